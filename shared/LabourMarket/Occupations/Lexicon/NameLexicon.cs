using System.Runtime.InteropServices;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>A wording with an index of the names it can find.</summary>
internal sealed class NameLexicon
{
    /// <summary>No Vietnamese syllable that may mean something else is so long.</summary>
    private const int LongWord = 6;

    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);

    /// <summary>Every name as written; names in several groups lead to the first.</summary>
    private readonly Dictionary<string, int> _written = new(StringComparer.Ordinal);

    /// <summary>Position in the list of names of each name of the index, and back (-1 for names outside the index).</summary>
    private readonly List<int> _listed;
    private readonly int[] _found;

    /// <param name="wording">How names and texts are read.</param>
    /// <param name="names">Names with the position of their target.</param>
    /// <param name="targets">Number of targets.</param>
    /// <param name="namesAlone">Names that are found only when the text says no more than that.</param>
    public NameLexicon(
        WrittenForms wording, IReadOnlyList<(string Name, int Target)> names, int targets, IReadOnlyList<(string Name, int Target)>? namesAlone = null)
    {
        Wording = wording;
        var read = new List<IndexedName>(names.Count);
        _listed = new List<int>(names.Count);
        _found = new int[names.Count];
        Array.Fill(_found, -1);
        for (var listed = 0; listed < names.Count; listed++)
        {
            var (name, target) = names[listed];
            _written.TryAdd(wording.Vocabulary.Form(name), target);
            var words = wording.ReadName(name);
            var telling = words.Where(word => word.Kind == WordKind.Content).Select(word => word.Id).ToArray();
            if (telling.Length > 0)
            {
                _found[listed] = read.Count;
                _listed.Add(listed);
                var role = RoleOf(CollectionsMarshal.AsSpan(words));
                if (words.Exists(word => word.Kind is not (WordKind.Content or WordKind.Role)))
                {
                    // Words that mean nothing elsewhere are part of this name: đi biển, làm văn phòng.
                    AddExactly(name, target);
                }
                read.Add(new IndexedName(telling, role, target, role < 0 && StandsForItself(name, words), words.Exists(word => word.Kind != WordKind.Content)));
                continue;
            }
            // A name made of general words alone (công nhân) is found only when the text says no more than that.
            AddExactly(name, target);
        }
        foreach (var (name, target) in namesAlone ?? [])
        {
            AddExactly(name, target);
        }
        Index = new NameIndex(read, wording.Vocabulary.Count, targets);
    }

    public WrittenForms Wording { get; }

    public NameIndex Index { get; }

    /// <summary>Targets with a name that is exactly this text and too general to be found inside longer ones.</summary>
    public IReadOnlyList<int> Exactly(string text) => _exact.GetValueOrDefault(Wording.Vocabulary.Form(text)) ?? [];

    /// <summary>The target one of whose names is, letter for letter, this text; -1 for none.</summary>
    public int Named(string text) => _written.GetValueOrDefault(Wording.Vocabulary.Form(text), -1);

    /// <summary>The same name in the index of another lexicon built from the same list; -1 when it is not in that index.</summary>
    public int NameIn(NameLexicon other, int name) => name < 0 ? -1 : other._found[_listed[name]];

    /// <summary>The general word for a worker in these words; -1 for none.</summary>
    public static int RoleOf(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
        {
            if (word.Kind == WordKind.Role)
            {
                return word.Id;
            }
        }
        return -1;
    }

    /// <summary>Only telling words, and more than one short one: pha chế and barista do, nấu does not, nor does làm nước mắm without làm.</summary>
    private static bool StandsForItself(string name, List<Word> words) =>
        words.TrueForAll(word => word.Kind == WordKind.Content)
        && (words.Count > 1 || words[0].End - words[0].Start >= LongWord || name.AsSpan(words[0].Start, words[0].End - words[0].Start).Contains(' '));

    private void AddExactly(string name, int target)
    {
        var key = Wording.Vocabulary.Form(name);
        CollectionsMarshal.GetValueRefOrAddDefault(_exact, key, out _) ??= [];
        if (!_exact[key].Contains(target))
        {
            _exact[key].Add(target);
        }
    }
}
