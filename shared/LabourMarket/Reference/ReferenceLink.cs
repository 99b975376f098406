namespace JobMatch.LabourMarket.Reference;

/// <summary>A column whose codes must stand in another file.</summary>
/// <param name="File">communes.csv.</param>
/// <param name="Column">province.</param>
/// <param name="Codes">The codes of one field.</param>
/// <param name="Targets">Files whose first code column holds them.</param>
/// <param name="IsNeeded">Whether a field without a code is a fault.</param>
internal sealed record ReferenceLink(string File, string Column, Func<string, string[]> Codes, string[] Targets, bool IsNeeded)
{
    public static IReadOnlyList<ReferenceLink> All { get; } =
    [
        new("communes.csv", "province", One, ["provinces.csv"], true),
        new("provinces.csv", "neighbours", Spaced, ["provinces.csv"], true),
        new("changed_types.csv", "code", One, ["provinces.csv", "communes.csv"], true),
        new("former_provinces.csv", "successor", One, ["provinces.csv"], true),
        new("former_districts.csv", "province", One, ["former_provinces.csv"], true),
        new("former_districts.csv", "successors", Spaced, ["communes.csv"], false),
        new("former_communes.csv", "district", One, ["former_districts.csv"], true),
        new("former_communes.csv", "successors", Spaced, ["communes.csv"], true),
        new("spellings.csv", "former_commune", One, ["former_communes.csv"], true),
        new("industrial_zones.csv", "code", One, Units, true),
        new("unit_groups.csv", "skills", List, ["skills.csv"], false),
        new("unit_groups.csv", "certificates", List, ["certificates.csv"], false),
        new("unit_groups.csv", "minors_rule", field => One(field.TrimEnd('*')), ["minors_rules.csv"], false),
        new("licences.csv", "occupation", One, ["unit_groups.csv"], true),
        new("licences.csv", "any_of", List, ["certificates.csv"], true),
        new("closeness.csv", "from", One, ["unit_groups.csv"], true),
        new("closeness.csv", "to", One, ["unit_groups.csv"], true),
        new("head_words.csv", "fallback", One, ["unit_groups.csv"], false),
        new("programmes.csv", "occupations", field => Array.ConvertAll(List(field), link => link.Split(':')[0]), ["unit_groups.csv"], true),
    ];

    private static string[] Units => ["provinces.csv", "communes.csv", "former_provinces.csv", "former_districts.csv", "former_communes.csv"];

    /// <summary>The parts of a field that holds a list.</summary>
    internal static string[] List(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>One sentence for each row that names no code, or one that does not exist.</summary>
    public IEnumerable<string> Broken(IReadOnlyDictionary<string, ReferenceRows> tables)
    {
        var known = Targets.SelectMany(target => tables[target].Column(target == "programmes.csv" ? "id" : "code")).ToHashSet(StringComparer.Ordinal);
        var rows = tables[File];
        foreach (var (row, field) in rows.Rows.Zip(rows.Column(Column)))
        {
            var codes = Codes(field);
            if (IsNeeded && codes.Length == 0)
            {
                yield return $"{File}: «{rows.KeyOf(row)}» thiếu {Column}.";
            }
            foreach (var code in codes.Where(code => !known.Contains(code)))
            {
                yield return $"{File}: «{rows.KeyOf(row)}» ghi {Column} «{code}» không có trong {string.Join(", ", Targets)}.";
            }
        }
    }

    private static string[] One(string field) => field.Length == 0 ? [] : [field];

    private static string[] Spaced(string field) => field.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
