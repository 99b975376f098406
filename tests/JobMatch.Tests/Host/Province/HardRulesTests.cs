using Xunit;

namespace JobMatch.Tests.Host.Province;

public sealed class HardRulesTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private const string TraCau = "Trà Câu";
    private const string SongCau = "Sông Cầu";
    private const string HamGiang = "Hàm Giang";

    private readonly JobMatchApplication _application = province.Application;

    [Theory]
    [InlineData("TCK26-041", TraCau, "7212", "2027-07-01")]
    [InlineData("0010", SongCau, "7233", "2028-01-01")]
    [InlineData("HV051", HamGiang, "7112", "2028-02-01")]
    public async Task A_minor_is_kept_out_of_a_banned_trade_until_the_month_after_turning_18_and_not_dropped(
        string trainee, string school, string occupation, string until)
    {
        var suggestions = await _application.SuggestAsync(trainee, school);
        var barred = suggestions.NotEligible.Where(entry => entry.Subject.Occupations.Contains(occupation)).ToList();
        Assert.NotEmpty(barred);
        Assert.All(barred, entry => Assert.Contains(
            entry.Reasons, reason => reason.Code == "AGE_BANNED_TRADE" && reason.Until == DateOnly.Parse(until, null) && reason.Source.Length > 0));
        Assert.DoesNotContain(suggestions.Matches, match => match.Subject.Occupations.Contains(occupation));
    }

    [Theory]
    [InlineData("ND01")]
    [InlineData("MA-01")]
    public async Task The_welder_of_17_is_listed_as_not_eligible_with_the_month_and_not_the_birthday(string vacancy)
    {
        var matches = await _application.MatchAsync(vacancy);
        var welder = (await _application.TraineeAsync("TCK26-041")).Profile;
        var entry = Assert.Single(matches.NotEligible, entry => entry.Subject.Id == welder.Id);
        var reason = Assert.Single(entry.Reasons);
        Assert.Equal(("AGE_BANNED_TRADE", new DateOnly(2027, 7, 1)), (reason.Code, reason.Until));
        Assert.Contains("06/2027", reason.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("18/06", reason.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(matches.Matches, match => match.Subject.Id == welder.Id);
    }

    [Fact]
    public async Task The_receptionist_of_16_is_kept_out_of_hotels_until_turning_18()
    {
        var suggestions = await _application.SuggestAsync("0031", SongCau);
        var hotels = suggestions.NotEligible
            .Where(entry => entry.Reasons.Any(reason => reason.Code is "AGE_BANNED_PLACE" or "AGE_BANNED_TRADE")).ToList();
        Assert.Contains(hotels, entry => entry.Subject.Title.Contains("ễ tân", StringComparison.Ordinal));
        Assert.All(hotels, entry => Assert.Contains(entry.Reasons, reason => reason.Until == new DateOnly(2028, 4, 1)));
    }

    [Fact]
    public async Task On_the_day_of_turning_18_the_welder_is_an_ordinary_welder_without_being_imported_again()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await SampleProvince.ImportAsync(application);
        var welder = (await application.TraineeAsync("TCK26-041")).Profile.Id;
        await application.RestartAsync(today: new(2027, 6, 17));
        Assert.DoesNotContain((await application.MatchAsync("ND01")).Matches, match => match.Subject.Id == welder);
        await application.RestartAsync(today: new(2027, 6, 18));
        Assert.Contains((await application.MatchAsync("ND01")).Matches, match => match.Subject.Id == welder);
    }

    [Fact]
    public async Task A_closed_vacancy_is_stored_and_proposes_nobody_because_of_its_closing_date()
    {
        var matches = await _application.MatchAsync("DLX-2");
        Assert.Equal(new DateOnly(2026, 9, 30), matches.Vacancy.ClosingDate);
        Assert.Empty(matches.Matches);
        Assert.NotEmpty(matches.NotEligible);
        Assert.All(matches.NotEligible, entry => Assert.Contains(entry.Reasons, reason => reason.Code == "VACANCY_CLOSED"));
    }

    [Theory]
    [InlineData("TCK26-078", TraCau)]
    [InlineData("0067", SongCau)]
    public async Task Whoever_refused_to_be_proposed_by_the_machine_never_is(string trainee, string school)
    {
        var profile = (await _application.TraineeAsync(trainee, school)).Profile;
        Assert.False(profile.AcceptsAutomatedMatching);
        var suggestions = await _application.SuggestAsync(trainee, school);
        Assert.Empty(suggestions.Matches);
        Assert.NotEmpty(suggestions.NotEligible);
        Assert.All(suggestions.NotEligible, entry => Assert.Contains(entry.Reasons, reason => reason.Code == "OPTED_OUT"));

        // Each fits well somewhere: the machine knows it and says why it proposes nobody.
        var isListed = false;
        foreach (var vacancy in suggestions.NotEligible.Where(entry => entry.Reasons.Count == 1).Select(entry => entry.Subject.ExternalId))
        {
            var matches = await _application.MatchAsync(vacancy);
            isListed |= matches.NotEligible.Any(entry => entry.Subject.Id == profile.Id);
            Assert.DoesNotContain(matches.Matches, match => match.Subject.Id == profile.Id);
        }

        Assert.True(isListed);
    }

    [Fact]
    public async Task Ten_people_refused_in_all()
    {
        var refused = 0;
        await foreach (var card in _application.Supply.ListAsync(TestContext.Current.CancellationToken))
        {
            refused += card.Profile.AcceptsAutomatedMatching ? 0 : 1;
        }

        Assert.Equal(10, refused);
    }
}
