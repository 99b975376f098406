using System.Globalization;
using System.Security.Cryptography;
using JobMatch.Host.Generating;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Host.Generating;

public sealed class MarketGeneratorTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobmatch-generating-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Writes_as_many_rows_as_asked_for_under_the_headers_of_the_templates()
    {
        var (trainees, vacancies) = await GenerateAsync(1234, 321, seed: 1);
        Assert.Equal((1234, 321), (trainees.Rows.Count, vacancies.Rows.Count));
        Assert.Equal(TraineeRows.Header, trainees.Header);
        Assert.Equal(VacancyRows.Header, vacancies.Header);
        Assert.All(trainees.Rows, row => Assert.Equal(TraineeRows.Header.Length, row.Length));
        Assert.All(vacancies.Rows, row => Assert.Equal(VacancyRows.Header.Length, row.Length));
    }

    [Fact]
    public async Task Nothing_asked_for_gives_headers_only()
    {
        var (trainees, vacancies) = await GenerateAsync(0, 0, seed: 1);
        Assert.Empty(trainees.Rows);
        Assert.Empty(vacancies.Rows);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_bytes_in_any_culture_and_another_seed_others()
    {
        var first = await HashAsync(seed: 7);
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            Assert.Equal(first, await HashAsync(seed: 7));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }

        Assert.NotEqual(first, await HashAsync(seed: 8));
    }

    [Fact]
    public void The_random_stream_gives_the_numbers_of_SplitMix64()
    {
        var random = new RandomStream(seed: 42, StreamKind.Trainees, number: 0);
        int[] drawn = [random.Below(1000), random.Below(1000), random.Below(1000), random.Below(1000)];
        Assert.Equal([613, 701, 859, 518], drawn);
    }

    [Fact]
    public async Task Ids_are_unique_and_names_meet()
    {
        var (trainees, vacancies) = await GenerateAsync(5000, 1000, seed: 3);
        Assert.Equal(5000, trainees.Rows.Select(row => row[0]).Distinct().Count());
        Assert.Equal(1000, vacancies.Rows.Select(row => row[0]).Distinct().Count());
        Assert.True(trainees.Rows.Select(row => row[2]).Distinct().Count() < 5000);
    }

    [Fact]
    public async Task About_five_rows_of_a_thousand_are_bad()
    {
        var (trainees, vacancies) = await GenerateAsync(20_000, 20_000, seed: 5);
        var badTrainees = trainees.Rows.Count(row =>
            row[2].Length == 0 || BadRows.ImpossibleDates.Contains(row[3]) || row[7] == BadRows.UnknownPlace);
        var badVacancies = vacancies.Rows.Count(row => row[3].Length == 0 || row[5] is "" or "0" || row[6] == BadRows.UnknownPlace);
        Assert.InRange(badTrainees, 70, 130);
        Assert.InRange(badVacancies, 70, 130);
    }

    [Fact]
    public async Task Has_the_habits_of_real_files()
    {
        var (trainees, vacancies) = await GenerateAsync(5000, 2000, seed: 9);
        Assert.Contains(trainees.Rows, row => row[7].Contains("Trà Vinh", StringComparison.Ordinal));
        Assert.Contains(trainees.Rows, row => row[10].Length == 0);
        Assert.Contains(trainees.Rows, row => row[10].EndsWith("tr5", StringComparison.Ordinal));
        Assert.Contains(vacancies.Rows, row => row[6].Contains("Huyện", StringComparison.Ordinal));
        Assert.Contains(vacancies.Rows, row => row[7].EndsWith("k/ngày", StringComparison.Ordinal));
        Assert.All(vacancies.Rows, row => Assert.Matches("^(00[0-9]{8})?$", row[2]));
        Assert.True(trainees.Rows.Select(row => row[1]).Distinct().Count() >= 5);
    }

    [Fact]
    public async Task Progress_ends_with_the_sum_of_rows()
    {
        var seen = new List<long>();
        await MarketGenerator.GenerateAsync(
            12_000, 100, 1, _folder, new Reporter(seen), TestContext.Current.CancellationToken);
        Assert.Equal([10_000, 12_100], seen);
    }

    [Fact]
    public async Task A_negative_number_of_rows_is_refused() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            MarketGenerator.GenerateAsync(-1, 0, 1, _folder, null, TestContext.Current.CancellationToken));

    private async Task<(CsvTable Trainees, CsvTable Vacancies)> GenerateAsync(long trainees, long vacancies, int seed)
    {
        await MarketGenerator.GenerateAsync(trainees, vacancies, seed, _folder, null, TestContext.Current.CancellationToken);
        return (Read(MarketGenerator.TraineesFile), Read(MarketGenerator.VacanciesFile));
    }

    private async Task<string> HashAsync(int seed)
    {
        await MarketGenerator.GenerateAsync(2000, 500, seed, _folder, null, TestContext.Current.CancellationToken);
        return string.Concat(new[] { MarketGenerator.TraineesFile, MarketGenerator.VacanciesFile }
            .Select(file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder, file))))));
    }

    private CsvTable Read(string file) => CsvTable.Read(Path.Combine(_folder, file));

    /// <summary>Notes reports at once; Progress would post them to another thread.</summary>
    private sealed class Reporter(List<long> seen) : IProgress<long>
    {
        public void Report(long value) => seen.Add(value);
    }
}
