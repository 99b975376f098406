using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Text;

public class AbbreviationsTests
{
    [Theory]
    [InlineData("Tốt nghiệp TC hàn", "trung cấp")]
    [InlineData("TC điện công nghiệp", "trung cấp")]
    [InlineData("Chuyên viên TC doanh nghiệp", "tài chính")]
    [InlineData("QC xưởng may", "kiểm soát chất lượng")]
    [InlineData("Thiết kế QC", "quảng cáo")]
    [InlineData("CĐ nghề điện", "cao đẳng")]
    [InlineData("cán bộ CĐ", "công đoàn")]
    [InlineData("KN 2 năm", "kinh nghiệm")]
    [InlineData("KN mềm", "kỹ năng")]
    [InlineData("Công ty CP Thép", "cổ phần")]
    [InlineData("giảm CP", "chi phí")]
    [InlineData("nhân viên VP", "văn phòng")]
    [InlineData("xử lý VP", "vi phạm")]
    [InlineData("KTV ô tô", "kỹ thuật viên")]
    [InlineData("tuyển LĐPT", "lao động phổ thông")]
    [InlineData("TP.HCM", "thành phố hồ chí minh")]
    [InlineData("KCN", "khu công nghiệp")]
    public void The_neighbours_decide_what_an_abbreviation_means(string text, string expected) =>
        Assert.Equal(expected, Assert.Single(Abbreviations.Expand(Tokens(text))).Text);

    [Fact]
    public void The_field_decides_before_the_neighbours()
    {
        Assert.Equal("trung cấp", Assert.Single(Abbreviations.Expand(["tc"], TextField.Qualification)).Text);
        Assert.Equal("tài chính", Assert.Single(Abbreviations.Expand(["tc"])).Text);
    }

    [Fact]
    public void Positions_are_those_of_the_syllables() =>
        Assert.Equal([new Expansion(0, "nhân viên"), new Expansion(2, "công nghệ thông tin")],
            Abbreviations.Expand(Tokens("NV ngành CNTT")));

    [Theory]
    [InlineData("KTV ô tô", "kỹ thuật viên ô tô")]
    [InlineData("BV xưởng", "bảo vệ xưởng")]
    [InlineData("CN may", "công nhân may")]
    [InlineData("NV VP", "nhân viên văn phòng")]
    [InlineData("NVKD", "nhân viên kinh doanh")]
    public void Titles_are_read_with_the_same_abbreviations(string title, string writtenOut) => Assert.Equal(
        OccupationCatalog.Default.ReadTitle(writtenOut).Jobs.Select(job => job.Occupations[0].Code),
        OccupationCatalog.Default.ReadTitle(title).Jobs.Select(job => job.Occupations[0].Code));

    [Fact]
    public void The_wording_of_titles_holds_no_abbreviation_of_its_own() => Assert.DoesNotContain(
        OccupationTables.Wording,
        row => row.Kind == "replace" && !row.Phrase.Contains(' ') && Abbreviations.IsOne(VietnameseText.Canonical(row.Phrase)));

    [Theory]
    [InlineData("thợ hàn")]
    [InlineData("CN")]
    [InlineData("máy CNC")]
    public void What_nothing_decides_stays_as_it_is(string text) => Assert.Empty(Abbreviations.Expand(Tokens(text)));

    private static List<string> Tokens(string text)
    {
        var tokens = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(VietnameseText.Canonical(text)))
        {
            tokens.Add(syllable.Text.ToString());
        }
        return tokens;
    }
}
