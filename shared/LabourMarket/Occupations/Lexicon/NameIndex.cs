using System.Runtime.InteropServices;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>How well a text fits a target.</summary>
/// <param name="Target">Position of the target in the list the index was built from.</param>
/// <param name="Score">0..1; 1 when the text says exactly one of the target's names.</param>
/// <param name="Name">Number of the best fitting name.</param>
internal readonly record struct Fit(int Target, float Score, int Name);

/// <summary>A name as the index keeps it.</summary>
/// <param name="Words">Its telling words.</param>
/// <param name="Role">Its general word; -1 for none.</param>
/// <param name="Target">Position of what it names.</param>
/// <param name="StandsForItself">Whether its telling words alone name work and are too long to be an accident.</param>
/// <param name="NeedsMore">Whether its telling words name a thing rather than work: làm nước mắm, thợ tủ lạnh.</param>
internal readonly record struct IndexedName(int[] Words, int Role, int Target, bool StandsForItself, bool NeedsMore);

/// <summary>Finds the targets whose names share the telling words with a text.</summary>
/// <remarks>
/// With n = weight of shared words / weight of the name and t = weight of shared words / weight of the text:
/// fit = n × (0.6 + 0.4 × n) × (0.5 + 0.5 × t) × role.
/// The weight of a word is ln((targets + 1) / (targets using it + 0.5)): rare words tell more. Role is 1 when text and name use the
/// same general word (thợ, công nhân), 0.95 when one has none, 0.88 when they differ.
/// </remarks>
internal sealed class NameIndex
{
    private const float UnknownWordWeight = 1.2f;
    private const float OneRoleMissing = 0.95f;
    private const float RolesDiffer = 0.88f;
    private const float Whole = 0.999f;
    private const float UnknownWordWeightBeyondWork = 4f;
    private const float OneWordWithoutRole = 0.45f;
    private const float SeveralWordsWithoutRole = 0.5f;

    /// <summary>Different telling words that are looked at: a title has no more.</summary>
    private const int MostWords = 64;

    /// <summary>What looking a name up in a word's list costs, in names of a list gone through.</summary>
    private const int ListCostRatio = 8;

    private readonly int[][] _namesOfWord;

    /// <summary>The same names, those first of which the word says most.</summary>
    private readonly int[][] _namesByShare;
    private readonly float[] _weightOfWord;
    private readonly float[] _shareOfName;
    private readonly int[] _targetOfName;
    private readonly int[] _roleOfName;
    private readonly bool[] _isOneWord;
    private readonly bool[] _standsForItself;
    private readonly bool[] _needsMore;
    private readonly int _targets;

    [ThreadStatic]
    private static Scratch? s_scratch;

    /// <param name="names">The names.</param>
    /// <param name="words">Size of the vocabulary.</param>
    /// <param name="targets">Number of targets.</param>
    public NameIndex(IReadOnlyList<IndexedName> names, int words, int targets)
    {
        _targets = targets;
        _shareOfName = new float[names.Count];
        _targetOfName = new int[names.Count];
        _roleOfName = new int[names.Count];
        _isOneWord = new bool[names.Count];
        _standsForItself = new bool[names.Count];
        _needsMore = new bool[names.Count];
        var postings = new List<int>?[words];
        var users = new HashSet<int>?[words];
        for (var name = 0; name < names.Count; name++)
        {
            _targetOfName[name] = names[name].Target;
            _roleOfName[name] = names[name].Role;
            _isOneWord[name] = names[name].Words.Length == 1;
            _standsForItself[name] = names[name].StandsForItself;
            _needsMore[name] = names[name].NeedsMore;
            foreach (var word in names[name].Words.Distinct())
            {
                (postings[word] ??= []).Add(name);
                (users[word] ??= []).Add(names[name].Target);
            }
        }
        _namesOfWord = [.. postings.Select(list => list?.ToArray() ?? [])];
        _weightOfWord = [.. users.Select(set => set is null ? 0f : (float)Math.Log((targets + 1) / (set.Count + 0.5)))];
        for (var name = 0; name < names.Count; name++)
        {
            _shareOfName[name] = 1f / names[name].Words.Distinct().Sum(word => _weightOfWord[word]);
        }
        _namesByShare = [.. _namesOfWord.Select(list => list.OrderByDescending(name => _shareOfName[name]).ToArray())];
    }

    /// <summary>Whether the word stands in a name.</summary>
    public bool Tells(int word) => word >= 0 && word < _weightOfWord.Length && _weightOfWord[word] > 0;

    /// <summary>Whether the word stands in the name.</summary>
    public bool Uses(int name, int word) => Tells(word) && Array.BinarySearch(_namesOfWord[word], name) >= 0;

    /// <summary>Whether the name has one telling word only.</summary>
    public bool IsOneWord(int name) => _isOneWord[name];

    /// <summary>Whether the telling words of the name are a thing rather than work.</summary>
    public bool NeedsMore(int name) => _needsMore[name];

