using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>Servers that are killed while they are used; two nodes of this test's own.</summary>
public sealed class LostServerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_written_while_the_servers_plug_was_pulled_is_there_when_it_is_back()
    {
        await using var server = await SearchServer.StartAsync(1);
        await using var pair = new Pair(new() { Addresses = server.Addresses, Retries = 1 });
        await pair.WaitUntilCurrentAsync();
        var killing = Task.CompletedTask;
        for (var batch = 0; batch < 60; batch++)
        {
            await pair.PutAsync([.. Enumerable.Range(batch * 200, 200).Select(number => Titled(number, "Thợ hàn"))]);
            if (batch == 20)
            {
                killing = server.KillAsync();
            }
        }

        await killing;
        var meanwhile = await pair.FindAsync("thợ hàn", 1);
        Assert.Equal((12_000, true), (meanwhile.Total, meanwhile.IsFallback));
        await pair.RemoveAsync(5);
        await server.StartAsync();
        await pair.WaitUntilEqualAsync();
        var after = await pair.FindAsync("thợ hàn", 1);
        Assert.Equal((11_999, false), (after.Total, after.IsFallback));
    }

    [Fact]
    public async Task One_node_of_two_may_go_and_come_back_unseen()
    {
        await using var server = await SearchServer.StartAsync(2);
        await using var engine = new ElasticsearchEngine(new() { Addresses = server.Addresses, RetryDelayMilliseconds = 50 }, TimeProvider.System);
        await engine.UpsertAsync(SearchIndex.Vacancies, [.. Enumerable.Range(0, 500).Select(number => Titled(number, "Thợ hàn"))], Cancellation);
        await WaitForCopiesAsync(server);
        await server.KillAsync(node: 2);

        // A master that lost its partner of two cannot change indices until the partner is back, but finds everything.
        for (var round = 0; round < 20; round++)
        {
            Assert.Equal(500, (await engine.SearchAsync(SearchIndex.Vacancies, new() { Take = 1 }, Cancellation)).Total);
        }

        await server.StartNodeAsync(2);
        await WaitForCopiesAsync(server);
        await engine.UpsertAsync(SearchIndex.Vacancies, [Titled(501, "Thợ hàn")], Cancellation);
        Assert.Equal(501, (await engine.SearchAsync(SearchIndex.Vacancies, new() { Take = 1 }, Cancellation)).Total);
    }

    private static Task WaitForCopiesAsync(SearchServer server) => Pair.WaitAsync(async () =>
    {
        using var http = SharedServers.Admin(server);
        using var response = await http.GetAsync("/_cluster/health?wait_for_status=green&timeout=5s", Cancellation);
        return response.IsSuccessStatusCode;
    });
}
