using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class PersonalTraitsTests
{
    [Theory]
    [InlineData("Nam")]
    [InlineData("nữ")]
    [InlineData("Ưu tiên nữ")]
    [InlineData("Nam/Nữ")]
    [InlineData("Giới tính: nữ")]
    [InlineData("dưới 30 tuổi")]
    [InlineData("Tuổi từ 18 đến 35")]
    [InlineData("trẻ trung")]
    [InlineData("người Kinh")]
    [InlineData("Người dân tộc Mường")]
    [InlineData("Nùng")]
    [InlineData("dân tộc thiểu số")]
    [InlineData("Không theo đạo")]
    [InlineData("chưa kết hôn")]
    [InlineData("đã lập gia đình")]
    [InlineData("Ngoại hình khá")]
    [InlineData("ưa nhìn")]
    [InlineData("Cao 1m60")]
    [InlineData("Sức khoẻ tốt")]
    [InlineData("không khuyết tật")]
    public void What_somebody_is_is_no_skill(string item) => Assert.True(PersonalTraits.IsNamedIn(item));

    [Theory]
    [InlineData("cắt tóc nam")]
    [InlineData("may áo dài nữ")]
    [InlineData("tiếng Việt Nam")]
    [InlineData("món ăn Nam Bộ")]
    [InlineData("chăm sóc người cao tuổi")]
    [InlineData("múa dân tộc")]
    [InlineData("hỗ trợ người khuyết tật")]
    [InlineData("chăm sóc sức khỏe ban đầu")]
    [InlineData("cắm hoa")]
    [InlineData("mạ kẽm")]
    [InlineData("trông trẻ")]
    [InlineData("nâng cao tay nghề")]
    [InlineData("kinh doanh")]
    public void A_skill_that_mentions_people_is_a_skill(string item) => Assert.False(PersonalTraits.IsNamedIn(item));

    [Fact]
    public void No_skill_of_the_catalogue_is_a_trait() =>
        Assert.All(SkillCatalog.Default.Items, item => Assert.False(PersonalTraits.IsNamedIn(item.Name), item.Name));
}
