namespace JobMatch.Matching.Engine;

/// <summary>What must be found in a document's text, and the points that finding it gives.</summary>
/// <remarks>Points are whole and add up, so that every engine gives a document the same score and the score can be shown
/// as a sum. There is no inverse document frequency: all words must be found anyway, and what it would add differs
/// between engines and changes with every document stored.</remarks>
internal abstract record TextQuery;

/// <summary>All parts must hold. Points: the sum of the parts and of the bonuses that hold.</summary>
/// <param name="Parts">At least one.</param>
/// <param name="Bonuses">These need not hold.</param>
internal sealed record AllOf(IReadOnlyList<TextQuery> Parts, IReadOnlyList<TextQuery> Bonuses) : TextQuery;

/// <summary>One of the parts must hold. Points: those of the best part that holds.</summary>
/// <param name="Parts">At least one.</param>
internal sealed record BestOf(IReadOnlyList<TextQuery> Parts) : TextQuery;

/// <summary>Tokens must stand side by side, in this order, in one part of the text.</summary>
/// <param name="Part">Where.</param>
/// <param name="Tokens">One or more tokens of the analysis, without white space.</param>
/// <param name="Match">How a token must be met; anything but <see cref="TokenMatch.Whole"/> only with a single token.</param>
/// <param name="Points">0 to 10,000.</param>
internal sealed record TokensIn(TextPart Part, IReadOnlyList<string> Tokens, TokenMatch Match, int Points) : TextQuery;

/// <summary>The document must have one of the codes.</summary>
/// <param name="Field">Where.</param>
/// <param name="AnyOf">At least one code.</param>
/// <param name="Points">0 to 10,000.</param>
internal sealed record HasCode(CodeField Field, IReadOnlyList<string> AnyOf, int Points) : TextQuery;

/// <summary>Parts of a document's text: tokens separated by spaces, cut at white space alone.</summary>
internal enum TextPart
{
    Title,
    TitleFolded,
    Body,
    BodyFolded,
}

/// <summary>How a token of a question meets one of a document.</summary>
internal enum TokenMatch
{
    Whole,

    /// <summary>The document's token begins with it.</summary>
    Prefix,

    /// <summary>The document's token is one edit away, or equal: a letter more, less or other, or two neighbours changed over.</summary>
    OneEdit,
}
