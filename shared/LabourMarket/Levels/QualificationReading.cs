namespace JobMatch.LabourMarket.Levels;

/// <summary>What was understood of a text about a qualification.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The level; the lowest one where several are accepted; null when none can be read safely or none is required.</param>
/// <param name="IsNotRequired">The text says that no qualification is asked for, which is not the same as being untrained.</param>
/// <param name="Confidence">0 to 1: that the reading is what the writer meant.</param>
/// <param name="Suggestions">Levels the text may mean, likeliest first, when <paramref name="Value"/> is null or others are named too.</param>
/// <param name="Note">In Vietnamese: what is doubtful; null when there is nothing to say.</param>
public sealed record QualificationReading(
    string Input,
    QualificationLevel? Value,
    bool IsNotRequired,
    double Confidence,
    IReadOnlyList<QualificationLevel> Suggestions,
    string? Note);
