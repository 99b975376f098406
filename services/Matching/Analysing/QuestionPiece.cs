using System.Buffers;

namespace JobMatch.Matching.Analysing;

/// <summary>A stretch of a question's text.</summary>
/// <param name="Text">The words.</param>
/// <param name="IsPhrase">True when they stood in quotes.</param>
/// <param name="IsUnwanted">True when a minus stood right before them.</param>
internal readonly record struct QuestionPiece(string Text, bool IsPhrase, bool IsUnwanted)
{
    private static readonly SearchValues<char> Quotes = SearchValues.Create("\"“”„«»");

    /// <summary>The pieces of a text in order. A quote that is not closed is no quote; a minus counts only at the
    /// beginning of a word, for that word or the quote that follows.</summary>
    public static IReadOnlyList<QuestionPiece> Of(string text)
    {
        var pieces = new List<QuestionPiece>();
        var plain = 0;
        for (var at = 0; at < text.Length;)
        {
            var isUnwanted = text[at] == '-' && (at == 0 || char.IsWhiteSpace(text[at - 1]))
                && at + 1 < text.Length && (char.IsLetterOrDigit(text[at + 1]) || IsQuote(text[at + 1]));
            var start = isUnwanted ? at + 1 : at;
            var end = IsQuote(text[start]) ? text.AsSpan(start + 1).IndexOfAny(Quotes) + start + 1 : 0;
            var isPhrase = end > start;
            if (!isUnwanted && !isPhrase)
            {
                at++;
                continue;
            }

            Add(plain, at, isPhrase: false, isUnwanted: false);
            if (!isPhrase)
            {
                end = start;
                while (end < text.Length && !char.IsWhiteSpace(text[end]) && !IsQuote(text[end]))
                {
                    end++;
                }
            }

            Add(isPhrase ? start + 1 : start, end, isPhrase, isUnwanted);
            at = plain = isPhrase ? end + 1 : Math.Max(end, start + 1);
        }

        Add(plain, text.Length, isPhrase: false, isUnwanted: false);
        return pieces;

        void Add(int from, int to, bool isPhrase, bool isUnwanted)
        {
            if (to > from)
            {
                pieces.Add(new(text[from..to], isPhrase, isUnwanted));
            }
        }
    }

    private static bool IsQuote(char letter) => Quotes.Contains(letter);
}
