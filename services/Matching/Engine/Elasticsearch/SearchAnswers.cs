namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Reads the answers to the searches of a question, in the order of <see cref="SearchBody.Of"/>.</summary>
internal static class SearchAnswers
{
    public static EngineResult Read(IReadOnlyList<ManySearchAnswers.One> answers, EngineQuery query)
    {
        var found = answers[0].Hits?.Hits ?? [];
        var hits = found.Take(query.Take).ToList();
        var counted = answers.SelectMany(answer => answer.Aggregations ?? []).ToDictionary();
        return new(
            answers[0].Hits?.Total?.Value ?? 0,
            [.. hits.Select(hit => new EngineHit(Guid.Parse(hit.Id), (int)(query.Text is null ? 0 : hit.Score ?? 0)))],
            query.Facets.ToDictionary(facet => facet.Field, IReadOnlyDictionary<string, int> (facet) => Counts(facet, counted)),
            found.Count > hits.Count ? Cursors.Of(hits[^1], query).ToString() : null);
    }

    private static Dictionary<string, int> Counts(FacetQuery facet, Dictionary<string, Aggregation> counted)
    {
        var counts = facet.AlsoCounted.ToDictionary(code => code, _ => 0);
        foreach (var name in new[] { FieldNames.Path(facet.Field), SearchBody.AskedOf(facet.Field) })
        {
            foreach (var bucket in counted.GetValueOrDefault(name)?.Buckets ?? [])
            {
                counts[bucket.Key.GetString()!] = bucket.DocCount;
            }
        }

        return counts;
    }
}
