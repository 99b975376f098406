using System.Text.Json.Nodes;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Writes what must be found in the text in the server's query language. Points are boosts of constant scores, so
/// the server adds up the same sums as any other engine.</summary>
internal static class TextClauses
{
    public static JsonObject Of(TextQuery query) => query switch
    {
        AllOf all => Clause("bool", new() { ["must"] = Of(all.Parts), ["should"] = Of(all.Bonuses) }),
        BestOf { Parts: [var only] } => Of(only),
        BestOf best => Clause("dis_max", new() { ["queries"] = Of(best.Parts), ["tie_breaker"] = 0 }),
        TokensIn tokens => Constant(Tokens(tokens), tokens.Points),
        HasCode code => Constant(Terms(FieldNames.Path(code.Field), code.AnyOf), code.Points),
        _ => throw new ArgumentOutOfRangeException(nameof(query), query, "A kind of text query that the server is not taught."),
    };

    public static JsonObject Terms(string field, IEnumerable<string> values) =>
        Clause("terms", new() { [field] = new JsonArray([.. values.Select(value => (JsonNode)value)]) });

    public static JsonObject Clause(string kind, JsonObject body) => new() { [kind] = body };

    private static JsonArray Of(IEnumerable<TextQuery> queries) => [.. queries.Select(Of)];

    // All terms one edit away count, not only the fifty likeliest ones that "fuzzy" takes by itself.
    private static JsonObject Tokens(TokensIn query)
    {
        var field = FieldNames.Path(query.Part);
        return query.Match switch
        {
            TokenMatch.Prefix => Clause("prefix", new()
            {
                [field] = new JsonObject { ["value"] = query.Tokens[0], ["rewrite"] = "constant_score" },
            }),
            TokenMatch.OneEdit => Clause("fuzzy", new()
            {
                [field] = new JsonObject { ["value"] = query.Tokens[0], ["fuzziness"] = 1, ["rewrite"] = "constant_score" },
            }),
            _ => Clause("match_phrase", new() { [field] = string.Join(' ', query.Tokens) }),
        };
    }

    private static JsonObject Constant(JsonObject filter, int points) =>
        Clause("constant_score", new() { ["filter"] = filter, ["boost"] = points });
}
