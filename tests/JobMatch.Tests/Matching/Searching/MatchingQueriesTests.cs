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
        await RefusesAsync(new SearchQuestion().With(CodeFilters.Occupation, "7212", code), code, suggested);

    [Theory]
    [InlineData("50", "51 Tỉnh Quảng Ngãi")]
    [InlineData("quang ngai", "51 Tỉnh Quảng Ngãi")]
    [InlineData("", "")]
    public async Task An_unknown_province_is_answered_with_the_nearest_ones(string code, string suggested) =>
        await RefusesAsync(new SearchQuestion().With(CodeFilters.Province, code), code, suggested);

    [Theory]
    [InlineData("21438", "21439 Phường Đức Phổ")]
    [InlineData("Đức Phổ", "21439 Phường Đức Phổ")]
    public async Task An_unknown_commune_is_answered_with_the_nearest_ones(string code, string suggested) =>
        await RefusesAsync(new SearchQuestion().With(CodeFilters.Commune, code), code, suggested);

    [Fact]
    public async Task An_unknown_qualification_is_answered_with_the_scale() =>
        await RefusesAsync(new SearchQuestion().With(CodeFilters.Qualification, "12"), "12", "5 Cao đẳng");

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
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.None, Cancellation))!;
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
    public async Task A_minor_is_kept_out_by_the_clock_of_Vietnam_and_readers_learn_the_month_in_which_the_reason_ends()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync(
        [
            States.Trainee(10) with { MinorUntil = new DateOnly(2026, 11, 23) },
            States.Trainee(11) with { MinorUntil = new DateOnly(2026, 11, 24) },
        ], Cancellation);

        // 18:00 UTC on the 22nd is the 23rd in Vietnam.
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.None, Cancellation))!;
        Assert.Equal([TestDocuments.IdOf(10)], matches.Matches.Select(match => match.Subject.Id));
        var kept = Assert.Single(matches.NotEligible);
        Assert.Equal(("AGE_BANNED_TRADE", new DateOnly(2026, 12, 1)), (kept.Reasons.Single().Code, kept.Reasons.Single().Until));
    }

    [Fact]
    public async Task Everybody_kept_out_is_counted_and_who_declined_stands_last_in_an_order_that_says_nothing()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn") with { ShiftWork = true }], Cancellation);
        await _matching.Index.PutAsync(
        [
            // The best of all declined, and the one who lives far away did, too.
            States.Trainee(12) with { AcceptsAutomatedMatching = false },
            States.Trainee(11) with { AcceptsAutomatedMatching = false, Home = new("79", []) },
            States.Trainee(13) with { MinorUntil = new DateOnly(2027, 11, 24), Home = new("79", []) },
            States.Trainee(14),
            .. Enumerable.Range(20, 5).Select(number => States.Trainee(number) with { MinorUntil = new DateOnly(2027, 11, 24), Home = new("79", []) }),
        ], Cancellation);
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 4, Weights.None, Cancellation))!;
        Assert.Equal(8, matches.NotEligibleCount);
        Assert.Empty(matches.Obstacles);
        Assert.Equal(4, matches.NotEligible.Count);
        Assert.Equal([TestDocuments.IdOf(11), TestDocuments.IdOf(12)], matches.NotEligible.TakeLast(2).Select(entry => entry.Subject.Id));

        // A trade that is open to minors: the law has conditions.
        await _matching.Index.PutAsync([States.Vacancy(2, "Nhân viên bán hàng") with { Occupations = ["5223"] }], Cancellation);
        matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(2), 10, Weights.None, Cancellation))!;
        Assert.All(matches.Matches, match => Assert.Equal(match.Subject.MinorUntil is not null, match.Conditions.Count == 1));
        Assert.Contains(matches.Matches, match => match.Conditions.Count == 1);
    }

    [Fact]
    public async Task Whoever_would_stand_in_the_list_but_for_a_rule_is_listed_and_everybody_where_the_list_has_room()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync(
        [
            States.Trainee(10),
            States.Trainee(11) with { TrainedOccupations = ["9321"], WishedOccupations = ["9321"], Home = new("79", []) },
            States.Trainee(12) with { MinorUntil = new DateOnly(2027, 11, 24) },
            States.Trainee(13) with { MinorUntil = new DateOnly(2027, 11, 24), TrainedOccupations = ["5131"], WishedOccupations = ["5131"], WishedPlaces = [], Home = new("96", []), Pay = null },
        ], Cancellation);

        async Task<IEnumerable<Guid>> KeptOut(int top) =>
            (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), top, Weights.None, Cancellation))!.NotEligible.Select(entry => entry.Subject.Id);

        Assert.Equal([TestDocuments.IdOf(12)], await KeptOut(1));
        Assert.Equal([TestDocuments.IdOf(12), TestDocuments.IdOf(13)], await KeptOut(3));
    }

    [Fact]
    public async Task What_alone_keeps_everybody_out_is_said_once()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn") with { IsBlocked = true }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10)], Cancellation);
        var matches = (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 4, Weights.None, Cancellation))!;
        Assert.Equal((1, "EMPLOYER_BLOCKED"), (matches.NotEligibleCount, Assert.Single(matches.Obstacles).Code));
        await _matching.Index.PutAsync([States.Trainee(10) with { Version = 2, AcceptsAutomatedMatching = false }], Cancellation);
        var suggestions = (await _matching.Queries.SuggestAsync(TestDocuments.IdOf(10), 4, Weights.None, Cancellation))!;
        Assert.Equal("OPTED_OUT", Assert.Single(suggestions.Obstacles).Code);
    }

    [Fact]
    public async Task Both_sides_of_a_pair_see_the_same_score()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Thợ hàn") with { Pay = null }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10)], Cancellation);
        var suggestions = (await _matching.Queries.SuggestAsync(TestDocuments.IdOf(10), 10, Weights.None, Cancellation))!;
        Assert.Equal(2, suggestions.Matches.Count);
        foreach (var suggestion in suggestions.Matches)
        {
            var matches = (await _matching.Queries.MatchAsync(suggestion.Subject.Id, 10, Weights.None, Cancellation))!;
            Assert.Equal(matches.Matches.Single().Score, suggestion.Score);
        }
    }

    [Fact]
    public async Task Weights_change_one_ranking_and_stand_beside_the_points()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync(
            [States.Trainee(10) with { Home = new("79", []), ExperienceMonths = 60 }, States.Trainee(11)], Cancellation);
        Assert.Equal([TestDocuments.IdOf(11), TestDocuments.IdOf(10)], Order(await AskAsync()));
        var weighted = await AskAsync("place=0", "distance-help=0", "experience=3");
        Assert.Equal([TestDocuments.IdOf(10), TestDocuments.IdOf(11)], Order(weighted));
        Assert.Equal(["distance-help=0", "experience=3", "place=0"], weighted.Weights.Written());
        Assert.All(weighted.Matches, match =>
        {
            Assert.Equal((0, 0, 0.0), Place(match));
            Assert.Equal(3, match.Criteria.Single(criterion => criterion.Id == "experience").Weight);
            Assert.DoesNotContain(match.Criteria.Single(criterion => criterion.Id == "place").Reason, match.Fitting.Concat(match.Missing));
        });
        Assert.Equal([TestDocuments.IdOf(11), TestDocuments.IdOf(10)], Order(await AskAsync()));
        var suggestions = (await _matching.Queries.SuggestAsync(TestDocuments.IdOf(10), 10, Weights.Parse(["pay=2"]), Cancellation))!;
        Assert.Equal(2, Assert.Single(suggestions.Matches).Criteria.Single(criterion => criterion.Id == "pay").Weight);

        async Task<VacancyMatches> AskAsync(params string[] weights) =>
            (await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.Parse(weights), Cancellation))!;

        static IEnumerable<Guid> Order(VacancyMatches matches) => matches.Matches.Select(match => match.Subject.Id);

        static (int, int, double) Place(Match<JobMatch.Contracts.Supply.TraineeState> match) =>
            match.Criteria.Single(criterion => criterion.Id == "place") is var place ? (place.Points, place.Of, place.Weight) : default;
    }

    [Fact]
    public async Task A_weight_that_cannot_be_used_is_refused_with_what_would_do()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        var strange = await Assert.ThrowsAsync<WeightException>(() =>
            _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.Parse(["luong=2"]), Cancellation));
        Assert.Contains("«luong»", strange.Message, StringComparison.Ordinal);
        Assert.Contains("pay (", strange.Message, StringComparison.Ordinal);
        var all = JobMatch.Ranking.Criteria.AllCriteria.List.Select(criterion => criterion.Id + "=0");
        await Assert.ThrowsAsync<WeightException>(() => _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.Parse(all), Cancellation));
    }

    [Theory]
    [InlineData("pay")]
    [InlineData("pay=")]
    [InlineData("=2")]
    [InlineData("pay=-1")]
    [InlineData("pay=3.1")]
    [InlineData("pay=hai")]
    [InlineData("pay=NaN")]
    [InlineData("pay=2", "pay=1")]
    public void What_is_no_weight_is_refused(params string[] written) => Assert.Throws<WeightException>(() => Weights.Parse(written));

    [Fact]
    public async Task What_is_not_indexed_has_no_answer()
    {
        await StartAsync();
        Assert.Null(await _matching.Queries.MatchAsync(TestDocuments.IdOf(1), 10, Weights.None, Cancellation));
        Assert.Null(await _matching.Queries.SuggestAsync(TestDocuments.IdOf(1), 10, Weights.None, Cancellation));
    }

    [Fact]
    public async Task Facets_name_their_values_and_keep_the_chosen_one()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Thợ hàn") with { Place = new("79", []) }], Cancellation);
        var result = await _matching.Queries.SearchVacanciesAsync(new SearchQuestion { Text = "tho han" }.With(CodeFilters.Province, "68"), Cancellation);
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

    [Theory]
    [InlineData("skill", "han-x")]
    [InlineData("certificate", "HAN-9G")]
    [InlineData("language", "xx")]
    [InlineData("language", "en:9")]
    [InlineData("contract", "Forever")]
    [InlineData("shifts", "maybe")]
    [InlineData("organisation", "0198f2c4-0000-7000-8000-000000000009")]
    public async Task An_unknown_code_of_any_filter_is_refused(string filter, string code) =>
        await RefusesAsync(new SearchQuestion().With(filter, code), code);

    [Fact]
    public async Task A_level_asks_people_for_at_least_and_vacancies_for_at_most_with_what_is_not_said()
    {
        await StartAsync();
        await _matching.Index.PutAsync(
            [States.Vacancy(1, "a"), States.Vacancy(2, "b") with { Qualification = 3 }, States.Vacancy(3, "c") with { Qualification = null }], Cancellation);
        await _matching.Index.PutAsync(
            [States.Trainee(10), States.Trainee(11) with { Qualification = 3 }, States.Trainee(12) with { Qualification = null }], Cancellation);
        var question = new SearchQuestion { Qualification = 4 };
        Assert.Equal([3, 2], (await _matching.Queries.SearchVacanciesAsync(question, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        Assert.Equal([10], (await _matching.Queries.SearchPeopleAsync(question, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
    }

    [Fact]
    public async Task What_the_law_bars_to_minors_can_be_hidden_on_both_sides()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Bán hàng") with { Occupations = ["5223"] }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10) with { MinorUntil = new DateOnly(2027, 1, 1) }, States.Trainee(11)], Cancellation);
        var question = new SearchQuestion { HidesAgeRestrictedOn = new DateOnly(2026, 12, 31) };
        Assert.Equal([2], (await _matching.Queries.SearchVacanciesAsync(question, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        Assert.Equal([11], (await _matching.Queries.SearchPeopleAsync(question, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        Assert.Equal(2, (await _matching.Queries.SearchPeopleAsync(
            question with { HidesAgeRestrictedOn = new DateOnly(2027, 1, 1) }, Cancellation)).Total);
    }

    [Fact]
    public async Task Only_open_vacancies_can_be_asked_for_and_people_free_in_time()
    {
        await StartAsync();
        var day = new DateOnly(2026, 12, 1);
        await _matching.Index.PutAsync(
        [
            States.Vacancy(1, "a") with { ClosingDate = day.AddDays(-1) }, States.Vacancy(2, "b") with { ClosingDate = day },
            States.Vacancy(3, "c"), States.Vacancy(4, "d") with { OpeningsLeft = 0 },
        ], Cancellation);
        await _matching.Index.PutAsync(
            [States.Trainee(10), States.Trainee(11) with { AvailableFrom = day }, States.Trainee(12) with { AvailableFrom = day.AddDays(1) }], Cancellation);
        Assert.Equal([3, 2], (await _matching.Queries.SearchVacanciesAsync(new() { OpenOn = day }, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        Assert.Equal([11, 10], (await _matching.Queries.SearchPeopleAsync(new() { AvailableFrom = day }, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
    }

    [Fact]
    public async Task Distance_is_measured_from_a_commune_and_refused_from_an_archipelago()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "a"), States.Vacancy(2, "b") with { Place = new("51", ["21484"]) }, States.Vacancy(3, "c") with { Place = new("79", []) }], Cancellation);
        var question = new SearchQuestion { NearCommune = "21484", Order = SearchOrder.Distance };
        Assert.Equal([2, 1, 3], (await _matching.Queries.SearchVacanciesAsync(question, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        Assert.Equal([2], (await _matching.Queries.SearchVacanciesAsync(question with { RadiusKm = 10 }, Cancellation)).Hits.Select(hit => TestDocuments.NumberOf(hit.Id)));
        await Assert.ThrowsAsync<UnknownCodeException>(() => _matching.Queries.SearchVacanciesAsync(question with { NearCommune = "20333" }, Cancellation));
        await RefusesAsync(question with { NearCommune = "21485" }, "21485");
    }

    [Theory]
    [InlineData("thợ hàn")]
    [InlineData("tho han duc pho")]
    [InlineData("\"cơ khí\" hàn")]
    [InlineData("hàn dung quất")]
    public async Task The_lines_that_explain_a_hit_add_up_to_its_points(string text)
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn"), States.Vacancy(2, "Công nhân cơ khí")], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10), States.Trainee(11) with { WishText = "Hàn" }], Cancellation);
        var question = new SearchQuestion { Text = text, Explains = true };
        HitText[] texts =
        [
            .. (await _matching.Queries.SearchVacanciesAsync(question, Cancellation)).Texts,
            .. (await _matching.Queries.SearchPeopleAsync(question, Cancellation)).Texts,
        ];
        Assert.NotEmpty(texts);
        Assert.All(texts, hit => Assert.Equal(hit.Points, hit.Lines.Sum(line => line.Points)));
        Assert.All(texts, hit => Assert.True(hit.Points > 0));
    }

    [Fact]
    public async Task What_was_looked_for_is_marked_in_the_text_as_it_is_written()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Tuyển thợ  Hàn, biết tiếng Hàn")], Cancellation);
        var text = Assert.Single((await _matching.Queries.SearchVacanciesAsync(new() { Text = "tho han" }, Cancellation)).Texts);
        var (title, marks) = text.Marks.Single();
        Assert.Contains("thợ  Hàn", marks.Select(mark => title.Substring(mark.Start, mark.Length)));
        Assert.Empty(text.Lines);
    }

    [Fact]
    public async Task A_match_with_other_accents_beside_the_title_is_weak()
    {
        await StartAsync();
        await _matching.Index.PutAsync(
            [States.Trainee(10) with { ProgrammeName = "May", WishText = null, TrainedOccupations = [], WishedOccupations = [], SchoolName = "Trường Quân sự ánh" }], Cancellation);
        Assert.True(Assert.Single((await _matching.Queries.SearchPeopleAsync(new() { Text = "anh quan" }, Cancellation)).Texts).IsWeak);
        Assert.False(Assert.Single((await _matching.Queries.SearchPeopleAsync(new() { Text = "may" }, Cancellation)).Texts).IsWeak);
    }

    [Fact]
    public async Task Other_wordings_are_offered_only_when_they_find_something()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Sửa chữa máy") with { Occupations = [] }], Cancellation);
        var result = await _matching.Queries.SearchVacanciesAsync(new() { Text = "sữa chữa máy" }, Cancellation);
        Assert.Equal(0, result.Total);
        Assert.Contains(new OtherWording("sua chua may", 1), result.OtherWordings);
        Assert.All(result.OtherWordings, other => Assert.True(other.Total > 0));
        Assert.Empty((await _matching.Queries.SearchVacanciesAsync(new() { Text = "qqq www" }, Cancellation)).OtherWordings);
    }

    [Fact]
    public async Task Completions_count_what_choosing_them_leaves()
    {
        await StartAsync();
        await _matching.Index.PutAsync(
            [States.Vacancy(1, "a"), States.Vacancy(2, "b") with { Place = new("79", []) }, States.Vacancy(3, "c") with { Occupations = ["7531"] }], Cancellation);
        var queries = _matching.Queries;
        var welders = (await queries.CompleteAsync(SearchSide.Vacancies, "tho han", new(), Cancellation)).Single(value => value.Code == "7212");
        Assert.Equal(2, welders.Count);
        var filter = new SearchQuestion().With(CodeFilters.Province, "51");
        welders = (await queries.CompleteAsync(SearchSide.Vacancies, "thợ hà", filter, Cancellation)).Single(value => value.Code == "7212");
        Assert.Equal((await queries.SearchVacanciesAsync(filter.With(CodeFilters.Occupation, "7212"), Cancellation)).Total, welders.Count);
        Assert.Contains(await queries.CompleteAsync(SearchSide.Vacancies, "duc pho", new(), Cancellation), value => value is { Filter: "commune", Code: "21439", Count: 2 });
        Assert.Contains(await queries.CompleteAsync(SearchSide.Vacancies, "cơ khí đức", new(), Cancellation), value => value is { Filter: "organisation", Count: 3 });
        Assert.Empty(await queries.CompleteAsync(SearchSide.Vacancies, "t", new(), Cancellation));
        Assert.Empty(await queries.CompleteAsync(SearchSide.Vacancies, "an lang", new(), Cancellation));
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
