using System.Collections.Concurrent;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Messaging.Log;

namespace JobMatch.Matching.Indexing;

/// <summary>Turns published states into search documents. Pure functions.</summary>
internal static class Documents
{
    /// <summary>Some hundred occupations with dozens of names each, which nearly every document repeats.</summary>
    private static readonly ConcurrentDictionary<string, AnalysedText> NamesOfOccupation = new();

    public static SearchDocument Of(VacancyState vacancy) => Of(vacancy, MessageJson.Write(vacancy));

    /// <param name="vacancy">What the document says.</param>
    /// <param name="json">The same as it was published.</param>
    public static SearchDocument Of(VacancyState vacancy, StateJson json) => new()
    {
        Id = vacancy.Id,
        Version = vacancy.Version,
        Title = SearchText.OfDocument([vacancy.Title]),
        Concepts = OccupationNames(vacancy.Occupations),
        Body = SearchText.OfDocument(
        [
            vacancy.EmployerName, vacancy.PlaceText, vacancy.Description, .. PlaceNames(vacancy.Place),
            .. Words(vacancy.Skills, SkillName), .. Words(vacancy.Certificates, CertificateName),
        ]),
        Occupations = vacancy.Occupations,
        Provinces = vacancy.Place is { } place ? [place.Province] : [],
        Communes = vacancy.Place?.Communes ?? [],
        Qualification = vacancy.Qualification,
        PayVnd = vacancy.Pay?.MaxVnd ?? vacancy.Pay?.MinVnd,
        UpdatedAt = vacancy.UpdatedAt,
        State = json.Text,
    };

    /// <summary>A person without name, birth date or contact: nothing in an index tells who it is.</summary>
    public static SearchDocument Of(TraineeState trainee) => Of(trainee, MessageJson.Write(trainee));

    /// <inheritdoc cref="Of(TraineeState)"/>
    /// <param name="trainee">What the document says.</param>
    /// <param name="json">The same as it was published.</param>
    public static SearchDocument Of(TraineeState trainee, StateJson json)
    {
        var occupations = trainee.TrainedOccupations.Union(trainee.WishedOccupations).ToList();
        return new()
        {
            Id = trainee.Id,
            Version = trainee.Version,
            Title = SearchText.OfDocument([trainee.ProgrammeName, trainee.WishText]),
            Concepts = OccupationNames(occupations),
            Body = SearchText.OfDocument(
            [
                trainee.SchoolName, .. PlaceNames(trainee.Home), .. trainee.WishedPlaces.SelectMany(PlaceNames),
                .. Words(trainee.Skills, SkillName), .. Words(trainee.Certificates, CertificateName),
            ]),
            Occupations = occupations,
            Provinces = [.. ProvincesOf(trainee).Distinct()],
            Communes = trainee.Home?.Communes ?? [],
            Qualification = trainee.Qualification,
            PayVnd = trainee.Pay?.MinVnd,
            UpdatedAt = trainee.UpdatedAt,
            State = json.Text,
        };
    }

    private static IEnumerable<string> ProvincesOf(TraineeState trainee) =>
        trainee.WishedPlaces.Select(place => place.Province).Prepend(trainee.Home?.Province).OfType<string>();

    private static AnalysedText OccupationNames(IEnumerable<string> codes)
    {
        var names = codes.Distinct().Select(code => NamesOfOccupation.GetOrAdd(code, AnalyseNames)).ToList();
        return new(string.Concat(names.Select(name => name.Exact)), string.Concat(names.Select(name => name.Folded)));
    }

    // Names that hold only alone (Occupation.NamesAlone) say too little to be found by.
    private static AnalysedText AnalyseNames(string code) => OccupationCatalog.Default.Find(code) is { } occupation
        ? SearchText.OfNames(occupation.Names.Prepend(occupation.Name))
        : AnalysedText.Empty;

    private static IEnumerable<string?> PlaceNames(PlaceState? place) => place is null
        ? []
        : place.Communes.Select(code => PlaceCatalog.Default.FindCommune(code)?.FullName)
            .Append(PlaceCatalog.Default.FindProvince(place.Province)?.FullName);

    private static IEnumerable<string?> Words(IEnumerable<string> codes, Func<string, string?> nameOf) => codes.Select(nameOf);

    private static string? SkillName(string code) => SkillCatalog.Default.Find(code)?.Name ?? code;

    private static string? CertificateName(string code) => CertificateCatalog.Default.Find(code)?.Name ?? code;
}
