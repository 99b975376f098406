using System.Text.Json.Nodes;
using static JobMatch.Matching.Engine.Elasticsearch.TextClauses;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Writes a question as the body of a search request.</summary>
internal static class SearchBody
{
    /// <summary>The last place that <c>from</c> and <c>size</c> may reach. Source: index.max_result_window's default.</summary>
    public const int Window = 10_000;

    /// <summary>The server takes no radius of 0, and keeps points to about a centimetre.</summary>
    private const double LeastRadiusKm = 0.0001;

    /// <summary>Codes that each part of an index reports, so that counts are right also over several parts.</summary>
    private const int ReportedCodes = 10_000;

    /// <summary>The whole answer: hits, total and counts.</summary>
    public static JsonObject Of(EngineQuery query)
    {
        var counted = query.Facets.Select(facet => facet.Field).ToHashSet();
        var body = Page(query, counted);
        body["from"] = query.Skip;

        // One more than asked for tells whether there is another page.
        body["size"] = query.Take == 0 ? 0 : query.Take + 1;
        body["track_total_hits"] = true;
        if (Counts(query, counted) is { Count: > 0 } aggregations)
        {
            body["aggs"] = aggregations;
        }

        return body;
    }

    /// <summary>Hits alone, to walk to a place beyond the <see cref="Window"/>.</summary>
    /// <param name="query">The question.</param>
    /// <param name="size">Hits to pass over.</param>
    public static JsonObject Stride(EngineQuery query, int size)
    {
        var body = Page(query, []);
        body["size"] = size;
        body["track_total_hits"] = false;
        return body;
    }

    /// <summary>Under which name the codes that are counted whatever their rank stand in the answer.</summary>
    public static string AskedOf(CodeField field) => $"{FieldNames.Path(field)} asked";

    private static JsonObject Page(EngineQuery query, HashSet<CodeField> counted)
    {
        var body = new JsonObject
        {
            ["query"] = Query(query, counted),
            ["sort"] = Sort(query),
            ["_source"] = false,
            ["track_scores"] = query.Text is not null,
        };

        // Filters of counted fields come after the counting, because a field's own filter does not narrow its counts.
        if (AnyOf(query, counted.Contains).ToArray() is { Length: > 0 } later)
        {
            body["post_filter"] = Clause("bool", new() { ["filter"] = new JsonArray([.. later]) });
        }

        if (query.After is { } after)
        {
            body["search_after"] = Cursors.ToSortValues(HitKey.Read(after), query);
        }

        return body;
    }

    private static JsonObject Query(EngineQuery query, HashSet<CodeField> counted)
    {
        var filters = AnyOf(query, field => !counted.Contains(field)).Concat(query.Numbers.Select(Number));
        if (query.Near is { RadiusKm: { } radius } near)
        {
            filters = filters.Append(Clause("geo_distance", new()
            {
                ["distance"] = FormattableString.Invariant($"{Math.Max(radius, LeastRadiusKm)}km"),
                [FieldNames.Locations] = Point(near.Centre),
            }));
        }

        // What fails two filters of counted fields is neither a hit nor counted anywhere: it need not be looked at.
        if (AnyOf(query, counted.Contains).ToArray() is { Length: > 1 } later)
        {
            filters = filters.Append(Clause("bool", new() { ["should"] = new JsonArray(later), ["minimum_should_match"] = later.Length - 1 }));
        }

        var without = query.Without.Select(TextClauses.Of).Concat(query.Codes
            .Where(filter => filter.NoneOf.Count > 0)
            .Select(filter => Terms(FieldNames.Path(filter.Field), filter.NoneOf)));
        var clauses = new JsonObject { ["filter"] = new JsonArray([.. filters]), ["must_not"] = new JsonArray([.. without]) };
        if (query.Text is { } text)
        {
            clauses["must"] = TextClauses.Of(text);
        }

        return Clause("bool", clauses);
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

    private static IEnumerable<JsonNode> AnyOf(EngineQuery query, Func<CodeField, bool> isMeant) => query.Codes
        .Where(filter => filter.AnyOf.Count > 0 && isMeant(filter.Field))
        .Select(filter => Terms(FieldNames.Path(filter.Field), filter.AnyOf));

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

    /// <summary>Facets whose own field is not filtered count the same documents, so the server sorts those out once for all of them.</summary>
    private static JsonObject Counts(EngineQuery query, HashSet<CodeField> counted)
    {
        var filtered = query.Codes.Where(filter => filter.AnyOf.Count > 0).Select(filter => filter.Field).ToHashSet();
        var groups = new JsonObject();
        foreach (var group in query.Facets.GroupBy(facet => filtered.Contains(facet.Field) ? facet.Field : (CodeField?)null))
        {
            var counts = new JsonObject();
            foreach (var facet in group)
            {
                Count(facet, counts);
            }

            if (counts.Count > 0)
            {
                JsonNode[] filters = [.. AnyOf(query, field => field != group.Key && counted.Contains(field))];
                groups[group.Key is { } own ? FieldNames.Path(own) : "others"] = new JsonObject
                {
                    ["filter"] = filters.Length == 0 ? Clause("match_all", []) : Clause("bool", new() { ["filter"] = new JsonArray(filters) }),
                    ["aggs"] = counts,
                };
            }
        }

        return groups;
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
