using System.Runtime.InteropServices;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>A wording with an index of the names it can find.</summary>
internal sealed class NameLexicon
{
    /// <summary>Stands before a name that is found only when the text says no more than that.</summary>
    private const char OnlyExactly = '=';

    private readonly Dictionary<string, List<int>> _exact = new(StringComparer.Ordinal);

    /// <summary>Position in the list of names of each name of the index, and back (-1 for names outside the index).</summary>
    private readonly List<int> _listed;
    private readonly int[] _found;

    /// <param name="wording">How names and texts are read.</param>
    /// <param name="names">Names with the position of their target.</param>
    /// <param name="targets">Number of targets.</param>
    public NameLexicon(WrittenForms wording, IReadOnlyList<(string Name, int Target)> names, int targets)
    {
        Wording = wording;
        var read = new List<(int[] Words, int Role, int Target)>(names.Count);
        _listed = new List<int>(names.Count);
        _found = new int[names.Count];
        Array.Fill(_found, -1);
        for (var listed = 0; listed < names.Count; listed++)
        {
            var (name, target) = names[listed];
            if (name.StartsWith(OnlyExactly))
            {
                AddExactly(name[1..], target);
                continue;
            }
            var words = wording.ReadName(name);
            var telling = words.Where(word => word.Kind == WordKind.Content).Select(word => word.Id).ToArray();
            if (telling.Length > 0)
            {
                _found[listed] = read.Count;
                _listed.Add(listed);
                read.Add((telling, RoleOf(CollectionsMarshal.AsSpan(words)), target));
                continue;
            }
            // A name made of general words alone (công nhân) is found only when the text says no more than that.
            AddExactly(name, target);
        }
        Index = new NameIndex(read, wording.Vocabulary.Count, targets);
    }

    public WrittenForms Wording { get; }

    public NameIndex Index { get; }

    /// <summary>Targets with a name that is exactly this text and too general to be found inside longer ones.</summary>
    public IReadOnlyList<int> Exactly(string text) => _exact.GetValueOrDefault(Wording.Vocabulary.Form(text)) ?? [];

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
