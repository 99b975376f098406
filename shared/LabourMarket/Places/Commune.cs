namespace JobMatch.LabourMarket.Places;

/// <summary>A commune, ward or special zone in force.</summary>
/// <param name="Code">Five digits, as text. Source: QĐ 19/2025/QĐ-TTg.</param>
/// <param name="Name">Without the word for its rank: Trà Câu.</param>
/// <param name="FullName">With it: Phường Trà Câu.</param>
/// <param name="ProvinceCode">The province it belongs to.</param>
/// <param name="Latitude">Centroid of the largest polygon, degrees; for an archipelago not fit for distances.</param>
/// <param name="Longitude">Centroid of the largest polygon, degrees.</param>
/// <param name="AreaKm2">Area in square kilometres.</param>
/// <param name="ValidFrom">First day of its present rank.</param>
public sealed record Commune(
    string Code,
    string Name,
    string FullName,
    string ProvinceCode,
    double Latitude,
    double Longitude,
    double AreaKm2,
    DateOnly ValidFrom);
