namespace JobMatch.LabourMarket.Pay;

/// <summary>A pay band of the official forms. The printed bands overlap at 5, 10, 20 and 50 million: the lower edge belongs to
/// the band, the upper edge to the next one.</summary>
/// <remarks>Source: NĐ 23/2021/NĐ-CP, mẫu 03a/PL1, "Mức lương".</remarks>
/// <param name="FromVnd">Lowest pay in đồng per month, included; null for no lower edge.</param>
/// <param name="BelowVnd">Upper edge in đồng per month, not included; null for none.</param>
/// <param name="Label">The wording of the form.</param>
public sealed record PayBand(long? FromVnd, long? BelowVnd, string Label)
{
    /// <summary>The bands from the lowest to the highest.</summary>
    public static IReadOnlyList<PayBand> All { get; } =
    [
        new(null, 5_000_000, "Dưới 5 triệu"),
        new(5_000_000, 10_000_000, "5-10 triệu"),
        new(10_000_000, 20_000_000, "10-20 triệu"),
        new(20_000_000, 50_000_000, "20-50 triệu"),
        new(50_000_000, null, "Trên 50 triệu"),
    ];

    /// <summary>The one band a monthly pay in đồng belongs to.</summary>
    public static PayBand Of(long monthlyVnd) => All.First(band => band.Contains(monthlyVnd));

    /// <summary>True when the monthly pay in đồng lies in the band.</summary>
    public bool Contains(long monthlyVnd) => !(monthlyVnd < FromVnd) && !(monthlyVnd >= BelowVnd);
}
