using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Storing;

/// <summary>Lets those who write much to one service's database take turns.</summary>
/// <remarks>SQLite has one writer at a time and lets the others look again after a while, up to 150 ms later; whoever waits
/// here goes on at once, in the order of coming. Who writes without a turn is safe as well, only slower.</remarks>
public sealed class WriteTurns<TContext> : IDisposable
    where TContext : DbContext
{
    private readonly SemaphoreSlim _free = new(1, 1);

    /// <summary>Waits for a turn, which ends when what is returned is disposed.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken cancellation)
    {
        await _free.WaitAsync(cancellation);
        return new Turn(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
