using JobMatch.LabourMarket.Pay;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Pay;

public class PayValueTests
{
    [Theory]
    [InlineData(PayPeriod.Month, 9_000_000, 9_000_000, false)]
    [InlineData(PayPeriod.Year, 120_000_000, 10_000_000, false)]
    [InlineData(PayPeriod.Day, 300_000, 7_800_000, true)]
    [InlineData(PayPeriod.Hour, 25_000, 5_200_000, true)]
    [InlineData(PayPeriod.Week, 1_500_000, 6_500_000, true)]
    public void Converts_to_a_month_and_marks_estimates(PayPeriod period, int amount, long monthly, bool estimated) =>
        Assert.Equal(new MonthlyPayVnd(monthly, null, estimated), new PayValue(amount, null, "VND", period).ToMonthlyVnd());

    [Fact]
    public void Piece_rates_have_no_monthly_pay() => Assert.Null(new PayValue(5_000, 5_000, "VND", PayPeriod.Piece).ToMonthlyVnd());

    [Fact]
    public void Foreign_currency_needs_a_rate()
    {
        var value = new PayValue(1_000, 2_000, "USD", PayPeriod.Month);
        Assert.Null(value.ToMonthlyVnd());
        Assert.Equal(new MonthlyPayVnd(26_000_000, 52_000_000, false), value.ToMonthlyVnd(26_000));
    }

    [Theory]
    [InlineData(0, "Dưới 5 triệu")]
    [InlineData(4_999_999, "Dưới 5 triệu")]
    [InlineData(5_000_000, "5-10 triệu")]
    [InlineData(10_000_000, "10-20 triệu")]
    [InlineData(20_000_000, "20-50 triệu")]
    [InlineData(50_000_000, "Trên 50 triệu")]
    public void A_band_holds_its_lower_edge_and_not_its_upper(long monthly, string label)
    {
        Assert.Equal(label, PayBand.Of(monthly).Label);
        Assert.Single(PayBand.All, band => band.Contains(monthly));
    }
}
