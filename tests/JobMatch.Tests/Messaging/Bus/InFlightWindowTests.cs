using JobMatch.Messaging.Bus;
using JobMatch.Tests.Host;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Messaging.Bus;

public sealed class InFlightWindowTests
{
    private const int Window = 4;

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(300);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_reader_slower_than_the_relay_leaves_the_rest_in_the_log_and_gets_it_later()
    {
        const int Rows = 7000;
        const int States = 1000;
        var bus = new RecordedBus { IsHeld = true };
        await using var supply = await SupplyAlone.StartAsync(bus);
        await supply.ImportAsync(TraineeFile.Of(Rows));

        // Batches are full or not, depending on how the relay and the import met; never more than a window of them is out.
        await JobMatchApplication.UntilAsync(async () =>
        {
            var before = await supply.LoggedAsync();
            await Task.Delay(Moment, Cancellation);
            return before > 0 && before < Rows && before == await supply.LoggedAsync();
        });
        Assert.InRange(await supply.LoggedAsync(), Rows - (Window * States), Rows - 1);
        Assert.Empty(bus.Messages);

        bus.Open();
        await JobMatchApplication.UntilAsync(() => Task.FromResult(bus.Messages.Sum(message => message.Trainees.Count) >= Rows));
        Assert.Equal(
            Enumerable.Range(1, Rows).Select(TraineeFile.Id),
            bus.States.Select(state => state.ExternalId));
        await JobMatchApplication.UntilAsync(async () => await supply.LoggedAsync() == 0);
    }

    [Fact]
    public async Task A_full_window_makes_the_next_message_wait()
    {
        using var window = new InFlightWindow { HasConsumers = true };
        for (var message = 0; message < Window; message++)
        {
            await window.EnterAsync(Guid.NewGuid(), Cancellation);
        }

        var waiting = window.EnterAsync(Guid.NewGuid(), Cancellation);
        await Task.Delay(Moment, Cancellation);
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task A_message_whose_publishing_fails_again_and_again_takes_one_place()
    {
        using var window = new InFlightWindow { HasConsumers = true };
        var failing = Guid.NewGuid();
        for (var attempt = 0; attempt < 3 * Window; attempt++)
        {
            await window.EnterAsync(failing, Cancellation).WaitAsync(Moment * 10, Cancellation);
        }

        for (var message = 1; message < Window; message++)
        {
            await window.EnterAsync(Guid.NewGuid(), Cancellation).WaitAsync(Moment * 10, Cancellation);
        }
    }

    [Fact]
    public async Task Without_readers_in_the_process_nothing_waits()
    {
        using var window = new InFlightWindow();
        for (var message = 0; message < 10 * Window; message++)
        {
            await window.EnterAsync(Guid.NewGuid(), Cancellation).WaitAsync(Moment * 10, Cancellation);
        }
    }
}
