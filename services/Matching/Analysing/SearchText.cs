using System.Collections.Concurrent;
using System.Text;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Matching.Analysing;

/// <summary>Text ready for an inverted index: tokens separated by spaces, once with accents and once without.</summary>
internal sealed record AnalysedText(string Exact, string Folded)
{
    public static readonly AnalysedText Empty = new("", "");
}

/// <summary>One thing that must be found: all its words in what is written, or its name among the concepts behind it.</summary>
/// <param name="Words">The words, each of which must be in the title or the body.</param>
/// <param name="Concept">The whole name as a document's concepts give it, so that "thợ hàn" finds who does welding under
/// another title, and not whoever has the two words somewhere among the names of several occupations.</param>
internal sealed record QueryTerm(IReadOnlyList<QueryWord> Words, string Concept);

/// <summary>A word that must be found.</summary>
/// <param name="Alternatives">Each is a phrase of one or more tokens; one of them is enough. A phrase with accents is found
/// only as it is; one without is found with any accents, and counts more where none were written.</param>
internal sealed record QueryWord(IReadOnlyList<string> Alternatives);

/// <summary>The one analysis of Vietnamese text for searching, used for documents and for questions, in every engine.</summary>
/// <remarks>Tokens are syllables in the y/i form. A few pairs of syllables mean something else together than apart
/// ("tiếng Hàn" is not welding, "Nam Định" is nobody's sex); they are one token, so that neither half finds them.
/// What an abbreviation stands for comes from <see cref="Abbreviations"/>.</remarks>
internal static class SearchText
{
    private static readonly Dictionary<(string, string), (string First, string Second)> Compounds = CompoundsOf(
        "tiếng hàn", "hàn quốc", "nam định", "hà nam", "việt nam", "miền nam", "quảng nam", "hải phòng", "sài gòn");

    /// <summary>Stands before and after each name among a document's concepts, so that a name is found only as a whole.</summary>
    private const string NameEdge = "#";

    /// <summary>The longest name of an occupation that a question is searched for, in tokens.</summary>
    private const int MostNameTokens = 7;

    /// <summary>Names of occupations, with and without accents, as tokens separated by spaces.</summary>
    private static readonly Lazy<HashSet<string>> OccupationNames = new(() =>
    [
        .. OccupationCatalog.Default.UnitGroups
            .SelectMany(occupation => occupation.Names.Prepend(occupation.Name))
            .Select(name => string.Join(' ', Tokens(Syllables(name))))
            .SelectMany(name => new[] { name, VietnameseText.Folded(name) }),
    ]);

    /// <summary>Other names of places, by their token.</summary>
    private static readonly Dictionary<string, string> OtherNames = new()
    {
        ["sài_gòn"] = "hồ chí minh",
        ["sai_gon"] = "ho chi minh",
    };

