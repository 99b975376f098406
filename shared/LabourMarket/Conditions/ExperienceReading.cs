namespace JobMatch.LabourMarket.Conditions;

/// <summary>Work experience in months.</summary>
/// <param name="MinMonths">At least this many months; 0 when none is asked for; null when not stated.</param>
/// <param name="MaxMonths">At most this many months; null when there is no upper bound, as in "1 năm", which asks for a year or more.</param>
public sealed record ExperienceValue(int? MinMonths, int? MaxMonths);

/// <summary>What was understood of a text about work experience.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The experience; null when no length can be read.</param>
/// <param name="Confidence">0 to 1: that the value, or its absence, is what the writer meant.</param>
/// <param name="Note">In Vietnamese: why there is no value, or what is doubtful about it; null when there is nothing to say.</param>
public sealed record ExperienceReading(string Input, ExperienceValue? Value, double Confidence, string? Note);
