namespace JobMatch.LabourMarket.Places;

/// <summary>The two levels of units in force since 2025-07-01.</summary>
public enum PlaceLevel
{
    Province,
    Commune,
}
