using System.Globalization;
using System.Text;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Occupations.Lexicon;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Reference;

/// <summary>Checks that the reference files in use hold together: each alone, then what they say of each other, then the places' own rules.</summary>
public static class ReferenceCheck
{
    /// <summary>Most faults of one kind that are listed, so that a wrong file does not bury the first of them.</summary>
    private const int Listed = 20;

    /// <summary>One Vietnamese sentence for each fault; empty when there is none.</summary>
    /// <param name="listed">Most faults of one kind that are listed.</param>
    public static IReadOnlyList<string> Problems(int listed = Listed)
    {
        var problems = new List<string>();
        var tables = new Dictionary<string, ReferenceRows>();
        foreach (var file in ReferencePackage.All.SelectMany(package => package.Files))
        {
            Add(problems, Alone(file, tables), listed);
        }
        // What a file that cannot be read is asked for, nobody can say; all other files are still checked against each other.
        foreach (var link in ReferenceLink.All.Where(link => tables.ContainsKey(link.File) && link.Targets.All(tables.ContainsKey)))
        {
            Add(problems, link.Broken(tables), listed);
        }
        if (tables.Count == ReferencePackage.All.Sum(package => package.Files.Count))
        {
            Add(problems, Hierarchy(tables), listed);
            Add(problems, Numbers(tables), listed);
            Add(problems, Names(tables), listed);
        }
        // Codes that lead nowhere keep the catalogues from loading; what they would say is said already.
        if (problems.Count == 0)
        {
            Add(problems, Loaded(), listed);
        }
        return problems;
    }

    /// <summary>Rows of all files in use.</summary>
    public static int CountRows() =>
        ReferencePackage.All.SelectMany(package => package.Files).Sum(file => ReferenceRows.InUse(file.Name).Rows.Count);

    private static void Add(List<string> problems, IEnumerable<string> found, int listed)
    {
        var list = found.ToList();
        problems.AddRange(list.Take(listed));
        if (list.Count > listed)
        {
            problems.Add($"… và {list.Count - listed} lỗi cùng loại nữa.");
        }
    }

    private static List<string> Alone(ReferenceFile file, Dictionary<string, ReferenceRows> tables)
    {
        try
        {
            var rows = ReferenceRows.InUse(file.Name);
            tables.Add(file.Name, rows);
            return DoubledKeys(rows);
        }
        catch (Exception failure) when (failure is InvalidDataException or DecoderFallbackException or IOException or UnauthorizedAccessException)
        {
            return [Unreadable(file, failure)];
        }
    }

    /// <summary>Why a file could not be read as one of ours.</summary>
    internal static string Unreadable(ReferenceFile file, Exception failure) => failure switch
    {
        DecoderFallbackException => $"{file.Name}: không phải UTF-8.",
        InvalidDataException => $"{file.Name}: dòng đầu phải là «{string.Join(',', file.Columns)}» và mỗi dòng phải có {file.Columns.Count} ô ({failure.Message})",
        _ => $"{file.Name}: không mở được ({failure.Message})",
    };

