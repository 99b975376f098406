using MassTransit;

namespace JobMatch.Messaging.Bus;

/// <summary>Keeps relays from outrunning the consumers of an in-memory bus, which would hold the difference in memory.</summary>
/// <remarks>A message is in flight from before it is published until its first consumer is done with it, well or badly.
/// Without consumers in this process nothing is counted.</remarks>
internal sealed class InFlightWindow : IConsumeObserver, IDisposable
{
    private const int Size = 4;

    /// <summary>A message that nobody reports within this time is taken as delivered, so a lost report cannot stop a relay.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _room = new(Size, Size);
    private readonly HashSet<Guid> _inFlight = [];

    /// <summary>Whether consumers run in this process; set once while the bus is composed.</summary>
    public bool HasConsumers { get; set; }

    public async Task EnterAsync(Guid messageId, CancellationToken cancellation)
    {
        if (!HasConsumers)
        {
            return;
        }

        if (!await _room.WaitAsync(Patience, cancellation))
        {
            Clear();
            await _room.WaitAsync(cancellation);
        }

        lock (_inFlight)
        {
            if (!_inFlight.Add(messageId))
            {
                // Its publishing failed before and is tried again: one message takes one place.
                _room.Release();
            }
        }
    }

    public Task PreConsume<T>(ConsumeContext<T> context)
        where T : class => Task.CompletedTask;

    public Task PostConsume<T>(ConsumeContext<T> context)
        where T : class => Leave(context.MessageId);

    public Task ConsumeFault<T>(ConsumeContext<T> context, Exception exception)
        where T : class => Leave(context.MessageId);

    public void Dispose() => _room.Dispose();

    private Task Leave(Guid? messageId)
    {
        lock (_inFlight)
        {
            if (messageId is { } id && _inFlight.Remove(id))
            {
                _room.Release();
            }
        }

        return Task.CompletedTask;
    }

    private void Clear()
    {
        lock (_inFlight)
        {
            if (_inFlight.Count > 0)
            {
                _room.Release(_inFlight.Count);
                _inFlight.Clear();
            }
        }
    }
}
