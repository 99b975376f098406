using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Analysing;

/// <summary>What the text of a question asks for.</summary>
/// <param name="Wanted">What must be found; null when the text holds no word that is wanted.</param>
/// <param name="Unwanted">What must not be found.</param>
/// <param name="Words">How many words are wanted.</param>
internal sealed record QuestionText(TextQuery? Wanted, IReadOnlyList<TextQuery> Unwanted, int Words)
{
    /// <summary>A word shorter than this is taken as it is: one edit makes too many others of it.</summary>
    private const int LeastLettersWithEdit = 5;

    private const int LeastLettersOfPrefix = 2;

    private static readonly string Edge = SearchText.Edge.ToString();

    /// <summary>Pairs beyond this many bring no points: nobody looks for a longer name.</summary>
    private const int MostPairs = 8;

    /// <summary>Reads a question: words (all must be found), "words in quotes" (side by side), -words (must not be found).
    /// Words that are together the name of an occupation are found by the occupation too, the longest name first; an
    /// abbreviation is found by any of its meanings.</summary>
    /// <param name="text">As typed; null asks for nothing.</param>
    /// <param name="isTyping">True while the last word is still being typed: what begins with it is found too.</param>
    public static QuestionText Of(string? text, bool isTyping = false)
    {
        var (parts, bonuses, unwanted) = (new List<TextQuery>(), new List<TextQuery>(), new List<TextQuery>());
        var pieces = QuestionPiece.Of(text ?? "").Select(piece => (piece.IsUnwanted, piece.IsPhrase, Tokens: Tokens.Of(piece.Text)))
            .Where(piece => piece.Tokens.Count > 0).ToList();
        foreach (var (isUnwanted, isPhrase, tokens) in pieces)
        {
            if (isUnwanted)
            {
                unwanted.Add(isPhrase ? Phrase(tokens) : Term(tokens, lastIsOpen: false));
            }
            else if (isPhrase)
            {
                parts.Add(Phrase(tokens));
            }
            else
            {
                var lastIsOpen = isTyping && tokens == pieces[^1].Tokens;
                if (lastIsOpen && tokens.Count > 1 && tokens[^1].Length < LeastLettersOfPrefix)
                {
                    // One letter says nothing yet.
                    tokens.RemoveAt(tokens.Count - 1);
                }

                parts.AddRange(Terms(tokens, lastIsOpen));
                bonuses.AddRange(Bonuses(tokens));
            }
        }

        var words = pieces.Where(piece => !piece.IsUnwanted).Sum(piece => piece.Tokens.Count);
        return new(parts.Count == 0 ? null : new AllOf(parts, bonuses), unwanted, words);
    }

    private static IEnumerable<TextQuery> Terms(List<string> tokens, bool lastIsOpen)
    {
        for (var start = 0; start < tokens.Count;)
        {
            var length = OccupationNames.Length(tokens, start);
            yield return Term(tokens.GetRange(start, length), lastIsOpen && start + length == tokens.Count);
            start += length;
        }
    }

    /// <summary>All the words, or the occupation that they name.</summary>
    private static TextQuery Term(List<string> tokens, bool lastIsOpen)
    {
        var words = tokens.Distinct(StringComparer.Ordinal).Select(token => Word(token, lastIsOpen && token == tokens[^1])).ToList();
        var name = string.Join(' ', tokens);
        var ways = new List<TextQuery> { words is [var only] ? only : new AllOf(words, []) };
        if (OccupationNames.CodesOf(name) is { Count: > 0 } codes)
        {
            ways.Add(new HasCode(CodeField.Occupation, codes, TextPoints.Occupation * tokens.Count));
        }

        if (OccupationNames.CodesOfFolded(name) is { Count: > 0 } folded)
        {
            ways.Add(new HasCode(CodeField.Occupation, folded, TextPoints.OccupationFolded * tokens.Count));
        }

        return ways is [var way] ? way : new BestOf(ways);
    }

    private static BestOf Word(string token, bool isOpen)
    {
        var ways = new List<TextQuery>();
        var isUnaccented = VietnameseText.IsUnaccented(token);
        ways.Add(new TokensIn(TextPart.Title, [token], TokenMatch.Whole, TextPoints.Title));
        ways.Add(new TokensIn(TextPart.Body, [token], TokenMatch.Whole, TextPoints.Body));
        if (isUnaccented)
        {
            ways.Add(new TokensIn(TextPart.TitleFolded, [token], TokenMatch.Whole, TextPoints.TitleFolded));
            ways.Add(new TokensIn(TextPart.BodyFolded, [token], TokenMatch.Whole, TextPoints.BodyFolded));
        }

        foreach (var meaning in SearchText.MeaningsOf(token))
        {
            var isFolded = AreUnaccented(meaning);
            ways.Add(new TokensIn(isFolded ? TextPart.TitleFolded : TextPart.Title, meaning, TokenMatch.Whole, TextPoints.TitleMeaning));
            ways.Add(new TokensIn(isFolded ? TextPart.BodyFolded : TextPart.Body, meaning, TokenMatch.Whole, TextPoints.BodyMeaning));
        }

        var mayBeWrong = token.All(char.IsLetter) && !KnownSyllables.Contains(token);
        if (token.Length >= LeastLettersOfPrefix && (isOpen || mayBeWrong))
        {
            AddLoose(TokenMatch.Prefix, TextPoints.TitlePrefix, TextPoints.BodyPrefix);
        }

        if (token.Length >= LeastLettersWithEdit && mayBeWrong)
        {
            AddLoose(TokenMatch.OneEdit, TextPoints.TitleOneEdit, TextPoints.BodyOneEdit);
        }

        return new(ways);

        void AddLoose(TokenMatch match, int title, int body)
        {
            ways.Add(new TokensIn(isUnaccented ? TextPart.TitleFolded : TextPart.Title, [token], match, title));
            ways.Add(new TokensIn(isUnaccented ? TextPart.BodyFolded : TextPart.Body, [token], match, body));
        }
    }

    private static BestOf Phrase(List<string> tokens)
    {
        var ways = new List<TextQuery>
        {
            new TokensIn(TextPart.Title, tokens, TokenMatch.Whole, TextPoints.Title * tokens.Count),
            new TokensIn(TextPart.Body, tokens, TokenMatch.Whole, TextPoints.Body * tokens.Count),
        };
        if (AreUnaccented(tokens))
        {
            ways.Add(new TokensIn(TextPart.TitleFolded, tokens, TokenMatch.Whole, TextPoints.TitleFolded * tokens.Count));
            ways.Add(new TokensIn(TextPart.BodyFolded, tokens, TokenMatch.Whole, TextPoints.BodyFolded * tokens.Count));
        }

        return new(ways);
    }

    private static IEnumerable<TextQuery> Bonuses(List<string> tokens)
    {
        var title = AreUnaccented(tokens) ? TextPart.TitleFolded : TextPart.Title;
        for (var index = 0; index + 1 < tokens.Count && index < MostPairs; index++)
        {
            yield return new TokensIn(title, [tokens[index], tokens[index + 1]], TokenMatch.Whole, TextPoints.TitlePair);
        }

        if (tokens.Count <= MostPairs)
        {
            yield return new TokensIn(title, [Edge, .. tokens, Edge], TokenMatch.Whole, TextPoints.WholeTitle);
        }
    }

    private static bool AreUnaccented(IEnumerable<string> tokens) => tokens.All(token => VietnameseText.IsUnaccented(token));
}