    /// <summary>The tokens of a document's text.</summary>
    public static AnalysedText OfDocument(IEnumerable<string?> parts)
    {
        var (exact, folded) = (new StringBuilder(), new StringBuilder());
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                var analysed = KnownParts.Of(part);
                exact.Append(analysed.Exact);
                folded.Append(analysed.Folded);
            }
        }

        return new(exact.ToString(), folded.ToString());
    }

    /// <summary>The tokens of a document's concepts: whole names.</summary>
    public static AnalysedText OfNames(IEnumerable<string> names)
    {
        var exact = string.Concat(names.Select(name => $"{NameEdge} {string.Join(' ', Tokens(Syllables(name)))} {NameEdge} "));
        return new(exact, VietnameseText.Folded(exact) + " ");
    }

    /// <summary>What a question asks for; empty when it holds no word. Words that are together the name of an occupation
    /// are one term, the longest name first. An abbreviation asks for any of its meanings.</summary>
    public static IReadOnlyList<QueryTerm> OfQuestion(string? text)
    {
        var tokens = Tokens(Syllables(text ?? "")).ToList();
        var terms = new List<QueryTerm>();
        for (var start = 0; start < tokens.Count;)
        {
            var length = Math.Min(MostNameTokens, tokens.Count - start);
            while (length > 1 && !OccupationNames.Value.Contains(string.Join(' ', tokens.GetRange(start, length))))
            {
                length--;
            }

            var name = tokens.GetRange(start, length);
            terms.Add(new([.. name.Distinct(StringComparer.Ordinal).Select(Word)], $"{NameEdge} {string.Join(' ', name)} {NameEdge}"));
            start += length;
        }

        return terms;
    }

    private static AnalysedText OfPart(string part)
    {
        var (exact, folded) = (new StringBuilder(), new StringBuilder());
        var syllables = Syllables(part);
        foreach (var token in Tokens(syllables))
        {
            Append(token);
            if (OtherNames.TryGetValue(token, out var name))
            {
                Append(name);
            }
        }

        foreach (var expansion in Abbreviations.Expand(syllables))
        {
            Append(VietnameseText.YiKey(expansion.Text));
        }

        return new(exact.ToString(), folded.ToString());

        void Append(string token)
        {
            exact.Append(token).Append(' ');
            folded.Append(VietnameseText.Folded(token)).Append(' ');
        }
    }

    private static QueryWord Word(string token) =>
        new([token, .. OtherNames.TryGetValue(token, out var name) ? [name] : Abbreviations.MeaningsOf(token).Select(VietnameseText.YiKey)]);

    private static List<string> Syllables(string text)
    {
        var syllables = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(VietnameseText.Canonical(text)))
        {
            syllables.Add(syllable.Text.ToString());
        }

        return syllables;
    }

    // "Tiếng Hàn Quốc" is two compounds that share a syllable; both are tokens.
    private static IEnumerable<string> Tokens(List<string> syllables)
    {
        var wasInCompound = false;
        for (var index = 0; index < syllables.Count; index++)
        {
            var syllable = VietnameseText.YiKey(syllables[index]);
            var compound = index + 1 < syllables.Count ? Compound(syllable, VietnameseText.YiKey(syllables[index + 1])) : null;
            if ((compound ?? (wasInCompound ? null : syllable)) is { } token)
            {
                yield return token;
            }

            wasInCompound = compound is not null;
        }
    }

    /// <summary>The token of two syllables that belong together, however many of their accents were typed; otherwise null.</summary>
    private static string? Compound(string first, string second)
    {
        if (!Compounds.TryGetValue((VietnameseText.Folded(first), VietnameseText.Folded(second)), out var exact))
        {
            return null;
        }

        if (first == exact.First && second == exact.Second)
        {
            return $"{first}_{second}";
        }

        return (first == exact.First || VietnameseText.IsUnaccented(first)) && (second == exact.Second || VietnameseText.IsUnaccented(second))
            ? VietnameseText.Folded($"{first}_{second}")
            : null;
    }

    private static Dictionary<(string, string), (string, string)> CompoundsOf(params string[] compounds) => compounds
        .Select(compound => (Exact: VietnameseText.YiKey(compound).Split(' '), Folded: VietnameseText.Folded(compound).Split(' ')))
        .ToDictionary(pair => (pair.Folded[0], pair.Folded[1]), pair => (pair.Exact[0], pair.Exact[1]));

    /// <summary>Parts that were analysed before: a market names the same places, schools, skills and occupations again and
    /// again. Bounded: when full it starts anew. Thread-safe.</summary>
    private static class KnownParts
    {
        private const int MostParts = 20_000;

        /// <summary>Longer parts are descriptions, which hardly repeat.</summary>
        private const int MostLength = 120;

        private static readonly ConcurrentDictionary<string, AnalysedText> Parts = new(StringComparer.Ordinal);
        private static int count;

        public static AnalysedText Of(string part)
        {
            if (part.Length > MostLength)
            {
                return OfPart(part);
            }

            if (Parts.TryGetValue(part, out var known))
            {
                return known;
            }

            // The dictionary's own count would lock all of it.
            if (Interlocked.Increment(ref count) > MostParts)
            {
                Parts.Clear();
                Volatile.Write(ref count, 1);
            }

            return Parts.GetOrAdd(part, OfPart);
        }
    }
}
