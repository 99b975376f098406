using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Level of a foreign language in ascending order. The national framework's bậc 1–6 are A1–C2 (TT 01/2014/TT-BGDĐT);
/// TT 33/2026/TT-BGDĐT adds Pre-A1.</summary>
public enum CefrLevel
{
    /// <summary>Below A1.</summary>
    PreA1 = 0,

    /// <summary>Bậc 1.</summary>
    A1 = 1,

    /// <summary>Bậc 2.</summary>
    A2 = 2,

    /// <summary>Bậc 3.</summary>
    B1 = 3,

    /// <summary>Bậc 4.</summary>
    B2 = 4,

    /// <summary>Bậc 5.</summary>
    C1 = 5,

    /// <summary>Bậc 6.</summary>
    C2 = 6,
}

/// <summary>How well something is used, on the scale of the forms, in ascending order.</summary>
public enum Ability
{
    /// <summary>Trung bình.</summary>
    Average = 1,

    /// <summary>Khá.</summary>
    Fair = 2,

    /// <summary>Tốt.</summary>
    Good = 3,
}

/// <summary>A foreign language named in a text.</summary>
/// <param name="Language">ISO 639-1 code: en, ja, ko, zh, de; "und" when only a level is stated.</param>
/// <param name="Level">The level certified or stated; null when there is none or its worth is not settled (old certificates A, B, C).</param>
/// <param name="Ability">How well it is used in the words of the forms; null when not stated.</param>
/// <param name="Raw">The words it was read from.</param>
/// <param name="Span">Their place in the text.</param>
public sealed record LanguageSkill(string Language, CefrLevel? Level, Ability? Ability, string Raw, TextSpan Span);

/// <summary>What was understood of a text about foreign languages.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Values">The languages in the order of the text.</param>
/// <param name="IsNotRequired">The text says that none is asked for.</param>
public sealed record LanguageReading(string Input, IReadOnlyList<LanguageSkill> Values, bool IsNotRequired);
