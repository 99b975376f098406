using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using JobMatch.Messaging.Log;
using JobMatch.Tests.Host;
using JobMatch.Tests.Supply.Importing;
using MassTransit;
using Xunit;

namespace JobMatch.Tests.Messaging.Log;

/// <summary>What becomes of the index when messages arrive twice, late, or never.</summary>
public sealed class DeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_delivered_twice_or_after_a_later_one_leaves_the_index_right()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1"), TraineeFile.Row("HS-2")));
        var first = (await application.TraineeAsync("HS-1")).Profile;
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", wish: "Lái xe tải")));
        var second = (await application.TraineeAsync("HS-1")).Profile;

        var bus = application.Get<IBus>();
        await bus.Publish(Message(second), Cancellation);
        await bus.Publish(Message(first), Cancellation);
        await bus.Publish(Message(second, first, second), Cancellation);
        await MarkAsync(application, second, "thợ lặn");
        Assert.Equal((1, 2), (second.Version - first.Version, second.Version));
        var found = Assert.Single((await application.SearchUntilFoundAsync("lái xe tải", 1)).Hits);
        Assert.Equal((second.Id, 2), (found.Id, found.Version));
        Assert.Equal(3, (await application.Matching.CountAsync(Cancellation)).Trainees);
    }

    [Fact]
    public async Task A_later_version_may_come_first()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(1));
        var known = (await application.TraineeAsync("HS-00001")).Profile;
        var ahead = known with { Id = Guid.CreateVersion7(), Version = 3, WishText = "Lái xe tải" };
        var bus = application.Get<IBus>();
        await bus.Publish(Message(ahead), Cancellation);
        await bus.Publish(Message(ahead with { Version = 2, WishText = "Kế toán kho" }), Cancellation);
        await MarkAsync(application, known, "thợ lặn");
        Assert.Equal(3, Assert.Single((await application.SearchUntilFoundAsync("lái xe tải", 1)).Hits).Version);
        Assert.Equal(0, (await application.SearchUntilFoundAsync("kế toán kho", 0)).Total);
    }

    [Fact]
    public async Task Messages_that_the_bus_lost_are_brought_back_at_the_next_start()
    {
        // Without Matching nobody listens: the bus takes every message and forgets it.
        await using var application = await JobMatchApplication.StartAsync(ServiceRoles.Supply | ServiceRoles.Demand);
        var id = await application.SendTraineesAsync(TraineeFile.Of(1200));
        (await application.OutcomeAsync(JobMatch.Contracts.Intake.ImportKind.Trainees, id)).Holds(added: 1200);
        await application.RestartAsync();
        Assert.Equal(1200, (await application.Matching.CountAsync(Cancellation)).Trainees);
        Assert.Equal(1200, (await application.SearchUntilFoundAsync("thợ hàn", 1200)).Total);
    }

    [Fact]
    public async Task A_deleted_index_is_built_again_at_the_next_start()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(300));
        await application.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var file in Directory.GetFiles(application.Folder.Path, "index-*"))
        {
            File.Delete(file);
        }

        await application.RestartAsync();
        await application.IndexedAsync();
        Assert.Equal(300, (await application.SearchUntilFoundAsync("thợ hàn", 300)).Total);
    }

    [Fact]
    public async Task Whoever_the_owner_does_not_know_leaves_the_index_at_the_next_start()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(2));
        var known = (await application.TraineeAsync("HS-00001")).Profile;
        await MarkAsync(application, known, "thợ lặn");
        await application.RestartAsync();
        Assert.Equal(2, (await application.Matching.CountAsync(Cancellation)).Trainees);
        Assert.Equal(0, (await application.SearchUntilFoundAsync("thợ lặn", 0)).Total);
    }

    private static TraineesChanged Message(params IEnumerable<TraineeState> states) => new([.. states.Select(MessageJson.Write)], []);

    /// <summary>Sends a last message and waits until it is indexed: everything sent before it has been taken by then.</summary>
    private static async Task MarkAsync(JobMatchApplication application, TraineeState like, string wish)
    {
        await application.Get<IBus>().Publish(
            Message(like with { Id = Guid.CreateVersion7(), Version = 1, WishText = wish, WishedOccupations = [] }), Cancellation);
        await application.SearchUntilFoundAsync(wish, 1);
    }
}
