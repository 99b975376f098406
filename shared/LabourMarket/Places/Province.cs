namespace JobMatch.LabourMarket.Places;

/// <summary>A province or centrally-run city in force.</summary>
/// <param name="Code">Two digits, as text. Source: QĐ 19/2025/QĐ-TTg.</param>
/// <param name="Name">Without the word for its rank: Quảng Ngãi.</param>
/// <param name="FullName">With it: Tỉnh Quảng Ngãi.</param>
/// <param name="Latitude">Centroid of the largest polygon, degrees.</param>
/// <param name="Longitude">Centroid of the largest polygon, degrees.</param>
/// <param name="AreaKm2">Area in square kilometres.</param>
/// <param name="ValidFrom">First day of its present rank.</param>
/// <param name="NeighbourCodes">Codes of the provinces it borders.</param>
public sealed record Province(
    string Code,
    string Name,
    string FullName,
    double Latitude,
    double Longitude,
    double AreaKm2,
    DateOnly ValidFrom,
    IReadOnlyList<string> NeighbourCodes);
