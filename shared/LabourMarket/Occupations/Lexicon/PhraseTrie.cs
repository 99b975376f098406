namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>Phrases of vocabulary numbers with a value each; finds the longest one that begins at a place.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Dictionary<long, int> _edges = [];
    private readonly List<T?> _values = [default];
    private readonly List<bool> _ends = [false];

    /// <summary>The first value given to a phrase stays.</summary>
    public void Add(ReadOnlySpan<int> phrase, T value)
    {
        var node = 0;
        foreach (var word in phrase)
        {
            var key = Key(node, word);
            if (!_edges.TryGetValue(key, out var next))
            {
                next = _values.Count;
                _edges.Add(key, next);
                _values.Add(default);
                _ends.Add(false);
            }
            node = next;
        }
        if (node != 0 && !_ends[node])
        {
            _values[node] = value;
            _ends[node] = true;
        }
    }

    /// <summary>Number of words of the longest phrase that begins at <paramref name="from"/>; 0 when none does.</summary>
    public int Longest(ReadOnlySpan<Word> words, int from, out T? value)
    {
        value = default;
        var node = 0;
        var length = 0;
        for (var i = from; i < words.Length; i++)
        {
            // A phrase never crosses punctuation: "hàn, quốc" is not a country.
            if (i > from && words[i].StartsPiece)
            {
                break;
            }
            if (!_edges.TryGetValue(Key(node, words[i].Id), out node))
            {
                break;
            }
            if (_ends[node])
            {
                value = _values[node];
                length = i - from + 1;
            }
        }
        return length;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
