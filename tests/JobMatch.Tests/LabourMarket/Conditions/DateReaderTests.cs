using System.Globalization;
using JobMatch.LabourMarket.Conditions;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class DateReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("05/03/2027", "2027-03-05", DatePrecision.Day)]
    [InlineData("5-3-27", "2027-03-05", DatePrecision.Day)]
    [InlineData("05/03/88", "1988-03-05", DatePrecision.Day)]
    [InlineData("30.11.2026", "2026-11-30", DatePrecision.Day)]
    [InlineData("2027-03-05", "2027-03-05", DatePrecision.Day)]
    [InlineData("2026-11-30 00:00:00", "2026-11-30", DatePrecision.Day)]
    [InlineData("15/8/2005 12:00:00 SA", "2005-08-15", DatePrecision.Day)]
    [InlineData("08:00 30/11/2026", "2026-11-30", DatePrecision.Day)]
    [InlineData("ngày 05 tháng 3 năm 2027", "2027-03-05", DatePrecision.Day)]
    [InlineData("11/30/2026", "2026-11-30", DatePrecision.Day)]
    [InlineData("30 Nov 2026", "2026-11-30", DatePrecision.Day)]
    [InlineData("20261130", "2026-11-30", DatePrecision.Day)]
    [InlineData("30112026", "2026-11-30", DatePrecision.Day)]
    [InlineData("39083", "2007-01-01", DatePrecision.Day)]
    [InlineData("39083.5", "2007-01-01", DatePrecision.Day)]
    [InlineData("tháng 3/2027", "2027-03-01", DatePrecision.Month)]
    [InlineData("03/2027", "2027-03-01", DatePrecision.Month)]
    [InlineData("tháng 12", "2026-12-01", DatePrecision.Month)]
    [InlineData("tháng 1", "2027-01-01", DatePrecision.Month)]
    [InlineData("quý 2/2027", "2027-04-01", DatePrecision.Month)]
    [InlineData("00/05/2006", "2006-05-01", DatePrecision.Month)]
    [InlineData("2007", "2007-01-01", DatePrecision.Year)]
    [InlineData("ngay", "2026-11-22", DatePrecision.Day)]
    [InlineData("Làm việc ngay", "2026-11-22", DatePrecision.Day)]
    [InlineData("Sau 2 tháng", "2027-01-22", DatePrecision.Day)]
    [InlineData("sau 15 ngày", "2026-12-07", DatePrecision.Day)]
    public void Reads_dates(string text, string expected, DatePrecision precision)
    {
        var reading = DateReader.Read(text, Today);
        Assert.Equal(DateOnly.Parse(expected, CultureInfo.InvariantCulture), reading.Value);
        Assert.Equal(precision, reading.Precision);
    }

    [Theory]
    [InlineData("31/02/2006", "Không có ngày 31/02/2006")]
    [InlineData("29/02/2023", "Không có ngày 29/02/2023")]
    [InlineData("13/13/2020", "Không có ngày 13/13/2020")]
    [InlineData("15/12", "Ngày thiếu năm")]
    [InlineData("1/1/1", "Không đọc được ngày")]
    [InlineData("abc", "Không đọc được ngày")]
    [InlineData("ngày", "Không đọc được ngày")]
    [InlineData("", "Không ghi ngày")]
    public void Says_why_there_is_no_date(string text, string note)
    {
        var reading = DateReader.Read(text, Today);
        Assert.Null(reading.Value);
        Assert.Equal(note, reading.Note);
    }
}
