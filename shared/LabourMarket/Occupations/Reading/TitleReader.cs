using System.Runtime.InteropServices;
using JobMatch.LabourMarket.Occupations.Lexicon;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>Finds the jobs of a title and their occupations.</summary>
/// <remarks>
/// Places, pay and other extras are taken out first. What is left is cut at punctuation and joining words; a part stays a job of its own when
/// it begins with a word for a worker or fits a name of another occupation well, else it belongs to the part before it
/// ("Nhân viên kinh doanh - bất động sản" is one job, "Thợ hàn/Thợ tiện" are two).
/// </remarks>
internal sealed class TitleReader
{
    /// <summary>Below this fit with diacritics, the text is also read without them: they may be wrong or missing in part.</summary>
    private const float GoodFit = 0.8f;

    /// <summary>What a reading without diacritics is worth when the text has some.</summary>
    private const float FoldedWorth = 0.9f;

    /// <summary>Fit from which a part without a word for a worker is a job of its own.</summary>
    private const float OwnJobFit = 0.85f;

    /// <summary>Fit from which two parts are two jobs where the title says that there is another one.</summary>
    private const float AnotherJobFit = 0.6f;

    /// <summary>Fit below which nothing is said: unknown is better than wrong.</summary>
    private const float LeastFit = 0.3f;

    /// <summary>The same where nothing but the words of the name says that the text is about work.</summary>
    private const float LeastFitBeyondWork = 0.5f;

    /// <summary>Candidates below this part of the best fit are not shown.</summary>
    private const float LeastShare = 0.4f;

    private const int MostCandidates = 5;

    /// <summary>Characters that are read: a title is one line, and a pasted document must not cost more than one.</summary>
    private const int MostCharacters = 1_000;

    private readonly IReadOnlyList<Occupation> _unitGroups;
    private readonly SideReader _accented;
    private readonly Lazy<SideReader> _folded;

    public TitleReader(OccupationTables tables)
    {
        _unitGroups = tables.UnitGroups;
        _accented = new SideReader(folded: false, tables);
        // Most titles are written with diacritics; the other side is built when the first one is not.
        _folded = new Lazy<SideReader>(() => new SideReader(folded: true, tables));
    }

    public TitleReading Read(string title)
    {
        var begin = title.Length > MostCharacters ? title[..MostCharacters] : title;
        var text = WithoutHyphens(VietnameseText.Clean(VietnameseText.RepairLegacyFont(VietnameseText.RepairMojibake(begin))));
        var side = VietnameseText.IsUnaccented(text) ? _folded.Value : _accented;
        var words = side.Wording.Read(text, forgiving: true);
        var extras = TitleExtraction.TakeOut(words, text, side);
        var isAboutWork = side.IsAboutWork(words, text);
        if (text.AsSpan().IndexOfAny(",(-") > 0 && side.Lexicon.Named(text) is >= 0 and var named)
        {
            return new TitleReading(title, [NamedAsAWhole(named, side, text)], extras);
        }
        // Without diacritics such a name is more often another word: "tho may" sews.
        if (side == _accented && AsAWhole(text, side) is { } whole)
        {
            return new TitleReading(title, [whole], extras);
        }
        var saysWorker = words.Exists(word => word.Kind is WordKind.Role or WordKind.Call);
        if ((side != _accented || side.Lexicon.Named(text) < 0) && OtherSubjects.Names(text, isAboutWork, saysWorker))
        {
            return new TitleReading(title, [new TitleJob(text, [])], extras);
        }
        var jobs = new List<TitleJob>();
        foreach (var part in Parts(words, text, side, isAboutWork))
        {
            jobs.Add(JobOf(part, text, side, isAboutWork));
        }
        if (jobs.Count > 1)
        {
            // A part nothing is known about is most often a note, once another part is a job.
            var known = jobs.FindAll(job => job.Occupations.Count > 0);
            jobs = known.Count > 0 ? known : jobs[..1];
        }
        if (side != _accented && jobs.TrueForAll(job => job.Occupations.Count == 0) && AsAWhole(text, side) is { } bare)
        {
            jobs = [bare];
        }
        return new TitleReading(title, jobs, extras);
    }

    /// <summary>A hyphen inside these words parts nothing; places in the text stay the same.</summary>
    private static string WithoutHyphens(string text) => text.Contains('-')
        ? text.Replace("part-time", "part time", StringComparison.OrdinalIgnoreCase)
            .Replace("full-time", "full time", StringComparison.OrdinalIgnoreCase)
        : text;

    public IReadOnlyList<string> Nearest(string text, int max)
    {
        var clean = VietnameseText.Clean(text);
        Span<Fit> fits = stackalloc Fit[16];
        var words = _folded.Value.Wording.Read(clean, forgiving: true);
        var count = _folded.Value.Lexicon.Index.Find(CollectionsMarshal.AsSpan(words), -1, [], fits);
        var names = new List<string>();
        for (var i = 0; i < count && names.Count < max; i++)
        {
            names.Add(_unitGroups[fits[i].Target].Name);
        }
        return names;
    }

