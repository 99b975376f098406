using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Searching;

/// <summary>A filter by codes: the engine's field behind it and the codes that exist.</summary>
/// <param name="Name">As <see cref="CodeFilters"/> names it.</param>
/// <param name="Field">Where the engine has it.</param>
/// <param name="What">Vietnamese, for "there is no …".</param>
/// <param name="Known">All codes with their names; null when they are not listed anywhere.</param>
/// <param name="NameOf">The name of a code; null when the code does not exist.</param>
internal sealed record KnownFilter(
    string Name, CodeField Field, string What, Func<IEnumerable<(string Code, string Name)>>? Known, Func<string, string?> NameOf)
{
    /// <summary>All filters but organisations, whose names are learnt from what is indexed.</summary>
    public static IReadOnlyList<KnownFilter> All { get; } =
    [
        new(CodeFilters.Occupation, CodeField.Occupation, "mã nghề",
            () => OccupationCatalog.Default.UnitGroups.Select(group => (group.Code, group.Name)), code => OccupationCatalog.Default.Find(code)?.Name),
        new(CodeFilters.Province, CodeField.Province, "mã tỉnh, thành phố",
            () => PlaceCatalog.Default.Provinces.Select(province => (province.Code, province.FullName)),
            code => PlaceCatalog.Default.FindProvince(code)?.FullName),
        new(CodeFilters.Commune, CodeField.Commune, "mã xã, phường",
            () => PlaceCatalog.Default.Communes.Select(commune => (commune.Code, commune.FullName)),
            code => PlaceCatalog.Default.FindCommune(code)?.FullName),
        Levels(CodeFilters.Qualification, CodeField.Qualification, "trình độ"),
        new(CodeFilters.Programme, CodeField.Programme, "mã ngành, nghề đào tạo",
            () => ProgrammeCatalog.Default.Programmes.Select(programme => (programme.Code, programme.Name)),
            code => ProgrammeCatalog.Default.Find(code)?.Name),
        new(CodeFilters.Skill, CodeField.Skill, "mã kỹ năng",
            () => SkillCatalog.Default.Items.Select(skill => (skill.Code, skill.Name)), code => SkillCatalog.Default.Find(code)?.Name),
        new(CodeFilters.Certificate, CodeField.Certificate, "mã chứng chỉ",
            () => CertificateCatalog.Default.Items.Select(certificate => (certificate.Code, certificate.Name)),
            code => CertificateCatalog.Default.Find(code)?.Name),
        new(CodeFilters.Language, CodeField.Language, "mã ngoại ngữ", () => VietnameseNames.Languages.Select(language => (language.Key, language.Value)), LanguageName),
        Words<Benefit>(CodeFilters.Benefit, CodeField.Benefit, "mã phúc lợi", VietnameseNames.Of),
        Words<ContractKind>(CodeFilters.Contract, CodeField.Contract, "loại hợp đồng", VietnameseNames.Of),
        Two(CodeFilters.WorkingTime, CodeField.WorkingTime, "thời gian làm việc", (WorkingTimes.Full, "Toàn thời gian"), (WorkingTimes.Part, "Bán thời gian")),
        Two(CodeFilters.Shifts, CodeField.Shifts, "lựa chọn làm ca", (YesOrNo.Yes, "Làm ca"), (YesOrNo.No, "Không làm ca")),
    ];

    private static KnownFilter Levels(string name, CodeField field, string what)
    {
        var levels = Enum.GetValues<QualificationLevel>()
            .ToDictionary(level => ((int)level).ToString(CultureInfo.InvariantCulture), VietnameseNames.Of);
        return new(name, field, what, () => levels.Select(level => (level.Key, level.Value)), levels.GetValueOrDefault);
    }

    private static KnownFilter Words<T>(string name, CodeField field, string what, Func<T, string> nameOf)
        where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(word => word.ToString(), nameOf);
        return new(name, field, what, () => words.Select(word => (word.Key, word.Value)), words.GetValueOrDefault);
    }

    private static KnownFilter Two(string name, CodeField field, string what, params (string Code, string Name)[] codes) =>
        new(name, field, what, () => codes, code => Array.Find(codes, known => known.Code == code).Name);

    /// <summary>"Tiếng Anh", or "Tiếng Anh, từ B1" for a level.</summary>
    private static string? LanguageName(string code)
    {
        var language = VietnameseNames.Languages.GetValueOrDefault(code.Split(':')[0]);
        return code.Split(':') switch
        {
            [_] => language,
            [_, [>= '1' and <= '6'] level] when language is not null => $"{language}, từ {(CefrLevel)(level[0] - '0')}",
            _ => null,
        };
    }
}
