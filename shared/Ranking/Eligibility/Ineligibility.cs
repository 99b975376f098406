namespace JobMatch.Ranking.Eligibility;

/// <summary>Why a pair may not be proposed.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">Vietnamese sentence for staff.</param>
/// <param name="Source">The law or fact behind the rule.</param>
/// <param name="Until">First day on which the reason no longer holds; null when no date is known.</param>
public sealed record Ineligibility(string Code, string Text, string Source, DateOnly? Until)
{
    /// <summary>The code of those who declined automated matching.</summary>
    public const string OptedOut = "OPTED_OUT";

    /// <summary>The same for people to read: where it is a birthday, the first day of the month after it.</summary>
    public DateOnly? UntilForReaders => IsAboutAge && Until is { } birthday ? new DateOnly(birthday.Year, birthday.Month, 1).AddMonths(1) : Until;

    private bool IsAboutAge => Code.StartsWith("AGE_", StringComparison.Ordinal);
}

/// <summary>What eligibility reads of a person. Fields mean what they mean in <see cref="Profiles.PersonProfile"/>.</summary>
/// <param name="Licences">Only those that some law asks for before work, as a set.</param>
public readonly record struct PersonLimits(
    DateOnly? MinorUntil, bool AcceptsAutomatedMatching, bool IsBlocked, DateOnly? AvailableFrom, Profiles.CodeList Licences);

/// <summary>What eligibility reads of a vacancy. Fields mean what they mean in <see cref="Profiles.VacancyProfile"/>.</summary>
public readonly record struct VacancyLimits(
    Profiles.CodeList Occupations, DateOnly? StartDate, DateOnly? ClosingDate, bool HasOpenings, bool IsBlocked, string? BarredPlace);
