using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Analysing;

namespace JobMatch.Matching.Searching;

/// <summary>Other wordings of a text that found nothing, likeliest first; whether they find something is asked of the engine.</summary>
internal static class OtherWordings
{
    private const int MostForWord = 3;

    public static IEnumerable<string> Of(string text)
    {
        var tokens = Tokens.Of(text);
        var unmarked = text.Replace("\"", "", StringComparison.Ordinal).Trim();
        return Corrected(tokens)
            .Append(unmarked)
            .Append(VietnameseText.IsUnaccented(text) ? "" : VietnameseText.Folded(unmarked))
            .Concat(Shorter(tokens))
            .Select(other => other.Replace('_', ' '))
            .Where(other => other.Length > 0 && other != text)
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>A word that is not in use, by those in use that are one edit away.</summary>
    private static IEnumerable<string> Corrected(List<string> tokens)
    {
        for (var index = 0; index < tokens.Count; index++)
        {
            if (tokens[index].All(char.IsLetter) && !KnownSyllables.Contains(tokens[index]))
            {
                foreach (var near in KnownSyllables.Near(tokens[index]).Take(MostForWord))
                {
                    yield return string.Join(' ', tokens.Select((token, at) => at == index ? near : token));
                }
            }
        }
    }

    /// <summary>Without one of the words, the last one first: the beginning mostly names the trade.</summary>
    private static IEnumerable<string> Shorter(List<string> tokens) => tokens.Count < 2
        ? []
        : Enumerable.Range(0, tokens.Count).Reverse().Select(left => string.Join(' ', tokens.Where((_, at) => at != left)));
}
