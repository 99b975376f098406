using JobMatch.Matching.Engine.Elasticsearch;
using Xunit;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

public sealed class TransportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_succeed_later_is_asked_again(int status)
    {
        await using var server = await FakeSearchServer.StartAsync((_, number) => number < 3 ? new(status) : new(200, """{"count":7}"""));
        Assert.Equal(7, await CountAsync(Options(server)));
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task A_storm_of_refusals_ends_as_busy_after_the_attempts_allowed()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(429));
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => CountAsync(Options(server)));
        Assert.Equal(ServerFault.Busy, failure.Fault);
        Assert.Equal(5, server.Requests.Count);
    }

    [Theory]
    [InlineData(400, "Unexpected")]
    [InlineData(401, "Refused")]
    [InlineData(403, "Refused")]
    [InlineData(404, "Missing")]
    [InlineData(500, "Unexpected")]
    public async Task Other_errors_are_not_asked_again(int status, string fault)
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(status, """{"error":{"type":"x","reason":"Nguyễn Văn A"}}"""));
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => CountAsync(Options(server)));
        Assert.Equal(Enum.Parse<ServerFault>(fault), failure.Fault);
        Assert.DoesNotContain("Nguyễn", failure.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("{\"error\":\"alias missing\"}")]
    [InlineData("")]
    public async Task An_error_without_a_readable_body_is_still_told_apart(string body)
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(404, body));
        Assert.Equal(ServerFault.Missing, (await Assert.ThrowsAsync<ElasticsearchException>(() => CountAsync(Options(server)))).Fault);
    }

    [Fact]
    public async Task A_full_disk_is_named_as_such()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(403, """{"error":{"type":"cluster_block_exception"}}"""));
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => CountAsync(Options(server)));
        Assert.Equal(ServerFault.Blocked, failure.Fault);
        Assert.Contains("đĩa đầy", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_in_time_is_unreachable()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, """{"count":7}""", TimeSpan.FromMinutes(1)));
        var options = Options(server);
        (options.RequestTimeoutSeconds, options.Retries) = (1, 0);
        Assert.Equal(ServerFault.Unreachable, (await Assert.ThrowsAsync<ElasticsearchException>(() => CountAsync(options))).Fault);
    }

    [Fact]
    public async Task Another_node_answers_when_one_is_gone_and_the_gone_one_is_set_aside()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, """{"count":7}"""));
        var gone = await FakeSearchServer.StartAsync((_, _) => new(200));
        var options = Options(server);
        (options.Addresses, options.NodePauseSeconds) = ([gone.Address, server.Address], 60);
        await gone.DisposeAsync();
        using var transport = new ElasticsearchTransport(options, TimeProvider.System);
        for (var round = 1; round <= 4; round++)
        {
            Assert.Equal(7, await CountAsync(transport));
            Assert.Equal(round, server.Requests.Count);
        }
    }

    [Fact]
    public async Task Giving_up_ends_the_request_as_given_up()
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, "{}", TimeSpan.FromMinutes(1)));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        using var transport = new ElasticsearchTransport(Options(server), TimeProvider.System);
        var asking = transport.SendAsync(new(HttpMethod.Get, "/_count"), ServerJson.Default.CountAnswer, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Theory]
    [InlineData("key", null, null, "ApiKey key")]
    [InlineData(null, "u", "p:ð", "Basic dTpwOsOw")]
    [InlineData(null, null, null, "")]
    public async Task Requests_carry_the_key_or_the_user(string? key, string? user, string? password, string expected)
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, """{"count":7}"""));
        var options = Options(server);
        (options.ApiKey, options.User, options.Password) = (key, user, password);
        await CountAsync(options);
        Assert.Equal(expected, server.Requests.Single().Authorization);
    }

    [Theory]
    [InlineData(true, 5000, true)]
    [InlineData(true, 100, false)]
    [InlineData(null, 5000, false)]
    public async Task Long_bodies_are_compressed_where_there_is_a_network(bool? compress, int length, bool expected)
    {
        await using var server = await FakeSearchServer.StartAsync((_, _) => new(200, """{"count":7}"""));
        var options = Options(server);
        options.Compress = compress;
        using var transport = new ElasticsearchTransport(options, TimeProvider.System);
        var body = "{\"a\":\"" + new string('x', length) + "\"}";
        await transport.SendAsync(
            new(HttpMethod.Post, "/x", System.Text.Encoding.UTF8.GetBytes(body)), ServerJson.Default.CountAnswer, Cancellation);
        Assert.Equal((body, expected), (server.Requests.Single().Body, server.Requests.Single().IsPacked));
    }

    internal static ElasticsearchOptions Options(FakeSearchServer server) => new() { Addresses = [server.Address], RetryDelayMilliseconds = 1 };

    private static async Task<int> CountAsync(ElasticsearchOptions options)
    {
        using var transport = new ElasticsearchTransport(options, TimeProvider.System);
        return await CountAsync(transport);
    }

    private static async Task<int> CountAsync(ElasticsearchTransport transport) =>
        (await transport.SendAsync(new(HttpMethod.Get, "/_count"), ServerJson.Default.CountAnswer, Cancellation)).Count;
}
