using System.Collections.Frozen;
using System.Runtime.InteropServices;
using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>The lexicon of occupations as read with diacritics, or without them.</summary>
internal sealed class SideReader
{
    /// <summary>Fit of a text that is exactly a general name such as "công nhân".</summary>
    private const float ExactFit = 0.9f;

    /// <summary>A name said to a smaller part cannot reach a fit that is shown.</summary>
    private const float LeastOfName = 0.35f;

    /// <summary>What other groups are worth at most beside one whose name the text is.</summary>
    private const float BesideNamed = 0.8f;

    /// <summary>What "viên" makes a member or a thing with, and no worker: sinh viên, công viên.</summary>
    private static readonly FrozenSet<string> s_members =
        new[] { "sinh", "công", "thành", "học", "hội", "đoàn", "đảng", "động", "nhân", "một", "từng" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<int, Head> _heads = [];

    public SideReader(bool folded, OccupationTables tables)
    {
        var wording = new WrittenForms(folded, OccupationTables.Wording);
        var names = new List<(string Name, int Target)>();
        var namesAlone = new List<(string Name, int Target)>();
        for (var target = 0; target < tables.UnitGroups.Count; target++)
        {
            foreach (var name in tables.UnitGroups[target].Names.Prepend(tables.UnitGroups[target].Name))
            {
                names.Add((name, target));
            }
            namesAlone.AddRange(tables.UnitGroups[target].NamesAlone.Select(name => (name, target)));
        }
        foreach (var head in tables.HeadWords)
        {
            var number = wording.NumberOf(head.Word);
            _heads.TryAdd(number, new Head(head, tables.UnitGroups));
        }
        Marks = new TitleMarks(wording, tables.Actions);
        Lexicon = new NameLexicon(wording, names, tables.UnitGroups.Count, namesAlone);
    }

    public NameLexicon Lexicon { get; }

    public WrittenForms Wording => Lexicon.Wording;

    public TitleMarks Marks { get; }

    public bool IsHead(int word) => _heads.ContainsKey(word);

    /// <summary>Whether any of the words says something about a job.</summary>
    public bool Tells(List<Word> words) => words.Exists(word => word.Kind == WordKind.Role || Lexicon.Index.Tells(word.Id));

    /// <summary>Whether a title is about work whatever its telling words are: it has a word for a worker, pay, urgency or "cần tuyển", or begins
    /// with something that people are paid to do.</summary>
    public bool IsAboutWork(List<Word> words, string text) =>
        words.Exists(word => word.Kind is WordKind.Role or WordKind.Call or WordKind.Pay or WordKind.Urgent)
        || (words.Count > 0 && words[0].Kind != WordKind.EmployerLead && words.Exists(word => IsHead(word.Id)))
        || BeginsWithAction(words, text)
        || words.Exists(word => IsAgent(word, text));

    /// <summary>A word that ends in "viên" names somebody by what they do, whatever stands before it: kiểm thử viên, mậu dịch viên.</summary>
    private static bool IsAgent(Word word, string text)
    {
        var written = text.AsSpan(word.Start, word.End - word.Start);
        if (!written.EndsWith("viên", StringComparison.OrdinalIgnoreCase) || word.Start == 0)
        {
            return false;
        }
        var before = written.Length > 4 ? written[..^4].TrimEnd() : text.AsSpan(0, word.Start).TrimEnd();
        return !s_members.Contains(before[(before.LastIndexOf(' ') + 1)..].ToString());
    }

    /// <summary>Best fits for one job, best first; returns how many.</summary>
    /// <param name="words">Words of the job.</param>
    /// <param name="text">The title, or the part of it that <paramref name="words"/> were read from.</param>
    /// <param name="isAboutWork">Whether the title is about work whatever these words are.</param>
    /// <param name="best">Room for the answer.</param>
    /// <param name="isWhole">Whether <paramref name="text"/> is the whole title.</param>
    /// <param name="mayBeGeneral">Whether names that hold only alone count.</param>
    public int Find(List<Word> words, string text, bool isAboutWork, Span<Fit> best, bool isWhole = true, bool mayBeGeneral = true)
    {
        var span = CollectionsMarshal.AsSpan(words);
        var role = NameLexicon.RoleOf(span);
        var head = HeadOf(span);
        var count = Lexicon.Index.Find(span, role, head is null ? [] : head.Preference, best, LeastOfName, isAboutWork);
        if (span.Length == 0)
        {
            return count;
        }
        var part = text[span[0].Start..span[^1].End];
        if (mayBeGeneral && (count == 0 || best[0].Score < ExactFit))
        {
            // A bare thing beside words that say nothing of work is a thing: "xi măng Hà Tiên".
            var exact = isAboutWork || (isWhole && part.Length == text.Length) ? FindExact(part, best) : 0;
            count = exact > 0 ? exact : count;
        }
        if (count > 1)
        {
            var named = Lexicon.Named(part);
            // Without diacritics the first word may look like one that says nothing: "trong lua" grows rice.
            PreferNamed(named < 0 ? Lexicon.Named(text) : named, best[..count]);
        }
        return head?.Fallback is { } fallback ? WithFallback(best, count, fallback) : count;
    }

    /// <summary>The words of the text that the name uses, neighbours together, in lower case.</summary>
    public List<string> Because(List<Word> words, int name, string text)
    {
        var because = new List<string>();
        var start = -1;
        var end = -1;
        foreach (var word in words)
        {
            var counts = word.Kind == WordKind.Role || name < 0 || Lexicon.Index.Uses(name, word.Id);
            if (counts && start >= 0 && word.Start <= end + 1)
            {
                end = Math.Max(end, word.End);
                continue;
            }
            Keep(because, text, start, end);
            (start, end) = counts ? (word.Start, word.End) : (-1, -1);
        }
        Keep(because, text, start, end);
        return because;
    }

    /// <summary>One short word is too little: who writes "hàn huyên" does not weld.</summary>
    private bool BeginsWithAction(List<Word> words, string text)
    {
        var first = words.FindIndex(word => word.Kind != WordKind.Stop || Marks.IsAction(word.Id));
        if (first < 0 || !Marks.IsAction(words[first].Id))
        {
            return false;
        }
        var after = words.Count - first - 1;
        return after > 1 || (after == 1 && Lexicon.Index.Tells(words[^1].Id)) || text.AsSpan(words[first].Start..words[first].End).Contains(' ');
    }

    private static void Keep(List<string> because, string text, int start, int end)
    {
        if (start >= 0)
        {
            because.Add(text[start..end].ToLowerInvariant());
        }
    }

    /// <summary>Unit groups with a name that is exactly this text; returns how many.</summary>
    public int FindExact(string text, Span<Fit> best)
    {
        var targets = Lexicon.Exactly(text);
        var count = Math.Min(targets.Count, best.Length);
        for (var i = 0; i < count; i++)
        {
            best[i] = new Fit(targets[i], ExactFit, -1);
        }
        return count;
    }

    /// <summary>Words that mean the same to the index may stand in names of several groups; whose name is written letter for letter comes first.</summary>
    private static void PreferNamed(int target, Span<Fit> best)
    {
        for (var i = 0; i < best.Length; i++)
        {
            if (best[i].Target != target)
            {
                continue;
            }
            var named = best[i];
            best[..i].CopyTo(best[1..(i + 1)]);
            best[0] = named;
            for (var other = 1; other < best.Length; other++)
            {
                best[other] = best[other] with { Score = Math.Min(best[other].Score, named.Score * BesideNamed) };
            }
            return;
        }
    }

    private static int WithFallback(Span<Fit> best, int count, Fit fallback)
    {
        if (count > 0 && best[0].Score >= fallback.Score)
        {
            return count;
        }
        for (var i = 0; i < count; i++)
        {
            if (best[i].Target == fallback.Target)
            {
                best[1..(i + 1)].Clear();
                best[0] = fallback;
                return 1;
            }
        }
        count = Math.Min(count + 1, best.Length);
        best[..(count - 1)].CopyTo(best[1..count]);
        best[0] = fallback;
        return count;
    }

    private Head? HeadOf(ReadOnlySpan<Word> words)
    {
        Head? role = null;
        foreach (var word in words)
        {
            if (_heads.TryGetValue(word.Id, out var head))
            {
                if (word.Kind != WordKind.Role)
                {
                    return head;
                }
                role ??= head;
            }
            if (word.Kind == WordKind.Content)
            {
                break;
            }
        }
        return role;
    }

    private sealed class Head
    {
        public Head(HeadWord word, IReadOnlyList<Occupation> unitGroups)
        {
            Preference = [.. unitGroups.Select(group => IsAllowed(word, group.Code) ? 1f : word.OtherFactor)];
            for (var i = 0; i < unitGroups.Count; i++)
            {
                if (unitGroups[i].Code == word.Fallback)
                {
                    Fallback = new Fit(i, word.FallbackConfidence, -1);
                }
            }
        }

        public float[] Preference { get; }

        public Fit? Fallback { get; }

        private static bool IsAllowed(HeadWord word, string code) => Array.Exists(word.Allowed, prefix => code.StartsWith(prefix, StringComparison.Ordinal));
    }
}
