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

    [Theory]
    [InlineData("Thợ sơn PU đồ gỗ biết đu dây", "7132")]
    [InlineData("nhân viên kỹ thuật thang máy (lắp + bảo trì)", "7412")]
    [InlineData("Thợ làm bảng hiệu, xưởng in", "7316")]
    [InlineData("nhận thợ làm tóc chính + thợ phụ", "5141")]
    [InlineData("Điều dưỡng phòng khám đa khoa, trực đêm", "3221")]
    [InlineData("Lái cẩu tự hành 15 tấn, có bằng vận hành", "8343")]
    public void Grades_duties_requirements_and_workplaces_are_no_second_job(string title, string code) =>
        Assert.Equal(code, Assert.Single(s_catalog.ReadTitle(title).Jobs).Occupations[0].Code);

    [Theory]
    [InlineData("Tuyển kế toán kiêm thủ kho", "3313", "4321")]
    [InlineData("tuyển 2 kế toán thuế, 1 kế toán kho", "3313", "4311")]
    [InlineData("2 thợ xây 1 phụ hồ", "7112", "9313")]
    [InlineData("tuyển phục vụ + thu ngân quán trà sữa", "5131", "5230")]
    public void A_number_a_plus_or_kiem_begins_another_job(string title, params string[] codes) =>
        Assert.Equal(codes, s_catalog.ReadTitle(title).Jobs.Select(job => job.Occupations[0].Code));

    [Fact]
    public void Place_pay_headcount_and_urgency_are_taken_out()
    {
        var reading = s_catalog.ReadTitle("Tuyển gấp 10 công nhân may làm việc tại KCN Quảng Phú, lương 8-12 triệu/tháng");
        Assert.Equal("8153", Assert.Single(reading.Jobs).Occupations[0].Code);
        var people = new TitleHeadcount(10, 10, null, null);
        Assert.Equal(new TitleExtras("KCN Quảng Phú", "lương 8-12 triệu/tháng", people, null, null, Urgent: true), reading.Extracted);
    }

    [Theory]
    [InlineData("tuyển 20 nam 10 nữ làm công nhân may", 30, 30, 20, 10)]
    [InlineData("Tuyển dụng: 30 CN vận hành máy (20 nam, 10 nữ)", 30, 30, 20, 10)]
    [InlineData("Cần 5-10 người bốc xếp", 5, 10, null, null)]
    [InlineData("tuyển từ 5 đến 7 thợ mộc", 5, 7, null, null)]
    [InlineData("tuyển 5 thợ may, 2 thợ ủi, 1 QC", 8, 8, null, null)]
    [InlineData("tuyển gấp 3 thợ hàn nam", 3, 3, 3, null)]
    [InlineData("CẦN GẤP 3 anh em biết hàn que", 3, 3, null, null)]
    [InlineData("50+ công nhân may", 50, 50, null, null)]
    [InlineData("tuyen gap 10 cn nu dong goi", 10, 10, null, 10)]
    public void Numbers_of_people_are_added_up_and_their_split_by_sex_kept(string title, int min, int max, int? men, int? women) =>
        Assert.Equal(new TitleHeadcount(min, max, men, women), s_catalog.ReadTitle(title).Extracted.Headcount);

    [Theory]
    [InlineData("giáo viên lớp 5 tuổi")]
    [InlineData("lái xe 16 chỗ")]
    [InlineData("Quận 7 tuyển nhân viên pha chế")]
    [InlineData("cửa hàng số 5 tuyển nhân viên")]
    [InlineData("tuyển thợ bậc 3/7")]
    [InlineData("Kỹ sư 2 năm kinh nghiệm")]
    [InlineData("Công nhân tăng ca 2 tiếng")]
    public void Other_numbers_are_no_headcount(string title) => Assert.Null(s_catalog.ReadTitle(title).Extracted.Headcount);

    [Theory]
    [InlineData("Nhân viên bán hàng nữ ca tối lương 25k/giờ", null, "lương 25k/giờ", "ca tối", "nữ")]
    [InlineData("Lái xe nâng - Hà Nội - Upto 19Tr+++", "Hà Nội", "Upto 19Tr+++", null, null)]
    [InlineData("Bảo vệ ca đêm (Nam, 25-50 tuổi) tại Bình Dương", "Bình Dương", null, "ca đêm", "Nam")]
    [InlineData("Cắt tóc nam", null, null, null, null)]
    [InlineData("Kế toán ở Nam Định", "Nam Định", null, null, null)]
    [InlineData("Thợ nail nữ part-time cuối tuần Mỹ Tho", "Mỹ Tho", null, "part time cuối tuần", "nữ")]
    [InlineData("Thợ sơn nước, 400k/công, Đức Phổ", "Đức Phổ", "400k/công", null, null)]
    [InlineData("Lái xe tải chạy Bắc Nam", "Bắc Nam", null, null, null)]
    [InlineData("SL: 5 lễ tân nữ ca xoay", null, null, "ca xoay", "nữ")]
    [InlineData("Công nhân may giày tăng ca 2 tiếng", null, null, null, null)]
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
