using JobMatch.LabourMarket.Pay;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Pay;

public class PayReaderTests
{
    private const double Million = 1_000_000;

    [Theory]
    [InlineData("10 - 15 triệu", 10, 15)]
    [InlineData("10 – 15 triệu", 10, 15)]
    [InlineData("7tr-9tr", 7, 9)]
    [InlineData("7-9tr", 7, 9)]
    [InlineData("8tr5-9tr5", 8.5, 9.5)]
    [InlineData("12,500,000 - 14,000,000", 12.5, 14)]
    [InlineData("12 500 000 - 14 000 000 đ", 12.5, 14)]
    [InlineData("VND 10,000,000 - VND 15,000,000", 10, 15)]
    [InlineData("7.000.000 - 9tr", 7, 9)]
    [InlineData("từ 10 đến dưới 15 triệu", 10, 15)]
    [InlineData("Lương 9.5tr -> 12tr", 9.5, 12)]
    [InlineData("5-10 triệu", 5, 10)]
    [InlineData("bảy - tám triệu", 7, 8)]
    [InlineData("từ bảy đến tám triệu", 7, 8)]
    [InlineData("300 - 600 triệu", 300, 600)]
    public void Reads_ranges_a_month(string text, double min, double max) => AssertMonthly(text, min, max);

    [Theory]
    [InlineData("8.5 triệu", 8.5)]
    [InlineData("8,5 triệu", 8.5)]
    [InlineData("9.000.000đ", 9)]
    [InlineData("60tr/Tháng", 60)]
    [InlineData("3 triệu/tháng + ăn ở", 3)]
    [InlineData("10 triệu rưỡi", 10.5)]
    [InlineData("7 triệu 500 nghìn", 7.5)]
    [InlineData("7 triệu 5", 7.5)]
    [InlineData("bảy triệu", 7)]
    [InlineData("7 trieu", 7)]
    [InlineData("BAY TRIEU RUOI", 7.5)]
    [InlineData("hai mươi lăm triệu", 25)]
    [InlineData("8500000", 8.5)]
    [InlineData("8.5E6", 8.5)]
    [InlineData("7.800.000/26 công", 7.8)]
    [InlineData("kinh nghiệm 1 năm, lương 12 triệu", 12)]
    [InlineData("lương 8 triệu, thưởng tháng 13", 8)]
    [InlineData("８.５００.０００", 8.5)]
    public void Reads_single_amounts_a_month(string text, double amount) => AssertMonthly(text, amount, amount);

    [Theory]
    [InlineData("từ 7tr5", 7.5, null)]
    [InlineData("20M++", 20d, null)]
    [InlineData("trên 10 triệu", 10d, null)]
    [InlineData("Trên 50 triệu", 50d, null)]
    [InlineData("10tr trở lên", 10d, null)]
    [InlineData("tối thiểu 7.000.000", 7d, null)]
    [InlineData("dưới 5 triệu", null, 5d)]
    [InlineData("Tới 20 triệu", null, 20d)]
    [InlineData("Upto 19Tr+++", null, 19d)]
    [InlineData("lên đến 30 triệu", null, 30d)]
    public void Reads_bounds(string text, double? min, double? max) => AssertMonthly(text, min, max);

    [Theory]
    [InlineData("25k/giờ", 25_000, 25_000, PayPeriod.Hour)]
    [InlineData("21 k - 30 k /giờ", 21_000, 30_000, PayPeriod.Hour)]
    [InlineData("25 000 đ/giờ", 25_000, 25_000, PayPeriod.Hour)]
    [InlineData("25.000đ/h", 25_000, 25_000, PayPeriod.Hour)]
    [InlineData("500k/ngày", 500_000, 500_000, PayPeriod.Day)]
    [InlineData("Lương ngày (đồng/ngày): 300000", 300_000, 300_000, PayPeriod.Day)]
    [InlineData("300k/8h", 300_000, 300_000, PayPeriod.Day)]
    [InlineData("1tr2/tuần", 1_200_000, 1_200_000, PayPeriod.Week)]
    [InlineData("5.000đ/sp", 5_000, 5_000, PayPeriod.Piece)]
    [InlineData("200k/buổi", 200_000, 200_000, PayPeriod.Piece)]
    [InlineData("120 triệu/năm", 120_000_000, 120_000_000, PayPeriod.Year)]
    public void Keeps_the_period_written(string text, double min, double max, PayPeriod period)
    {
        var value = PayReader.Read(text).Value;
        Assert.Equal(new PayValue((decimal)min, (decimal)max, "VND", period), value);
    }

