using JobMatch.Contracts.Intake;
using JobMatch.Tests.Host;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Messaging.Log;

public sealed class MessageLogTests
{
    [Theory]
    [InlineData("message_log")]
    [InlineData("trainees")]
    public async Task A_save_that_fails_on_one_side_leaves_neither_the_change_nor_its_message(string table)
    {
        var bus = new RecordedBus();
        await using var supply = await SupplyAlone.StartAsync(bus);
        await (table == "trainees"
            ? supply.ExecuteAsync($"CREATE TRIGGER refuse BEFORE INSERT ON trainees WHEN NEW.ExternalId = 'HS-00003' BEGIN SELECT RAISE(ABORT, 'no'); END")
            : supply.ExecuteAsync($"CREATE TRIGGER refuse BEFORE INSERT ON message_log WHEN (SELECT count(*) FROM message_log) = 2 BEGIN SELECT RAISE(ABORT, 'no'); END"));
        var report = await supply.ImportAsync(TraineeFile.Of(5));
        Assert.Equal(ImportStatus.Failed, report.Status);
        Assert.Contains("gửi lại", report.Failure, StringComparison.Ordinal);
        Assert.Equal((0, 0), (await supply.TraineesAsync(), await supply.LoggedAsync()));

        await supply.ExecuteAsync($"DROP TRIGGER refuse");
        Assert.Equal(5, (await supply.ImportAsync(TraineeFile.Of(5))).Added);
        await JobMatchApplication.UntilAsync(async () => await supply.LoggedAsync() == 0);
        await JobMatchApplication.UntilAsync(() => Task.FromResult(bus.Messages.Sum(message => message.Trainees.Count) >= 5));
        Assert.Equal(5, Assert.Single(bus.Messages).Trainees.Count);
    }

    [Fact]
    public async Task Messages_are_published_in_the_order_of_the_changes_in_batches_and_then_cleared()
    {
        const int Rows = 6250;
        var bus = new RecordedBus();
        await using var supply = await SupplyAlone.StartAsync(bus);
        await supply.ImportAsync(TraineeFile.Of(Rows));
        await JobMatchApplication.UntilAsync(() => Task.FromResult(bus.Messages.Sum(message => message.Trainees.Count) >= Rows));
        await JobMatchApplication.UntilAsync(async () => await supply.LoggedAsync() == 0);
        Assert.Equal(
            Enumerable.Range(1, Rows).Select(TraineeFile.Id),
            bus.States.Select(state => state.ExternalId));
        Assert.All(bus.Messages, message => Assert.InRange(message.Trainees.Count, 1, 1000));
        Assert.True(bus.Messages.Count < Rows / 250, $"{bus.Messages.Count} messages");
    }

    [Fact]
    public async Task The_newest_version_is_published_and_never_an_older_one_after_it()
    {
        var bus = new RecordedBus();
        await using var supply = await SupplyAlone.StartAsync(bus);
        foreach (var wish in new[] { "Thợ hàn", "Thợ may", "Lái xe" })
        {
            await supply.ImportAsync(TraineeFile.Of(TraineeFile.Row("HS-1", wish: wish)));
        }

        await JobMatchApplication.UntilAsync(async () => await supply.LoggedAsync() == 0);
        await JobMatchApplication.UntilAsync(() => Task.FromResult(bus.States.Any(state => state.Version == 3)));
        Assert.Equal((3, "Lái xe"), bus.States.Select(state => (state.Version, state.WishText!)).Last());
        Assert.Equal(bus.States.Select(state => state.Version).Order(), bus.States.Select(state => state.Version));
    }
}
