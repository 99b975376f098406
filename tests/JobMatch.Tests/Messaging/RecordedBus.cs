using JobMatch.Contracts.Supply;
using JobMatch.Messaging;
using JobMatch.Messaging.Log;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Tests.Messaging;

/// <summary>A reader in Matching's place: takes one message at a time, keeps what it got, and can be held up.</summary>
internal sealed class RecordedBus
{
    private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<TraineesChanged> _messages = [];

    /// <summary>What arrived so far, in the order of arrival.</summary>
    public IReadOnlyList<TraineesChanged> Messages
    {
        get
        {
            lock (_messages)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>The states in them.</summary>
    public IEnumerable<TraineeState> States => Messages.SelectMany(message => message.Trainees).Select(MessageJson.Read<TraineeState>);

    /// <summary>A reader that takes nothing until <see cref="Open"/>.</summary>
    public bool IsHeld { get; init; }

    public void Open() => _gate.SetResult();

    /// <summary>Adds the bus with this reader to services that have none.</summary>
    public void AddTo(IServiceCollection services)
    {
        services.AddSingleton(this);
        services.AddBus(bus => bus.AddConsumer<Reader, ReaderDefinition>());
    }

    private async Task TakeAsync(TraineesChanged message)
    {
        if (IsHeld)
        {
            await _gate.Task;
        }

        lock (_messages)
        {
            _messages.Add(message);
        }
    }

    private sealed class Reader(RecordedBus bus) : IConsumer<TraineesChanged>
    {
        public Task Consume(ConsumeContext<TraineesChanged> context) => bus.TakeAsync(context.Message);
    }

    private sealed class ReaderDefinition : ConsumerDefinition<Reader>
    {
        public ReaderDefinition() => ConcurrentMessageLimit = 1;
    }
}
