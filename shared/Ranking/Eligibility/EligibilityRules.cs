using JobMatch.LabourMarket.Occupations;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Eligibility;

/// <summary>The hard rules. Each is a pure function of both sides and the day; a pair is eligible when none applies.</summary>
public static class EligibilityRules
{
    /// <summary>How much later than the wanted start a person may become free and still be proposed.</summary>
    private const int LatenessDays = 60;

    internal const string LabourCode = "Bộ luật Lao động 45/2019/QH14";

    /// <summary>Rules of the vacancy alone: they keep everybody from it.</summary>
    private static readonly Func<VacancyLimits, DateOnly, Ineligibility?>[] RulesOfVacancies = [EmployerBlocked, ClosingDatePassed, NoOpeningsLeft];

    /// <summary>Rules of the person alone: they keep the person from everything.</summary>
    private static readonly Func<PersonLimits, Ineligibility?>[] RulesOfPeople = [PersonBlocked, OptedOut];

    private static readonly Func<VacancyLimits, PersonLimits, DateOnly, Ineligibility?>[] RulesOfPairs =
        [BelowWorkingAge, MinorInBannedTrade, LicenceMissing, NotFreeInTime];

    /// <summary>Everything that some law asks for before work; other certificates are no matter of eligibility.</summary>
    private static readonly HashSet<string> LicencesAskedFor =
        [.. OccupationCatalog.Default.UnitGroups.SelectMany(occupation => occupation.Licence?.AnyOf ?? [])];

    /// <summary>What the rules read of a vacancy.</summary>
    public static VacancyLimits Of(VacancyProfile vacancy) =>
        new(vacancy.Occupations, vacancy.StartDate, vacancy.ClosingDate, vacancy.OpeningsLeft > 0, vacancy.IsBlocked, vacancy.BarredPlaceForMinors);

    /// <summary>What the rules read of a person.</summary>
    public static PersonLimits Of(PersonProfile person) =>
        new(person.MinorUntil, person.AcceptsAutomatedMatching, person.IsBlocked, person.AvailableFrom,
            CodeList.Set(person.Certificates.Where(LicencesAskedFor.Contains)));

