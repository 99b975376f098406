using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Time;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Models;
using JobMatch.Matching.Proposing;
using JobMatch.Messaging.Log;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Searching;

/// <summary>Answers searches and rankings out of the engine and the market.</summary>
internal sealed class MatchingQueries(
    ISearchEngine engine,
    IRanker ranker,
    RankingModels models,
    OrganisationNames organisations,
    IEnumerable<IStateSource<VacancyState>> vacancyOwners,
    IEnumerable<IStateSource<TraineeState>> traineeOwners,
    TimeProvider clock) : IMatchingQueries
{
    private const int MostMatches = 1000;

    /// <summary>Completions beyond this many are noise: typing on is faster than reading.</summary>
    private const int MostCompletions = 12;

    private const int MostWordings = 3;

    private const int MostWordingsTried = 12;

    private const string FallbackNotice =
        "Máy chủ tìm kiếm đang không dùng được; kết quả do bộ tìm kiếm dự phòng trên máy này trả lời, có thể chậm hơn.";

    private const string RankingFallbackNotice =
        "Máy chủ tìm kiếm đang không dùng được hoặc chưa cập nhật xong; bảng xếp hạng này do máy này tính, kết quả như nhau.";

    private static readonly TimeSpan CurrencyCheck = TimeSpan.FromMilliseconds(100);

    /// <summary>A comparison is followed by a pause so many times as long.</summary>
    private const int CurrencyCheckShare = 3;

    public async Task<VacancyMatches?> MatchAsync(Guid vacancyId, int top, Weights weights, CancellationToken cancellation)
    {
        top = Math.Clamp(top, 1, MostMatches);
        if (await StateAsync<VacancyState>(SearchIndex.Vacancies, vacancyId, cancellation) is not { } vacancy)
        {
            return null;
        }

        var (profile, scorecard, today) = (Profiles.Of(vacancy), Weighting.Of(models.Current, weights), Today());
        var (ranking, isFallback) = await ranker.RankPeopleAsync(profile, scorecard, top, today, cancellation);
        var states = await StatesAsync<TraineeState>(SearchIndex.People, ranking, cancellation);
        return new(vacancy, scorecard.Name, ranking.Considered,
            Matches(ranking.Best, states, trainee => (profile, Profiles.Of(trainee)), scorecard, today),
            NotEligible(ranking, top, states, trainee => EligibilityRules.Reasons(
                EligibilityRules.Of(profile), EligibilityRules.Of(Profiles.Of(trainee)), today)))
        {
            NotEligibleCount = ranking.NotEligible,
            Obstacles = Reasons(EligibilityRules.ReasonsOfVacancy(EligibilityRules.Of(profile), today)),
            Weights = weights,
            Notice = isFallback ? RankingFallbackNotice : models.Caution,
        };
    }

    public async Task<TraineeSuggestions?> SuggestAsync(Guid traineeId, int top, Weights weights, CancellationToken cancellation)
    {
        top = Math.Clamp(top, 1, MostMatches);
        if (await StateAsync<TraineeState>(SearchIndex.People, traineeId, cancellation) is not { } trainee)
        {
            return null;
        }

        var (profile, scorecard, today) = (Profiles.Of(trainee), Weighting.Of(models.Current, weights), Today());
        var (ranking, isFallback) = await ranker.RankVacanciesAsync(profile, scorecard, top, today, cancellation);
        var states = await StatesAsync<VacancyState>(SearchIndex.Vacancies, ranking, cancellation);
        return new(trainee, scorecard.Name, ranking.Considered,
            Matches(ranking.Best, states, vacancy => (Profiles.Of(vacancy), profile), scorecard, today),
            NotEligible(ranking, top, states, vacancy => EligibilityRules.Reasons(
                EligibilityRules.Of(Profiles.Of(vacancy)), EligibilityRules.Of(profile), today)))
        {
            NotEligibleCount = ranking.NotEligible,
            Obstacles = Reasons(EligibilityRules.ReasonsOfPerson(EligibilityRules.Of(profile))),
            Weights = weights,
            Notice = isFallback ? RankingFallbackNotice : models.Caution,
        };
    }

    public Task<SearchResult<TraineeState>> SearchPeopleAsync(SearchQuestion question, CancellationToken cancellation) =>
        SearchAsync<TraineeState>(SearchIndex.People, question, cancellation);

    public Task<SearchResult<VacancyState>> SearchVacanciesAsync(SearchQuestion question, CancellationToken cancellation) =>
        SearchAsync<VacancyState>(SearchIndex.Vacancies, question, cancellation);

    public async Task<IReadOnlyList<Completion>> CompleteAsync(
        SearchSide side, string typed, SearchQuestion filters, CancellationToken cancellation)
    {
        var index = side == SearchSide.People ? SearchIndex.People : SearchIndex.Vacancies;
        if (typed.Trim() is not { Length: >= Completions.LeastLetters } beginning)
        {
            return [];
        }

        var questions = new Questions(index, organisations);
        var candidates = Completions.Of(index, beginning, organisations);
        var query = questions.ToEngine(filters with { Text = null, Skip = 0, After = null }, QuestionText.Of(null));
        var result = await engine.SearchAsync(
            index,
            query with
            {
                Take = 0,
                Facets = [.. candidates.Select(filter => new FacetQuery(questions.Find(filter.Key).Field, 0, [.. filter.Select(value => value.Code)]))],
            },
            cancellation);
        var completions =
            from filter in candidates
            let counts = result.Facets[questions.Find(filter.Key).Field]
            from value in filter
            let count = counts.GetValueOrDefault(value.Code)
            where count > 0
            orderby value.IsStart descending, count descending, value.Name
            select new Completion(filter.Key, value.Code, value.Name, count);
        return [.. completions.Take(MostCompletions)];
    }

    public async Task<(int Vacancies, int Trainees)> CountAsync(CancellationToken cancellation) =>
        (await engine.CountAsync(SearchIndex.Vacancies, cancellation), await engine.CountAsync(SearchIndex.People, cancellation));

    public async Task WaitUntilCurrentAsync(IProgress<(int Indexed, int Stored)>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var started = clock.GetTimestamp();
            if (await IsCurrentAsync(progress, cancellation))
            {
                return;
            }

            // Comparing a large market costs time that the indexing being waited for could use.
            var comparing = clock.GetElapsedTime(started) * CurrencyCheckShare;
            await Task.Delay(comparing > CurrencyCheck ? comparing : CurrencyCheck, clock, cancellation);
        }
    }

    private async Task<bool> IsCurrentAsync(IProgress<(int Indexed, int Stored)>? progress, CancellationToken cancellation)
    {
        var (indexed, stored, isCurrent) = (0, 0, true);
        foreach (var owner in vacancyOwners)
        {
            Compare(await owner.DigestsAsync(cancellation), await engine.DigestsAsync(SearchIndex.Vacancies, cancellation));
        }

        foreach (var owner in traineeOwners)
        {
            Compare(await owner.DigestsAsync(cancellation), await engine.DigestsAsync(SearchIndex.People, cancellation));
        }

        progress?.Report((indexed, stored));
        return isCurrent;

        void Compare(StateDigests owned, StateDigests held)
        {
            (indexed, stored) = (indexed + held.Count, stored + owned.Count);
            isCurrent &= owned.DifferingBuckets(held).Count == 0;
        }
    }

    private async Task<SearchResult<TState>> SearchAsync<TState>(
        SearchIndex index, SearchQuestion question, CancellationToken cancellation)
    {
        var (questions, text) = (new Questions(index, organisations), QuestionText.Of(question.Text, question.IsTyping));
        var query = questions.ToEngine(question, text);
        var result = await engine.SearchAsync(index, query, cancellation);
        var states = await engine.StatesAsync(index, [.. result.Hits.Select(hit => hit.Id)], cancellation);
        var hits = result.Hits.Where(hit => states.ContainsKey(hit.Id)).Select(hit => (Hit: hit, State: MessageJson.Read<TState>(new(states[hit.Id])))).ToList();
        return new(result.Total, [.. hits.Select(hit => hit.State)], questions.Facets(question, result))
        {
            Texts = text.Wanted is null ? [] : hits.ConvertAll(hit => HitTexts.Of(text, hit.Hit, hit.State, question.Explains)),
            OtherWordings = result.Total == 0 && !string.IsNullOrWhiteSpace(question.Text)
                ? await OtherWordingsAsync(index, query, question.Text, cancellation)
                : [],
            Next = result.Next,
            Notice = result.IsFallback ? FallbackNotice : null,
        };
    }

    private async Task<IReadOnlyList<OtherWording>> OtherWordingsAsync(
        SearchIndex index, EngineQuery query, string text, CancellationToken cancellation)
    {
        var found = new List<OtherWording>();
        foreach (var other in OtherWordings.Of(text).Take(MostWordingsTried))
        {
            var asked = QuestionText.Of(other);
            if (asked.Wanted is not null && found.Count < MostWordings)
            {
                var result = await engine.SearchAsync(
                    index, query with { Text = asked.Wanted, Without = asked.Unwanted, Take = 0, Skip = 0, After = null, Facets = [] }, cancellation);
                if (result.Total > 0)
                {
                    found.Add(new(other, result.Total));
                }
            }
        }

        return found;
    }

    private async Task<TState?> StateAsync<TState>(SearchIndex index, Guid id, CancellationToken cancellation)
        where TState : class =>
        (await engine.StatesAsync(index, [id], cancellation)).TryGetValue(id, out var state) ? MessageJson.Read<TState>(new(state)) : null;

    private async Task<Dictionary<Guid, TState>> StatesAsync<TState>(
        SearchIndex index, MarketRanking ranking, CancellationToken cancellation)
    {
        var ids = ranking.Best.Concat(ranking.BestNotEligible).Select(ranked => ranked.Id).ToList();
        return (await engine.StatesAsync(index, ids, cancellation)).ToDictionary(state => state.Key, state => MessageJson.Read<TState>(new(state.Value)));
    }

    // Someone removed between ranking and reading is left out rather than shown without a state.
    private static List<Match<TState>> Matches<TState>(
        IReadOnlyList<Ranked> ranked, Dictionary<Guid, TState> states, Func<TState, (VacancyProfile Vacancy, PersonProfile Person)> pairOf,
        Scorecard scorecard, DateOnly today) =>
    [
        .. from entry in ranked
           where states.ContainsKey(entry.Id)
           let pair = pairOf(states[entry.Id])
           select Match(states[entry.Id], Explanation.Of(scorecard, pair.Vacancy, pair.Person)) with
           {
               Conditions = [.. WorkConditions.Of(pair.Vacancy, pair.Person, today)
                   .Select(condition => new LegalCondition(condition.Code, condition.Text, condition.Source))],
           },
    ];

    private static List<NotEligible<TState>> NotEligible<TState>(
        MarketRanking ranking, int top, Dictionary<Guid, TState> states, Func<TState, IReadOnlyList<Ineligibility>> reasons)
    {
        // Whoever would stand in the list but for a rule; everybody where the list has room.
        var least = ranking.Best.Count < top ? 0 : ranking.Best[^1].Score;
        return [.. ranking.BestNotEligible
            .Where(entry => entry.Score >= least && states.ContainsKey(entry.Id))
            .Select(entry => (entry.Id, Entry: new NotEligible<TState>(states[entry.Id], Reasons(reasons(states[entry.Id])))))
            // Whoever declined automated matching stands last and in an order that says nothing.
            .OrderBy(pair => pair.Entry.Reasons.Any(reason => reason.Code == Ineligibility.OptedOut) ? pair.Id : Guid.Empty)
            .Select(pair => pair.Entry)];
    }

    private static IReadOnlyList<IneligibilityReason> Reasons(IEnumerable<Ineligibility> reasons) =>
        [.. reasons.Select(reason => new IneligibilityReason(reason.Code, reason.Text, reason.Source, reason.UntilForReaders))];

    private static Match<TState> Match<TState>(TState subject, Explanation explanation) => new(
        subject,
        explanation.Score,
        explanation.FitsEmployer,
        explanation.FitsTrainee,
        [.. explanation.Criteria.Select(criterion => new CriterionPoints(
            criterion.Table.Criterion.Id, criterion.Table.Criterion.Name, criterion.Points, criterion.Most,
            criterion.EmployerPoints, criterion.Table.EmployerMost, criterion.TraineePoints, criterion.Table.TraineeMost,
            criterion.IsUnknown, criterion.Reason) { Weight = criterion.Table.Weight }),
            .. explanation.Pairs.Select(pair => new CriterionPoints(
                pair.Table.Id, pair.Table.Name, pair.EmployerPoints + pair.TraineePoints, pair.Table.Most, pair.EmployerPoints, pair.Table.EmployerMost,
                pair.TraineePoints, pair.Table.TraineeMost, pair.First.IsUnknown || pair.Second.IsUnknown, pair.Reason) { IsPair = true })],
        [.. explanation.Fitting.Select(criterion => criterion.Reason)],
        [.. explanation.Missing.Select(criterion => criterion.Reason)],
        explanation.BestStep is { } step ? new(step.Text, step.Points, step.Score) : null);

    private DateOnly Today() => VietnamTime.Today(clock);
}
