using System.Text.Json.Serialization;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>What is read out of the server's answers, by name as it writes them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(BulkAction))]
[JsonSerializable(typeof(BulkAnswer))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(RootAnswer))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(ManyAnswer))]
[JsonSerializable(typeof(SearchAnswer))]
[JsonSerializable(typeof(ManySearchAnswers))]
[JsonSerializable(typeof(StatsAnswer))]
[JsonSerializable(typeof(Dictionary<string, AliasedIndex>))]
[JsonSerializable(typeof(Dictionary<string, MappedIndex>))]
[JsonSerializable(typeof(Acknowledged))]
internal sealed partial class ServerJson : JsonSerializerContext;

/// <summary>Source: "Get cluster info" of the REST API.</summary>
internal sealed record RootAnswer(RootAnswer.Numbered? Version)
{
    /// <param name="Number">For instance 8.19.21.</param>
    /// <param name="Distribution">Only other products name one.</param>
    internal sealed record Numbered(string Number, string? Distribution);
}

internal sealed record ErrorAnswer(ServerError? Error);

/// <param name="Type">For instance index_not_found_exception.</param>
/// <param name="Reason">May quote a document: never shown nor logged as it is.</param>
/// <param name="CausedBy">What lies behind it.</param>
internal sealed record ServerError(string? Type, string? Reason, ServerError? CausedBy);

internal sealed record Acknowledged;

internal sealed record CountAnswer(int Count);

/// <summary>The line before a document in a bulk request. Source: "Bulk index or delete documents" of the REST API.</summary>
internal sealed record BulkAction(BulkTarget? Index, BulkTarget? Delete);

internal sealed record BulkTarget([property: JsonPropertyName("_id")] string Id, long? Version, string? VersionType);

internal sealed record BulkAnswer(IReadOnlyList<BulkItem> Items);

internal sealed record BulkItem(BulkOutcome? Index, BulkOutcome? Delete);

internal sealed record BulkOutcome(int Status, ServerError? Error);

internal sealed record ManyAnswer(IReadOnlyList<ManyAnswer.Document> Docs)
{
    internal sealed record Document(
        [property: JsonPropertyName("_id")] string Id,
        [property: JsonPropertyName("_version")] long? Version,
        bool Found,
        ServerError? Error,
        [property: JsonPropertyName("_source")] StoredState? Source);
}

internal sealed record StoredState(string? State);

internal sealed record SearchAnswer(
    bool TimedOut, [property: JsonPropertyName("_shards")] ShardCounts? Shards, SearchHits? Hits, Dictionary<string, Aggregation>? Aggregations);

/// <summary>Source: "Run multiple searches" of the REST API.</summary>
internal sealed record ManySearchAnswers(IReadOnlyList<ManySearchAnswers.One> Responses)
{
    /// <param name="Status">HTTP status of this search alone.</param>
    /// <param name="Error">Why there are no hits; null when there is no error.</param>
    /// <param name="Hits">What was found; null when nothing was.</param>
    /// <param name="Aggregations">What was counted; null when nothing was asked for.</param>
    internal sealed record One(int Status, ServerError? Error, SearchHits? Hits, Dictionary<string, Aggregation>? Aggregations);
}

internal sealed record ShardCounts(int Total, int Failed);

internal sealed record SearchHits(HitTotal? Total, IReadOnlyList<SearchHit> Hits);

internal sealed record HitTotal(int Value);

internal sealed record SearchHit(
    [property: JsonPropertyName("_id")] string Id,
    [property: JsonPropertyName("_score")] float? Score,
    [property: JsonPropertyName("_source")] StoredState? Source,
    IReadOnlyList<System.Text.Json.JsonElement>? Sort);

internal sealed record Aggregation(IReadOnlyList<AggregationBucket> Buckets);

internal sealed record AggregationBucket(
    System.Text.Json.JsonElement Key, int DocCount, SumOf? DigestHigh, SumOf? DigestLow);

internal sealed record SumOf(double Value);

internal sealed record StatsAnswer([property: JsonPropertyName("_all")] StatsAnswer.AllIndices All)
{
    internal sealed record AllIndices(Copies Total);

    internal sealed record Copies(DocumentCounts Docs);

    internal sealed record DocumentCounts(long Count, long Deleted);
}

internal sealed record AliasedIndex(Dictionary<string, AliasedIndex.Alias> Aliases)
{
    internal sealed record Alias;
}

internal sealed record MappedIndex(MappedIndex.Mapping Mappings)
{
    internal sealed record Mapping([property: JsonPropertyName("_meta")] IndexMeta? Meta);
}

/// <param name="Format">See <see cref="IndexTemplate.Format"/>.</param>
internal sealed record IndexMeta(string? Format);
