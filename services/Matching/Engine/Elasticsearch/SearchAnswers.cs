namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Reads the answer to a search.</summary>
internal static class SearchAnswers
{
    public static EngineResult Read(SearchAnswer answer, EngineQuery query)
    {
        var found = answer.Hits?.Hits ?? [];
        var hits = found.Take(query.Take).ToList();
        return new(
            answer.Hits?.Total?.Value ?? 0,
            [.. hits.Select(hit => new EngineHit(Guid.Parse(hit.Id), (int)(query.Text is null ? 0 : hit.Score ?? 0)))],
            query.Facets.ToDictionary(facet => facet.Field, IReadOnlyDictionary<string, int> (facet) => Counts(facet, answer.Aggregations)),
            found.Count > hits.Count ? Cursors.Of(hits[^1], query).ToString() : null);
    }

    private static Dictionary<string, int> Counts(FacetQuery facet, Dictionary<string, Aggregation>? aggregations)
    {
        var counts = facet.AlsoCounted.ToDictionary(code => code, _ => 0);
        if (aggregations?.GetValueOrDefault(FieldNames.Path(facet.Field)) is { } counted)
        {
            foreach (var bucket in (counted.Values?.Buckets ?? []).Concat(counted.Asked?.Buckets ?? []))
            {
                counts[bucket.Key.GetString()!] = bucket.DocCount;
            }
        }

        return counts;
    }
}