    /// <summary>The best fits into <paramref name="best"/>, best first and one for each target; returns how many.</summary>
    /// <param name="words">Telling words; unknown ones (-1) count against the fit.</param>
    /// <param name="role">General word of the text; -1 for none.</param>
    /// <param name="preference">Factor for each target, 0..1; null for 1.</param>
    /// <param name="best">Room for the answer.</param>
    /// <param name="leastOfName">Names of which the text says less than this part of the weight, 0..1, are passed over.</param>
    /// <param name="isAboutWork">Whether the text is known to be about work, whatever the words themselves say.</param>
    public int Find(
        ReadOnlySpan<Word> words, int role, ReadOnlySpan<float> preference, Span<Fit> best, float leastOfName = 0, bool isAboutWork = true)
    {
        var scratch = s_scratch ??= new Scratch();
        scratch.Prepare(_shareOfName.Length, _targets);
        Span<int> telling = stackalloc int[Math.Min(words.Length, MostWords)];
        var (known, unknownWords, textWeight) = (0, 0, 0f);
        for (var i = 0; i < words.Length && known < telling.Length; i++)
        {
            if (words[i].Kind != WordKind.Content || IsRepeated(words, i))
            {
                continue;
            }
            if (!Tells(words[i].Id))
            {
                unknownWords++;
                continue;
            }
            textWeight += _weightOfWord[words[i].Id];
            Insert(telling, known++, words[i].Id);
        }
        var ahead = textWeight;
        foreach (var word in telling[..known])
        {
            Add(scratch, word, ahead, leastOfName);
            ahead -= _weightOfWord[word];
        }
        var withUnknown = textWeight + (unknownWords * UnknownWordWeight);
        var withUnknownBeyondWork = textWeight + (unknownWords * UnknownWordWeightBeyondWork);
        foreach (var name in CollectionsMarshal.AsSpan(scratch.Touched))
        {
            var shared = scratch.Shared(name);
            var ofName = shared * _shareOfName[name];
            if (ofName < leastOfName)
            {
                continue;
            }
            var trusted = isAboutWork || (_standsForItself[name] && ofName > Whole);
            var ofText = shared / (trusted ? withUnknown : withUnknownBeyondWork);
            var score = ofName * (0.6f + (0.4f * ofName)) * (trusted ? 0.5f + (0.5f * ofText) : ofText * ofText);
            score *= role < 0 && !trusted && _needsMore[name] ? (_isOneWord[name] ? OneWordWithoutRole : SeveralWordsWithoutRole)
                : role == _roleOfName[name] ? 1f
                : role < 0 || _roleOfName[name] < 0 ? OneRoleMissing
                : RolesDiffer;
            var target = _targetOfName[name];
            // Who writes exactly one of our names means it, whatever its first word rules out elsewhere.
            var isExact = ofName > Whole && shared > Whole * withUnknown;
            scratch.Offer(target, preference.IsEmpty || isExact ? score : score * preference[target], name);
        }
        return scratch.Best(best);
    }

    /// <summary>Keeps the words sorted, those first that tell most.</summary>
    private void Insert(Span<int> sorted, int count, int word)
    {
        while (count > 0 && _weightOfWord[sorted[count - 1]] < _weightOfWord[word])
        {
            sorted[count] = sorted[count - 1];
            count--;
        }
        sorted[count] = word;
    }

    /// <summary>Adds the word's weight to the names that use it. A name that has none of the words before is passed over where this word and all
    /// after it together (<paramref name="ahead"/>) cannot reach the least part of it: most names with a common word.</summary>
    private void Add(Scratch scratch, int word, float ahead, float leastOfName)
    {
        var weight = _weightOfWord[word];
        var names = _namesByShare[word];
        var touched = scratch.Touched.Count;
        var next = 0;
        for (; next < names.Length && ahead * _shareOfName[names[next]] >= leastOfName; next++)
        {
            scratch.Add(names[next], weight);
        }
        if (touched < (names.Length - next) / ListCostRatio)
        {
            foreach (var name in CollectionsMarshal.AsSpan(scratch.Touched)[..touched])
            {
                if (ahead * _shareOfName[name] < leastOfName && Uses(name, word))
                {
                    scratch.Add(name, weight);
                }
            }
            return;
        }
        for (; next < names.Length; next++)
        {
            if (scratch.Shared(names[next]) > 0)
            {
                scratch.Add(names[next], weight);
            }
        }
    }

    private static bool IsRepeated(ReadOnlySpan<Word> words, int at)
    {
        for (var i = 0; i < at; i++)
        {
            if (words[i].Id == words[at].Id && words[i].Kind == WordKind.Content)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Sums of one search, kept per thread so that a search allocates nothing.</summary>
    private sealed class Scratch
    {
        private float[] _shared = [];
        private Fit[] _fits = [];
        private readonly List<int> _touchedNames = [];
        private readonly List<int> _touchedTargets = [];

        public List<int> Touched => _touchedNames;

        public void Prepare(int names, int targets)
        {
            foreach (var name in _touchedNames)
            {
                _shared[name] = 0;
            }
            foreach (var target in _touchedTargets)
            {
                _fits[target] = default;
            }
            _touchedNames.Clear();
            _touchedTargets.Clear();
            if (_shared.Length < names)
            {
                _shared = new float[names];
            }
            if (_fits.Length < targets)
            {
                _fits = new Fit[targets];
            }
        }

        public float Shared(int name) => _shared[name];

        public void Add(int name, float weight)
        {
            if (_shared[name] == 0)
            {
                _touchedNames.Add(name);
            }
            _shared[name] += weight;
        }

        public void Offer(int target, float score, int name)
        {
            if (_fits[target].Score == 0)
            {
                _touchedTargets.Add(target);
            }
            if (score > _fits[target].Score)
            {
                _fits[target] = new Fit(target, score, name);
            }
        }

        public int Best(Span<Fit> best)
        {
            var count = 0;
            foreach (var target in _touchedTargets)
            {
                var fit = _fits[target];
                var at = count;
                while (at > 0 && best[at - 1].Score < fit.Score)
                {
                    at--;
                }
                if (at == best.Length)
                {
                    continue;
                }
                count = Math.Min(count + 1, best.Length);
                for (var i = count - 1; i > at; i--)
                {
                    best[i] = best[i - 1];
                }
                best[at] = fit;
            }
            return count;
        }
    }
}
