namespace JobMatch.Ranking.Eligibility;

/// <summary>Why a pair may not be proposed.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">Vietnamese sentence for staff.</param>
/// <param name="Source">The law or fact behind the rule.</param>
/// <param name="Until">First day on which the reason no longer holds; null when no date is known.</param>
public sealed record Ineligibility(string Code, string Text, string Source, DateOnly? Until);

/// <summary>What eligibility reads of a person.</summary>
public readonly record struct PersonLimits(DateOnly? MinorUntil, bool AcceptsAutomatedMatching, DateOnly? AvailableFrom);

/// <summary>What eligibility reads of a vacancy.</summary>
public readonly record struct VacancyLimits(
    Profiles.CodeList Occupations, DateOnly? StartDate, DateOnly? ClosingDate, bool HasOpenings, bool IsBarredPlace);
