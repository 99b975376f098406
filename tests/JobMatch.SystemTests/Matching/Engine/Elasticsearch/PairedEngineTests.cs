using System.Net.Http.Json;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Tests.Matching.Engine;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>The two engines together on a server that others use as well: what is done to it concerns one prefix alone.</summary>
public sealed class PairedEngineTests(SharedServers servers) : IAsyncLifetime
{
    private ElasticsearchOptions _options = null!;
    private Pair _pair = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Alias => $"{_options.IndexPrefix}-vacancies";

    public async ValueTask InitializeAsync()
    {
        _options = await servers.OptionsAsync(ServerKind.Plain);
        _pair = new(_options);
    }

    public async ValueTask DisposeAsync()
    {
        await _pair.DisposeAsync();
        await IndexCleaner.DeleteAsync(_options);
    }

    [Fact]
    public async Task The_server_answers_as_soon_as_it_holds_what_was_written()
    {
        await _pair.WaitUntilCurrentAsync();
        await _pair.PutAsync([.. Enumerable.Range(0, 300).Select(number => Titled(number, "Thợ hàn"))]);
        await _pair.Engine.DigestsAsync(SearchIndex.Vacancies, Cancellation);
        var result = await _pair.FindAsync("thợ hàn");
        Assert.Equal((300, false), (result.Total, result.IsFallback));
        await _pair.RemoveAsync(7);
        await _pair.WaitUntilEqualAsync();
        Assert.Equal(299, (await _pair.FindAsync("thợ hàn")).Total);
    }

    [Fact]
    public async Task Doubled_and_reordered_messages_leave_the_newest_version_on_the_server()
    {
        await _pair.WaitUntilCurrentAsync();
        foreach (var version in new long[] { 2, 1, 3, 3, 2 })
        {
            await _pair.PutAsync(Titled(1, $"Thợ hàn {version}", version: version));
            await _pair.Engine.Server.UpsertAsync(SearchIndex.Vacancies, [Titled(1, $"Thợ hàn {version}", version: version)], Cancellation);
        }

        await _pair.WaitUntilEqualAsync();
        Assert.Equal(1, (await _pair.FindAsync("hàn 3")).Total);
        Assert.Equal(0, (await _pair.FindAsync("hàn 2")).Total);
    }

    [Fact]
    public async Task Versions_that_follow_one_another_while_requests_are_under_way_end_as_the_newest()
    {
        const int Versions = 6;
        _options.BulkDocuments = 50;
        await _pair.WaitUntilCurrentAsync();
        for (var version = 1; version <= Versions; version++)
        {
            await _pair.PutAsync([.. Enumerable.Range(0, 1000).Select(number => Titled(number, $"Thợ hàn {version}", version: version))]);
        }

        await _pair.Engine.DigestsAsync(SearchIndex.Vacancies, Cancellation);
        var result = await _pair.FindAsync($"hàn {Versions}", 1);
        Assert.Equal((1000, false), (result.Total, result.IsFallback));
        await _pair.RemoveAsync(3);
        await _pair.WaitUntilEqualAsync();
        Assert.Equal(999, await _pair.Engine.Server.CountAsync(SearchIndex.Vacancies, Cancellation));
    }

    [Fact]
    public async Task A_server_that_holds_a_later_version_than_is_stored_here_is_brought_back()
    {
        await FilledAsync(20);
        await _pair.Engine.Server.UpsertAsync(SearchIndex.Vacancies, [Titled(3, "Kế toán", version: 9), Titled(99, "Kế toán")], Cancellation);
        _pair.Vacancies.Lost();
        await _pair.WaitUntilEqualAsync();
        Assert.Equal((20, 0), ((await _pair.FindAsync("thợ hàn")).Total, (await _pair.FindAsync("kế toán")).Total));
    }

    [Fact]
    public async Task An_index_that_somebody_deleted_is_built_again()
    {
        await FilledAsync(500);
        await DeleteIndexAsync();
        Assert.True((await _pair.FindAsync("thợ hàn")).IsFallback);
        await _pair.PutAsync(Titled(1000, "Thợ hàn"));
        await _pair.WaitUntilEqualAsync();
        var result = await _pair.FindAsync("thợ hàn");
        Assert.Equal((501, false), (result.Total, result.IsFallback));
    }

    [Fact]
    public async Task A_full_disk_is_said_and_waited_for_while_the_embedded_engine_answers()
    {
        await FilledAsync(10);
        await SetBlockAsync("true");
        await _pair.PutAsync(Titled(100, "Thợ hàn"));
        await Pair.WaitAsync(() => Task.FromResult(!_pair.Vacancies.IsCurrent));
        Assert.Contains("đĩa đầy", _pair.Vacancies.Fault, StringComparison.Ordinal);
        var meanwhile = await _pair.FindAsync("thợ hàn");
        Assert.Equal((11, true), (meanwhile.Total, meanwhile.IsFallback));
        await SetBlockAsync("null");
        await _pair.WaitUntilEqualAsync();
        Assert.False((await _pair.FindAsync("thợ hàn")).IsFallback);
    }

