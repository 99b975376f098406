using System.Text;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Matching.Analysing;

/// <summary>Text ready for an inverted index: tokens separated by spaces, once with accents and once without.</summary>
internal sealed record AnalysedText(string Exact, string Folded)
{
    public static readonly AnalysedText Empty = new("", "");
}

/// <summary>The one analysis of Vietnamese text for searching, used for documents and for questions, in every engine.</summary>
/// <remarks>What an abbreviation stands for comes from <see cref="Abbreviations"/>.</remarks>
internal static class SearchText
{
    /// <summary>Stands before and after each part of a document's text, so that no phrase is found across two parts and a
    /// whole part can be asked for.</summary>
    public const char Edge = '#';

    /// <summary>Longer parts are descriptions, which hardly repeat.</summary>
    private const int MostRememberedLength = 120;

    /// <summary>Parts that were analysed before: a market names the same places, schools, skills and occupations again and
    /// again.</summary>
    private static readonly TextMemo<AnalysedText> ShortParts = new(Analyse);

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
            if (!string.IsNullOrEmpty(part) && OfPart(part) is { Exact.Length: > 0 } analysed)
            {
                exact.Append(exact.Length == 0 ? $"{Edge} " : "").Append(analysed.Exact);
                folded.Append(folded.Length == 0 ? $"{Edge} " : "").Append(analysed.Folded);
            }
        }

        return new(exact.ToString(), folded.ToString());
    }

    /// <summary>What a token of a question may also stand for: phrases of tokens.</summary>
    public static IEnumerable<IReadOnlyList<string>> MeaningsOf(string token) =>
        (OtherNames.TryGetValue(token, out var name) ? [name] : Abbreviations.MeaningsOf(token)).Select(Tokens.Of);

    private static AnalysedText OfPart(string part) => part.Length > MostRememberedLength ? Analyse(part) : ShortParts.Of(part);

    /// <summary>The part as it is, then once more with all abbreviations written out and places by their other names, each
    /// ended by the edge.</summary>
    private static AnalysedText Analyse(string part)
    {
        var syllables = Tokens.Syllables(part);
        var tokens = Tokens.Of(syllables).ToList();
        if (tokens.Count == 0)
        {
            return AnalysedText.Empty;
        }

        var text = new StringBuilder().AppendJoin(' ', tokens).Append(' ').Append(Edge).Append(' ');
        if (tokens.Exists(OtherNames.ContainsKey))
        {
            text.AppendJoin(' ', tokens.Select(token => OtherNames.GetValueOrDefault(token, token))).Append(' ').Append(Edge).Append(' ');
        }

        var expansions = Abbreviations.Expand(syllables);
        if (expansions.Count > 0)
        {
            var written = syllables.ToList();
            foreach (var expansion in expansions.Reverse())
            {
                written.RemoveAt(expansion.Position);
                written.InsertRange(expansion.Position, Tokens.Syllables(expansion.Text));
            }

            text.AppendJoin(' ', Tokens.Of(written)).Append(' ').Append(Edge).Append(' ');
        }

        var exact = text.ToString();
        return new(exact, VietnameseText.Folded(exact) + " ");
    }
}
