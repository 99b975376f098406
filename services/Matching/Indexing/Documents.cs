using System.Globalization;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Messaging.Log;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Matching.Indexing;

/// <summary>Turns published states into search documents. Pure functions.</summary>
internal static class Documents
{
    public static SearchDocument Of(VacancyState vacancy) => Of(vacancy, MessageJson.Write(vacancy), Profiles.Of(vacancy));

    /// <param name="vacancy">What the document says.</param>
    /// <param name="json">The same as it was published.</param>
    /// <param name="profile">The same as ranking reads it.</param>
    public static SearchDocument Of(VacancyState vacancy, StateJson json, VacancyProfile profile) => new()
    {
        Id = vacancy.Id,
        Version = vacancy.Version,
        Title = SearchText.OfDocument([vacancy.Title]),
        Body = SearchText.OfDocument(
        [
            vacancy.EmployerName, vacancy.PlaceText, vacancy.Description, .. PlaceNames(vacancy.Place),
            .. vacancy.Skills.Select(SkillName), .. vacancy.Certificates.Select(CertificateName),
        ]),
        Codes = Known(
            (CodeField.Occupation, WithGroups(vacancy.Occupations)),
            (CodeField.Province, vacancy.Place is { } place ? [place.Province] : []),
            (CodeField.Commune, vacancy.Place?.Communes ?? []),
            (CodeField.Organisation, [Text(vacancy.EmployerId)]),
            (CodeField.Qualification, One(vacancy.Qualification)),
            (CodeField.Skill, vacancy.Skills.Where(IsSkill)),
            (CodeField.Certificate, vacancy.Certificates.Where(IsCertificate)),
            (CodeField.Language, Languages(vacancy.Languages)),
            (CodeField.Benefit, vacancy.Benefits),
            (CodeField.Contract, vacancy.Contract is { } contract ? [contract] : []),
            (CodeField.WorkingTime, WorkingTime(vacancy.FullTime)),
            (CodeField.Shifts, Shifts(vacancy.ShiftWork)),
            (CodeField.Restriction, EligibilityRules.BarsMinors(EligibilityRules.Of(profile)) ? [Restrictions.Minors] : [])),
        Numbers = Known(
            (NumberField.UpdatedAt, vacancy.UpdatedAt.UtcTicks),
            (NumberField.PayVnd, vacancy.Pay?.MaxVnd ?? vacancy.Pay?.MinVnd),
            (NumberField.LeastPayVnd, vacancy.Pay?.MinVnd),
            (NumberField.Qualification, vacancy.Qualification),
            (NumberField.GeneralEducation, vacancy.GeneralEducation),
            (NumberField.SkillLevel, vacancy.SkillLevel),
            (NumberField.ExperienceMonths, vacancy.ExperienceMonths),
            (NumberField.DigitalLevel, vacancy.DigitalLevel),
            (NumberField.StartDay, vacancy.StartDate?.DayNumber),
            (NumberField.ClosingDay, vacancy.ClosingDate?.DayNumber),
            (NumberField.OpeningsLeft, vacancy.OpeningsLeft)),
        Locations = Locations(vacancy.Place),
        RankingKeys = () => ProfileKeys.Of(profile),
        State = json.Text,
    };

    /// <summary>A person without name, birth date or contact: nothing in an index tells who it is.</summary>
    public static SearchDocument Of(TraineeState trainee) => Of(trainee, MessageJson.Write(trainee), Profiles.Of(trainee));

    /// <inheritdoc cref="Of(TraineeState)"/>
    /// <param name="trainee">What the document says.</param>
    /// <param name="json">The same as it was published.</param>
    /// <param name="profile">The same as ranking reads it.</param>
    public static SearchDocument Of(TraineeState trainee, StateJson json, PersonProfile profile) => new()
    {
        Id = trainee.Id,
        Version = trainee.Version,
        Title = SearchText.OfDocument([trainee.ProgrammeName, trainee.WishText]),
        Body = SearchText.OfDocument(
        [
            trainee.SchoolName, .. PlaceNames(trainee.Home), .. trainee.WishedPlaces.SelectMany(PlaceNames),
            .. trainee.Skills.Select(SkillName), .. trainee.Certificates.Select(CertificateName),
        ]),
        Codes = Known(
            (CodeField.Occupation, WithGroups(trainee.TrainedOccupations.Union(trainee.WishedOccupations))),
            (CodeField.Province, ProvincesOf(trainee)),
            (CodeField.Commune, trainee.Home?.Communes ?? []),
            (CodeField.Organisation, [Text(trainee.SchoolId)]),
            (CodeField.Programme, trainee.ProgrammeCode is { } programme ? [WithoutLevel(programme)] : []),
            (CodeField.Qualification, One(trainee.Qualification)),
            (CodeField.Skill, trainee.Skills.Where(IsSkill)),
            (CodeField.Certificate, trainee.Certificates.Where(IsCertificate)),
            (CodeField.Language, Languages(trainee.Languages)),
            (CodeField.Contract, trainee.Contract is { } contract ? [contract] : []),
            (CodeField.WorkingTime, WorkingTime(trainee.FullTime)),
            (CodeField.Shifts, Shifts(trainee.AcceptsShifts)),
            (CodeField.Restriction, trainee.AcceptsAutomatedMatching ? [] : [Restrictions.ByHand])),
        Numbers = Known(
            (NumberField.UpdatedAt, trainee.UpdatedAt.UtcTicks),
            (NumberField.PayVnd, trainee.Pay?.MinVnd),
            (NumberField.Qualification, trainee.Qualification),
            (NumberField.GeneralEducation, trainee.GeneralEducation),
            (NumberField.SkillLevel, trainee.SkillLevel),
            (NumberField.ExperienceMonths, trainee.ExperienceMonths),
            (NumberField.DigitalLevel, trainee.DigitalLevel),
            (NumberField.StartDay, trainee.AvailableFrom?.DayNumber),
            (NumberField.AdultDay, trainee.MinorUntil?.DayNumber)),
        Locations = Locations(trainee.Home),
        RankingKeys = () => ProfileKeys.Of(profile),
        State = json.Text,
    };

