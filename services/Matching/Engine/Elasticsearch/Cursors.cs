using System.Text.Json;
using System.Text.Json.Nodes;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>The server's sort values as the port's cursors, and back.</summary>
internal static class Cursors
{
    /// <summary>How the server writes an endless distance: a document without a location.</summary>
    private const string Endless = "Infinity";

    /// <summary>Where a hit stands.</summary>
    public static HitKey Of(SearchHit hit, EngineQuery query)
    {
        var values = hit.Sort!;
        return new(values.Count == 3 ? First(values[0], query.Order) : 0, values[^2].GetInt64(), Guid.Parse(values[^1].GetString()!));
    }

    /// <summary>The values after which the page begins.</summary>
    public static JsonArray ToSortValues(HitKey key, EngineQuery query)
    {
        var values = new JsonArray(key.UpdatedTicks, key.Id.ToString());
        var isUnknown = double.IsPositiveInfinity(key.First);
        JsonNode? first = query.Order switch
        {
            EngineOrder.PayDescending => isUnknown ? long.MinValue : (long)-key.First,
            EngineOrder.PayAscending => isUnknown ? long.MaxValue : (long)key.First,
            EngineOrder.Distance => isUnknown ? Endless : key.First,
            EngineOrder.Relevance when query.Text is not null => -key.First,
            _ => null,
        };
        if (first is not null)
        {
            values.Insert(0, first);
        }

        return values;
    }

    private static double First(JsonElement value, EngineOrder order) => order switch
    {
        EngineOrder.PayDescending => value.GetInt64() is var pay and not long.MinValue ? -(double)pay : double.PositiveInfinity,
        EngineOrder.PayAscending => value.GetInt64() is var pay and not long.MaxValue ? pay : double.PositiveInfinity,
        EngineOrder.Distance => value.ValueKind == JsonValueKind.Number ? value.GetDouble() : double.PositiveInfinity,
        _ => -value.GetDouble(),
    };
}
