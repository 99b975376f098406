using System.Collections.Concurrent;
using System.Text;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Matching.Analysing;

/// <summary>Text ready for an inverted index: tokens separated by spaces, once with accents and once without.</summary>
internal sealed record AnalysedText(string Exact, string Folded)
{
    public static readonly AnalysedText Empty = new("", "");
}

/// <summary>One thing that must be found.</summary>
/// <param name="Alternatives">Each is a phrase of one or more tokens; one of them is enough.</param>
/// <param name="IsAccented">With accents typed, only the accented form counts; without, both do, the exact one more.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Alternatives, bool IsAccented);

/// <summary>The one analysis of Vietnamese text for searching, used for documents and for questions, in every engine.</summary>
/// <remarks>Tokens are syllables in the y/i form. A few pairs of syllables mean something else together than apart
/// ("tiếng Hàn" is not welding, "Nam Định" is nobody's sex); they are one token, so that neither half finds them.</remarks>
internal static class SearchText
{
    private static readonly HashSet<(string, string)> Compounds = CompoundsOf(
        "tiếng hàn", "hàn quốc", "nam định", "hà nam", "việt nam", "miền nam", "quảng nam", "hải phòng");

    private static readonly Dictionary<string, string[]> Abbreviations = AbbreviationsOf();

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

    /// <summary>What a question asks for; empty when it holds no word.</summary>
    public static IReadOnlyList<QueryTerm> OfQuestion(string? text) =>
        [.. Tokens(text ?? "").Distinct(StringComparer.Ordinal).Select(token =>
            new QueryTerm(
                Abbreviations.TryGetValue(token, out var meanings) ? [token, .. meanings] : [token],
                !VietnameseText.IsUnaccented(token)))];

    private static AnalysedText OfPart(string part)
    {
        var (exact, folded) = (new StringBuilder(), new StringBuilder());
        foreach (var token in Tokens(part))
        {
            Append(token);
            if (Abbreviations.TryGetValue(token, out var meanings))
            {
                Append(meanings[0]);
            }
        }

        return new(exact.ToString(), folded.ToString());

        void Append(string token)
        {
            exact.Append(token).Append(' ');
            folded.Append(VietnameseText.Folded(token)).Append(' ');
        }
    }

    private static List<string> Tokens(string text)
    {
        var key = VietnameseText.YiKey(text);
        var tokens = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(key))
        {
            var token = syllable.Text.ToString();
            if (tokens.Count > 0 && Compounds.Contains((tokens[^1], token)))
            {
                tokens[^1] = $"{tokens[^1]}_{token}";
            }
            else
            {
                tokens.Add(token);
            }
        }

        return tokens;
    }

    private static HashSet<(string, string)> CompoundsOf(params string[] compounds)
    {
        // Typed without accents the pair means the same, so both forms are one token.
        return [.. compounds.SelectMany(compound => new[] { VietnameseText.YiKey(compound), VietnameseText.Folded(compound) })
            .Select(compound => compound.Split(' '))
            .Select(parts => (parts[0], parts[1]))];
    }

    private static Dictionary<string, string[]> AbbreviationsOf()
    {
        (string Short, string[] Long)[] pairs =
        [
            ("ktv", ["kỹ thuật viên"]), ("nv", ["nhân viên"]), ("lđpt", ["lao động phổ thông"]), ("cn", ["công nhân"]),
            ("tc", ["trung cấp"]), ("cđ", ["cao đẳng"]), ("đh", ["đại học"]), ("cntt", ["công nghệ thông tin"]),
            ("ôtô", ["ô tô"]),
        ];
        return pairs.ToDictionary(pair => VietnameseText.YiKey(pair.Short), pair => pair.Long.Select(VietnameseText.YiKey).ToArray());
    }

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
