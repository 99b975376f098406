using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Programmes;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Programmes;

public sealed class ProgrammeCatalogTests
{
    private static readonly ProgrammeCatalog s_catalog = ProgrammeCatalog.Default;

    [Fact]
    public void Every_programme_leads_to_occupations_that_exist()
    {
        Assert.True(s_catalog.Programmes.Count >= 90);
        Assert.Equal(s_catalog.Programmes.Count, s_catalog.Programmes.Select(programme => programme.Code).Distinct().Count());
        Assert.All(s_catalog.Programmes, programme =>
        {
            Assert.NotEmpty(programme.Occupations);
            Assert.All(programme.Occupations, link =>
            {
                Assert.NotNull(OccupationCatalog.Default.Find(link.OccupationCode));
                Assert.InRange(link.Weight, 0.01, 1);
            });
        });
    }

    [Theory]
    [InlineData("6520123", "6520123", 6)]
    [InlineData("520227", "520227", null)]
    [InlineData("5520123 - Hàn", "5520123", 5)]
    [InlineData("Cao đẳng Điện công nghiệp", "6520227", 6)]
    [InlineData("Trung cấp Thú y", "5640101", 5)]
    [InlineData("hàn", "520123", null)]
    [InlineData("dien lanh", "520205", null)]
    [InlineData("Kế toán doanh nghiệp", "340302", null)]
    [InlineData("May công nghiệp", "JM-MAY-CONG-NGHIEP", null)]
    [InlineData("Sơ cấp lái xe ô tô hạng B2", "JM-LAI-XE-O-TO-HANG-B", null)]
    [InlineData("Lái xe", "JM-LAI-XE-O-TO-HANG-B", null)]
    [InlineData("Sửa chữa xe máy", "JM-SUA-CHUA-XE-MAY", null)]
    [InlineData("Chăn nuôi thú y", "640101", null)]
    [InlineData("Trung cấp Y sỹ", "JM-Y-SY-DA-KHOA", 5)]
    [InlineData("Tin học văn phòng", "JM-TIN-HOC-VAN-PHONG", null)]
    [InlineData("Kỹ thuật chế biến món ăn", "810207", null)]
    [InlineData("Tiếng Hàn", "JM-TIENG-HAN-QUOC", null)]
    [InlineData("Lâm sinh", "JM-LAM-SINH", null)]
    public void A_code_or_name_is_read(string text, string code, int? level)
    {
        var reading = s_catalog.Read(text);
        Assert.Equal(level, reading.QualificationDigit);
        Assert.Equal(code, reading.Programmes[0].Programme.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abcxyz")]
    [InlineData("9999999")]
    public void Unknown_programmes_give_nothing(string text) => Assert.Empty(s_catalog.Read(text).Programmes);

    [Fact]
    public void Every_name_finds_its_own_programme_first()
    {
        var wrong = s_catalog.Programmes
            .Where(programme => s_catalog.Read(programme.Name).Programmes is not [var first, ..] || first.Programme.Code != programme.Code)
            .Select(programme => programme.Name);
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_level_that_the_partial_list_lacks_is_still_found() => Assert.Equal("Điều dưỡng", s_catalog.Find("5720301")!.Name);
}
