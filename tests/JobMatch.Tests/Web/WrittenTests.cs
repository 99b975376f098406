using JobMatch.Contracts;
using JobMatch.Web.Language;
using JobMatch.Web.Writing;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class WrittenTests
{
    [Theory]
    [InlineData(10_000_000L, 15_000_000L, false, "10–15 triệu/tháng")]
    [InlineData(12_500_000L, 12_500_000L, false, "12,5 triệu/tháng")]
    [InlineData(8_000_000L, null, false, "từ 8 triệu/tháng")]
    [InlineData(null, 20_000_000L, false, "đến 20 triệu/tháng")]
    [InlineData(4_962_345L, null, false, "từ 4.962.345 đ/tháng")]
    [InlineData(5_200_000L, null, true, "từ 5,2 triệu/tháng (quy đổi)")]
    [InlineData(null, null, false, null)]
    public void Pay_is_written_the_Vietnamese_way(long? min, long? max, bool isEstimated, string? written) =>
        Assert.Equal(written, Written.Pay(new PayState(min, max, isEstimated), Texts.Vietnamese));

    [Fact]
    public void Pay_not_stated_is_nothing() => Assert.Null(Written.Pay(null, Texts.Vietnamese));

    [Theory]
    [InlineData(0.714, "71%")]
    [InlineData(0.005, "1%")]
    [InlineData(1.2, "100%")]
    public void A_share_is_a_whole_percent(double share, string written) => Assert.Equal(written, Written.Percent(share));

    [Theory]
    [InlineData(8, "8 tháng")]
    [InlineData(24, "2 năm")]
    [InlineData(30, "2 năm 6 tháng")]
    public void Months_are_written_as_years_where_they_are(int months, string written) =>
        Assert.Equal(written, Written.Months(months, Texts.Vietnamese));

    [Fact]
    public void Numbers_and_moments_are_written_the_Vietnamese_way()
    {
        Assert.Equal("12.345", Written.Count(12_345));
        Assert.Equal("01/01/2027 00:30", Written.Moment(new DateTimeOffset(2026, 12, 31, 17, 30, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("=1+1", "\"'=1+1\"\r\n")]
    [InlineData(" @SUM(A1)", "\"' @SUM(A1)\"\r\n")]
    [InlineData("\t=1", "\"'\t=1\"\r\n")]
    [InlineData("＝1", "\"'＝1\"\r\n")]
    [InlineData("10–15 triệu", "\"10–15 triệu\"\r\n")]
    [InlineData(null, "\"\"\r\n")]
    public void A_cell_of_a_file_never_runs(string? cell, string line) => Assert.Equal(line, CsvLine.Of(cell));
}
