using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations;

/// <summary>What someone can do: short noun phrases, linked from <see cref="Occupation.SkillCodes"/>.</summary>
/// <remarks>Immutable and thread-safe. JobMatch's own list: Reference/Occupations/skills.csv.</remarks>
public sealed class SkillCatalog
{
    private static readonly Lazy<SkillCatalog> s_default = new(() => new SkillCatalog());

    private readonly CodedList _list = new(ReferenceTable.Read("Occupations/skills.csv", "code", "name", "aliases")
        .ConvertAll(row => new CodedName(row[0], row[1], ReferenceTable.List(row[2]))));

    private SkillCatalog()
    {
    }

    /// <summary>The list that ships with JobMatch; loaded at first use.</summary>
    public static SkillCatalog Default => s_default.Value;

    /// <summary>All items, by code.</summary>
    public IReadOnlyList<CodedName> Items => _list.Items;

    /// <summary>The item with exactly this code; null when there is none.</summary>
    public CodedName? Find(string code) => _list.Find(code);

    /// <summary>Codes of a list separated by commas, semicolons, bars, plus signs or lines; codes themselves are accepted too.</summary>
    public CodedListReading Read(string freeText) => _list.Read(freeText);
}
