namespace JobMatch.Intake.Tables;

/// <summary>How values are quoted in problems, which are stored and shown to more people than the value is.</summary>
internal static class Masking
{
    private const int LongestQuote = 80;

    /// <summary>Only the last two characters, and those only of a value long enough to stay unknown.</summary>
    public static string Mask(string value) =>
        value.Length > 4 ? new string('•', Math.Min(value.Length - 2, 12)) + value[^2..] : new string('•', value.Length);

    public static string Shorten(string value) =>
        value.Length <= LongestQuote ? value : string.Concat(value.AsSpan(0, LongestQuote), "…");
}
