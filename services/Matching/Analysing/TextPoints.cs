namespace JobMatch.Matching.Analysing;

/// <summary>Points for a word that is found, by where and how. A title says more than the occupation behind it, and that
/// more than the rest; a word found as it was typed says more than one found without its accents, with its beginning
/// alone, or with a letter wrong.</summary>
/// <remarks>Source: judgement, held by the pairs that <c>SearchEngineContract</c> orders.</remarks>
internal static class TextPoints
{
    public const int Title = 100;
    public const int TitleFolded = 60;
    public const int Body = 20;
    public const int BodyFolded = 8;

    /// <summary>For each word of an occupation's name as typed, when the document has that occupation.</summary>
    public const int Occupation = 50;

    public const int OccupationFolded = 30;

    /// <summary>An abbreviation written out, or a place by its other name: nine tenths.</summary>
    public const int TitleMeaning = 90;

    public const int BodyMeaning = 18;

    public const int TitlePrefix = 40;
    public const int BodyPrefix = 5;

    public const int TitleOneEdit = 30;
    public const int BodyOneEdit = 4;

    /// <summary>Two words of the question side by side in the title.</summary>
    public const int TitlePair = 20;

    /// <summary>The title, or one of its parts, is the question and no more.</summary>
    public const int WholeTitle = 30;
}
