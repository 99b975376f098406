namespace JobMatch.Ranking.Placing;

/// <summary>Who got which vacancy.</summary>
/// <param name="VacancyOf">By trainee; null when nobody of the list took the trainee.</param>
public sealed record Placement(IReadOnlyList<int?> VacancyOf)
{
    /// <summary>Trainees who got a vacancy.</summary>
    public int PlacedCount => VacancyOf.Count(vacancy => vacancy is not null);
}
