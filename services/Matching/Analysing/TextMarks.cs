using JobMatch.Contracts.Matching;
using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Analysing;

/// <summary>Where in a text, as it is written, a question is found: with its accents, also when none were typed.</summary>
internal static class TextMarks
{
    /// <summary>The stretches that were found, in order, none touching another.</summary>
    public static IReadOnlyList<TextMark> Of(TextQuery query, string text)
    {
        var syllables = Syllables(text);
        var found = new bool[syllables.Count];
        foreach (var tokens in Asked(query))
        {
            Mark(tokens, syllables, found);
        }

        var marks = new List<TextMark>();
        for (var index = 0; index < found.Length; index++)
        {
            if (found[index])
            {
                var (start, length, _, _) = syllables[index];
                var isNext = index > 0 && found[index - 1] && string.IsNullOrWhiteSpace(text[marks[^1].End()..start]);
                if (isNext)
                {
                    marks[^1] = new(marks[^1].Start, start + length - marks[^1].Start);
                }
                else
                {
                    marks.Add(new(start, length));
                }
            }
        }

        return marks;
    }

    private static int End(this TextMark mark) => mark.Start + mark.Length;

    private static void Mark(TokensIn asked, List<(int Start, int Length, string Exact, string Folded)> syllables, bool[] found)
    {
        // A compound is one token of the index and two syllables of the text.
        var words = asked.Tokens.SelectMany(token => token.Split('_')).ToList();
        var isFolded = asked.Part is TextPart.TitleFolded or TextPart.BodyFolded;
        for (var start = 0; start + words.Count <= syllables.Count; start++)
        {
            var meets = true;
            for (var index = 0; meets && index < words.Count; index++)
            {
                var (_, _, exact, folded) = syllables[start + index];
                meets = TextReading.Meets(isFolded ? folded : exact, words[index], asked.Match);
            }

            if (meets)
            {
                found.AsSpan(start, words.Count).Fill(true);
            }
        }
    }

    private static IEnumerable<TokensIn> Asked(TextQuery query) => query switch
    {
        TokensIn tokens => [tokens],
        BestOf best => best.Parts.SelectMany(Asked),
        AllOf all => all.Parts.SelectMany(Asked),
        _ => [],
    };

    private static List<(int Start, int Length, string Exact, string Folded)> Syllables(string text)
    {
        var syllables = new List<(int, int, string, string)>();
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            var written = syllable.Text.ToString();
            syllables.Add((syllable.Start, written.Length, VietnameseText.YiKey(written), VietnameseText.Folded(written)));
        }

        return syllables;
    }
}
