using System.Globalization;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Numbers;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;

namespace JobMatch.Ranking.Explaining;

/// <summary>Values as Vietnamese words for the sentences of an explanation.</summary>
internal static class Words
{
    /// <summary>Communes named one by one; more are counted.</summary>
    private const int MostNamed = 2;

    private static readonly string[] DigitalLevels = ["không dùng máy tính", "tin học cơ bản", "tin học khá", "tin học tốt"];

    private static readonly string[] CefrLevels = ["dưới A1", "A1", "A2", "B1", "B2", "C1", "C2"];

    public static string Occupation(string code) => OccupationCatalog.Default.Find(code)?.Name is { } name ? $"{Lower(name)} ({code})" : code;

    public static string Qualification(int level) => Lower(VietnameseNames.Of((QualificationLevel)level));

    public static string GeneralEducation(int level) => Lower(VietnameseNames.Of((GeneralEducation)level));

    public static string DigitalLevel(int level) => DigitalLevels[Math.Clamp(level, 0, DigitalLevels.Length - 1)];

    public static string Certificate(string code) => CertificateCatalog.Default.Find(code)?.Name ?? code;

    public static string Skill(string code) => SkillCatalog.Default.Find(code)?.Name ?? code;

    public static string Language(string code, int? level)
    {
        var name = Lower(VietnameseNames.Languages.GetValueOrDefault(code, code));
        return level is { } known ? $"{name} {CefrLevels[Math.Clamp(known, 0, CefrLevels.Length - 1)]}" : name;
    }

    public static string Contract(string kind) => Lower(VietnameseNames.Of(Enum.Parse<ContractKind>(kind)));

    /// <summary>For example "6 tháng", "2 năm", "2 năm 6 tháng".</summary>
    public static string Months(int months) => (months / 12, months % 12) switch
    {
        (0, var rest) => $"{rest} tháng",
        (var years, 0) => $"{years} năm",
        var (years, rest) => $"{years} năm {rest} tháng",
    };

    public static string Date(int dayNumber) => Date(DateOnly.FromDayNumber(dayNumber));

    /// <summary>For example "03/2027": of a birthday nobody needs to know more.</summary>
    public static string Month(DateOnly date) => date.ToString("MM/yyyy", CultureInfo.InvariantCulture);

    public static string Date(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For example "7,5 triệu".</summary>
    public static string Millions(long vnd) => $"{(vnd / 1_000_000m).ToString("0.##", VietnameseNumbers.Culture)} triệu";

    /// <summary>A range of pay; 0 where an end is not stated.</summary>
    public static string Pay(long minVnd, long maxVnd) => (minVnd, maxVnd) switch
    {
        (0, _) => $"tới {Millions(maxVnd)}",
        (_, 0) => $"từ {Millions(minVnd)}",
        _ when minVnd == maxVnd => Millions(minVnd),
        _ => $"{Millions(minVnd).Replace(" triệu", "", StringComparison.Ordinal)}–{Millions(maxVnd)}",
    };

    public static string Province(string code) => PlaceCatalog.Default.FindProvince(code)?.FullName ?? code;

    /// <summary>The commune and its province; the province alone where the commune is not known.</summary>
    public static string Place(string province, IReadOnlyCollection<string> communes) => communes.Count == 0
        ? Province(province)
        : $"{Communes(communes)}, {PlaceCatalog.Default.FindProvince(province)?.Name ?? province}";

    /// <summary>Province and commune codes mixed.</summary>
    public static string Places(IReadOnlyCollection<string> codes)
    {
        var provinces = codes.Where(code => PlaceCatalog.Default.FindProvince(code) is not null).Select(Province).ToList();
        var communes = codes.Where(code => PlaceCatalog.Default.FindCommune(code) is not null).ToList();
        return string.Join(", ", communes.Count == 0 ? provinces : provinces.Append(Communes(communes)));
    }

    private static string Communes(IReadOnlyCollection<string> codes)
    {
        var names = codes.Take(MostNamed).Select(code => PlaceCatalog.Default.FindCommune(code)?.FullName ?? code);
        return codes.Count <= MostNamed
            ? string.Join(" hoặc ", names)
            : $"một trong {codes.Count} xã/phường ({string.Join(", ", names)}…)";
    }

    private static string Lower(string name) => name.Length == 0 || (name.Length > 1 && char.IsUpper(name[1])) ? name : char.ToLowerInvariant(name[0]) + name[1..];
}
