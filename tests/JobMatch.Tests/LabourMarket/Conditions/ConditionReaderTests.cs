using JobMatch.LabourMarket.Conditions;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class ConditionReaderTests
{
    [Theory]
    [InlineData("5", 5, 5)]
    [InlineData("05 người", 5, 5)]
    [InlineData("5-10", 5, 10)]
    [InlineData("1.000", 1000, 1000)]
    [InlineData("10 người trở lên", 10, null)]
    [InlineData("trên 20", 20, null)]
    [InlineData("10 (5 nam, 5 nữ)", 10, 10)]
    [InlineData("vài người", null, null)]
    [InlineData("2.5", null, null)]
    [InlineData("", null, null)]
    public void Headcount(string text, int? min, int? max)
    {
        var reading = HeadcountReader.Read(text);
        Assert.Equal((min, max), (reading.Min, reading.Max));
        Assert.Equal(min is null, reading.Note is not null);
    }

    [Theory]
    [InlineData("Làm ca", ShiftWork.Shifts, true)]
    [InlineData("xoay ca", ShiftWork.Shifts, true)]
    [InlineData("hành chính hoặc xoay ca", ShiftWork.Shifts, true)]
    [InlineData("có", ShiftWork.Shifts, true)]
    [InlineData("ca đêm", ShiftWork.NightShifts, true)]
    [InlineData("3 ca 4 kíp", ShiftWork.NightShifts, true)]
    [InlineData("giờ hành chính", ShiftWork.DayOnly, false)]
    [InlineData("không làm ca đêm", ShiftWork.DayOnly, false)]
    [InlineData("không", ShiftWork.DayOnly, false)]
    [InlineData("theo yêu cầu", ShiftWork.Unknown, null)]
    public void Shifts(string text, ShiftWork expected, bool? worksShifts)
    {
        var reading = ShiftReader.Read(text);
        Assert.Equal((expected, worksShifts), (reading.Value, reading.WorksShifts));
    }

    [Theory]
    [InlineData("Toàn thời gian", EmploymentForm.FullTime)]
    [InlineData("full-time", EmploymentForm.FullTime)]
    [InlineData("Bán thời gian", EmploymentForm.PartTime)]
    [InlineData("parttime", EmploymentForm.PartTime)]
    [InlineData("Full time/ Part time", EmploymentForm.Either)]
    [InlineData("?", EmploymentForm.Unknown)]
    public void Employment_form(string text, EmploymentForm expected) => Assert.Equal(expected, EmploymentFormReader.Read(text).Value);

    [Theory]
    [InlineData("Không xác định thời hạn", ContractKind.Indefinite, null)]
    [InlineData("KXĐTH", ContractKind.Indefinite, null)]
    [InlineData("Xác định thời hạn", ContractKind.FixedTerm, null)]
    [InlineData("Xác định thời hạn dưới 12 tháng", ContractKind.FixedTermUnder12Months, null)]
    [InlineData("Xác định thời hạn từ 12 tháng đến 36 tháng", ContractKind.FixedTerm12To36Months, null)]
    [InlineData("HĐ 1 năm", ContractKind.FixedTerm12To36Months, 12)]
    [InlineData("Hợp đồng lao động 6 tháng", ContractKind.FixedTermUnder12Months, 6)]
    [InlineData("Theo mùa vụ hoặc công việc nhất định", ContractKind.Seasonal, null)]
    [InlineData("Thử việc 2 tháng", ContractKind.Probation, null)]
    [InlineData("theo thỏa thuận", ContractKind.Unknown, null)]
    public void Contract(string text, ContractKind expected, int? months)
    {
        var reading = ContractReader.Read(text);
        Assert.Equal((expected, months), (reading.Value, reading.Months));
    }

    [Theory]
    [InlineData("có", true)]
    [InlineData("Có.", true)]
    [InlineData("x", true)]
    [InlineData("[x]", true)]
    [InlineData("✓", true)]
    [InlineData("1", true)]
    [InlineData("đồng ý", true)]
    [InlineData("không", false)]
    [InlineData("0", false)]
    [InlineData("không đồng ý", false)]
    [InlineData("không biết", null)]
    [InlineData("X quang", null)]
    [InlineData("", null)]
    public void Yes_or_no(string text, bool? expected) => Assert.Equal(expected, YesNoReader.Read(text));
}
