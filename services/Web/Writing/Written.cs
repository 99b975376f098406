using System.Globalization;
using JobMatch.Contracts;
using JobMatch.LabourMarket.Numbers;
using JobMatch.Web.Language;

namespace JobMatch.Web.Writing;

/// <summary>Numbers, money and dates as Vietnamese readers write them, whatever the language of the page.</summary>
public static class Written
{
    private const long Million = 1_000_000;

    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>"12.345".</summary>
    public static string Count(int count) => count.ToString("N0", VietnameseNumbers.Culture);

    /// <summary>"71%".</summary>
    /// <param name="share">0 to 1.</param>
    public static string Percent(double share) => PercentNumber(share).ToString(VietnameseNumbers.Culture) + "%";

    /// <summary>"30,2%".</summary>
    /// <param name="share">0 to 1.</param>
    public static string Tenths(double share) => share.ToString("0.0%", VietnameseNumbers.Culture);

    /// <summary>"0,678".</summary>
    public static string Coefficient(double number) => number.ToString("0.000", VietnameseNumbers.Culture);

    /// <summary>0 to 100, rounded.</summary>
    public static int PercentNumber(double share) => (int)Math.Round(Math.Clamp(share, 0, 1) * 100, MidpointRounding.AwayFromZero);

    /// <summary>"+0,041", "−0,003".</summary>
    public static string Gain(double gain) => gain.ToString("+0.000;−0.000;0", VietnameseNumbers.Culture);

    /// <summary>"×0,5".</summary>
    public static string Times(double factor) => factor.ToString("×0.##", VietnameseNumbers.Culture);

    /// <summary>"22/11/2026".</summary>
    public static string Date(DateOnly date) => date.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>"22/11/2026", the day in Vietnam.</summary>
    public static string Date(DateTimeOffset moment) => Date(DateOnly.FromDateTime(moment.ToOffset(VietnamOffset).DateTime));

    /// <summary>"22/11/2026 16:30", Vietnam time.</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToOffset(VietnamOffset).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    /// <summary>"10–15 triệu/tháng", "từ 8 triệu/tháng", "4.960.000 đ/tháng"; null when neither end is known.</summary>
    public static string? Pay(PayState? pay, Texts texts)
    {
        var inMillions = IsRound(pay?.MinVnd) && IsRound(pay?.MaxVnd);
        string Amount(long vnd) => inMillions ? (vnd / (decimal)Million).ToString("0.##", VietnameseNumbers.Culture) : vnd.ToString("N0", VietnameseNumbers.Culture);
        var unit = texts[inMillions ? "pay.million" : "pay.dong"];
        var written = pay switch
        {
            { MinVnd: { } min, MaxVnd: { } max } when min != max => texts.With("pay.between", Amount(min), Amount(max), unit),
            { MinVnd: { } min, MaxVnd: { } } => texts.With("pay.exactly", Amount(min), unit),
            { MinVnd: { } min } => texts.With("pay.from", Amount(min), unit),
            { MaxVnd: { } max } => texts.With("pay.to", Amount(max), unit),
            _ => null,
        };
        return written is not null && pay!.IsEstimated ? texts.With("pay.estimated", written) : written;
    }

    /// <summary>"2 năm 6 tháng", "8 tháng"; 0 is left to the caller, who knows what none means.</summary>
    public static string Months(int months, Texts texts) => (months / 12, months % 12) switch
    {
        (0, var rest) => texts.With("time.months", Count(rest)),
        (var years, 0) => texts.With("time.years", Count(years)),
        var (years, rest) => texts.With("time.years-months", Count(years), Count(rest)),
    };

    private static bool IsRound(long? vnd) => vnd is not { } amount || (amount >= Million && amount % 10_000 == 0);
}
