using JobMatch.LabourMarket.Pay;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Pay;

public sealed class GrossPayTests
{
    private static readonly PayrollDeductions s_rules = PayrollDeductions.On(new DateOnly(2026, 11, 22))!;

    [Theory]
    [InlineData("8 triệu", PayBasis.NotStated)]
    [InlineData("Lương gross 12tr", PayBasis.Gross)]
    [InlineData("12 triệu chưa trừ bảo hiểm", PayBasis.Gross)]
    [InlineData("10-12 triệu trước thuế", PayBasis.Gross)]
    [InlineData("15tr NET", PayBasis.Net)]
    [InlineData("thực nhận 8 triệu/tháng", PayBasis.Net)]
    [InlineData("thuc linh 9tr", PayBasis.Net)]
    [InlineData("Lương 7tr5 đã trừ BHXH", PayBasis.Net)]
    [InlineData("7 triệu về tay", PayBasis.Net)]
    [InlineData("Trông quán net 5 triệu", PayBasis.NotStated)]
    [InlineData("gross 12tr, net 10tr7", PayBasis.NotStated)]
    public void The_words_say_whether_pay_is_gross(string text, PayBasis basis) => Assert.Equal(basis, PayReader.Read(text).Basis);

    [Theory]
    [InlineData(10_000_000, 8_950_000)]
    [InlineData(17_000_000, 15_215_000)]
    // 20 m: insurance 2.1 m, taxable 2.4 m at 5 %.
    [InlineData(20_000_000, 17_780_000)]
    // 40 m: insurance 4.2 m, taxable 20.3 m: 0.5 m on ten million, then 10 %.
    [InlineData(40_000_000, 34_270_000)]
    // 60 m: capped at 50.6 m for 9.5 % (4.807 m), 1 % of all (0.6 m); taxable 39.093 m: 0.5 + 2 + 20 % of 9.093 m.
    [InlineData(60_000_000, 50_274_400)]
    public void What_is_received_follows_the_rules_of_the_day(decimal gross, decimal net)
    {
        Assert.Equal(net, s_rules.NetOf(gross));
        Assert.Equal((long)gross, s_rules.GrossOf(net));
    }

    [Fact]
    public void Net_pay_is_answered_as_estimated_gross_pay()
    {
        var reading = PayReader.Read("thực nhận 8.950.000 - 17.780.000đ/tháng");
        Assert.Equal(new MonthlyPayVnd(10_000_000, 20_000_000, true), reading.ToMonthlyVnd());
        Assert.Equal(8_950_000, reading.Value!.Min);
        Assert.Contains("ước tính", reading.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Gross_pay_stays_as_written() =>
        Assert.Equal(new MonthlyPayVnd(12_000_000, 12_000_000, false), PayReader.Read("12 triệu gross").ToMonthlyVnd());

    [Fact]
    public void Rules_are_dated()
    {
        Assert.Equal(new DateOnly(2026, 1, 1), PayrollDeductions.On(new DateOnly(2026, 3, 1))!.ValidFrom);
        Assert.Equal(new DateOnly(2026, 7, 1), PayrollDeductions.On()!.ValidFrom);
        Assert.Null(PayrollDeductions.On(new DateOnly(2025, 12, 31)));
        Assert.Null(PayReader.Read("net 8 triệu").ToMonthlyVnd(day: new DateOnly(2025, 12, 31)));
    }

    [Fact]
    public void Gross_rises_with_what_is_received()
    {
        var previous = -1L;
        for (var net = 0m; net < 200_000_000; net += 777_777)
        {
            var gross = s_rules.GrossOf(net)!.Value;
            Assert.True(gross > previous);
            Assert.InRange(s_rules.NetOf(gross) - net, 0, 1);
            previous = gross;
        }
    }
}
