using System.Globalization;
using JobMatch.Contracts;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;

namespace JobMatch.Web.Naming;

/// <summary>Vietnamese names of the codes that services hand over; a code without a name is shown as it is.</summary>
internal static class MarketNames
{
    /// <summary>Communes beyond this many are counted, not named: an old district may have become twenty.</summary>
    private const int CommunesNamed = 2;

    /// <summary>The scale of qualifications: its numbers, as an address holds them, with their names.</summary>
    public static IReadOnlyList<(string Code, string Name)> Qualifications { get; } =
    [
        .. Enum.GetValues<QualificationLevel>().Select(level => (((int)level).ToString(CultureInfo.InvariantCulture), VietnameseNames.Of(level))),
    ];

    /// <summary>The scale of general education, likewise.</summary>
    public static IReadOnlyList<(string Code, string Name)> GeneralEducations { get; } =
    [
        .. Enum.GetValues<GeneralEducation>().Select(level => (((int)level).ToString(CultureInfo.InvariantCulture), VietnameseNames.Of(level))),
    ];

    /// <summary>"Phường Đức Phổ, Quảng Ngãi"; of many communes the first ones and how many more.</summary>
    public static string Place(PlaceState place)
    {
        var province = PlaceCatalog.Default.FindProvince(place.Province)?.Name ?? place.Province;
        if (place.Communes.Count == 0)
        {
            return province;
        }

        var communes = string.Join(", ", place.Communes.Take(CommunesNamed).Select(Commune));
        var rest = place.Communes.Count - CommunesNamed;
        return rest > 0 ? $"{communes} và {rest} xã, phường khác, {province}" : $"{communes}, {province}";
    }

    public static string Province(string code) => PlaceCatalog.Default.FindProvince(code)?.FullName ?? code;

    public static string Commune(string code) => PlaceCatalog.Default.FindCommune(code)?.FullName ?? code;

    public static string Occupation(string code) => OccupationCatalog.Default.Find(code)?.Name ?? code;

    public static string Qualification(int level) => VietnameseNames.Of((QualificationLevel)level);

    public static string GeneralEducation(int level) => VietnameseNames.Of((GeneralEducation)level);

    public static string Contract(string code) =>
        Enum.TryParse<ContractKind>(code, ignoreCase: true, out var kind) ? VietnameseNames.Of(kind) : code;

    public static string Certificate(string code) => CertificateCatalog.Default.Find(code)?.Name ?? code;

    public static string Skill(string code) => SkillCatalog.Default.Find(code)?.Name ?? code;

    public static string Benefit(string code) =>
        Enum.TryParse<Benefit>(code, ignoreCase: true, out var benefit) ? VietnameseNames.Of(benefit) : code;

    /// <summary>Name of a language by its ISO 639-1 code.</summary>
    public static string Language(string code) => VietnameseNames.Languages.GetValueOrDefault(code, code);
}
