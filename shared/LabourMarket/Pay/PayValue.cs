namespace JobMatch.LabourMarket.Pay;

/// <summary>Pay as stated: amounts in the currency written, for the period written.</summary>
/// <param name="Min">Lowest amount; null when only an upper bound is stated.</param>
/// <param name="Max">Highest amount; null when only a lower bound is stated. Equal to <paramref name="Min"/> for one amount.</param>
/// <param name="Currency">ISO 4217 code: VND, USD, JPY.</param>
/// <param name="Period">What the amount is paid for.</param>
public sealed record PayValue(decimal? Min, decimal? Max, string Currency, PayPeriod Period)
{
    /// <summary>Working days of a month in Vietnamese pay practice (six-day week).</summary>
    public const int DaysAMonth = 26;

    /// <summary>Working hours of a month: 26 days of 8 hours.</summary>
    public const int HoursAMonth = 208;

    /// <summary>The pay in đồng per month.</summary>
    /// <param name="dongPerUnit">Đồng for one unit of <see cref="Currency"/>; needed for foreign currency only.</param>
    /// <returns>Null for piece rates, for foreign currency without a rate and for amounts beyond any pay. Converted from days (× 26),
    /// hours (× 208) and weeks (× 52 / 12) the result is marked as estimated; a year is divided by 12 exactly.</returns>
    public MonthlyPayVnd? ToMonthlyVnd(decimal? dongPerUnit = null)
    {
        var rate = Currency == "VND" ? 1m : dongPerUnit;
        if (rate is null || Period == PayPeriod.Piece)
        {
            return null;
        }
        var factor = Period switch
        {
            PayPeriod.Hour => HoursAMonth,
            PayPeriod.Day => DaysAMonth,
            PayPeriod.Week => 52m / 12m,
            PayPeriod.Year => 1m / 12m,
            _ => 1m,
        };
        if (IsBeyondPay(Min, rate.Value) || IsBeyondPay(Max, rate.Value))
        {
            return null;
        }
        var estimated = Period is not (PayPeriod.Month or PayPeriod.Year);
        return new MonthlyPayVnd(Convert(Min, rate.Value * factor), Convert(Max, rate.Value * factor), estimated);
    }

    private static bool IsBeyondPay(decimal? amount, decimal rate) => amount > 1_000_000_000_000m || rate is > 1_000_000m or < 0m || amount < 0;

    private static long? Convert(decimal? amount, decimal factor) => amount is null ? null : (long)decimal.Round(amount.Value * factor);
}

/// <summary>Gross pay in đồng per month.</summary>
/// <param name="Min">Lowest amount; null when not stated.</param>
/// <param name="Max">Highest amount; null when not stated.</param>
/// <param name="IsEstimated">Worked out from an hour, a day or a week with the usual working time, or from what is received; not stated by the employer.</param>
public readonly record struct MonthlyPayVnd(long? Min, long? Max, bool IsEstimated);
