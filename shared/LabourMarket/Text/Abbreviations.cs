using System.Collections.Frozen;
using CsvHelper;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.LabourMarket.Text;

/// <summary>What kind of text an abbreviation stands in; it decides between its meanings.</summary>
public enum TextField
{
    /// <summary>Not known: only the neighbours decide.</summary>
    Any,
    Title,
    Qualification,
    Company,
}

/// <summary>What an abbreviation stands for at one place of a text.</summary>
/// <param name="Position">Index of its syllable among the syllables given.</param>
/// <param name="Text">The words it stands for, canonical.</param>
public readonly record struct Expansion(int Position, string Text);

/// <summary>Abbreviations of adverts and forms, expanded by the field and the neighbours: TC is trung cấp before a trade and
/// tài chính elsewhere.</summary>
/// <remarks>An abbreviation is explained where it stands: the text keeps it, search adds the words, and the readers of titles and programmes
/// read them in its place.</remarks>
public static class Abbreviations
{
    private enum Condition { Field, Previous, Next, Otherwise }

    private sealed record Meaning(string Text, Condition Condition, string[] Words);

    private static readonly FrozenDictionary<string, List<Meaning>> Meanings = Read().ToFrozenDictionary();
    private static readonly FrozenDictionary<string, List<Meaning>>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Meanings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it is listed as an abbreviation at all; allocates nothing.</summary>
    /// <param name="syllable">Canonical.</param>
    public static bool IsOne(ReadOnlySpan<char> syllable) => Lookup.ContainsKey(syllable);

    /// <summary>All that an abbreviation may stand for, likeliest last; empty when it is not one that is listed.</summary>
    /// <param name="abbreviation">Canonical: ktv, tp.hcm.</param>
    public static IReadOnlyList<string> MeaningsOf(string abbreviation) =>
        Meanings.TryGetValue(abbreviation, out var meanings) ? [.. meanings.Select(meaning => meaning.Text).Distinct()] : [];

    /// <summary>The meanings that hold in a text, in its order; at most one for each syllable.</summary>
    /// <param name="tokens">The syllables of a text in canonical form.</param>
    /// <param name="field">What kind of text it is.</param>
    public static IReadOnlyList<Expansion> Expand(IReadOnlyList<string> tokens, TextField field = TextField.Any)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        List<Expansion>? found = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Meanings.TryGetValue(tokens[i], out var meanings) && meanings.Find(meaning => Holds(meaning, tokens, i, field)) is { } meaning)
            {
                (found ??= []).Add(new Expansion(i, meaning.Text));
            }
        }
        return found ?? (IReadOnlyList<Expansion>)[];
    }

    private static bool Holds(Meaning meaning, IReadOnlyList<string> tokens, int at, TextField field) => meaning.Condition switch
    {
        Condition.Field => meaning.Words.Contains(field.ToString(), StringComparer.OrdinalIgnoreCase),
        Condition.Previous => at > 0 && (meaning.Words.Contains(tokens[at - 1]) || (at > 1 && HasPair(meaning.Words, tokens[at - 2], tokens[at - 1]))),
        Condition.Next => at + 1 < tokens.Count
            && (meaning.Words.Contains(tokens[at + 1]) || (at + 2 < tokens.Count && HasPair(meaning.Words, tokens[at + 1], tokens[at + 2]))),
        _ => true,
    };

    private static bool HasPair(string[] words, string first, string second) => Array.Exists(words, word =>
        word.Length == first.Length + second.Length + 1 && word[first.Length] == ' '
        && word.StartsWith(first, StringComparison.Ordinal) && word.EndsWith(second, StringComparison.Ordinal));

    private static Dictionary<string, List<Meaning>> Read()
    {
        using var stream = ReferenceFiles.Open("Text", "abbreviations.csv");
        using var row = CsvReader.Create(stream);
        var meanings = new Dictionary<string, List<Meaning>>();
        while (row.Read())
        {
            var key = VietnameseText.Canonical(row.GetString(0));
            if (!meanings.TryGetValue(key, out var list))
            {
                meanings.Add(key, list = []);
            }
            var words = Array.ConvertAll(row.GetString(3).Split('|', StringSplitOptions.RemoveEmptyEntries), VietnameseText.Canonical);
            list.Add(new Meaning(VietnameseText.Canonical(row.GetString(1)), Enum.Parse<Condition>(row.GetString(2), ignoreCase: true), words));
        }
        return meanings;
    }
}