    /// <summary>Whether the vacancy itself is still open, whoever applies.</summary>
    public static bool IsOpen(VacancyLimits vacancy, DateOnly today)
    {
        foreach (var rule in RulesOfVacancies)
        {
            if (rule(vacancy, today) is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether no rule keeps the pair apart.</summary>
    public static bool IsEligible(VacancyLimits vacancy, PersonLimits person, DateOnly today)
    {
        if (!IsOpen(vacancy, today))
        {
            return false;
        }

        foreach (var rule in RulesOfPeople)
        {
            if (rule(person) is not null)
            {
                return false;
            }
        }

        foreach (var rule in RulesOfPairs)
        {
            if (rule(vacancy, person, today) is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the law lets nobody under 18 do this work, or work in this place.</summary>
    public static bool BarsMinors(VacancyLimits vacancy) => vacancy.BarredPlace is not null || BanOf(vacancy) is not null;

    /// <summary>Every reason that keeps the pair apart; empty when it is eligible.</summary>
    public static IReadOnlyList<Ineligibility> Reasons(VacancyLimits vacancy, PersonLimits person, DateOnly today) =>
        [.. ReasonsOfVacancy(vacancy, today), .. ReasonsOfPerson(person), .. RulesOfPairs.Select(rule => rule(vacancy, person, today)).OfType<Ineligibility>()];

    /// <summary>Every reason that keeps everybody from a vacancy; empty when it is open.</summary>
    public static IEnumerable<Ineligibility> ReasonsOfVacancy(VacancyLimits vacancy, DateOnly today) =>
        RulesOfVacancies.Select(rule => rule(vacancy, today)).OfType<Ineligibility>();

    /// <summary>Every reason that keeps a person from all vacancies; empty when there is none.</summary>
    public static IEnumerable<Ineligibility> ReasonsOfPerson(PersonLimits person) =>
        RulesOfPeople.Select(rule => rule(person)).OfType<Ineligibility>();

    private static Ineligibility? EmployerBlocked(VacancyLimits vacancy, DateOnly today) =>
        vacancy.IsBlocked
            ? new("EMPLOYER_BLOCKED", "Doanh nghiệp đang bị tạm dừng giới thiệu.", "Quyết định của cán bộ", null)
            : null;

    private static Ineligibility? PersonBlocked(PersonLimits person) =>
        person.IsBlocked
            ? new("PERSON_BLOCKED", "Người này đang được tạm dừng giới thiệu.", "Quyết định của cán bộ", null)
            : null;

    private static Ineligibility? LicenceMissing(VacancyLimits vacancy, PersonLimits person, DateOnly today)
    {
        LicenceRule? needed = null;
        foreach (var code in vacancy.Occupations)
        {
            if (OccupationCatalog.Default.Find(code)?.Licence is { } licence)
            {
                if (licence.AnyOf.Any(person.Licences.Contains))
                {
                    return null;
                }

                needed ??= licence;
            }
        }

        return needed is null ? null : new("LICENCE_MISSING", $"{needed.Reason} Hồ sơ chưa khai giấy tờ này.", needed.LegalSource, null);
    }

    private static Ineligibility? ClosingDatePassed(VacancyLimits vacancy, DateOnly today) =>
        vacancy.ClosingDate < today
            ? new("VACANCY_CLOSED", $"Đã hết hạn tuyển từ {Words.Date(vacancy.ClosingDate!.Value)}.", "Hạn tuyển do doanh nghiệp nêu", null)
            : null;

    private static Ineligibility? NoOpeningsLeft(VacancyLimits vacancy, DateOnly today) =>
        vacancy.HasOpenings ? null : new("NO_OPENINGS_LEFT", "Đã tuyển đủ người.", "Số lượng tuyển do doanh nghiệp nêu", null);

    private static Ineligibility? OptedOut(PersonLimits person) =>
        person.AcceptsAutomatedMatching
            ? null
            : new(Ineligibility.OptedOut, "Người này chọn không để máy tự giới thiệu; cán bộ vẫn có thể tư vấn trực tiếp.",
                "Nghị định 356/2025/NĐ-CP, điều 10", null);

    private static Ineligibility? BelowWorkingAge(VacancyLimits vacancy, PersonLimits person, DateOnly today) =>
        person.MinorUntil?.AddYears(-3) is { } fifteenth && fifteenth > WorkBegins(vacancy.StartDate, person.AvailableFrom, today)
            ? new("AGE_BELOW_15", $"Chưa đủ 15 tuổi, đủ tuổi từ {Words.Month(fifteenth)}.", $"{LabourCode}, điều 3, 143 và 145", fifteenth)
            : null;

    private static Ineligibility? MinorInBannedTrade(VacancyLimits vacancy, PersonLimits person, DateOnly today)
    {
        if (MinorAtWorkUntil(person.MinorUntil, vacancy.StartDate, person.AvailableFrom, today) is not { } adult)
        {
            return null;
        }

        if (BanOf(vacancy) is { } ban)
        {
            return new(
                "AGE_BANNED_TRADE",
                $"Chưa đủ 18 tuổi: {ban.Reason} Đủ 18 tuổi từ {Words.Month(adult)}.",
                ban.LegalSource,
                adult);
        }

        return vacancy.BarredPlace is { } point
            ? new("AGE_BANNED_PLACE", $"Chưa đủ 18 tuổi: không được làm việc ở nơi này. Đủ 18 tuổi từ {Words.Month(adult)}.",
                $"{LabourCode}, điều 147 khoản 2 điểm {point}", adult)
            : null;
    }

    private static MinorsRule? BanOf(VacancyLimits vacancy)
    {
        foreach (var code in vacancy.Occupations)
        {
            if (OccupationCatalog.Default.Find(code)?.MinorsRule is { } ban && (!ban.DependsOnWorkplace || vacancy.BarredPlace is not null))
            {
                return ban;
            }
        }

        return null;
    }

    private static Ineligibility? NotFreeInTime(VacancyLimits vacancy, PersonLimits person, DateOnly today) =>
        vacancy.StartDate is { } start && person.AvailableFrom is { } free
            && free.DayNumber > Math.Max(start.DayNumber, today.DayNumber) + LatenessDays
            ? new("NOT_FREE_IN_TIME", $"Chỉ đi làm được từ {Words.Date(free)}, việc bắt đầu {Words.Date(start)}.",
                "Ngày bắt đầu do doanh nghiệp nêu", free.AddDays(-LatenessDays))
            : null;

    /// <summary>The first day on which the person could work there: not before the vacancy starts, the person is free, or today.</summary>
    private static DateOnly WorkBegins(DateOnly? startDate, DateOnly? availableFrom, DateOnly today)
    {
        var begins = startDate > today ? startDate.Value : today;
        return availableFrom > begins ? availableFrom.Value : begins;
    }

    /// <summary>The day of turning 18 of somebody who is younger on the first day of work; null for everybody else.</summary>
    internal static DateOnly? MinorAtWorkUntil(DateOnly? minorUntil, DateOnly? startDate, DateOnly? availableFrom, DateOnly today) =>
        minorUntil is { } adult && adult > WorkBegins(startDate, availableFrom, today) ? adult : null;
}
