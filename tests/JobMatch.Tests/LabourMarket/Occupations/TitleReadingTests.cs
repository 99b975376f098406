using JobMatch.LabourMarket.Occupations;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

public sealed class TitleReadingTests
{
    private static readonly OccupationCatalog s_catalog = OccupationCatalog.Default;

    [Theory]
    [InlineData("Thợ hàn", "7212")]
    [InlineData("tho han", "7212")]
    [InlineData("THỢ HÀN CO2", "7212")]
    [InlineData("Phiên dịch tiếng Hàn", "2643")]
    [InlineData("Công ty Hàn Quốc tuyển kế toán", "3313")]
    [InlineData("Nhân viên kinh doanh máy hàn", "3322")]
    [InlineData("Công nhân may", "8153")]
    [InlineData("Công nhân đứng máy", "8189")]
    [InlineData("Sửa máy may", "7233")]
    [InlineData("Nhân viên vận hành sàn TMĐT", "5244")]
    [InlineData("Nữ hộ sinh", "3222")]
    [InlineData("Bảo vệ thực vật", "3142")]
    [InlineData("Kĩ thuật viên điện lạnh", "7127")]
    [InlineData("Thợ Lắp Rắp Cơ Khí", "8211")]
    [InlineData("Nhân viên kinh doanh - Bất động sản", "3334")]
    public void One_job_is_read(string title, string code)
    {
        var job = Assert.Single(s_catalog.ReadTitle(title).Jobs);
        Assert.Equal(code, job.Occupations[0].Code);
    }

    [Fact]
    public void Several_jobs_in_one_title_give_several()
    {
        var reading = s_catalog.ReadTitle("Nhân Viên Cơ Khí/Thợ Hàn/Thợ Tiện Lắp Ráp Máy Bơm");
        Assert.Equal(["Nhân Viên Cơ Khí", "Thợ Hàn", "Thợ Tiện Lắp Ráp Máy Bơm"], reading.Jobs.Select(job => job.Text));
        Assert.Equal("7212", reading.Jobs[1].Occupations[0].Code);
    }

    [Fact]
    public void Place_pay_headcount_and_urgency_are_taken_out()
    {
        var reading = s_catalog.ReadTitle("Tuyển gấp 10 công nhân may làm việc tại KCN Quảng Phú, lương 8-12 triệu/tháng");
        Assert.Equal("8153", Assert.Single(reading.Jobs).Occupations[0].Code);
        Assert.Equal(new TitleExtras("KCN Quảng Phú", "lương 8-12 triệu/tháng", new TitleHeadcount(10, 10, null, null), null, null, Urgent: true), reading.Extracted);
    }

    [Theory]
    [InlineData("Nhân viên bán hàng nữ ca tối lương 25k/giờ", null, "lương 25k/giờ", "ca tối", "nữ")]
    [InlineData("Lái xe nâng - Hà Nội - Upto 19Tr+++", "Hà Nội", "Upto 19Tr+++", null, null)]
    [InlineData("Bảo vệ ca đêm (Nam, 25-50 tuổi) tại Bình Dương", "Bình Dương", null, "ca đêm", "Nam")]
    [InlineData("Cắt tóc nam", null, null, null, null)]
    [InlineData("Kế toán ở Nam Định", "Nam Định", null, null, null)]
    public void Extras_are_raw_pieces(string title, string? place, string? pay, string? shift, string? sex)
    {
        var extras = s_catalog.ReadTitle(title).Extracted;
        Assert.Equal((place, pay, shift, sex), (extras.Place, extras.Pay, extras.Shift, extras.Sex));
    }

    [Theory]
    [InlineData("abcxyz")]
    [InlineData("Cần tuyển gấp")]
    [InlineData("Thợ giỏi lương cao")]
    public void Nothing_is_claimed_where_nothing_is_known(string title) =>
        Assert.All(s_catalog.ReadTitle(title).Jobs, job => Assert.Empty(job.Occupations));

    [Theory]
    [InlineData("")]
    [InlineData("  \t")]
    [InlineData("!!! - / ...")]
    public void A_blank_title_has_no_job(string title) => Assert.Empty(s_catalog.ReadTitle(title).Jobs);

    [Theory]
    [InlineData("7212", "Thợ hàn, cắt kim loại bằng nhiệt")]
    [InlineData("72", "Thợ luyện kim, cơ khí và thợ có liên quan")]
    public void A_plain_code_is_accepted(string code, string name)
    {
        var found = Assert.Single(Assert.Single(s_catalog.ReadTitle(code).Jobs).Occupations);
        Assert.Equal((code, name, 1.0), (found.Code, found.Name, found.Confidence));
    }

    [Fact]
    public void The_words_that_decided_are_told()
    {
        var found = s_catalog.ReadTitle("Tuyển Thợ Hàn lương cao").Jobs[0].Occupations[0];
        Assert.Equal(["thợ hàn"], found.Because);
        Assert.InRange(found.Confidence, 0.8, 1);
    }

    [Fact]
    public void Names_are_suggested_for_a_text_that_is_nearly_one() =>
        Assert.Contains("Thợ hàn, cắt kim loại bằng nhiệt", s_catalog.Suggest("hàn cắt", 3));
}
