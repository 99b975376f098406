using System.Text;
using JobMatch.Contracts.Intake;
using JobMatch.Tests.Host;
using Xunit;

namespace JobMatch.Tests.Demand.Importing;

public sealed class VacancyImportTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_tax_code_makes_one_employer_of_several_spellings_and_two_of_one_spelling()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportDemandAsync(VacancyFile.Of(
            VacancyFile.Row("A-1", "Công ty TNHH May Thử", "0000012005"),
            VacancyFile.Row("A-2", "CTY TNHH MAY THỬ", "0000 012 005"),
            VacancyFile.Row("B-1", "Công ty TNHH May Thử", "0000012372")))).Holds(added: 3);
        Assert.Equal((3, 2), await application.Demand.CountAsync(Cancellation));
        Assert.Equal(
            (await application.VacancyAsync("A-1")).EmployerId,
            (await application.VacancyAsync("A-2")).EmployerId);
        Assert.NotEqual(
            (await application.VacancyAsync("A-1")).EmployerId,
            (await application.VacancyAsync("B-1")).EmployerId);
    }

    [Fact]
    public async Task An_employer_known_by_name_alone_gets_the_tax_code_that_comes_later()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("A-1")));
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("A-2", taxCode: "0000012005")));
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("A-3", "Tên khác hẳn", "0000012005")));
        Assert.Equal((3, 1), await application.Demand.CountAsync(Cancellation));
    }

    [Fact]
    public async Task What_somebody_is_is_no_skill_and_the_row_is_kept_with_a_remark()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var imported = await application.ImportDemandAsync(
            VacancyFile.Header + ",Kỹ năng\n" + VacancyFile.Row("TD-1") + ",hàn ống 6G; người Kinh; nữ; chưa kết hôn; ngoại hình khá\n");
        imported.Holds(added: 1);
        var remark = Assert.Single(imported.Problems);
        Assert.Equal(("Kỹ năng", "đã bỏ: người Kinh; nữ; chưa kết hôn; ngoại hình khá"), (remark.Column, remark.Suggestion));
        Assert.Equal(["han-ong-6g"], (await application.VacancyAsync("TD-1")).Skills);
    }

    [Fact]
    public async Task Contacts_within_prose_are_not_kept_and_the_remark_does_not_repeat_them()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var imported = await application.ImportDemandAsync(
            VacancyFile.Header + ",Mô tả công việc,Kỹ năng\n" + VacancyFile.Row("TD-1", title: "Thợ hàn LH 0905 123 456")
            + ",Hàn khung kèo. Hồ sơ gửi tuyendung@cokhi.vn,hàn ống 6G; zalo 0905123456\n");
        imported.Holds(added: 1);
        var vacancy = await application.VacancyAsync("TD-1");
        Assert.Equal(
            ("Thợ hàn LH [đã bỏ liên hệ]", "Hàn khung kèo. Hồ sơ gửi [đã bỏ liên hệ]"), (vacancy.Title, vacancy.Description));
        Assert.Equal(["7212"], vacancy.Occupations);
        Assert.Equal(["han-ong-6g", "zalo [đã bỏ liên hệ]"], vacancy.Skills);
        Assert.Equal(["Kỹ năng", "Mô tả công việc", "Tên công việc"], imported.Problems.Select(problem => problem.Column).Order(StringComparer.Ordinal));
        Assert.All(imported.Problems, problem => Assert.DoesNotMatch("0905|@", problem.Read));
    }

    [Fact]
    public async Task An_id_used_by_two_employers_is_two_vacancies()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportDemandAsync(VacancyFile.Of(
            VacancyFile.Row("TD-1", "Công ty Một"), VacancyFile.Row("TD-1", "Công ty Hai", title: "Thợ may")))).Holds(added: 2);
        Assert.Equal(2, (await application.Demand.FindAsync("TD-1", 10, Cancellation)).Count);
    }

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_a_changed_row_is_the_next_version()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1"), VacancyFile.Row("TD-2")));
        (await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1"), VacancyFile.Row("TD-2")))).Holds(unchanged: 2);
        (await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-2", openings: "7")))).Holds(changed: 1);
        var changed = await application.VacancyAsync("TD-2");
        Assert.Equal((2, 7, 7), (changed.Version, changed.Openings, changed.OpeningsLeft));
        Assert.Equal(7, (await application.MatchAsync("TD-2")).Vacancy.Openings);
        Assert.Equal(1, (await application.VacancyAsync("TD-1")).Version);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("nhiều")]
    [InlineData("999999")]
    [InlineData("")]
    public async Task A_number_of_openings_that_is_none_is_refused_with_what_is_expected(string openings)
    {
        await using var application = await JobMatchApplication.StartAsync();
        var outcome = (await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1", openings: openings)))).Holds(refused: 1);
        Assert.Equal((2, "Số lượng tuyển"), (outcome.Refusal.Row, outcome.Refusal.Column));
        Assert.Contains("số người cần tuyển", outcome.Refusal.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TableFormat.Csv, "tu-choi.csv")]
    [InlineData(TableFormat.Xlsx, "tu-choi.xlsx")]
    public async Task Contacts_are_not_kept_and_not_given_back_with_refused_rows(TableFormat format, string fileName)
    {
        await using var application = await JobMatchApplication.StartAsync();
        var outcome = await application.ImportDemandAsync(VacancyFile.Of(
            VacancyFile.Row("TD-1", contact: "zzqlienhe"), VacancyFile.Row("TD-2", title: "", contact: "zzqlienhe")));
        outcome.Holds(added: 1, refused: 1);
        Assert.All(application.Folder.Files().Values, file => Assert.Equal(-1, file.AsSpan().IndexOf("zzqlienhe"u8)));
        var refused = await application.RefusedRowsAsync(outcome.Report, format);
        Assert.Equal(-1, refused.AsSpan().IndexOf("zzqlienhe"u8));
        (await application.ImportDemandAsync(refused, fileName)).Holds(refused: 1);
    }

    [Fact]
    public async Task Two_files_at_once_are_imported_one_after_the_other()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var imports = application.Imports(ImportKind.Demand);
        var ids = new List<Guid>();
        foreach (var title in new[] { "Thợ hàn", "Thợ may", "Thợ mộc" })
        {
            using var file = new MemoryStream(Encoding.UTF8.GetBytes(VacancyFile.Of(VacancyFile.Row("TD-1", title: title))));
            ids.Add(await imports.StartAsync(file, $"{title}.csv", null, Cancellation));
        }

        (await application.OutcomeAsync(ImportKind.Demand, ids[0])).Holds(added: 1);
        (await application.OutcomeAsync(ImportKind.Demand, ids[1])).Holds(changed: 1);
        (await application.OutcomeAsync(ImportKind.Demand, ids[2])).Holds(changed: 1);
        var vacancy = await application.VacancyAsync("TD-1");
        Assert.Equal((3, "Thợ mộc"), (vacancy.Version, vacancy.Title));
        Assert.Equal(["Thợ mộc.csv", "Thợ may.csv", "Thợ hàn.csv"], (await imports.RecentAsync(5, Cancellation)).Select(report => report.FileName));
    }
}
