using System.Globalization;
using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations;

/// <summary>The reference files of this folder as values.</summary>
internal sealed record OccupationTables(
    IReadOnlyList<Occupation> UnitGroups,
    IReadOnlyList<Occupation> Groups,
    IReadOnlyDictionary<(string From, string To), Closeness> Closeness,
    IReadOnlyList<HeadWord> HeadWords,
    IReadOnlyList<string> Actions)
{
    /// <summary>Stands in unit_groups.csv before a name that holds only alone.</summary>
    private const char Alone = '=';

    private static readonly Lazy<List<(string Kind, string Phrase, string To)>> s_wording = new(ReadWording);

    /// <summary>Rows of wording.csv.</summary>
    public static IReadOnlyList<(string Kind, string Phrase, string To)> Wording => s_wording.Value;

    public static OccupationTables Load()
    {
        var rules = ReferenceTable.Read("Occupations/minors_rules.csv", "code", "legal_source", "reason")
            .ToDictionary(row => row[0]);
        var licences = ReferenceTable.Read("Occupations/licences.csv", "occupation", "any_of", "legal_source", "reason")
            .ToDictionary(row => row[0], row => new LicenceRule(ReferenceTable.List(row[1]), row[2], row[3]));
        var unitGroups = ReferenceTable
            .Read("Occupations/unit_groups.csv", "code", "name", "wording", "names", "skills", "certificates", "minors_rule")
            .ConvertAll(row => new Occupation(
                row[0],
                row[1],
                row[2],
                [.. ReferenceTable.List(row[3]).Where(name => !name.StartsWith(Alone))],
                [.. ReferenceTable.List(row[3]).Where(name => name.StartsWith(Alone)).Select(name => name[1..])],
                ReferenceTable.List(row[4]),
                ReferenceTable.List(row[5]),
                RuleOf(row[6], rules),
                licences.GetValueOrDefault(row[0])));
        var groups = ReferenceTable.Read("Occupations/groups.csv", "code", "name", "wording")
            .ConvertAll(row => new Occupation(row[0], row[1], row[2], [], [], [], [], null, null));
        var closeness = new Dictionary<(string, string), Closeness>();
        foreach (var row in ReferenceTable.Read("Occupations/closeness.csv", "from", "to", "closeness", "reason"))
        {
            closeness.Add((row[0], row[1]), new Closeness(double.Parse(row[2], CultureInfo.InvariantCulture), row[3]));
        }
        var heads = ReferenceTable.Read("Occupations/head_words.csv", "word", "allowed", "other_factor", "fallback", "fallback_confidence")
            .ConvertAll(row => new HeadWord(
                row[0],
                row[1].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                float.Parse(row[2], CultureInfo.InvariantCulture),
                row[3].Length == 0 ? null : row[3],
                row[4].Length == 0 ? 0 : float.Parse(row[4], CultureInfo.InvariantCulture)));
        var actions = ReferenceTable.Read("Occupations/actions.csv", "action").ConvertAll(row => row[0]);
        return new OccupationTables(unitGroups, groups, closeness, heads, actions);
    }

    private static List<(string Kind, string Phrase, string To)> ReadWording() =>
        ReferenceTable.Read("Occupations/wording.csv", "kind", "phrase", "to").ConvertAll(row => (row[0], row[1], row[2]));

    private static MinorsRule? RuleOf(string code, Dictionary<string, string[]> rules)
    {
        if (code.Length == 0)
        {
            return null;
        }
        var clause = code.TrimEnd('*');
        var rule = rules[clause];
        return new MinorsRule(clause, rule[1], rule[2], DependsOnWorkplace: code[^1] == '*');
    }
}

/// <summary>A word that rules out occupations when it begins a job: a "kỹ sư" is no craft worker, whatever else the title says.</summary>
/// <param name="Word">A word or fixed phrase of the wording.</param>
/// <param name="Allowed">First digits of the codes it goes with.</param>
/// <param name="OtherFactor">What the fit of any other code is multiplied with, 0..1.</param>
/// <param name="Fallback">Code to offer when nothing else fits; null for none.</param>
/// <param name="FallbackConfidence">0..1.</param>
internal sealed record HeadWord(string Word, string[] Allowed, float OtherFactor, string? Fallback, float FallbackConfidence);
