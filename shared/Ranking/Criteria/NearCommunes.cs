using JobMatch.LabourMarket.Places;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>The communes in which a work place may lie, and all next to them: made once, then asked for thousands of homes.</summary>
internal sealed class NearCommunes(CodeList communes)
{
    private Dictionary<int, PlaceTier>? _tiers;

    /// <summary>How near the nearest of other communes is; null when none is the same or next to one of these.</summary>
    public PlaceTier? TierTo(CodeList others)
    {
        PlaceTier? nearest = null;
        foreach (var code in others)
        {
            if ((_tiers ??= Tiers()).TryGetValue(PlaceCatalog.Default.CommuneIndex(code), out var tier) && !(nearest < tier))
            {
                nearest = tier;
            }
        }

        return nearest;
    }

    private Dictionary<int, PlaceTier> Tiers()
    {
        var tiers = new Dictionary<int, PlaceTier>();
        foreach (var code in communes)
        {
            if (PlaceCatalog.Default.CommuneIndex(code) is var commune and >= 0)
            {
                tiers[commune] = PlaceTier.SameCommune;
                foreach (var neighbour in PlaceCatalog.Default.NeighboursOf(commune))
                {
                    tiers.TryAdd(neighbour, PlaceTier.NeighbouringCommune);
                }
            }
        }

        return tiers;
    }
}
