using Xunit;

namespace JobMatch.Tests.Host.Province;

public sealed class FewAndManyTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private readonly JobMatchApplication _application = province.Application;

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
    public async Task Among_vets_those_who_speak_Khmer_get_points_for_it()
    {
        var matches = await _application.MatchAsync("TSL-TY", 100);
        Assert.Contains(matches.Vacancy.Languages, language => language.Language == "km");
        var points = matches.Matches.ToLookup(
            match => match.Subject.Languages.Any(language => language.Language == "km"),
            match => Assert.Single(match.Criteria, criterion => criterion.Id == "language").Points);
        Assert.NotEmpty(points[true]);
        Assert.True(points[true].Min() > points[false].Max());
        Assert.Contains(matches.Matches.Take(3), match => match.Subject.Languages.Any(language => language.Language == "km"));
    }

    private static IEnumerable<Guid> Order(JobMatch.Contracts.Matching.VacancyMatches matches) =>
        matches.Matches.Select(match => match.Subject.Id);
}
