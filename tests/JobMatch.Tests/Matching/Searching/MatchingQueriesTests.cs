using JobMatch.Contracts.Matching;
using JobMatch.Tests.Matching.Engine;
using JobMatch.Tests.Matching.Indexing;
using Xunit;

namespace JobMatch.Tests.Matching.Searching;

public sealed class MatchingQueriesTests : IDisposable
{
    private readonly MatchingFixture _matching = new(new Clock(new DateTimeOffset(2026, 11, 22, 18, 0, 0, TimeSpan.Zero)));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _matching.Dispose();

    [Theory]
    [InlineData("7219", "7215 ", "7214 ", "7213 Thợ gò, thợ tôn")]
    [InlineData("99", "9111 ")]
    [InlineData("thợ hàn", "hàn")]
    public async Task An_unknown_occupation_is_answered_with_the_nearest_ones(string code, params string[] suggested) =>
        await RefusesAsync(new() { Occupations = ["7212", code] }, code, suggested);

    [Theory]
    [InlineData("50", "51 Tỉnh Quảng Ngãi")]
    [InlineData("quang ngai", "51 Tỉnh Quảng Ngãi")]
    [InlineData("", "")]
    public async Task An_unknown_province_is_answered_with_the_nearest_ones(string code, string suggested) =>
        await RefusesAsync(new() { Provinces = [code] }, code, suggested);

    [Theory]
    [InlineData("21438", "21439 Phường Đức Phổ")]
    [InlineData("Đức Phổ", "21439 Phường Đức Phổ")]
    public async Task An_unknown_commune_is_answered_with_the_nearest_ones(string code, string suggested) =>
        await RefusesAsync(new() { Communes = [code] }, code, suggested);

    [Fact]
    public async Task An_unknown_qualification_is_answered_with_the_scale() =>
        await RefusesAsync(new() { Qualifications = [12] }, "12", "5 Cao đẳng");

    [Fact]
    public async Task The_best_people_stand_first_with_the_points_that_make_their_score()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync(
        [
            States.Trainee(10) with { TrainedOccupations = ["5120"], WishedOccupations = ["5120"] },
            States.Trainee(11),
            States.Trainee(12) with { Home = new("79", []) },
        ], Cancellation);
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Cancellation))!;
        Assert.Equal(3, matches.Considered);
        Assert.Equal(TestDocuments.IdOf(11), matches.Matches[0].Subject.Id);
        Assert.Equal(matches.Matches.OrderByDescending(match => match.Score), matches.Matches);
        Assert.All(matches.Matches, match =>
        {
            Assert.Equal(match.FitsEmployer * match.FitsTrainee, match.Score);
            Assert.All(match.Criteria, criterion => Assert.Equal(criterion.EmployerPoints + criterion.TraineePoints, criterion.Points));
            Assert.NotEmpty(match.Fitting);
        });
    }

    [Fact]
    public async Task A_minor_is_kept_out_with_the_day_on_which_the_reason_ends_by_the_clock_of_Vietnam()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync(
        [
            States.Trainee(10) with { MinorUntil = new DateOnly(2026, 11, 23) },
            States.Trainee(11) with { MinorUntil = new DateOnly(2026, 11, 24) },
        ], Cancellation);

        // 18:00 UTC on the 22nd is the 23rd in Vietnam.
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Cancellation))!;
        Assert.Equal([TestDocuments.IdOf(10)], matches.Matches.Select(match => match.Subject.Id));
        var kept = Assert.Single(matches.NotEligible);
        Assert.Equal(("AGE_BANNED_TRADE", new DateOnly(2026, 11, 24)), (kept.Reasons.Single().Code, kept.Reasons.Single().Until));
    }

    [Fact]
    public async Task Both_sides_of_a_pair_see_the_same_score()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Thợ hàn") with { Pay = null }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10)], Cancellation);
        var suggestions = (await _matching.Queries.SuggestAsync(TestDocuments.IdOf(10), 10, Cancellation))!;
        Assert.Equal(2, suggestions.Matches.Count);
        foreach (var suggestion in suggestions.Matches)
        {
            var matches = (await _matching.Queries.MatchAsync(suggestion.Subject.Id, 10, Cancellation))!;
            Assert.Equal(matches.Matches.Single().Score, suggestion.Score);
        }
    }

    [Fact]
    public async Task What_is_not_indexed_has_no_answer()
    {
        await StartAsync();
        Assert.Null(await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Cancellation));
        Assert.Null(await _matching.Queries.SuggestAsync(TestDocuments.IdOf(1), 10, Cancellation));
    }

    [Fact]
    public async Task Facets_name_their_values_and_keep_the_chosen_one()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Thợ hàn") with { Place = new("79", []) }], Cancellation);
        var result = await _matching.Queries.SearchVacanciesAsync(new() { Text = "tho han", Provinces = ["68"] }, Cancellation);
        Assert.Equal(0, result.Total);
        var provinces = result.Facets.Single(facet => facet.Filter == "province").Values;
        Assert.Equal(
            [new("51", "Tỉnh Quảng Ngãi", 1, false), new("79", "Thành phố Hồ Chí Minh", 1, false), new("68", "Tỉnh Lâm Đồng", 0, true)],
            provinces);
    }

    [Fact]
    public async Task Pay_asks_vacancies_for_at_least_and_people_for_at_most()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "a"), States.Vacancy(2, "b") with { Pay = new(5_000_000, 6_000_000, false) }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10), States.Trainee(11) with { Pay = new(7_000_000, null, false) }], Cancellation);
        var question = new SearchQuestion { MonthlyPayVnd = 8_000_000 };
        Assert.Equal([TestDocuments.IdOf(1)], (await _matching.Queries.SearchVacanciesAsync(question, Cancellation)).Hits.Select(hit => hit.Id));
        Assert.Equal([TestDocuments.IdOf(11)], (await _matching.Queries.SearchPeopleAsync(question, Cancellation)).Hits.Select(hit => hit.Id));
    }

    private Task StartAsync() => _matching.StartAsync(Cancellation);

    private async Task RefusesAsync(SearchQuestion question, string code, params string[] suggested)
    {
        await StartAsync();
        foreach (var ask in new Func<Task>[]
        {
            () => _matching.Queries.SearchPeopleAsync(question, Cancellation),
            () => _matching.Queries.SearchVacanciesAsync(question, Cancellation),
        })
        {
            var refusal = await Assert.ThrowsAsync<UnknownCodeException>(ask);
            Assert.Contains($"«{code}»", refusal.Message, StringComparison.Ordinal);
            Assert.All(suggested, text => Assert.Contains(text, refusal.Message, StringComparison.Ordinal));
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
