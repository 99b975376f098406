using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Log;

/// <summary>Wakes the relay of one service as soon as something was committed to its message log.</summary>
public sealed class MessageLogSignal<TContext> : IDisposable
    where TContext : DbContext
{
    private readonly SemaphoreSlim _committed = new(0, 1);

    /// <summary>Says that a transaction with messages was committed. Never blocks.</summary>
    public void Committed()
    {
        try
        {
            _committed.Release();
        }
        catch (SemaphoreFullException)
        {
            // The relay has already been told and has not looked yet.
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _committed.Dispose();

    internal Task WaitAsync(TimeSpan patience, CancellationToken cancellation) => _committed.WaitAsync(patience, cancellation);
}
