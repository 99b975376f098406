using System.Text.Json.Nodes;
using JobMatch.Ranking.Markets;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Ranks an index for several vacancies or persons at once: each round sends the pages that are still needed in one request.</summary>
/// <param name="askAsync">Sends searches together and gives what each of them found, in the same order.</param>
internal sealed class RankingSearch(Func<IReadOnlyList<JsonObject>, Task<IReadOnlyList<SearchHits?>>> askAsync)
{
    /// <summary>Ranks.</summary>
    /// <param name="compiled">Compiled against what the index holds.</param>
    /// <param name="top">How many to find for each, of those eligible and of the others.</param>
    /// <returns>A ranking for each, in the same order.</returns>
    /// <exception cref="ElasticsearchException">The server did not answer.</exception>
    public async Task<IReadOnlyList<MarketRanking>> RankAsync(IReadOnlyList<CompiledPoints> compiled, int top)
    {
        var lists = compiled.SelectMany(points => new[] { new List(points, true, top), new List(points, false, top) }).ToList();
        var considered = 0;
        for (var open = lists; open.Count > 0; open = lists.FindAll(list => !list.Search.IsDone))
        {
            var answers = await askAsync([.. open.Select(list => list.NextPage()), RankingBody.Count()]);
            foreach (var (list, found) in open.Zip(answers))
            {
                list.Search.Take([.. (found?.Hits ?? []).Select(hit => ((int)hit.Sort![0].GetDouble(), Guid.Parse(hit.Sort[1].GetString()!)))]);
            }

            considered = answers[^1]?.Total?.Value ?? 0;
        }

        return [.. lists.Chunk(2).Zip(compiled).Select(one => new MarketRanking(
            considered, one.Second.NotEligibleCount, one.First[0].Search.Best, one.First[1].Search.Best))];
    }

    private sealed class List(CompiledPoints points, bool isEligible, int top)
    {
        public TopBySums Search { get; } = new(points, top);

        public JsonObject NextPage() => RankingBody.Of(points, Search, isEligible);
    }
}
