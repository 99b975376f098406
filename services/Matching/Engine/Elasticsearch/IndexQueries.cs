using System.Text.Json.Nodes;
using JobMatch.Contracts;
using static JobMatch.Matching.Engine.Elasticsearch.TextClauses;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Bodies of requests that read an index as a whole. Pages are sorted by id and follow each other by
/// <c>search_after</c>: an id never changes, so no point in time has to be held open on the server for that.</summary>
internal static class IndexQueries
{
    /// <summary>Counts and sums by bucket: what <see cref="StateDigests"/> is made of.</summary>
    public static JsonObject Digests() => new()
    {
        ["size"] = 0,
        ["track_total_hits"] = false,
        ["aggs"] = new JsonObject
        {
            ["buckets"] = new JsonObject
            {
                ["terms"] = new JsonObject { ["field"] = FieldNames.Bucket, ["size"] = StateDigests.Buckets, ["shard_size"] = StateDigests.Buckets },
                ["aggs"] = new JsonObject { [FieldNames.DigestHigh] = Sum(FieldNames.DigestHigh), [FieldNames.DigestLow] = Sum(FieldNames.DigestLow) },
            },
        },
    };

    /// <summary>A page of ids.</summary>
    /// <param name="buckets">In these buckets.</param>
    /// <param name="after">The last id of the page before; null at the start.</param>
    /// <param name="size">Ids on the page.</param>
    public static JsonObject Ids(IEnumerable<int> buckets, string? after, int size) => Page(
        Clause("terms", new() { [FieldNames.Bucket] = new JsonArray([.. buckets.Select(bucket => (JsonNode)bucket)]) }), false, after, size);

    /// <summary>A page of states.</summary>
    public static JsonObject States(string? after, int size) => Page(Clause("match_all", []), true, after, size);

    private static JsonObject Page(JsonObject query, bool withState, string? after, int size)
    {
        var body = new JsonObject
        {
            ["query"] = query,
            ["size"] = size,
            ["track_total_hits"] = false,
            ["_source"] = withState,
            ["sort"] = new JsonArray(new JsonObject { [FieldNames.Id] = "asc" }),
        };
        if (after is not null)
        {
            body["search_after"] = new JsonArray(after);
        }

        return body;
    }

    private static JsonObject Sum(string field) => Clause("sum", new() { ["field"] = field });
}