    private static List<List<Word>> Parts(List<Word> words, string text, SideReader side, bool isAboutWork)
    {
        var parts = new List<List<Word>>();
        var current = new List<Word>();
        var (starts, isAnother, isNextAnother, isCounted) = (false, false, false, false);
        var end = 0;
        foreach (var word in words)
        {
            starts |= word.StartsPiece || word.Kind == WordKind.Joint;
            isNextAnother |= SaysAnother(word, text, end) || (word.Kind == WordKind.Headcount && isCounted);
            isCounted |= word.Kind == WordKind.Headcount;
            end = Math.Max(end, word.End);
            if (word.Kind is not (WordKind.Content or WordKind.Role))
            {
                continue;
            }
            if ((starts || isNextAnother) && current.Count > 0)
            {
                Close(parts, current, text, side, isAboutWork, isAnother);
                current = [];
            }
            isAnother = isNextAnother || (isAnother && current.Count > 0);
            (starts, isNextAnother) = (false, false);
            current.Add(word);
        }
        Close(parts, current, text, side, isAboutWork, isAnother);
        return parts;
    }

    /// <summary>Whether another job follows for certain: kiêm, a plus sign, a number of people.</summary>
    private static bool SaysAnother(Word word, string text, int end) =>
        (word.Kind == WordKind.Headcount && word.StartsPiece)
        || (word.Start > end && text.AsSpan(end, word.Start - end).Contains('+') && text.AsSpan(0, end).Count('(') == text.AsSpan(0, end).Count(')'))
        || (word.Kind == WordKind.Joint && text.AsSpan(word.Start, word.End - word.Start) is "kiêm" or "kiem" or "Kiêm" or "KIÊM");

    private static void Close(List<List<Word>> parts, List<Word> current, string text, SideReader side, bool isAboutWork, bool isAnother)
    {
        if (current.Count == 0 || (parts.Count > 0 && !side.Tells(current)))
        {
            return;
        }
        if (parts.Count > 0 && current.TrueForAll(word => side.Marks.IsGrade(word.Id)))
        {
            return;
        }
        var isGradeOnly = parts.Count > 0 && parts[^1].TrueForAll(word => side.Marks.IsGrade(word.Id));
        if (parts.Count == 0 || (!isGradeOnly && StandsAlone(parts[^1], current, text, side, isAboutWork, isAnother)))
        {
            parts.Add(current);
            return;
        }
        parts[^1].AddRange(current);
    }

    private static bool StandsAlone(List<Word> before, List<Word> part, string text, SideReader side, bool isAboutWork, bool isAnother)
    {
        var begins = part[0].Kind == WordKind.Role || side.IsHead(part[0].Id);
        // "Thợ làm bảng hiệu, xưởng in" is one job and where it is done.
        if (!begins && side.Marks.IsWorkplace(part[0].Id))
        {
            return false;
        }
        Span<Fit> fits = stackalloc Fit[1];
        var previous = side.Find(before, text, isAboutWork, fits) > 0 ? fits[0] : default;
        // What stands in brackets says more of the job before it: "chỉnh máy ép phun (nhựa)".
        if (!begins && !isAnother && previous.Score >= LeastFit && IsInBrackets(part[0], text) && !IsInBrackets(before[^1], text))
        {
            return false;
        }
        // Beside a job that is named, a thing done is part of it: "thợ sơn gỗ, chà nhám"; a list of things done is several jobs.
        if (!begins && !isAnother && side.Marks.IsAction(part[0].Id) && previous.Score >= LeastFit && !side.Marks.IsAction(before[0].Id))
        {
            return false;
        }
        // Names that hold only alone may make a list (hàn, tiện, phay), but are a detail beside another job (kỹ thuật thang máy: lắp, bảo trì).
        var mayBeGeneral = begins || (previous.Score > 0 && previous.Name < 0);
        var alone = side.Find(part, text, isAboutWork, fits, mayBeGeneral: mayBeGeneral) > 0 ? fits[0] : default;
        if (!begins && !isAnother && previous.Score >= GoodFit && alone.Name >= 0 && previous.Name >= 0
            && !side.Marks.IsAction(part[0].Id) && side.Lexicon.Index.NeedsMore(alone.Name))
        {
            return false;
        }
        if (isAnother && previous.Score >= AnotherJobFit && alone.Score >= AnotherJobFit && alone.Target != previous.Target)
        {
            return true;
        }
        List<Word> union = [.. before, .. part];
        var together = side.Find(union, text, isAboutWork, fits) > 0 ? fits[0] : default;
        var repeatsHead = begins && part[0].Id == before[0].Id && part.Count > 1;
        if (alone.Target == previous.Target
            || (!repeatsHead && together.Score >= OwnJobFit && together.Score >= alone.Score && together.Score >= previous.Score))
        {
            return false;
        }
        return begins ? alone.Score >= LeastFit : alone.Score >= OwnJobFit;
    }

    private static bool IsInBrackets(Word word, string text)
    {
        var before = text.AsSpan(0, word.Start);
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }

