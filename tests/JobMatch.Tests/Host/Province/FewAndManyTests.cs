using JobMatch.Contracts.Matching;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Host.Province;

public sealed class FewAndManyTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private readonly JobMatchApplication _application = province.Application;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nobody_fits_the_list_is_short_of_points_and_says_what_is_missing()
    {
        var diver = await _application.MatchAsync("MA-03", 10);
        var welder = await _application.MatchAsync("ND01", 10);
        Assert.NotEmpty(diver.Matches);
        Assert.True(diver.Matches[0].Score < welder.Matches[0].Score / 2, $"{diver.Matches[0].Score} and {welder.Matches[0].Score}");
        Assert.All(diver.Matches, match => Assert.True(match.Missing.Count >= 3));
    }

    [Fact]
    public async Task Where_dozens_fit_every_place_is_explained_and_the_order_is_always_the_same()
    {
        var first = await _application.MatchAsync("ND04", 60);
        Assert.Equal(60, first.Matches.Count);
        Assert.Equal(first.Matches.OrderByDescending(match => match.Score).Select(match => match.Score), first.Matches.Select(match => match.Score));
        Assert.All(first.Matches, match =>
        {
            Assert.True(match.Criteria.Count >= 12);
            Assert.NotEmpty(match.Fitting);
            Assert.All(match.Criteria, criterion => Assert.NotEmpty(criterion.Reason));
            Assert.Equal(match.FitsEmployer * match.FitsTrainee, match.Score, 9);
        });

        // Ties must exist here, or this test would not see how they are broken.
        var ties = first.Matches.GroupBy(match => match.Score).Where(group => group.Count() > 1).ToList();
        Assert.NotEmpty(ties);
        Assert.Equal(Order(first), Order(await _application.MatchAsync("ND04", 60)));
        Assert.Equal(Order(first).Take(10), Order(await _application.MatchAsync("ND04", 10)));
    }

    [Fact]
    public async Task The_order_of_equals_survives_a_restart()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await SampleProvince.ImportAsync(application);
        var before = Order(await application.MatchAsync("ND04", 60));
        await application.RestartAsync();
        Assert.Equal(before, Order(await application.MatchAsync("ND04", 60)));
    }

    [Fact]
    public async Task Khmer_is_worth_points_where_it_is_asked_for_and_unknown_is_neither_full_nor_none()
    {
        var matches = await _application.MatchAsync("TSL-TY");
        Assert.Contains(matches.Vacancy.Languages, language => language.Language == "km");
        var points = matches.Matches.ToLookup(
            match => match.Subject.Languages.Count == 0 ? "unknown" : match.Subject.Languages.Any(language => language.Language == "km") ? "speaks" : "does not",
            match => Assert.Single(match.Criteria, criterion => criterion.Id == "language").Points);
        Assert.True(points["speaks"].Min() > points["unknown"].Max());
        Assert.True(points["unknown"].Min() > points["does not"].Max());
        Assert.Equal(0, points["does not"].Max());
    }

    [Fact]
    public async Task Of_two_vets_alike_in_everything_else_the_one_who_speaks_Khmer_ranks_higher()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportDemandAsync(await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Path, "nhu-cau.csv"), Cancellation), "nhu-cau.csv");
        var lines = await File.ReadAllLinesAsync(Path.Combine(SampleFolder.Path, "nguoi-hoc-ham-giang.csv"), Cancellation);
        var speaker = Assert.Single(lines, line => line.StartsWith("HV071,", StringComparison.Ordinal));
        var other = speaker.Replace("HV071,", "HV999,", StringComparison.Ordinal).Replace(";Tiếng Khmer", "", StringComparison.Ordinal);
        (await application.ImportTraineesAsync($"{lines[0]}\n{other}\n{speaker}\n")).Holds(added: 2);
        Assert.Equal(["HV071", "HV999"], (await application.MatchAsync("TSL-TY")).Matches.Select(match => match.Subject.ExternalId));
    }

    private static IEnumerable<Guid> Order(VacancyMatches matches) =>
        matches.Matches.Select(match => match.Subject.Id);
}
