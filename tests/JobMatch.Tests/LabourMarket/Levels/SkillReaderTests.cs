using JobMatch.LabourMarket.Levels;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Levels;

public class SkillReaderTests
{
    [Theory]
    [InlineData("Kỹ năng nghề quốc gia bậc 3", 3, null, null)]
    [InlineData("KNN bậc 2", 2, null, null)]
    [InlineData("bậc 3/5", 3, null, null)]
    [InlineData("bậc 3/7", null, 3, 7)]
    [InlineData("Thợ bậc 4", null, 4, null)]
    [InlineData("bậc thợ 5/7", null, 5, 7)]
    [InlineData("Bậc 6", null, 6, 7)]
    [InlineData("bậc III/7", null, 3, 7)]
    [InlineData("Bậc 3", null, null, null)]
    [InlineData("3", null, null, null)]
    [InlineData("bậc 9/7", null, null, null)]
    [InlineData("15/3/2026", null, null, null)]
    public void National_levels_and_trade_grades_stay_apart(string text, int? national, int? grade, int? scale)
    {
        var reading = SkillLevelReader.Read(text);
        Assert.Equal((national, grade, scale), (reading.NationalLevel, reading.TradeGrade, reading.TradeScale));
        Assert.Equal(national is null && grade is null, reading.Note is not null);
    }

    [Theory]
    [InlineData("tin học văn phòng", DigitalSkillLevel.Basic)]
    [InlineData("MOS", DigitalSkillLevel.Good)]
    [InlineData("ƯDCNTT cơ bản", DigitalSkillLevel.Basic)]
    [InlineData("Ứng dụng CNTT nâng cao", DigitalSkillLevel.Good)]
    [InlineData("Tốt", DigitalSkillLevel.Advanced)]
    [InlineData("Khá", DigitalSkillLevel.Good)]
    [InlineData("Trung bình", DigitalSkillLevel.Basic)]
    [InlineData("Thành thạo Word, Excel", DigitalSkillLevel.Advanced)]
    [InlineData("không", DigitalSkillLevel.None)]
    public void Reads_computer_skills(string text, DigitalSkillLevel expected) => Assert.Equal(expected, DigitalSkillReader.Read(text).Level);

    [Fact]
    public void Computer_skills_may_be_not_required()
    {
        var reading = DigitalSkillReader.Read("Không yêu cầu");
        Assert.True(reading.IsNotRequired);
        Assert.Null(reading.Level);
    }

    [Fact]
    public void The_name_of_every_soft_skill_reads_back_as_the_skill()
    {
        foreach (var skill in Enum.GetValues<SoftSkill>())
        {
            Assert.Equal([skill], SoftSkillReader.Read(VietnameseNames.Of(skill)));
        }
    }
}
