using System.Text.Json.Nodes;
using JobMatch.SystemTests.Matching.Engine.Elasticsearch;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Matching.Proposing;

/// <summary>One setting says where ranking runs, and nobody who asks notices.</summary>
public sealed class RankingPlaceTests(SharedServers servers)
{
    [Fact]
    public async Task A_ranking_on_the_server_is_the_one_in_memory_and_without_the_server_memory_ranks_with_a_notice()
    {
        var options = await servers.OptionsAsync(ServerKind.Plain);
        options.IndexPrefix = options.IndexPrefix[..24];
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await HostProcess.RunAsync("demo", "--exit", "--data", folder.Path, "--port", "0")).ExitCode);
        foreach (var (command, key) in new[] { ("match", "ND01"), ("match", "TSL-TY"), ("suggest", "Mông Hữu Vinh") })
        {
            var inMemory = await AskAsync();
            var onServer = await AskAsync(("Ranking__Runs", "Elasticsearch"),
                ("Search__Elasticsearch__Addresses__0", options.Addresses[0]), ("Search__Elasticsearch__IndexPrefix", options.IndexPrefix),

                // The first question waits this long for the server to be filled.
                ("Search__Elasticsearch__SearchTimeoutSeconds", "60"));
            Assert.Null(onServer["notice"]);
            Assert.Equal(inMemory.ToJsonString(), onServer.ToJsonString());
            var withoutServer = await AskAsync(("Ranking__Runs", "Elasticsearch"), ("Search__Elasticsearch__Addresses__0", "http://127.0.0.1:9"));
            Assert.Contains("do máy này tính", (string)withoutServer["notice"]!, StringComparison.Ordinal);
            withoutServer["notice"] = null;
            Assert.Equal(inMemory.ToJsonString(), withoutServer.ToJsonString());

            async Task<JsonNode> AskAsync(params (string Name, string Value)[] settings)
            {
                using var process = HostProcess.StartWith(settings, command, key, "--top", "20", "--json", "--data", folder.Path);
                Assert.True(await process.WaitForExitAsync() == 0, process.Error);
                var answer = JsonNode.Parse(process.Output)!;
                answer["notice"] = answer["notice"]?.DeepClone();
                return answer;
            }
        }

        await IndexCleaner.DeleteAsync(options);
    }

    [Fact]
    public async Task A_wrong_place_ends_the_start_with_what_is_allowed()
    {
        using var folder = new TemporaryFolder();
        using var process = HostProcess.StartWith([("Ranking__Runs", "Cloud")], "serve", "--data", folder.Path, "--port", "0");
        Assert.Equal(2, await process.WaitForExitAsync());
        Assert.Contains("Memory hoặc Elasticsearch", process.Error, StringComparison.Ordinal);
    }
}