    private static Dictionary<CodeField, IReadOnlyList<string>> Known(params (CodeField Field, IEnumerable<string> Codes)[] fields)
    {
        var known = new Dictionary<CodeField, IReadOnlyList<string>>();
        foreach (var (field, codes) in fields)
        {
            if (codes.Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } list)
            {
                known[field] = list;
            }
        }

        return known;
    }

    private static Dictionary<NumberField, long> Known(params (NumberField Field, long? Number)[] fields) =>
        fields.Where(field => field.Number is not null).ToDictionary(field => field.Field, field => field.Number!.Value);

    /// <summary>Each code, and all the groups that it lies in.</summary>
    private static IEnumerable<string> WithGroups(IEnumerable<string> codes) =>
        codes.SelectMany(code => Enumerable.Range(0, code.Length).Select(shorter => code[..^shorter]));

    /// <summary>A programme of seven digits without the first, which tells the level: who learnt welding at either level is found by one code.</summary>
    private static string WithoutLevel(string programme) => programme.Length == 7 && char.IsAsciiDigit(programme[0]) ? programme[1..] : programme;

    private static IEnumerable<string> Languages(IEnumerable<LanguageSkill> languages) => languages.SelectMany(skill =>
        Enumerable.Range(1, skill.Level ?? 0).Select(level => string.Create(CultureInfo.InvariantCulture, $"{skill.Language}:{level}"))
            .Prepend(skill.Language));

    private static IEnumerable<string> WorkingTime(bool? isFull) => isFull is { } full ? [full ? WorkingTimes.Full : WorkingTimes.Part] : [];

    private static IEnumerable<string> Shifts(bool? inShifts) => inShifts is { } yes ? [yes ? YesOrNo.Yes : YesOrNo.No] : [];

    private static IEnumerable<string> One(int? number) =>
        number is { } known ? [known.ToString(CultureInfo.InvariantCulture)] : [];

    private static string Text(Guid id) => id.ToString("D", CultureInfo.InvariantCulture);

    private static List<GeoPoint> Locations(PlaceState? place) =>
    [
        .. (place?.Communes ?? []).Where(code => !PlaceCatalog.Default.IsArchipelago(code))
            .Select(PlaceCatalog.Default.FindCommune).OfType<Commune>()
            .Select(commune => new GeoPoint(commune.Latitude, commune.Longitude)),
    ];

    private static IEnumerable<string> ProvincesOf(TraineeState trainee) =>
        trainee.WishedPlaces.Select(place => place.Province).Prepend(trainee.Home?.Province).OfType<string>();

    /// <summary>The document of a state as an engine has stored it.</summary>
    public static SearchDocument OfStored(SearchIndex index, string state) => index == SearchIndex.People
        ? Of(MessageJson.Read<TraineeState>(new(state)))
        : Of(MessageJson.Read<VacancyState>(new(state)));

    private static IEnumerable<string?> PlaceNames(PlaceState? place) => place is null
        ? []
        : place.Communes.Select(code => PlaceCatalog.Default.FindCommune(code)?.FullName)
            .Append(PlaceCatalog.Default.FindProvince(place.Province)?.FullName);

    private static string? SkillName(string code) => SkillCatalog.Default.Find(code)?.Name ?? code;

    private static string? CertificateName(string code) => CertificateCatalog.Default.Find(code)?.Name ?? code;

    // What no list knows is kept as it was written: it is found as text, and is no filter.
    private static bool IsSkill(string code) => SkillCatalog.Default.Find(code) is not null;

    private static bool IsCertificate(string code) => CertificateCatalog.Default.Find(code) is not null;
}
