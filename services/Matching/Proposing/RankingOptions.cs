using JobMatch.Matching.Engine.Elasticsearch;
using Microsoft.Extensions.Options;

namespace JobMatch.Matching.Proposing;

/// <summary>Where ranking runs.</summary>
public sealed class RankingOptions
{
    internal const string InMemory = "Memory";

    internal const string InElasticsearch = "Elasticsearch";

    /// <summary><c>Memory</c>, or <c>Elasticsearch</c> where a search server is configured. Rankings are the same.</summary>
    public string Runs { get; set; } = InMemory;
}

/// <summary>Says at start, in words, what is wrong with where ranking is to run.</summary>
internal sealed class RankingOptionsValidation(IOptions<ElasticsearchOptions> server) : IValidateOptions<RankingOptions>
{
    public ValidateOptionsResult Validate(string? name, RankingOptions options) => options.Runs switch
    {
        RankingOptions.InMemory => ValidateOptionsResult.Success,
        RankingOptions.InElasticsearch => server.Value.Addresses.Count > 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(
                "Ranking:Runs là Elasticsearch nhưng chưa khai máy chủ tìm kiếm (--search hoặc Search:Elasticsearch:Addresses)."),
        _ => ValidateOptionsResult.Fail(
            $"Ranking:Runs là «{options.Runs}»; chỉ nhận {RankingOptions.InMemory} hoặc {RankingOptions.InElasticsearch}."),
    };
}
