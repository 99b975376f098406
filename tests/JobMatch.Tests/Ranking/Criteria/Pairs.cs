using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Tests.Ranking.Criteria;

/// <summary>Pairs to compare: two sides that say nothing, and two that say everything.</summary>
internal static class Pairs
{
    public static VacancyProfile SilentVacancy { get; } = new() { Id = new Guid(1, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1) };

    public static PersonProfile SilentPerson { get; } = new() { Id = new Guid(2, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1) };

    /// <summary>A welder's job in Đức Phổ that states whatever can be stated.</summary>
    public static VacancyProfile FullVacancy { get; } = SilentVacancy with
    {
        Occupations = Codes("7212"),
        Qualification = 5,
        GeneralEducation = 4,
        SkillLevel = 2,
        ExperienceMonths = 12,
        Certificates = Codes("ATLD-N3"),
        Skills = Codes("TIG"),
        Languages = Codes("en:2"),
        DigitalLevel = 1,
        Province = "51",
        Communes = Codes("21439"),
        PayMinVnd = 9_000_000,
        PayMaxVnd = 12_000_000,
        ShiftWork = true,
        FullTime = true,
        Contract = "FixedTerm",
        StartDate = new DateOnly(2026, 12, 1),
        Employer = "cơ khí sông trà",
        PartnerSchools = Codes("cao đẳng trà câu"),
    };

    public static CodeList Codes(params string[] codes) => CodeList.Set(codes);

    /// <summary>The name of the bin and the reason by one criterion.</summary>
    public static (string Bin, string Reason) Compare(string criterionId, VacancyProfile vacancy, PersonProfile person)
    {
        var criterion = AllCriteria.List.Single(criterion => criterion.Id == criterionId);
        var (bin, reason, _) = criterion.Explain(vacancy, person);
        return (criterion.Bins[bin].Id, reason);
    }
}
