namespace JobMatch.LabourMarket.Levels;

/// <summary>What results of language tests are worth on the common scale. Where a maker gives a span, the lower level is taken.</summary>
/// <remarks>Sources: ETS tables for TOEIC (listening and reading) and TOEFL iBT, ielts.org, the JLPT's indication of CEFR levels,
/// the makers' own claims for HSK and TOPIK. Quoted from memory; not legal equivalences.</remarks>
internal static class LanguageCertificates
{
    /// <summary>The level for a result; null when the result is not possible in that test.</summary>
    public static CefrLevel? LevelOf(string test, decimal result) => test switch
    {
        "toeic" => result switch
        {
            > 990 or < 10 => null,
            >= 945 => CefrLevel.C1,
            >= 785 => CefrLevel.B2,
            >= 550 => CefrLevel.B1,
            >= 225 => CefrLevel.A2,
            >= 120 => CefrLevel.A1,
            _ => CefrLevel.PreA1,
        },
        "ielts" => result switch
        {
            > 9 or < 1 => null,
            >= 8.5m => CefrLevel.C2,
            >= 7 => CefrLevel.C1,
            >= 5.5m => CefrLevel.B2,
            >= 4 => CefrLevel.B1,
            >= 3 => CefrLevel.A2,
            _ => CefrLevel.A1,
        },
        "toefl" => result switch
        {
            > 120 or < 1 => null,
            >= 114 => CefrLevel.C2,
            >= 95 => CefrLevel.C1,
            >= 72 => CefrLevel.B2,
            >= 42 => CefrLevel.B1,
            _ => CefrLevel.A2,
        },
        "jlpt" => result switch
        {
            1 => CefrLevel.B2,
            2 => CefrLevel.B1,
            3 or 4 => CefrLevel.A2,
            5 => CefrLevel.A1,
            _ => null,
        },
        _ => result is >= 1 and <= 6 && decimal.IsInteger(result) ? (CefrLevel)(int)result : null,
    };
}
