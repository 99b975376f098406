using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Time;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Models;
using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Placing;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Ranking.Spreading;

namespace JobMatch.Matching.Proposing;

/// <summary>Ranks everybody for everything and makes lists or a placement of it.</summary>
internal sealed class WholeMarket(
    RankingModels models, IEnumerable<IStateSource<VacancyState>> vacancyOwners, IEnumerable<IStateSource<TraineeState>> traineeOwners,
    TimeProvider clock) : IWholeMarket
{
    /// <summary>The best of each side for each of the other are what lists and placements choose from.</summary>
    private const int Candidates = 50;

    /// <summary>Where the chance that both accept is smaller, nobody is placed.</summary>
    private const double LeastPlaced = 0.1;

    public Task<EverybodysLists> ListAsync(int length, double dial, IProgress<double>? progress, CancellationToken cancellation) => Task.Run(async () =>
    {
        var scorecard = models.Current;
        var ranked = await RankAsync(scorecard, progress, cancellation);
        var alone = SpreadLists.Of(ranked.People.Count, ranked.Places, ranked.Pairs, length, dial: 0, cancellation);
        var lists = dial > 0 ? SpreadLists.Of(ranked.People.Count, ranked.Places, ranked.Pairs, length, dial, cancellation) : alone;
        return new EverybodysLists(
            scorecard.Name, ranked.People.Count, ranked.Vacancies.Count,
            [.. lists.SelectMany(list => list.Select((pair, at) => ranked.Listed(ranked.Pairs[pair], at + 1)))],
            LeftOut(ranked, person => lists[person].Length > 0, _ => "Không có việc nào mà người này đủ điều kiện."),
            Measured(alone), Measured(lists),
            Unseen(ranked, lists));

        SpreadMeasures Measured(IReadOnlyList<int[]> measured)
        {
            var figures = ListFigures.Of(measured, alone, ranked.Pairs, ranked.Places);
            return new(
                figures.OpeningsWithEnough, figures.PeopleWithEnough, figures.Gini, figures.NdcgLost, figures.MostLost,
                figures.Crowded is { } crowded ? ranked.Vacancies[crowded].Listed : null, figures.CrowdedLists, figures.Unseen);
        }
    }, cancellation);

    public Task<EverybodysPlacement> PlaceAsync(PlacementWish wish, IProgress<double>? progress, CancellationToken cancellation) => Task.Run(async () =>
    {
        var scorecard = models.Current;
        var ranked = await RankAsync(scorecard, progress, cancellation);
        var applications = ranked.Pairs.AsParallel().AsOrdered().WithCancellation(cancellation).Where(pair => pair.Value >= LeastPlaced)
            .Select(pair => Application(ranked, pair, scorecard, wish)).ToArray();
        var round = new PlacementRound(
            ranked.People.Count, [.. ranked.Places.Select(places => new Quota(places, wish.OrderedFirst ? places : 0))], applications, wish.Seed);
        var applying = applications.Select(application => application.Trainee).ToHashSet();
        var placement = wish.EmployersOffer ? EmployersOffer.Run(round) : TraineesApply.Run(round);
        return new EverybodysPlacement(
            scorecard.Name, ranked.People.Count, ranked.Vacancies.Count, ranked.Places.Sum(), [.. Placed(ranked, applications, placement)],
            LeftOut(ranked, person => placement.VacancyOf[person] is not null, person => applying.Contains(person)
                ? "Các việc phù hợp đã đủ người."
                : "Không có việc nào đủ phù hợp."),
            Stability.BlockingPairs(round, placement).Count);
    }, cancellation);

    private static List<UnseenVacancy> Unseen(RankedMarket ranked, IReadOnlyList<int[]> lists)
    {
        var seen = lists.SelectMany(list => list).Select(pair => ranked.Pairs[pair].Vacancy).ToHashSet();
        var wanted = ranked.Pairs.Where(pair => pair.Value > 0).Select(pair => pair.Vacancy).ToHashSet();
        return
        [
            .. ranked.Vacancies.Index().Where(vacancy => ranked.Places[vacancy.Index] > 0 && !seen.Contains(vacancy.Index))
                .Select(vacancy => new UnseenVacancy(vacancy.Item.Listed, !wanted.Contains(vacancy.Index))),
        ];
    }

    private static List<LeftOutTrainee> LeftOut(RankedMarket ranked, Func<int, bool> hasSomething, Func<int, string> otherwise) =>
    [
        .. ranked.People.Index().Where(person => !hasSomething(person.Index)).Select(person => new LeftOutTrainee(
            person.Item.Listed,
            person.Item.Profile switch
            {
                { IsBlocked: true } => "Đang được tạm dừng giới thiệu.",
                { AcceptsAutomatedMatching: false } => "Chọn không để máy tự giới thiệu; cán bộ tư vấn trực tiếp.",
                _ => otherwise(person.Index),
            })),
    ];

    private static IEnumerable<ListedPair> Placed(RankedMarket ranked, Application[] applications, Placement placement)
    {
        var values = ranked.Pairs.ToDictionary(pair => (pair.Trainee, pair.Vacancy));
        foreach (var wishes in applications.GroupBy(application => application.Trainee).OrderBy(wishes => wishes.Key))
        {
            if (placement.VacancyOf[wishes.Key] is { } vacancy)
            {
                var rank = wishes.OrderByDescending(wish => wish.TraineeScore).ThenBy(wish => wish.Vacancy)
                    .TakeWhile(wish => wish.Vacancy != vacancy).Count() + 1;
                yield return ranked.Listed(values[(wishes.Key, vacancy)], rank);
            }
        }
    }

    // Each side orders by its own points; the fused score would make both want the same.
    private static Application Application(RankedMarket ranked, ValuedPair pair, Scorecard scorecard, PlacementWish wish)
    {
        var (vacancy, person) = (ranked.Vacancies[pair.Vacancy].Profile, ranked.People[pair.Trainee].Profile);
        var explanation = Explanation.Of(scorecard, vacancy, person);
        return new(
            pair.Trainee, pair.Vacancy, explanation.TraineePoints, explanation.EmployerPoints,
            wish.OrderedFirst && vacancy.Employer is { } employer && person.TrainingOrderedBy?.Contains(employer) == true);
    }

    private async Task<RankedMarket> RankAsync(Scorecard scorecard, IProgress<double>? progress, CancellationToken cancellation)
    {
        var people = new List<(PersonProfile Profile, ListedTrainee Listed)>();
        foreach (var owner in traineeOwners)
        {
            await foreach (var state in owner.StatesAsync(StateDigests.EveryBucket, cancellation))
            {
                people.Add((Profiles.Of(state), new(state.Id, state.ExternalId, state.SchoolName)));
            }
        }

        var vacancies = new List<(VacancyProfile Profile, ListedVacancy Listed)>();
        foreach (var owner in vacancyOwners)
        {
            await foreach (var state in owner.StatesAsync(StateDigests.EveryBucket, cancellation))
            {
                vacancies.Add((Profiles.Of(state), new(state.Id, state.ExternalId, state.Title, state.EmployerName, state.OpeningsLeft, state.Place)));
            }
        }

        var today = VietnamTime.Today(clock);
        people.Sort((one, other) => one.Listed.Id.CompareTo(other.Listed.Id));
        vacancies.Sort((one, other) => one.Listed.Id.CompareTo(other.Listed.Id));
        var lists = MarketLists.Rank(
            people.Select(person => person.Profile), vacancies.Select(vacancy => vacancy.Profile), scorecard, Candidates,
            today, progress, cancellation);
        // Nobody can be proposed to what is closed or paused, so its places are none.
        int[] places = [.. vacancies.Select(vacancy =>
            EligibilityRules.ReasonsOfVacancy(EligibilityRules.Of(vacancy.Profile), today).Any() ? 0 : vacancy.Listed.OpeningsLeft)];
        return new(people, vacancies, places, Pairs(people, vacancies, lists), today);
    }

    /// <summary>The best vacancies of each person, and the best people of each vacancy, each pair once.</summary>
    private static ValuedPair[] Pairs(
        List<(PersonProfile Profile, ListedTrainee Listed)> people, List<(VacancyProfile Profile, ListedVacancy Listed)> vacancies, MarketLists lists)
    {
        var personAt = people.Select((person, at) => (person.Listed.Id, at)).ToDictionary();
        var vacancyAt = vacancies.Select((vacancy, at) => (vacancy.Listed.Id, at)).ToDictionary();
        return
        [
            .. people.SelectMany((person, at) =>
                    lists.BestVacancies(person.Listed.Id).Select(best => new ValuedPair(at, vacancyAt[best.Id], best.Score)))
                .Concat(vacancies.SelectMany((vacancy, at) =>
                    lists.BestPeople(vacancy.Listed.Id).Select(best => new ValuedPair(personAt[best.Id], at, best.Score))))
                .DistinctBy(pair => (pair.Trainee, pair.Vacancy))
                .OrderBy(pair => pair.Trainee).ThenBy(pair => pair.Vacancy),
        ];
    }

    /// <summary>Everybody, in the order of their ids, the places by vacancy, and the pairs worth a choice.</summary>
    private sealed record RankedMarket(
        List<(PersonProfile Profile, ListedTrainee Listed)> People, List<(VacancyProfile Profile, ListedVacancy Listed)> Vacancies, IReadOnlyList<int> Places,
        ValuedPair[] Pairs, DateOnly Today)
    {
        public ListedPair Listed(ValuedPair pair, int rank)
        {
            var ((person, trainee), (work, vacancy)) = (People[pair.Trainee], Vacancies[pair.Vacancy]);
            var conditions = WorkConditions.Of(work, person, Today);
            return new(
                trainee, vacancy, rank, pair.Value,
                conditions.Count == 0 ? null : string.Join(' ', conditions.Select(condition => $"{condition.Text} ({condition.Source})")));
        }
    }
}
