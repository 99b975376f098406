using System.Text.Json.Nodes;
using JobMatch.Ranking.Markets;
using static JobMatch.Matching.Engine.Elasticsearch.TextClauses;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Writes compiled vacancies and persons as searches: constant scores that add up to the number of a <see cref="SumLine"/>.</summary>
internal static class RankingBody
{
    /// <summary>Most terms in a clause. Source: index.max_terms_count's default.</summary>
    private const int MostTerms = 65_536;

    /// <summary>The page that is asked for next.</summary>
    /// <param name="points">What is compiled.</param>
    /// <param name="search">Which page of which line.</param>
    /// <param name="eligible">Whether those whom no rule keeps apart are ranked, or all others.</param>
    public static JsonObject Of(CompiledPoints points, TopBySums search, bool eligible)
    {
        var body = new JsonObject
        {
            ["query"] = Query(points, search.Line),

            // A filter within the query would make the server go from document to document through all clauses; without one it
            // adds up clause by clause and passes over documents that cannot enter the page, in a fifth of the time.
            ["post_filter"] = Terms(eligible ? points.Eligible : points.NotEligible),
            ["size"] = search.PageSize,
            ["track_total_hits"] = false,

            // The sort values hold all that is read, so nothing is fetched.
            ["stored_fields"] = "_none_",
            ["sort"] = new JsonArray(
                Clause("_score", new() { ["order"] = "desc" }), Clause(FieldNames.Id, new() { ["order"] = "asc" })),
        };
        if (search.After is { } after)
        {
            body["search_after"] = new JsonArray(after.Number, after.Id.ToString());
        }

        return body;
    }

    /// <summary>How many there are, without any of them.</summary>
    public static JsonObject Count() => new() { ["size"] = 0, ["track_total_hits"] = true };

    // Whoever has nothing but what everybody has is found, too.
    private static JsonObject Query(CompiledPoints points, SumLine line) => Clause("bool", new()
    {
        ["should"] = new JsonArray([.. points.Clauses.Select(clause => Constant(clause, line)), Clause("match_all", new() { ["boost"] = 0 })]),
    });

    private static JsonObject Constant(PointClause clause, SumLine line) => Clause("constant_score", new()
    {
        ["filter"] = clause.All is [{ IsAllBut: false } only] ? Terms(only) : Clause("bool", new()
        {
            ["filter"] = new JsonArray([.. clause.All.Where(keys => !keys.IsAllBut).Select(Terms)]),
            ["must_not"] = new JsonArray([.. clause.All.Where(keys => keys.IsAllBut).Select(Terms)]),
        }),
        ["boost"] = line.WeightOf(clause.Points),
    });

    private static JsonNode Terms(KeysIn keys)
    {
        var field = $"{FieldNames.Ranking}.{keys.Column}";
        return keys.Keys.Count <= MostTerms
            ? TextClauses.Terms(field, keys.Keys)
            : Clause("bool", new()
            {
                ["should"] = new JsonArray([.. keys.Keys.Chunk(MostTerms).Select(part => (JsonNode)TextClauses.Terms(field, part))]),
            });
    }
}
