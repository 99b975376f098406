using System.Collections.Frozen;
using System.Globalization;
using System.Runtime.InteropServices;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Occupations.Lexicon;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Programmes;

/// <summary>Programmes of vocational schools and short courses, linked to occupations. Immutable and thread-safe.</summary>
/// <remarks>Sources and wording: Reference/Programmes/NOTICE.md.</remarks>
public sealed class ProgrammeCatalog
{
    private const int DigitsWithoutLevel = 6;
    private const int MostCandidates = 5;
    private const float LeastFit = 0.45f;
    private const float FoldedWorth = 0.9f;

    private static readonly Lazy<ProgrammeCatalog> s_default = new(() => new ProgrammeCatalog());

    private readonly FrozenDictionary<string, Programme> _byCode;
    private readonly NameLexicon _accented;
    private readonly NameLexicon _folded;

    private ProgrammeCatalog()
    {
        Programmes = ReferenceTable.Read("Programmes/programmes.csv", "id", "name", "levels", "wording", "names", "occupations")
            .ConvertAll(row => new Programme(row[0], row[1], row[3], null, ReferenceTable.List(row[4]), Links(row[5])));
        _byCode = Programmes.ToFrozenDictionary(programme => programme.Code);
        _accented = Lexicon(folded: false);
        _folded = Lexicon(folded: true);
    }

    /// <summary>The list that ships with JobMatch; loaded at first use.</summary>
    public static ProgrammeCatalog Default => s_default.Value;

    /// <summary>All programmes without a level, in file order.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <summary>The programme with this code: 7 digits, the 6 digits without the level, or an own id; null when it is not known.</summary>
    /// <remarks>A 7-digit code is known as soon as its subject is, because the partial list lacks levels that schools do teach.</remarks>
    public Programme? Find(string code)
    {
        if (code is null)
        {
            return null;
        }
        if (_byCode.TryGetValue(code, out var programme))
        {
            return programme;
        }
        return code.Length == DigitsWithoutLevel + 1 && code[0] is '5' or '6' && _byCode.TryGetValue(code[1..], out programme)
            ? At(programme, code[0] - '0')
            : null;
    }

    /// <summary>Reads a code or a name ("Cao đẳng Điện công nghiệp", "hàn", "6520123 - Hàn"), with or without diacritics.</summary>
    public ProgrammeReading Read(string textOrCode)
    {
        ArgumentNullException.ThrowIfNull(textOrCode);
        var text = VietnameseText.Clean(textOrCode);
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            if (syllable.Length >= DigitsWithoutLevel && Find(syllable.Text.ToString()) is { } coded)
            {
                return new ProgrammeReading(textOrCode, coded.QualificationDigit, [new ProgrammeCandidate(coded, 1, [syllable.Text.ToString()])]);
            }
        }
        if (Find(text.ToUpperInvariant()) is { } own)
        {
            return new ProgrammeReading(textOrCode, null, [new ProgrammeCandidate(own, 1, [text])]);
        }
        var level = LevelIn(text);
        return new ProgrammeReading(textOrCode, level, Candidates(text, level));
    }

    private static int? LevelIn(string text)
    {
        var form = VietnameseText.Folded(text);
        return form.Contains("cao dang", StringComparison.Ordinal) ? 6 : form.Contains("trung cap", StringComparison.Ordinal) ? 5 : null;
    }

    private static Programme At(Programme programme, int? level) =>
        level is null || programme.Code.Length != DigitsWithoutLevel
            ? programme
            : programme with { Code = string.Create(CultureInfo.InvariantCulture, $"{level}{programme.Code}"), QualificationDigit = level };

    private static List<(string OccupationCode, double Weight)> Links(string field) =>
    [
        .. ReferenceTable.List(field).Select(link => (link[..4], double.Parse(link.AsSpan(5), CultureInfo.InvariantCulture)))
    ];

    private NameLexicon Lexicon(bool folded)
    {
        var names = new List<(string Name, int Target)>();
        for (var target = 0; target < Programmes.Count; target++)
        {
            names.Add((Programmes[target].Name, target));
            names.AddRange(Programmes[target].Names.Select(name => (name, target)));
        }
        return new NameLexicon(new WrittenForms(folded, OccupationTables.Wording), names, Programmes.Count);
    }

    private List<ProgrammeCandidate> Candidates(string text, int? level)
    {
        Span<Fit> fits = stackalloc Fit[MostCandidates];
        var lexicon = VietnameseText.IsUnaccented(text) ? _folded : _accented;
        var count = Find(lexicon, text, 1, fits, out var words);
        if (lexicon == _accented && (count == 0 || fits[0].Score < LeastFit))
        {
            lexicon = _folded;
            count = Find(lexicon, text, FoldedWorth, fits, out words);
        }
        var rivals = 0.0;
        foreach (var fit in fits[..count])
        {
            rivals += Math.Pow(fit.Score, 6);
        }
        var candidates = new List<ProgrammeCandidate>(count);
        foreach (var fit in fits[..count])
        {
            if (fit.Score < LeastFit || fit.Score < fits[0].Score * 0.5f)
            {
                break;
            }
            var confidence = Math.Min(fit.Score * (0.5 + (0.5 * Math.Pow(fit.Score, 6) / rivals)), 0.99);
            candidates.Add(new ProgrammeCandidate(At(Programmes[fit.Target], level), Math.Round(confidence, 3), Because(lexicon, words, fit.Name, text)));
        }
        return candidates;
    }

    private static int Find(NameLexicon lexicon, string text, float worth, Span<Fit> fits, out List<Word> words)
    {
        words = lexicon.Wording.Read(text, forgiving: true);
        var count = lexicon.Index.Find(CollectionsMarshal.AsSpan(words), NameLexicon.RoleOf(CollectionsMarshal.AsSpan(words)), [], fits);
        for (var i = 0; i < count; i++)
        {
            fits[i] = fits[i] with { Score = fits[i].Score * worth };
        }
        return count;
    }

    private static List<string> Because(NameLexicon lexicon, List<Word> words, int name, string text) =>
    [
        .. words.Where(word => lexicon.Index.Uses(name, word.Id)).Select(word => text[word.Start..word.End].ToLowerInvariant())
    ];
}
