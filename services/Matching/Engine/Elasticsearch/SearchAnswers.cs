using System.Text.Json;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Reads the answer to a search.</summary>
internal static class SearchAnswers
{
    public static EngineResult Read(SearchAnswer answer, EngineQuery query)
    {
        var found = answer.Hits?.Hits ?? [];
        var hits = found.Take(query.Take).ToList();
        var counted = (answer.Aggregations ?? []).Values
            .SelectMany(group => group.Parts)
            .Where(part => part.Value.ValueKind == JsonValueKind.Object)
            .ToDictionary();
        return new(
            answer.Hits?.Total?.Value ?? 0,
            [.. hits.Select(hit => new EngineHit(Guid.Parse(hit.Id), (int)(query.Text is null ? 0 : hit.Score ?? 0)))],
            query.Facets.ToDictionary(facet => facet.Field, IReadOnlyDictionary<string, int> (facet) => Counts(facet, counted)),
            found.Count > hits.Count ? Cursors.Of(hits[^1], query).ToString() : null);
    }

    private static Dictionary<string, int> Counts(FacetQuery facet, Dictionary<string, JsonElement> counted)
    {
        var counts = facet.AlsoCounted.ToDictionary(code => code, _ => 0);
        foreach (var name in new[] { FieldNames.Path(facet.Field), SearchBody.AskedOf(facet.Field) })
        {
            if (counted.TryGetValue(name, out var part))
            {
                foreach (var bucket in part.Deserialize(ServerJson.Default.Aggregation)!.Buckets!)
                {
                    counts[bucket.Key.GetString()!] = bucket.DocCount;
                }
            }
        }

        return counts;
    }
}
