using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>Numbers for the words of the lexicon, either as written or without diacritics.</summary>
internal sealed class Vocabulary(bool folded)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _nearly = new(StringComparer.Ordinal);

    /// <summary>Shortest word for which a missing, doubled or wrong letter is forgiven: shorter syllables are too alike.</summary>
    private const int ShortestForgiven = 5;

    /// <summary>The texts asked for last: a title and a part of it are asked for several times while it is read.</summary>
    [ThreadStatic]
    private static (Vocabulary? Owner, string? Text, string? Form) s_last;

    [ThreadStatic]
    private static (Vocabulary? Owner, string? Text, string? Form) s_before;

    public int Count => _numbers.Count;

    /// <summary>The text in the form whose words this vocabulary counts.</summary>
    public string Form(string text)
    {
        if (ReferenceEquals(s_before.Text, text) && s_before.Owner == this)
        {
            return s_before.Form!;
        }
        if (!ReferenceEquals(s_last.Text, text) || s_last.Owner != this)
        {
            s_before = s_last;
            s_last = (this, text, folded ? VietnameseText.Folded(text) : VietnameseText.YiKey(text));
        }
        return s_last.Form!;
    }

    public int Add(string word)
    {
        if (_numbers.TryGetValue(word, out var number))
        {
            return number;
        }
        number = _numbers.Count;
        _numbers.Add(word, number);
        if (word.Length >= ShortestForgiven)
        {
            for (var i = 0; i < word.Length; i++)
            {
                _nearly.TryAdd(word.Remove(i, 1), number);
            }
        }
        return number;
    }

    /// <summary>-1 when the word is not in the lexicon.</summary>
    public int Find(ReadOnlySpan<char> word) =>
        _numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var number) ? number : -1;

    /// <summary>A word that differs by one letter; -1 when there is none or the word is too short to be sure.</summary>
    public int FindNear(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestForgiven - 1 || word.Length > 32)
        {
            return -1;
        }
        var nearly = _nearly.GetAlternateLookup<ReadOnlySpan<char>>();
        if (nearly.TryGetValue(word, out var number))
        {
            return number;
        }
        if (word.Length < ShortestForgiven)
        {
            return -1;
        }
        Span<char> shorter = stackalloc char[word.Length - 1];
        var numbers = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < word.Length; i++)
        {
            word[..i].CopyTo(shorter);
            word[(i + 1)..].CopyTo(shorter[i..]);
            if (shorter.Length >= ShortestForgiven - 1 && (numbers.TryGetValue(shorter, out number) || nearly.TryGetValue(shorter, out number)))
            {
                return number;
            }
        }
        return -1;
    }
}