    [Fact]
    public async Task A_document_that_does_not_fit_the_mapping_is_named_and_the_others_are_found()
    {
        // Somebody made the index by hand, with a field of another kind.
        var options = await servers.OptionsAsync(ServerKind.Plain);
        var alias = $"{options.IndexPrefix}-vacancies";
        using var http = SharedServers.Admin(await servers.GetAsync(ServerKind.Plain));
        var made = IndexTemplate.Body("x", 1)["template"]!.DeepClone().AsObject();
        made["mappings"]!["properties"]!["numbers"]!["properties"]!["pay_vnd"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "byte" };
        made["aliases"] = new System.Text.Json.Nodes.JsonObject
        {
            [alias] = new System.Text.Json.Nodes.JsonObject(),
            [$"{alias}-write"] = new System.Text.Json.Nodes.JsonObject(),
        };
        (await http.PutAsJsonAsync($"/{alias}-20260101000000000", made, Cancellation)).EnsureSuccessStatusCode();
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<DocumentsRefusedException>(() => engine.UpsertAsync(
            SearchIndex.Vacancies, [Titled(1, "Thợ hàn"), Titled(2, "Thợ hàn").With(NumberField.PayVnd, 9_000_000), Titled(3, "Thợ hàn")], Cancellation));
        Assert.Equal((IdOf(2), "numbers.pay_vnd"), (failure.Refused.Single().Id, failure.Refused.Single().Field));
        Assert.Equal([1, 3], failure.Stored.Select(document => NumberOf(document.Id)).Order());
        Assert.DoesNotContain("9000000", failure.Message, StringComparison.Ordinal);
        Assert.Equal(2, await engine.CountAsync(SearchIndex.Vacancies, Cancellation));
        await IndexCleaner.DeleteAsync(options);
    }

    [Fact]
    public async Task An_index_of_another_mapping_is_replaced_by_itself()
    {
        var server = await servers.GetAsync(ServerKind.Plain);
        await FilledAsync(200);
        await _pair.DisposeAsync();
        using (var http = SharedServers.Admin(server))
        {
            var meta = JsonContent.Create(new { _meta = new { format = "of another release" } });
            (await http.PutAsync($"/{Alias}/_mapping", meta, Cancellation)).EnsureSuccessStatusCode();
        }

        var before = await LiveIndexAsync();
        _pair = new(_options);
        await _pair.PutAsync([.. Enumerable.Range(0, 200).Select(number => Titled(number, "Thợ hàn"))]);
        await _pair.WaitUntilEqualAsync();
        Assert.NotEqual(before, await LiveIndexAsync());
        Assert.Equal(200, (await _pair.FindAsync("thợ hàn")).Total);
    }

    [Fact]
    public async Task Fifty_searches_at_a_time_find_everything_while_the_index_is_built_anew_and_written()
    {
        await FilledAsync(3000);
        var before = await LiveIndexAsync();
        var rebuilding = _pair.Vacancies.RebuildAsync(Cancellation);
        var (searches, written) = (0, 3000);
        do
        {
            await _pair.PutAsync(Titled(written++, "Kế toán"));
            var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _pair.FindAsync("thợ hàn", 10)));
            Assert.All(results, result => Assert.Equal((3000, 10), (result.Total, result.Hits.Count)));
            searches += results.Length;
        }
        while (!rebuilding.IsCompleted);
        await rebuilding;
        Assert.NotEqual(before, await LiveIndexAsync());
        await _pair.WaitUntilEqualAsync();
        Assert.Equal(written - 3000, (await _pair.FindAsync("kế toán")).Total);
        Assert.InRange(searches, 50, int.MaxValue);
    }

    [Fact]
    public async Task A_removed_document_leaves_the_servers_files()
    {
        const string Mark = "zzđánhdấu";
        var server = await servers.GetAsync(ServerKind.Plain);
        await _pair.WaitUntilCurrentAsync();
        await _pair.PutAsync(Titled(1, $"Thợ hàn {Mark}1"), Titled(2, $"Thợ hàn {Mark}2"));
        await _pair.WaitUntilEqualAsync();
        using var http = SharedServers.Admin(server);
        (await http.PostAsync($"/{Alias}/_flush", null, Cancellation)).EnsureSuccessStatusCode();
        Assert.NotEmpty(FilesWith(server, $"{Mark}1"));
        await _pair.RemoveAsync(1);
        await Pair.WaitAsync(() => Task.FromResult(FilesWith(server, $"{Mark}1").Count == 0));
        Assert.NotEmpty(FilesWith(server, $"{Mark}2"));
    }

    private static List<string> FilesWith(SearchServer server, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return [.. Directory.EnumerateFiles(server.DataDirectory, "*", SearchOption.AllDirectories).Where(path =>
        {
            try
            {
                return File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0;
            }
            catch (IOException)
            {
                // The server deleted or locked it meanwhile.
                return false;
            }
        })];
    }

    private async Task FilledAsync(int count)
    {
        await _pair.WaitUntilCurrentAsync();
        await _pair.PutAsync([.. Enumerable.Range(0, count).Select(number => Titled(number, "Thợ hàn"))]);
        await _pair.WaitUntilEqualAsync();
    }

    private async Task<string> LiveIndexAsync()
    {
        using var transport = new ElasticsearchTransport(_options, TimeProvider.System);
        return (await new ServerIndices(transport, _options, SearchIndex.Vacancies, TimeProvider.System).LiveAsync(Cancellation))!;
    }

    private async Task DeleteIndexAsync()
    {
        using var http = SharedServers.Admin(await servers.GetAsync(ServerKind.Plain));
        (await http.DeleteAsync($"/{await LiveIndexAsync()}", Cancellation)).EnsureSuccessStatusCode();
    }

    // What the server does itself when its disk is full.
    private async Task SetBlockAsync(string value)
    {
        using var http = SharedServers.Admin(await servers.GetAsync(ServerKind.Plain));
        var body = new StringContent($$"""{"index.blocks.read_only_allow_delete":{{value}}}""", null, "application/json");
        (await http.PutAsync($"/{Alias}/_settings", body, Cancellation)).EnsureSuccessStatusCode();
    }
}
