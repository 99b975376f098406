using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class BenefitAndAgeReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_name_of_every_benefit_reads_back_as_the_benefit()
    {
        foreach (var benefit in Enum.GetValues<Benefit>())
        {
            Assert.Equal([benefit], BenefitReader.Read(VietnameseNames.Of(benefit)).Values);
        }
    }

    [Theory]
    [InlineData("Có xe đưa đón, KTX miễn phí", Benefit.ShuttleBus, Benefit.Dormitory)]
    [InlineData("bao ăn ở", Benefit.Dormitory, Benefit.Meals)]
    [InlineData("dong bhxh, thuong tet", Benefit.SocialInsurance, Benefit.Bonus)]
    [InlineData("Phụ cấp xăng xe và hỗ trợ nhà trọ", Benefit.TravelAllowance, Benefit.HousingAllowance)]
    public void Reads_benefits(string text, params Benefit[] expected) => Assert.Equal(expected, BenefitReader.Read(text).Values);

    [Theory]
    [InlineData("18-35 tuổi", 18, 35)]
    [InlineData("từ 18 đến 40", 18, 40)]
    [InlineData("Tuổi: 18 - 45", 18, 45)]
    [InlineData("trên 18 tuổi", 18, null)]
    [InlineData("đủ 18 tuổi trở lên", 18, null)]
    [InlineData("dưới 35 tuổi", null, 35)]
    [InlineData("không quá 40 tuổi", null, 40)]
    [InlineData("sinh năm 1996 - 2008", 18, 30)]
    [InlineData("Nam 18-40 tuổi, nữ 18-35 tuổi", 18, 40)]
    [InlineData("Tuyển 20 công nhân lương 10 triệu", null, null)]
    public void Reads_age_limits(string text, int? min, int? max)
    {
        var reading = AgeLimitReader.Read(text, Today);
        Assert.Equal((min, max), (reading.MinAge, reading.MaxAge));
        Assert.False(reading.IsUnlimited);
    }

    [Fact]
    public void No_limit_is_said_so() => Assert.True(AgeLimitReader.Read("Không giới hạn độ tuổi", Today).IsUnlimited);
}
