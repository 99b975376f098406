using System.Text.Json.Nodes;
using static JobMatch.Matching.Engine.Elasticsearch.TextClauses;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Writes a question as searches of the server.</summary>
internal static class SearchBody
{
    /// <summary>The last place that <c>from</c> and <c>size</c> may reach. Source: index.max_result_window's default.</summary>
    public const int Window = 10_000;

    /// <summary>The server takes no radius of 0, and keeps points to about a centimetre.</summary>
    private const double LeastRadiusKm = 0.0001;

    /// <summary>Codes that each part of an index reports, so that counts are right also over several parts.</summary>
    private const int ReportedCodes = 10_000;

    /// <summary>The searches that answer a question together: the hits and how many there are, then one for each set of counts.</summary>
    /// <remarks>A field's own filter does not narrow its counts, so the counts of different fields are over different documents. Each set
    /// by itself is a plain conjunction, which the server finds by passing over most documents, on all its processors; one search for
    /// everything looks at each document that fails only one of the filters.</remarks>
    public static IReadOnlyList<JsonObject> Of(EngineQuery query)
    {
        var hits = Page(query);
        hits["from"] = query.Skip;

        // One more than asked for tells whether there is another page.
        hits["size"] = query.Take == 0 ? 0 : query.Take + 1;
        hits["track_total_hits"] = true;
        return [hits, .. Counts(query)];
    }

    /// <summary>Hits alone, to walk to a place beyond the <see cref="Window"/>.</summary>
    /// <param name="query">The question.</param>
    /// <param name="size">Hits to pass over.</param>
    public static JsonObject Stride(EngineQuery query, int size)
    {
        var body = Page(query);
        body["size"] = size;
        body["track_total_hits"] = false;
        return body;
    }

    /// <summary>Under which name the codes that are counted whatever their rank stand in the answer.</summary>
    public static string AskedOf(CodeField field) => $"{FieldNames.Path(field)} asked";

    private static JsonObject Page(EngineQuery query)
    {
        var clauses = Filters(query, unfiltered: null);
        if (query.Text is { } text)
        {
            clauses["must"] = TextClauses.Of(text);
        }

        var body = new JsonObject
        {
            ["query"] = Clause("bool", clauses),
            ["sort"] = Sort(query),
            ["_source"] = false,
            ["track_scores"] = query.Text is not null,
        };
        if (query.After is { } after)
        {
            body["search_after"] = Cursors.ToSortValues(HitKey.Read(after), query);
        }

        return body;
    }

    /// <summary>Everything that must hold but the text.</summary>
    /// <param name="query">The question.</param>
    /// <param name="unfiltered">The field whose filter is left out; null for none.</param>
    private static JsonObject Filters(EngineQuery query, CodeField? unfiltered)
    {
        var filters = query.Codes
            .Where(filter => filter.AnyOf.Count > 0 && filter.Field != unfiltered)
            .Select(filter => Terms(FieldNames.Path(filter.Field), filter.AnyOf))
            .Concat(query.Numbers.Select(Number));
        if (query.Near is { RadiusKm: { } radius } near)
        {
            filters = filters.Append(Clause("geo_distance", new()
            {
                ["distance"] = FormattableString.Invariant($"{Math.Max(radius, LeastRadiusKm)}km"),
                [FieldNames.Locations] = Point(near.Centre),
            }));
        }

        var without = query.Without.Select(TextClauses.Of).Concat(query.Codes
            .Where(filter => filter.NoneOf.Count > 0)
            .Select(filter => Terms(FieldNames.Path(filter.Field), filter.NoneOf)));
        return new() { ["filter"] = new JsonArray([.. filters]), ["must_not"] = new JsonArray([.. without]) };
    }

    private static JsonArray Sort(EngineQuery query)
    {
        JsonObject? first = query.Order switch
        {
            EngineOrder.PayDescending => By(FieldNames.Path(NumberField.PayVnd), "desc"),
            EngineOrder.PayAscending => By(FieldNames.Path(NumberField.PayVnd), "asc"),
            EngineOrder.Distance => Clause("_geo_distance", new()
            {
                [FieldNames.Locations] = Point((query.Near ?? throw new ArgumentException("The order by distance needs a place to measure from.")).Centre),
                ["order"] = "asc",
                ["unit"] = "km",
                ["mode"] = "min",
            }),
            EngineOrder.Relevance when query.Text is not null => Clause("_score", new() { ["order"] = "desc" }),
            _ => null,
        };
        var sort = new JsonArray(By(FieldNames.Path(NumberField.UpdatedAt), "desc"), By(FieldNames.Id, "asc"));
        if (first is not null)
        {
            sort.Insert(0, first);
        }

        return sort;
    }

    private static JsonObject Number(NumberFilter filter)
    {
        var field = FieldNames.Path(filter.Field);
        var limits = new JsonObject();
        if (filter.AtLeast is { } least)
        {
            limits["gte"] = least;
        }

        if (filter.AtMost is { } most)
        {
            limits["lte"] = most;
        }

        var range = Clause("range", new() { [field] = limits });
        return filter.UnknownPasses
            ? Clause("bool", new()
            {
                ["should"] = new JsonArray(
                    range, Clause("bool", new() { ["must_not"] = Clause("exists", new() { ["field"] = field }) })),
            })
            : range;
    }

    /// <summary>Facets whose own field is not filtered count the same documents, in one search.</summary>
    private static IEnumerable<JsonObject> Counts(EngineQuery query)
    {
        var filtered = query.Codes.Where(filter => filter.AnyOf.Count > 0).Select(filter => filter.Field).ToHashSet();
        foreach (var group in query.Facets.GroupBy(facet => filtered.Contains(facet.Field) ? facet.Field : (CodeField?)null))
        {
            var counts = new JsonObject();
            foreach (var facet in group)
            {
                Count(facet, counts);
            }

            if (counts.Count == 0)
            {
                continue;
            }

            // Among the filters the text is worth no points, so nothing is spent on them.
            var clauses = Filters(query, group.Key);
            if (query.Text is { } text)
            {
                clauses["filter"]!.AsArray().Insert(0, (JsonNode)TextClauses.Of(text));
            }

            yield return new() { ["query"] = Clause("bool", clauses), ["size"] = 0, ["track_total_hits"] = false, ["aggs"] = counts };
        }
    }

    private static void Count(FacetQuery facet, JsonObject counts)
    {
        var field = FieldNames.Path(facet.Field);
        if (facet.Most > 0)
        {
            counts[field] = Clause("terms", new()
            {
                ["field"] = field,
                ["size"] = facet.Most,
                ["shard_size"] = Math.Max(facet.Most, ReportedCodes),
            });
        }

        if (facet.AlsoCounted.Count > 0)
        {
            counts[AskedOf(facet.Field)] = Clause("terms", new()
            {
                ["field"] = field,
                ["size"] = facet.AlsoCounted.Count,
                ["include"] = new JsonArray([.. facet.AlsoCounted.Select(code => (JsonNode)code)]),
            });
        }
    }

    private static JsonObject By(string field, string order) => Clause(field, new() { ["order"] = order, ["missing"] = "_last" });

    private static JsonObject Point(GeoPoint point) => new() { ["lat"] = point.Latitude, ["lon"] = point.Longitude };
}
