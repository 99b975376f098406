using System.Globalization;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Organisations;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Matching.Indexing;

/// <summary>Turns published states into what ranking reads. Pure functions.</summary>
internal static class Profiles
{
    private static readonly string[] DistanceHelp = [nameof(Benefit.Dormitory), nameof(Benefit.HousingAllowance), nameof(Benefit.ShuttleBus), nameof(Benefit.TravelAllowance)];

    public static VacancyProfile Of(VacancyState vacancy) => new()
    {
        Id = vacancy.Id,
        Employer = OrganisationName.KeyOf(vacancy.EmployerName),
        PartnerSchools = KeysOf(vacancy.PartnerSchools) ?? CodeList.Empty,
        Occupations = CodeList.InOrder(vacancy.Occupations),
        OpeningsLeft = vacancy.OpeningsLeft,
        Qualification = vacancy.Qualification,
        GeneralEducation = vacancy.GeneralEducation,
        SkillLevel = vacancy.SkillLevel,
        ExperienceMonths = vacancy.ExperienceMonths,
        Certificates = CodeList.Set(vacancy.Certificates),
        Skills = SkillsOf(vacancy.Skills),
        Languages = LanguagesOf(vacancy.Languages),
        DigitalLevel = vacancy.DigitalLevel,
        Province = vacancy.Place?.Province,
        Communes = CodeList.Set(vacancy.Place?.Communes ?? []),
        PayMinVnd = vacancy.Pay?.MinVnd,
        PayMaxVnd = vacancy.Pay?.MaxVnd,
        ShiftWork = vacancy.ShiftWork,
        FullTime = vacancy.FullTime,
        Contract = vacancy.Contract,
        HelpsWithDistance = vacancy.Benefits.Any(DistanceHelp.Contains),
        BarredPlaceForMinors = BarredWorkplaces.PointNamedIn(vacancy.Title, vacancy.EmployerName, vacancy.Description),
        IsBlocked = vacancy.IsBlocked,
        StartDate = vacancy.StartDate,
        ClosingDate = vacancy.ClosingDate,
    };

    public static PersonProfile Of(TraineeState trainee) => new()
    {
        Id = trainee.Id,
        IsBlocked = trainee.IsBlocked,
        School = OrganisationName.KeyOf(trainee.SchoolName),
        TrainingOrderedBy = KeysOf(trainee.TrainingOrderedBy),
        PractisedAt = KeysOf(trainee.PractisedAt),
        MinorUntil = trainee.MinorUntil,
        AcceptsAutomatedMatching = trainee.AcceptsAutomatedMatching,
        TrainedOccupations = CodeList.InOrder(trainee.TrainedOccupations),
        WishedOccupations = CodeList.InOrder(trainee.WishedOccupations),
        Qualification = trainee.Qualification,
        GeneralEducation = trainee.GeneralEducation,
        SkillLevel = trainee.SkillLevel,
        ExperienceMonths = trainee.ExperienceMonths,
        Certificates = CodeList.Set(trainee.Certificates),
        Skills = SkillsOf(trainee.Skills),
        Languages = LanguagesOf(trainee.Languages),
        DigitalLevel = trainee.DigitalLevel,
        HomeProvince = trainee.Home?.Province,
        HomeCommunes = CodeList.Set(trainee.Home?.Communes ?? []),
        WishedPlaces = CodeList.Set(trainee.WishedPlaces.SelectMany(place => place.Communes.Count > 0 ? place.Communes : [place.Province])),
        WishesAnywhere = trainee.WishesAnywhere,
        PayMinVnd = trainee.Pay?.MinVnd,
        AcceptsShifts = trainee.AcceptsShifts,
        FullTime = trainee.FullTime,
        Contract = trainee.Contract,
        AvailableFrom = trainee.AvailableFrom,
    };

    // Intake no longer takes what somebody is for a skill; what was stored before is passed over here.
    private static CodeList SkillsOf(IEnumerable<string> skills) =>
        CodeList.Set(skills.Where(skill => SkillCatalog.Default.Find(skill) is not null || !PersonalTraits.IsNamedIn(skill)));

    private static CodeList? KeysOf(IReadOnlyList<string>? names) => names is null ? null : CodeList.Set(names.Select(OrganisationName.KeyOf));

    private static CodeList LanguagesOf(IEnumerable<LanguageSkill> languages) => CodeList.Set(languages.Select(
        skill => skill.Level is { } level ? string.Create(CultureInfo.InvariantCulture, $"{skill.Language}:{level}") : skill.Language));
}
