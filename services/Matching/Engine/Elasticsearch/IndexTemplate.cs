using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using JobMatch.Contracts;
using JobMatch.Ranking.Markets;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>How an index is made: settings and a mapping of every field, none of which the server may guess.</summary>
internal static class IndexTemplate
{
    /// <summary>Raise when documents are analysed differently though the mapping is the same: indices are then built anew.</summary>
    private const int AnalysisVersion = 1;

    /// <summary>Says of an index which mapping and analysis its documents were made for.</summary>
    public static string Format { get; } = FormatOf(Mappings());

    /// <summary>The body of a composable index template.</summary>
    /// <param name="pattern">Indices that are made by it.</param>
    /// <param name="shards">Parts of an index.</param>
    public static JsonObject Body(string pattern, int shards)
    {
        var mappings = Mappings();
        mappings["_meta"] = new JsonObject { ["format"] = Format };
        return new()
        {
            ["index_patterns"] = new JsonArray(pattern),
            ["priority"] = 500,
            ["version"] = AnalysisVersion,
            ["template"] = new JsonObject { ["settings"] = Settings(shards), ["mappings"] = mappings },
        };
    }

    private static JsonObject Settings(int shards) => new()
    {
        ["index.number_of_shards"] = shards,

        // A second copy as soon as there is a second node, and no warning while there is none.
        ["index.auto_expand_replicas"] = "0-1",

        // Whoever writes asks for the refresh; this one is for writes that were cut off.
        ["index.refresh_interval"] = "30s",

        // A removed document may come back with any version (see ISearchEngine), so its version need not be remembered.
        ["index.gc_deletes"] = "0s",

        // Each segment costs every search its share, and joining small ones costs little: a dozen for a million people in place of fifty.
        ["index.merge.policy.floor_segment"] = "32mb",

        // Removed people leave the files for good, however few of a segment's documents they are.
        ["index.merge.policy.expunge_deletes_allowed"] = 0,
    };

    private static JsonObject Mappings() => new()
    {
        ["dynamic"] = "strict",

        // Everything but the state is only searched.
        ["_source"] = new JsonObject { ["includes"] = new JsonArray(FieldNames.State) },
        ["properties"] = new JsonObject
        {
            [FieldNames.Id] = Type("keyword"),
            [FieldNames.Bucket] = Type("short"),
            [FieldNames.DigestHigh] = Unsearched("long"),
            [FieldNames.DigestLow] = Unsearched("long"),
            [FieldNames.Text] = Group<TextPart>(() => new()
            {
                // Text comes analysed: tokens separated by spaces. Points do not depend on lengths, so none are kept.
                ["type"] = "text",
                ["analyzer"] = "whitespace",
                ["norms"] = false,
            }),
            [FieldNames.Codes] = Group<CodeField>(() => Type("keyword")),
            [FieldNames.Numbers] = Group<NumberField>(() => Type("long")),
            [FieldNames.Locations] = Type("geo_point"),
            [FieldNames.Ranking] = Group(ProfileKeys.Columns, () => new() { ["type"] = "keyword", ["doc_values"] = false }),
            [FieldNames.State] = new JsonObject { ["type"] = "keyword", ["index"] = false, ["doc_values"] = false },
        },
    };

    private static JsonObject Group<TField>(Func<JsonObject> type)
        where TField : struct, Enum => Group(FieldNames.Of<TField>(), type);

    private static JsonObject Group(IEnumerable<string> names, Func<JsonObject> type) => new()
    {
        ["dynamic"] = "strict",
        ["properties"] = new JsonObject(names.Select(name => KeyValuePair.Create<string, JsonNode?>(name, type()))),
    };

    private static JsonObject Type(string type) => new() { ["type"] = type };

    private static JsonObject Unsearched(string type) => new() { ["type"] = type, ["index"] = false };

    private static string FormatOf(JsonObject mappings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{AnalysisVersion} {StateDigests.Buckets} {ProfileKeys.Format} {mappings.ToJsonString()}")))[..12];
}
