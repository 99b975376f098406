namespace JobMatch.LabourMarket.Places;

/// <summary>How far communes are apart, from their centroids and areas.</summary>
/// <remarks>No boundaries are shipped. Two communes count as neighbours when their centroids are no farther apart than 1.25 times
/// the sum of the radii of circles with their areas; with this factor the neighbouring provinces found are exactly the
/// provinces that border each other.</remarks>
internal static class Distances
{
    private const double ReachFactor = 1.25;

    /// <summary>A degree of latitude, rounded down.</summary>
    private const double KmPerDegreeAtLeast = 111;

    /// <summary>Hoàng Sa and Trường Sa: sources differ by 75 and 578 km on where they are, so no distance is given.</summary>
    internal static bool IsArchipelago(string communeCode) => communeCode is "20333" or "22736";

    internal static double Km(Commune a, Commune b) => GreatCircle.Km(a.Latitude, a.Longitude, b.Latitude, b.Longitude);

    /// <summary>The positions of the communes next to the one at a position.</summary>
    internal static IReadOnlyList<int> NeighboursOf(int index, IReadOnlyList<Commune> communes) => IsArchipelago(communes[index].Code)
        ? []
        : [.. Enumerable.Range(0, communes.Count).Where(other =>
            other != index && !IsArchipelago(communes[other].Code) && AreNeighbours(communes[index], communes[other]))];

    private static bool AreNeighbours(Commune a, Commune b)
    {
        // Most pairs are far apart, and one subtraction sees it: no way is shorter than its share due north.
        var reach = ReachFactor * (RadiusKm(a) + RadiusKm(b));
        return Math.Abs(a.Latitude - b.Latitude) * KmPerDegreeAtLeast <= reach && Km(a, b) <= reach;
    }

    private static double RadiusKm(Commune commune) => Math.Sqrt(commune.AreaKm2 / Math.PI);
}
