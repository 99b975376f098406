using JobMatch.LabourMarket.Conditions;
using JobMatch.Tests.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class ExperienceReaderTests
{
    [Theory]
    [InlineData("1 năm", 12, null)]
    [InlineData("Không yêu cầu", 0, null)]
    [InlineData("khong yeu cau kinh nghiem", 0, null)]
    [InlineData("Không yêu cầu kinh nghiệm, ưu tiên 1 năm", 0, null)]
    [InlineData("Không có", 0, 0)]
    [InlineData("Dưới 1 năm", 0, 12)]
    [InlineData("Từ 1 đến 2 năm", 12, 24)]
    [InlineData("Từ 2 đến 5 năm", 24, 60)]
    [InlineData("Trên 5 năm", 60, null)]
    [InlineData("6 tháng", 6, null)]
    [InlineData("2 năm rưỡi", 30, null)]
    [InlineData("nửa năm", 6, null)]
    [InlineData("1 năm 6 tháng", 18, null)]
    [InlineData("6-12 tháng", 6, 12)]
    [InlineData("1 đến dưới 2 năm", 12, 24)]
    [InlineData("hai năm", 24, null)]
    [InlineData("3+ năm", 36, null)]
    [InlineData("1,5 năm", 18, null)]
    [InlineData("10 năm 8.5E12 tháng", 120, null)]
    [InlineData("ít nhất 01 năm kinh nghiệm", 12, null)]
    [InlineData("Tuổi từ 18 - 35, kinh nghiệm 2 năm", 24, null)]
    public void Reads_months(string text, int? min, int? max) =>
        Assert.Equal(new ExperienceValue(min, max), ExperienceReader.Read(text).Value);

    [Theory]
    [InlineData("")]
    [InlineData("có kinh nghiệm")]
    [InlineData("vài năm")]
    [InlineData("24")]
    [InlineData("từ 18 đến 35 tuổi")]
    public void Gives_no_value_but_a_reason(string text)
    {
        var reading = ExperienceReader.Read(text);
        Assert.Null(reading.Value);
        Assert.NotNull(reading.Note);
    }

    [Fact]
    public void Every_published_string_is_read()
    {
        var expected = new Dictionary<string, ExperienceValue>
        {
            ["1 năm"] = new(12, null),
            ["Không yêu cầu"] = new(0, null),
            ["2 năm"] = new(24, null),
            ["Dưới 1 năm"] = new(0, 12),
            ["3 năm"] = new(36, null),
            ["5 năm"] = new(60, null),
            ["4 năm"] = new(48, null),
            ["Trên 5 năm"] = new(60, null),
        };
        foreach (var row in SharedCases.Rows("experience_strings.csv"))
        {
            var text = row["experience_as_written"];
            Assert.Equal((text, expected[text]), (text, ExperienceReader.Read(text).Value));
        }
    }
}
