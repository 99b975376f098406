using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Pay;

/// <summary>What was understood of a text about pay.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">The pay; null when no amount is stated or it cannot be read safely.</param>
/// <param name="Confidence">0 to 1: that the value, or its absence, is what the writer meant.</param>
/// <param name="Note">In Vietnamese: why there is no value, or what is doubtful about it; null when there is nothing to say.</param>
/// <param name="Spans">Where in the input the value stands; empty without one.</param>
/// <param name="Basis">Whether the value is meant before or after insurance and tax.</param>
public sealed record PayReading(
    string Input, PayValue? Value, double Confidence, string? Note, IReadOnlyList<TextSpan> Spans, PayBasis Basis = PayBasis.NotStated)
{
    /// <summary>The pay in gross đồng per month. Where the text states what is received, gross pay is estimated by the rules of the day.</summary>
    /// <param name="dongPerUnit">Đồng for one unit of the currency; needed for foreign currency only.</param>
    /// <param name="day">The day whose insurance and tax rules hold; null for the latest.</param>
    /// <returns>Null as <see cref="PayValue.ToMonthlyVnd"/>; also for net pay of a day whose rules are not known.</returns>
    public MonthlyPayVnd? ToMonthlyVnd(decimal? dongPerUnit = null, DateOnly? day = null)
    {
        if (Value?.ToMonthlyVnd(dongPerUnit) is not { } stated || Basis != PayBasis.Net)
        {
            return Value?.ToMonthlyVnd(dongPerUnit);
        }
        if (PayrollDeductions.On(day) is not { } rules)
        {
            return null;
        }
        var (min, max) = (Gross(stated.Min, rules), Gross(stated.Max, rules));
        return (min, max) is (null, null) ? null : new MonthlyPayVnd(min, max, IsEstimated: true);
    }

    private static long? Gross(long? net, PayrollDeductions rules) => net is { } received ? rules.GrossOf(received) : null;
}
