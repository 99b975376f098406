using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.SystemTests.Running;
using Xunit;
using static JobMatch.Tests.Matching.Engine.TestDocuments;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>Who may speak to the server, and which server is spoken to.</summary>
public sealed class AccessTests(SharedServers servers)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_with_another_certificate_is_not_spoken_to()
    {
        await servers.GetAsync(ServerKind.Secure);
        var options = await servers.OptionsAsync(ServerKind.Secure);
        options.Fingerprint = new string('A', 64);
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<ElasticsearchException>(() => engine.VersionAsync(Cancellation));
        Assert.Equal(ServerFault.Certificate, failure.Fault);
        Assert.Contains("Fingerprint", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_fingerprint_an_authority_that_nobody_knows_is_not_trusted()
    {
        await servers.GetAsync(ServerKind.Secure);
        var options = await servers.OptionsAsync(ServerKind.Secure);
        options.Fingerprint = null;
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        Assert.Equal(ServerFault.Certificate, (await Assert.ThrowsAsync<ElasticsearchException>(() => engine.VersionAsync(Cancellation))).Fault);
    }

    [Fact]
    public async Task The_servers_own_certificate_may_be_pinned_as_well()
    {
        var server = await servers.GetAsync(ServerKind.Secure);
        var options = await servers.OptionsAsync(ServerKind.Secure);
        options.Fingerprint = server.OwnFingerprint;
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        Assert.StartsWith("8.", await engine.VersionAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revoked_key_is_said_to_be_one_and_the_embedded_engine_answers()
    {
        var server = await servers.GetAsync(ServerKind.Secure);
        var options = await servers.OptionsAsync(ServerKind.Secure);
        var (id, encoded) = await SharedServers.MakeKeyAsync(server);
        options.ApiKey = encoded;
        await using var pair = new Pair(options);
        await pair.WaitUntilCurrentAsync();
        await pair.PutAsync(Titled(1, "Thợ hàn"));
        await pair.WaitUntilEqualAsync();
        await SharedServers.RevokeKeyAsync(server, id);
        await pair.PutAsync(Titled(2, "Thợ hàn"));
        await Pair.WaitAsync(() => Task.FromResult(!pair.Vacancies.IsCurrent));
        Assert.Contains("thu hồi", pair.Vacancies.Fault, StringComparison.Ordinal);
        Assert.Contains("thu hồi", pair.Logged, StringComparison.Ordinal);
        Assert.DoesNotContain(encoded, pair.Logged, StringComparison.Ordinal);
        var result = await pair.FindAsync("thợ hàn");
        Assert.Equal((2, true), (result.Total, result.IsFallback));
    }

    [Fact]
    public async Task A_user_with_a_password_may_take_the_place_of_a_key()
    {
        await servers.GetAsync(ServerKind.Secure);
        var options = await servers.OptionsAsync(ServerKind.Secure);
        (options.ApiKey, options.User, options.Password) = (null, SearchServer.AdminUser, SearchServer.AdminPassword);
        await using var engine = new ElasticsearchEngine(options, TimeProvider.System);
        Assert.StartsWith("8.", await engine.VersionAsync(Cancellation), StringComparison.Ordinal);
        options.Password = "wrong";
        await using var wrong = new ElasticsearchEngine(options, TimeProvider.System);
        Assert.Equal(ServerFault.Refused, (await Assert.ThrowsAsync<ElasticsearchException>(() => wrong.VersionAsync(Cancellation))).Fault);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("serve")]
    public async Task The_program_does_not_start_with_a_key_that_the_server_does_not_know(string command)
    {
        var server = await servers.GetAsync(ServerKind.Secure);
        using var folder = new TemporaryFolder();
        using var process = HostProcess.StartWith(
            [
                ("Search__Elasticsearch__Addresses__0", server.Addresses[0]), ("Search__Elasticsearch__Fingerprint", server.Fingerprint!),
                ("Search__Elasticsearch__ApiKey", "bm9ib2R5OmtuZXc="),
            ],
            command == "list" ? ["list", "vacancies", "--data", folder.Path] : ["serve", "--port", "0", "--data", folder.Path]);
        Assert.Equal(2, await process.WaitForExitAsync());
        Assert.Contains("khóa API", Assert.Single(process.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("bm9ib2R5OmtuZXc", process.Error, StringComparison.Ordinal);
    }
}
