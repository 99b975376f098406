namespace JobMatch.LabourMarket.Places;

/// <summary>How near two communes are, from nearest to farthest.</summary>
/// <remarks>A hint, not a travel time: mountain communes are large and islands need a boat.</remarks>
public enum PlaceTier
{
    SameCommune,
    NeighbouringCommune,
    SameProvince,
    NeighbouringProvince,

    /// <summary>Farther away, or one of the two is not known.</summary>
    Elsewhere,
}
