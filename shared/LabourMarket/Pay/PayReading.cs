using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Pay;

/// <summary>What was understood of a text about pay.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The pay; null when no amount is stated or it cannot be read safely.</param>
/// <param name="Confidence">0 to 1: that the value, or its absence, is what the writer meant.</param>
/// <param name="Note">In Vietnamese: why there is no value, or what is doubtful about it; null when there is nothing to say.</param>
/// <param name="Spans">Where in the input the value stands; empty without one.</param>
public sealed record PayReading(string Input, PayValue? Value, double Confidence, string? Note, IReadOnlyList<TextSpan> Spans)
{
    /// <inheritdoc cref="PayValue.ToMonthlyVnd"/>
    public MonthlyPayVnd? ToMonthlyVnd(decimal? dongPerUnit = null) => Value?.ToMonthlyVnd(dongPerUnit);
}