    [Theory]
    [InlineData("1000 USD", 1000, 1000, "USD")]
    [InlineData("$500 - $1000", 500, 1000, "USD")]
    [InlineData("600 - 1,100 USD", 600, 1100, "USD")]
    [InlineData("200,000 yên/tháng", 200_000, 200_000, "JPY")]
    [InlineData("20 man", 200_000, 200_000, "JPY")]
    public void Keeps_the_currency_written(string text, double min, double max, string currency)
    {
        var reading = PayReader.Read(text);
        Assert.Equal(new PayValue((decimal)min, (decimal)max, currency, PayPeriod.Month), reading.Value);
        Assert.Null(reading.ToMonthlyVnd());
        Assert.NotNull(reading.ToMonthlyVnd(dongPerUnit: 170));
    }

    [Theory]
    [InlineData("thoả thuận", "Thỏa thuận")]
    [InlineData("thoa thuan", "Thỏa thuận")]
    [InlineData("Thỏa thuận khi phỏng vấn", "Thỏa thuận")]
    [InlineData("theo năng lực", "Theo năng lực")]
    [InlineData("lương cơ bản + tăng ca", "Chỉ nêu thành phần lương, không nêu số tiền")]
    [InlineData("Hoa hồng theo doanh thu/sản phẩm", "Theo sản phẩm, khoán hoặc hoa hồng; không nêu số tiền")]
    [InlineData("Lương tháng 13", "Chỉ nêu thành phần lương, không nêu số tiền")]
    [InlineData("", "Không ghi mức lương")]
    [InlineData("0905123456", "Không đọc được mức lương")]
    [InlineData("năm - sáu", "Không đọc được mức lương")]
    [InlineData("8.500", "Không ghi đơn vị tiền nên không xác định được mức lương")]
    [InlineData("Hỗ trợ ăn 500k/tháng", "Chỉ nêu tiền thưởng hoặc phụ cấp, không nêu mức lương")]
    public void Gives_no_value_but_a_reason(string text, string note)
    {
        var reading = PayReader.Read(text);
        Assert.Null(reading.Value);
        Assert.Equal(note, reading.Note);
        Assert.Empty(reading.Spans);
    }

    [Theory]
    [InlineData("300 - 600 triệu")]
    [InlineData("2 triệu")]
    [InlineData("8 - 10")]
    [InlineData("120k")]
    [InlineData("Tới 55,000 USD")]
    [InlineData("15 - 10 triệu")]
    public void Doubts_what_is_implausible_and_says_why(string text)
    {
        var reading = PayReader.Read(text);
        Assert.NotNull(reading.Value);
        Assert.InRange(reading.Confidence, 0.1, 0.6);
        Assert.NotNull(reading.Note);
    }

    [Fact]
    public void Takes_the_income_where_several_amounts_stand()
    {
        var reading = PayReader.Read("Lương cứng 6tr, thu nhập 10-15tr/tháng, thưởng 2tr");
        Assert.Equal(new PayValue(10_000_000, 15_000_000, "VND", PayPeriod.Month), reading.Value);
        Assert.InRange(reading.Confidence, 0.5, 0.9);
    }

    [Fact]
    public void Spans_point_into_the_text_as_given()
    {
        const string text = "Lương từ 7tr5 - 9tr/tháng, thưởng";
        var span = Assert.Single(PayReader.Read(text).Spans);
        Assert.Equal("từ 7tr5 - 9tr/tháng", text.Substring(span.Start, span.Length));
    }

    private static void AssertMonthly(string text, double? min, double? max)
    {
        foreach (var written in new[] { text, text.ToUpperInvariant(), text.Normalize(System.Text.NormalizationForm.FormD) })
        {
            var value = PayReader.Read(written).Value;
            Assert.Equal(new PayValue((decimal?)(min * Million), (decimal?)(max * Million), "VND", PayPeriod.Month), value);
        }
    }
}