    internal static List<string> DoubledKeys(ReferenceRows rows)
    {
        var problems = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var key in rows.Rows.Select(rows.KeyOf))
        {
            if (key.Trim(' ', '|').Length == 0)
            {
                problems.Add($"{rows.File.Name}: có dòng thiếu {string.Join(", ", rows.File.Key)}.");
            }
            else if (!seen.Add(key))
            {
                problems.Add($"{rows.File.Name}: «{key}» có hai dòng.");
            }
        }
        if (seen.Count == 0)
        {
            problems.Add($"{rows.File.Name}: không có dòng nào.");
        }
        return problems;
    }

    private static IEnumerable<string> Hierarchy(Dictionary<string, ReferenceRows> tables)
    {
        var groups = tables["groups.csv"].Column("code").ToHashSet(StringComparer.Ordinal);
        foreach (var code in tables["unit_groups.csv"].Column("code"))
        {
            if (code.Length != 4 || !groups.Contains(code[..1]) || !groups.Contains(code[..2]) || !groups.Contains(code[..3]))
            {
                yield return $"unit_groups.csv: nghề «{code}» phải có 4 chữ số và các nhóm trên nó phải có trong groups.csv.";
            }
        }
    }

    private static IEnumerable<string> Numbers(Dictionary<string, ReferenceRows> tables)
    {
        var closeness = tables["closeness.csv"];
        foreach (var (row, value) in closeness.Rows.Zip(closeness.Column("closeness")))
        {
            if (!IsShare(value) || row[0] == row[1])
            {
                yield return $"closeness.csv: «{closeness.KeyOf(row)}» phải nối hai nghề khác nhau với một số từ 0 đến 1, không phải «{value}».";
            }
        }
        foreach (var (id, links) in tables["programmes.csv"].Column("id").Zip(tables["programmes.csv"].Column("occupations")))
        {
            foreach (var link in ReferenceLink.List(links).Where(link => link.Split(':') is not [{ Length: 4 }, var weight] || !IsShare(weight)))
            {
                yield return $"programmes.csv: «{id}» ghi «{link}»; phải là mã nghề 4 chữ số, dấu hai chấm và một số từ 0 đến 1.";
            }
        }
        foreach (var file in new[] { "groups.csv", "unit_groups.csv", "programmes.csv" })
        {
            foreach (var wording in tables[file].Column("wording").Where(wording => wording is not ("official" or "jobmatch")).Distinct())
            {
                yield return $"{file}: cột wording chỉ nhận official hoặc jobmatch, không phải «{wording}».";
            }
        }
    }

    /// <summary>Columns whose codes belong to the file that another column of the row names, and prefixes of codes.</summary>
    internal static IEnumerable<string> Names(Dictionary<string, ReferenceRows> tables)
    {
        var byKind = new (string Kind, string[] Files)[]
        {
            ("province", ["provinces.csv"]), ("former_province", ["former_provinces.csv"]), ("former_district", ["former_districts.csv"]),
            ("former_commune", ["former_communes.csv"]), ("commune", ["communes.csv"]), ("commune_code", ["communes.csv"]),
        }.ToDictionary(entry => entry.Kind, entry => entry.Files.SelectMany(file => tables[file].Column("code")).ToHashSet(StringComparer.Ordinal));
        foreach (var file in new[] { "aliases.csv", "industrial_zones.csv" })
        {
            var rows = tables[file];
            foreach (var ((row, kind), code) in rows.Rows.Zip(rows.Column("kind")).Zip(rows.Column("code")))
            {
                if (byKind.TryGetValue(kind, out var codes) ? !codes.Contains(code) : file != "aliases.csv" || kind is not ("nationwide" or "remote" or "abroad"))
                {
                    yield return $"{file}: «{rows.KeyOf(row)}» ghi loại «{kind}» với mã «{code}» không có.";
                }
            }
        }
        var groups = tables["unit_groups.csv"].Column("code").ToList();
        var heads = tables["head_words.csv"];
        foreach (var (row, allowed) in heads.Rows.Zip(heads.Column("allowed")))
        {
            foreach (var prefix in allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Where(prefix => !groups.Exists(code => code.StartsWith(prefix, StringComparison.Ordinal))))
            {
                yield return $"head_words.csv: «{heads.KeyOf(row)}» ghi nhóm «{prefix}» không có nghề nào.";
            }
        }
        var closeness = tables["closeness.csv"];
        foreach (var (row, _) in closeness.Rows.Zip(closeness.Column("reason")).Where(pair => pair.Second.Length == 0))
        {
            yield return $"closeness.csv: «{closeness.KeyOf(row)}» không ghi lý do.";
        }
        var kinds = Enum.GetNames<WordKind>().Append("compound").Append("replace").ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, kind) in tables["wording.csv"].Rows.Zip(tables["wording.csv"].Column("kind")).Where(pair => !kinds.Contains(pair.Second)))
        {
            yield return $"wording.csv: «{tables["wording.csv"].KeyOf(row)}» ghi loại «{kind}» không có.";
        }
    }

    private static bool IsShare(string written) =>
        double.TryParse(written, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1;

    /// <summary>Loads every catalogue: what is left are faults that only its reader sees.</summary>
    private static IReadOnlyList<string> Loaded()
    {
        try
        {
            _ = OccupationCatalog.Default.ReadTitle("thợ hàn");
            _ = OccupationCatalog.Default.Suggest("tho han", 1);
            _ = ProgrammeCatalog.Default.Read("hàn");
            _ = SkillCatalog.Default.Read("hàn");
            _ = CertificateCatalog.Default.Read("hàn");
            _ = Abbreviations.MeaningsOf("tc");
            _ = PayrollDeductions.On();
            _ = LanguageReader.Read("TOEIC 600");
            return ReferenceIntegrity.Problems(PlaceCatalog.Default);
        }
        catch (Exception failure) when (failure is InvalidDataException or FormatException or ArgumentException or KeyNotFoundException
            or IndexOutOfRangeException or InvalidOperationException or TypeInitializationException)
        {
            return [$"Không nạp được dữ liệu tham chiếu: {(failure.InnerException ?? failure).Message}"];
        }
    }
}
