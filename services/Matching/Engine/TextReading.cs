namespace JobMatch.Matching.Engine;

/// <summary>Reads a question's text against one document, as every engine must: what holds, and what it gives.</summary>
internal static class TextReading
{
    /// <summary>The leaves that give a document its points; null when the text is not found in it.</summary>
    public static IReadOnlyList<TextQuery>? Of(TextQuery query, SearchDocument document)
    {
        switch (query)
        {
            case TokensIn tokens:
                return Holds(tokens, TextOf(document, tokens.Part).Split(' ')) ? [tokens] : null;
            case HasCode code:
                return document.Codes.GetValueOrDefault(code.Field, []).Intersect(code.AnyOf).Any() ? [code] : null;
            case BestOf best:
                return best.Parts.Select(part => Of(part, document)).OfType<IReadOnlyList<TextQuery>>().MaxBy(PointsOf);
            case AllOf all:
                var parts = all.Parts.Select(part => Of(part, document)).ToList();
                return parts.Contains(null)
                    ? null
                    : [.. parts.Concat(all.Bonuses.Select(bonus => Of(bonus, document))).OfType<IReadOnlyList<TextQuery>>().SelectMany(leaves => leaves)];
            default:
                throw new ArgumentOutOfRangeException(nameof(query), query, "Not a kind of text question.");
        }
    }

    /// <summary>The sum of the leaves' points.</summary>
    public static int PointsOf(IEnumerable<TextQuery> leaves) => leaves.Sum(PointsOf);

    /// <summary>The points of one leaf.</summary>
    public static int PointsOf(TextQuery leaf) => leaf switch
    {
        TokensIn tokens => tokens.Points,
        HasCode code => code.Points,
        _ => 0,
    };

    /// <summary>Whether one token of a text is what a single token of a question asks for.</summary>
    public static bool Meets(ReadOnlySpan<char> token, string asked, TokenMatch match) => match switch
    {
        TokenMatch.Whole => token.SequenceEqual(asked),
        TokenMatch.Prefix => token.StartsWith(asked, StringComparison.Ordinal),
        _ => OneEdit.IsEnough(token, asked),
    };

    private static bool Holds(TokensIn asked, string[] tokens)
    {
        for (var start = 0; start + asked.Tokens.Count <= tokens.Length; start++)
        {
            if (asked.Tokens.Select((token, index) => Meets(tokens[start + index], token, asked.Match)).All(meets => meets))
            {
                return true;
            }
        }

        return false;
    }

    private static string TextOf(SearchDocument document, TextPart part) => part switch
    {
        TextPart.Title => document.Title.Exact,
        TextPart.TitleFolded => document.Title.Folded,
        TextPart.Body => document.Body.Exact,
        _ => document.Body.Folded,
    };
}