    /// <summary>A title that is, as it stands, a name with words that mean nothing in other titles (làm thuê, đi biển).</summary>
    private TitleJob? AsAWhole(string text, SideReader side)
    {
        Span<Fit> fits = stackalloc Fit[MostCandidates];
        var count = side.FindExact(text, fits);
        return count == 0 ? null : new TitleJob(text, Candidates(fits[..count], LeastFit, side, [new Word(-1, 0, text.Length, true)], text));
    }

    /// <summary>A name of a group with a comma in it, letter for letter: "Thợ sơn nhà, sơn công trình" is one job.</summary>
    private TitleJob NamedAsAWhole(int target, SideReader side, string text) =>
        new(text, Candidates([new Fit(target, 1, -1)], LeastFit, side, [new Word(-1, 0, text.Length, true)], text));

    private TitleJob JobOf(List<Word> part, string text, SideReader side, bool isAboutWork)
    {
        var written = text[part[0].Start..part[^1].End];
        Span<Fit> fits = stackalloc Fit[MostCandidates];
        var count = side.Find(part, text, isAboutWork, fits);
        var reader = side;
        var words = part;
        if (side == _accented && (count == 0 || fits[0].Score < GoodFit) && MayBeMisspelt(part, text))
        {
            Span<Fit> others = stackalloc Fit[MostCandidates];
            var foldedWords = _folded.Value.Wording.Read(written, forgiving: true);
            foldedWords.RemoveAll(word => word.Kind is not (WordKind.Content or WordKind.Role));
            var othersCount = WithoutContradictions(others, _folded.Value.Find(foldedWords, written, isAboutWork, others, written.Length == text.Length), foldedWords, part);
            // Where nothing speaks of work, one word with other marks is another word: mưa is no múa.
            var isEnough = othersCount > 0 && (isAboutWork || others[0].Name < 0 || !_folded.Value.Lexicon.Index.IsOneWord(others[0].Name));
            if (isEnough && others[0].Score * FoldedWorth > (count == 0 ? 0 : fits[0].Score))
            {
                for (var i = 0; i < othersCount; i++)
                {
                    others[i] = others[i] with { Score = others[i].Score * FoldedWorth };
                }
                others.CopyTo(fits);
                (count, reader, words) = (othersCount, _folded.Value, foldedWords);
            }
        }
        return new TitleJob(written, Candidates(fits[..count], isAboutWork ? LeastFit : LeastFitBeyondWork, reader, words, reader == side ? text : written));
    }

    /// <summary>Whether a word is in no name as it is written, and either unknown or without marks: others mean what they say, so that "máy"
    /// is never read as "may".</summary>
    private bool MayBeMisspelt(List<Word> part, string text) => part.Exists(word =>
        word.Kind == WordKind.Content
        && !_accented.Lexicon.Index.Tells(word.Id)
        && (word.Id < 0 || VietnameseText.IsUnaccented(text.AsSpan(word.Start, word.End - word.Start))));

    /// <summary>Drops readings in which a well-known word with marks would have to be another word: "đình" is no "định".</summary>
    private int WithoutContradictions(Span<Fit> fits, int count, List<Word> foldedWords, List<Word> part)
    {
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (!Contradicts(fits[i].Name, foldedWords, part))
            {
                fits[kept++] = fits[i];
            }
        }
        return kept;
    }

    private bool Contradicts(int name, List<Word> foldedWords, List<Word> part)
    {
        var accentedName = _folded.Value.Lexicon.NameIn(_accented.Lexicon, name);
        return accentedName >= 0 && part.Exists(word =>
            word.Kind == WordKind.Content
            && word.Id >= 0
            && !_accented.Lexicon.Index.Uses(accentedName, word.Id)
            && foldedWords.Exists(other => other.Start + part[0].Start == word.Start
                && other.End + part[0].Start == word.End
                && _folded.Value.Lexicon.Index.Uses(name, other.Id)));
    }

    private List<OccupationCandidate> Candidates(ReadOnlySpan<Fit> fits, float least, SideReader reader, List<Word> words, string text)
    {
        var candidates = new List<OccupationCandidate>(fits.Length);
        var rivals = 0.0;
        foreach (var fit in fits)
        {
            rivals += Rivalry(fit.Score);
        }
        if (fits.IsEmpty || fits[0].Score < least)
        {
            return candidates;
        }
        foreach (var fit in fits)
        {
            if (fit.Score < LeastFit || fit.Score < fits[0].Score * LeastShare)
            {
                break;
            }
            // Half of the trust is the fit itself, half is lost where other groups fit as well.
            var confidence = fit.Score * (0.5 + (0.5 * Rivalry(fit.Score) / rivals));
            candidates.Add(new OccupationCandidate(
                _unitGroups[fit.Target].Code,
                _unitGroups[fit.Target].Name,
                Math.Round(Math.Min(confidence, 0.99), 3),
                reader.Because(words, fit.Name, text)));
        }
        return candidates;
    }

    private static double Rivalry(double score)
    {
        var cube = score * score * score;
        return cube * cube;
    }
}
