using System.Globalization;
using System.Text.RegularExpressions;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Host.Province;

public sealed partial class StoredAndRefusedTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Each_file_stores_and_refuses_as_many_rows_as_the_readme_says()
    {
        var lines = FileLine().Matches(SampleFolder.Readme);
        Assert.Equal(province.Outcomes.Count, lines.Count);
        Assert.All(lines, line => province.Outcomes[line.Groups[1].Value].Holds(
            added: Number(line.Groups[2].Value), refused: Number(line.Groups[3].Value)));
    }

    [Fact]
    public async Task Together_they_are_120_vacancies_of_40_employers_and_600_trainees_of_6_schools_and_all_can_be_found()
    {
        var application = province.Application;
        Assert.Equal((120, 40), await application.Demand.CountAsync(Cancellation));
        Assert.Equal((600, 6), await application.Supply.CountAsync(Cancellation));
        Assert.Equal((120, 600), await application.Matching.CountAsync(Cancellation));
        Assert.Equal(600, (await application.Matching.SearchPeopleAsync(new(), Cancellation)).Total);
        Assert.Equal(120, (await application.Matching.SearchVacanciesAsync(new(), Cancellation)).Total);
    }

    [Theory]
    [InlineData("nhu-cau.csv", "Tên công việc", "")]
    [InlineData("nhu-cau.csv", "Số lượng tuyển", "0")]
    [InlineData("nhu-cau.csv", "Nơi làm việc", "xã Mây Trắng, huyện Trên Trời")]
    [InlineData("nhu-cau-mau-02.csv", "Số lượng", "")]
    [InlineData("nguoi-hoc-song-cau.csv", "Họ và tên", "")]
    [InlineData("nguoi-hoc-ham-giang.csv", "Nơi ở hiện nay", "ấp Mây, xã Không Có Tên, tỉnh Mặt Trăng")]
    [InlineData("nguoi-hoc-dong-khe.csv", "Mã người học", "")]
    [InlineData("nguoi-tim-viec.csv", "Họ và tên", "")]
    public void A_refusal_names_the_column_what_was_read_and_what_was_expected(string file, string column, string read)
    {
        var refusal = Assert.Single(province.Outcomes[file].Refusals, problem => problem.Column == column);
        Assert.Contains(read, refusal.Read, StringComparison.Ordinal);
        Assert.True(refusal.Row > 1);
        Assert.NotEmpty(refusal.Expected);
    }

    [Theory]
    [InlineData("nguoi-hoc-tra-cau.csv", "Ngày sinh", "30/02/2005")]
    [InlineData("nguoi-hoc-song-cau.csv", "Ngày sinh", "sinh năm con Rồng")]
    [InlineData("nguoi-hoc-mau-01.csv", "2. Ngày, tháng, năm sinh", "31/04/2004")]
    public void A_birth_date_that_is_none_is_refused_without_being_repeated_in_the_report(string file, string column, string written)
    {
        var refusal = Assert.Single(province.Outcomes[file].Refusals, problem => problem.Column == column);
        Assert.DoesNotContain(written, refusal.Read, StringComparison.Ordinal);
        Assert.Contains("ngày sinh", refusal.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void No_file_of_a_sender_is_left_after_its_import() => Assert.Empty(province.Application.Folder.Incoming());

    [Fact]
    public async Task The_same_files_sent_again_change_nothing_and_send_nothing()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var first = await SampleProvince.ImportAsync(application);
        var before = await VersionsAsync(application);
        var again = await SampleProvince.ImportAsync(application);
        Assert.All(again, outcome => outcome.Value.Holds(unchanged: first[outcome.Key].Report.Added, refused: first[outcome.Key].Report.Refused));
        Assert.Equal(before, await VersionsAsync(application));
        Assert.All(before, entry => Assert.Equal(1, entry.Value));
    }

    private static async Task<Dictionary<Guid, long>> VersionsAsync(JobMatchApplication application)
    {
        var versions = new Dictionary<Guid, long>();
        await foreach (var card in application.Supply.ListAsync(Cancellation))
        {
            versions.Add(card.Profile.Id, card.Profile.Version);
        }

        await foreach (var vacancy in application.Demand.ListAsync(Cancellation))
        {
            versions.Add(vacancy.Id, vacancy.Version);
        }

        return versions;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\| `([a-z0-9-]+\.csv)` \| [^|]+ \| ([0-9]+) \| ([0-9]+) \|", RegexOptions.Multiline)]
    private static partial Regex FileLine();
}
