using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Proposing;
using Microsoft.Extensions.Options;
using Xunit;

namespace JobMatch.Tests.Matching.Proposing;

public sealed class RankingOptionsTests
{
    [Theory]
    [InlineData("Memory", false)]
    [InlineData("Memory", true)]
    [InlineData("Elasticsearch", true)]
    public void Right_settings_are_taken(string runs, bool hasServer) => Assert.True(Validate(runs, hasServer).Succeeded);

    [Theory]
    [InlineData("Elasticsearch", false, "--search")]
    [InlineData("elastic", true, "chỉ nhận Memory hoặc Elasticsearch")]
    [InlineData("", false, "chỉ nhận Memory hoặc Elasticsearch")]
    public void What_is_wrong_is_said_in_words(string runs, bool hasServer, string expected) =>
        Assert.Contains(expected, Validate(runs, hasServer).FailureMessage, StringComparison.Ordinal);

    [Fact]
    public void Memory_ranks_unless_somebody_says_otherwise() => Assert.Equal("Memory", new RankingOptions().Runs);

    private static ValidateOptionsResult Validate(string runs, bool hasServer) =>
        new RankingOptionsValidation(Options.Create(new ElasticsearchOptions { Addresses = hasServer ? ["http://127.0.0.1:9200"] : [] }))
            .Validate(null, new() { Runs = runs });
}
