using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

public sealed class BulkWriterTests
{
    private const string Ok = """{"index":{"status":201}}""";
    private const string Busy = """{"index":{"status":429,"error":{"type":"es_rejected_execution_exception"}}}""";
    private const string Conflict = """{"index":{"status":409,"error":{"type":"version_conflict_engine_exception"}}}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_documents_that_a_busy_server_put_off_are_sent_again()
    {
        await using var server = await FakeSearchServer.StartAsync((_, number) => new(200, Items(number == 0 ? [Ok, Busy, Busy] : [Ok, Ok])));
        Assert.Equal([1, 2, 3], (await StoreAsync(TransportTests.Options(server), Titled(1, "a"), Titled(2, "b"), Titled(3, "c"))).Order());
        Assert.Equal([3, 2], server.Requests.Select(Documents));
    }

    [Fact]
    public async Task A_server_that_stays_busy_is_an_error()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, Items(Busy)));
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => StoreAsync(TransportTests.Options(server), Titled(1, "a")));
        Assert.Equal(ServerFault.Busy, failure.Fault);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData("failed to parse field [numbers.pay_vnd] of type [long] in document with id 'x'. Preview of field's value: 'Nguyễn Văn A'", "numbers.pay_vnd")]
    [InlineData("mapping set to strict, dynamic introduction of [homeland] within [_doc] is not allowed", "homeland")]
    [InlineData("something else about Nguyễn Văn A", null)]
    public async Task A_document_that_does_not_fit_is_named_by_id_and_field_alone_and_the_rest_is_stored(string reason, string? field)
    {
        var refused = "{\"index\":{\"status\":400,\"error\":{\"type\":\"document_parsing_exception\",\"reason\":\"" + reason + "\"}}}";
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, Items(Ok, refused, Ok)));
        var failure = await Assert.ThrowsAsync<DocumentsRefusedException>(
            () => StoreAsync(TransportTests.Options(server), Titled(1, "a"), Titled(2, "b"), Titled(3, "c")));
        Assert.Equal((IdOf(2), field), (failure.Refused.Single().Id, failure.Refused.Single().Field));
        Assert.Equal([1, 3], failure.Stored.Select(document => NumberOf(document.Id)));
        Assert.Contains(IdOf(2).ToString(), failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_ends_the_writing_at_once()
    {
        const string Blocked = """{"index":{"status":429,"error":{"type":"cluster_block_exception","reason":"disk usage exceeded flood-stage watermark"}}}""";
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, Items(Blocked)));
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => StoreAsync(TransportTests.Options(server), Titled(1, "a")));
        Assert.Equal(ServerFault.Blocked, failure.Fault);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_later_version_on_the_server_is_left_alone()
    {
        await using var server = await FakeSearchServer.StartAsync((request, _) => request.Path.Contains("_mget", StringComparison.Ordinal)
            ? new(200, $$"""{"docs":[{"_id":"{{IdOf(1)}}","found":true}]}""")
            : new(200, Items(Conflict, Ok)));
        Assert.Equal([2], await StoreAsync(TransportTests.Options(server), Titled(1, "a"), Titled(2, "b")));
    }

    [Fact]
    public async Task Requests_are_limited_by_documents_and_by_bytes()
    {
        await using var server = await FakeSearchServer.StartAsync((request, _) => new(200, Items([.. Enumerable.Repeat(Ok, Documents(request))])));
        var options = TransportTests.Options(server);
        (options.BulkDocuments, options.BulkMegabytes) = (3, 1);
        var small = Enumerable.Range(0, 7).Select(number => Titled(number, "a")).ToArray();
        await StoreAsync(options, small);
        Assert.Equal([3, 3, 1], server.Requests.Select(Documents));
        options.BulkDocuments = 100;
        var text = string.Join(' ', Enumerable.Range(0, 60_000).Select(number => $"t{number}"));
        await StoreAsync(options, [.. Enumerable.Range(0, 5).Select(number => Titled(number, "a", text))]);
        Assert.All(server.Requests, request => Assert.InRange(request.Body.Length, 1, 3 * 1024 * 1024));
        Assert.Equal([3, 3, 1, 2, 2, 1], server.Requests.Select(Documents));
    }

    private static async Task<IEnumerable<int>> StoreAsync(ElasticsearchOptions options, params SearchDocument[] documents)
    {
        using var transport = new ElasticsearchTransport(options, TimeProvider.System);
        var stored = await new BulkWriter(transport, options, TimeProvider.System).StoreAsync("people", true, documents, true, Cancellation);
        return stored.Select(document => NumberOf(document.Id));
    }

    private static string Items(params string[] items) => $$"""{"items":[{{string.Join(',', items)}}]}""";

    private static int Documents(FakeSearchServer.Received request) => request.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length / 2;
}
