using System.Collections.Frozen;
using JobMatch.LabourMarket.Occupations.Reading;

namespace JobMatch.LabourMarket.Occupations;

/// <summary>JobMatch's lexicon of trades. Immutable and thread-safe.</summary>
/// <remarks>Sources and wording: Reference/Occupations/NOTICE.md.</remarks>
public sealed class OccupationCatalog
{
    /// <summary>Same unit group, same minor group (3 digits), same sub-major group (2 digits), everything else.</summary>
    private const double SameMinorGroup = 0.6;
    private const double SameSubMajorGroup = 0.35;

    private static readonly Lazy<OccupationCatalog> s_default = new(() => new OccupationCatalog(OccupationTables.Load()));

    private readonly FrozenDictionary<string, Occupation> _byCode;
    private readonly FrozenDictionary<(string From, string To), Closeness> _closeness;
    private readonly TitleReader _titles;

    private OccupationCatalog(OccupationTables tables)
    {
        UnitGroups = tables.UnitGroups;
        _byCode = tables.Groups.Concat(tables.UnitGroups).ToFrozenDictionary(occupation => occupation.Code);
        _closeness = tables.Closeness.ToFrozenDictionary();
        Pairs = tables.Closeness;
        _titles = new TitleReader(tables);
    }

    /// <summary>The lexicon that ships with JobMatch; loaded at first use.</summary>
    public static OccupationCatalog Default => s_default.Value;

    /// <summary>All four-digit groups, by code.</summary>
    public IReadOnlyList<Occupation> UnitGroups { get; }

    internal IReadOnlyDictionary<(string From, string To), Closeness> Pairs { get; }

    /// <summary>The group with exactly this code (1 to 4 digits); null when there is none.</summary>
    public Occupation? Find(string code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>The two-digit VSCO group to report a code under; null when the code is not in the lexicon.</summary>
    /// <remarks>ISCO's managers of enterprises (12 to 14) all belong to VSCO 17; VSCO uses 11 to 16 for state and party leaders.</remarks>
    public string? SubMajorOf(string code) => Find(code) switch
    {
        null => null,
        { Code.Length: > 2 } and { Code: ['1', ..] } => "17",
        { Code.Length: >= 2 } group => group.Code[..2],
        _ => null,
    };

    /// <summary>Reads a job title, or a plain code of 2 to 4 digits, as people write it.</summary>
    public TitleReading ReadTitle(string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        var trimmed = title.AsSpan().Trim();
        return trimmed.Length is >= 2 and <= 4 && !trimmed.ContainsAnyExceptInRange('0', '9')
            ? ReadCode(title, trimmed.ToString())
            : _titles.Read(title);
    }

    /// <summary>How much of <paramref name="toCode"/> someone from <paramref name="fromCode"/> can do at once. Not symmetrical.</summary>
    /// <remarks>A pair of closeness.csv where it exists, else by the code: same unit group 1, same three digits 0.6, same two digits 0.35, else 0.
    /// A shorter code stands for its whole group; a code that the lexicon does not know is close to nothing but itself.</remarks>
    public Closeness Closeness(string fromCode, string toCode)
    {
        ArgumentNullException.ThrowIfNull(fromCode);
        ArgumentNullException.ThrowIfNull(toCode);
        if (fromCode == toCode)
        {
            return new Closeness(1, null);
        }
        return _closeness.TryGetValue((fromCode, toCode), out var pair) ? pair : new Closeness(ByHierarchy(fromCode, toCode), null);
    }

    /// <summary>Names of unit groups nearest to a text that could not be read, nearest first.</summary>
    public IReadOnlyList<string> Suggest(string text, int max)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(max);
        return _titles.Nearest(text, max);
    }

    private static double ByHierarchy(string from, string to)
    {
        var shared = from.AsSpan().CommonPrefixLength(to);
        return shared switch
        {
            >= 3 => SameMinorGroup,
            2 => SameSubMajorGroup,
            _ => 0,
        };
    }

    private TitleReading ReadCode(string title, string code)
    {
        var occupation = Find(code);
        IReadOnlyList<OccupationCandidate> candidates =
            occupation is null ? [] : [new OccupationCandidate(code, occupation.Name, 1, [code])];
        return new TitleReading(title, [new TitleJob(code, candidates)], new TitleExtras(null, null, null, null, null, false));
    }
}
