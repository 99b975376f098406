namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>Finds fixed phrases in scanned text, whatever their case and diacritics; the longest phrase wins.</summary>
/// <typeparam name="T">What a phrase means.</typeparam>
internal sealed class PhraseTable<T>
{
    private readonly Dictionary<string, Entry[]> _byFirstToken;
    private readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Each phrase is written with its diacritics; variants are separated by a bar.</summary>
    public PhraseTable(params ReadOnlySpan<(string Phrases, T Meaning)> rows)
    {
        var entries = new List<Entry>();
        foreach (var (phrases, meaning) in rows)
        {
            foreach (var phrase in phrases.Split('|', StringSplitOptions.TrimEntries))
            {
                entries.Add(new Entry(FoldedTokens(phrase), meaning));
            }
        }
        _byFirstToken = entries.GroupBy(entry => entry.Tokens[0], StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Tokens.Length).ToArray(), StringComparer.Ordinal);
        _lookup = _byFirstToken.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The longest phrase that begins at the token.</summary>
    /// <param name="text">The scanned text.</param>
    /// <param name="index">The token the phrase must begin at.</param>
    /// <param name="meaning">What the phrase means.</param>
    /// <param name="length">Its length in tokens; 0 when there is none.</param>
    public bool TryMatch(ScannedText text, int index, out T meaning, out int length)
    {
        if (index >= 0 && index < text.Count && _lookup.TryGetValue(text.Folded(index), out var entries))
        {
            foreach (var entry in entries)
            {
                if (text.At(index, entry.Tokens))
                {
                    meaning = entry.Meaning;
                    length = entry.Tokens.Length;
                    return true;
                }
            }
        }
        meaning = default!;
        length = 0;
        return false;
    }

    /// <summary>All phrases in the text from left to right, not overlapping.</summary>
    public List<(T Meaning, int Token, int Length)> All(ScannedText text)
    {
        var found = new List<(T Meaning, int Token, int Length)>();
        for (var i = 0; i < text.Count; i++)
        {
            if (TryMatch(text, i, out var meaning, out var length))
            {
                found.Add((meaning, i, length));
                i += length - 1;
            }
        }
        return found;
    }

    /// <summary>The first phrase in the text.</summary>
    public bool TryFind(ScannedText text, out T meaning)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (TryMatch(text, i, out meaning, out _))
            {
                return true;
            }
        }
        meaning = default!;
        return false;
    }

    /// <summary>True when some phrase stands in the text.</summary>
    public bool IsIn(ScannedText text) => TryFind(text, out _);

    private static string[] FoldedTokens(string phrase)
    {
        var text = ScannedText.Of(phrase);
        var tokens = new string[text.Count];
        for (var i = 0; i < tokens.Length; i++)
        {
            tokens[i] = text.Folded(i).ToString();
        }
        return tokens;
    }

    private readonly record struct Entry(string[] Tokens, T Meaning);
}
