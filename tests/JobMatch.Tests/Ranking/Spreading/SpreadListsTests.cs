using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Placing;
using JobMatch.Ranking.Spreading;
using Xunit;

namespace JobMatch.Tests.Ranking.Spreading;

public class SpreadListsTests
{
    private const int Trainees = 200;
    private const int Length = 5;

    private static readonly int[] Places = [.. Enumerable.Range(0, 50).Select(vacancy => 2 + vacancy % 4)];

    /// <summary>The first vacancies are liked by all, beside everybody's own taste.</summary>
    private static ValuedPair[] Pairs()
    {
        var random = new Random(1);
        return
        [
            .. from trainee in Enumerable.Range(0, Trainees)
               from vacancy in Enumerable.Range(0, Places.Length)
               select new ValuedPair(trainee, vacancy, 0.3 + 0.01 * (Places.Length - vacancy) + 0.3 * random.NextDouble()),
        ];
    }

    private static IReadOnlyList<int[]> Lists(
        int trainees, IReadOnlyList<int> places, ValuedPair[] pairs, int length, double dial = IWholeMarket.DefaultDial) =>
        SpreadLists.Of(trainees, places, pairs, length, dial, TestContext.Current.CancellationToken);

    [Fact]
    public void With_the_dial_at_0_everybody_sees_what_is_worth_most()
    {
        var pairs = Pairs();
        Assert.All(Lists(Trainees, Places, pairs, Length, dial: 0).Index(), list => Assert.Equal(
            pairs.Where(pair => pair.Trainee == list.Index).OrderByDescending(pair => pair.Value).Take(Length).Select(pair => pair.Vacancy),
            list.Item.Select(pair => pairs[pair].Vacancy)));
    }

    [Fact]
    public void The_default_dial_evens_out_lists_by_openings_and_keeps_nearly_all_of_the_value()
    {
        var pairs = Pairs();
        var alone = Lists(Trainees, Places, pairs, Length, dial: 0);
        var (before, after) = (ListFigures.Of(alone, alone, pairs, Places), ListFigures.Of(Lists(Trainees, Places, pairs, Length), alone, pairs, Places));
        Assert.True(after.Gini < before.Gini / 2, $"{before.Gini} to {after.Gini}");
        Assert.True(after.OpeningsWithEnough > before.OpeningsWithEnough + 0.3, $"{before.OpeningsWithEnough} to {after.OpeningsWithEnough}");
        Assert.InRange(after.NdcgLost, 0, 0.06);
        Assert.InRange(after.MostLost, after.NdcgLost, IWholeMarket.DefaultDial);
        Assert.True(after.CrowdedLists < 0.7 * before.CrowdedLists, $"{before.CrowdedLists} to {after.CrowdedLists}");
    }

    [Fact]
    public void Where_everything_may_be_given_up_no_vacancy_stands_in_more_lists_than_its_share()
    {
        // The values lie so near each other that nothing keeps anybody from another vacancy. 1,000 rows for 173 openings.
        var pairs = Array.ConvertAll(Pairs(), pair => pair with { Value = 2 + pair.Value });
        var lists = Lists(Trainees, Places, pairs, Length, dial: 1);
        Assert.All(lists.SelectMany(list => list).CountBy(pair => pairs[pair].Vacancy), shown =>
            Assert.InRange(shown.Value, 1, Math.Ceiling(Places[shown.Key] * 1000 / 173.0)));
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(1)]
    public void No_list_gives_up_more_than_the_dial_and_nothing_worth_little_enters(double dial)
    {
        var pairs = Pairs();
        var alone = Lists(Trainees, Places, pairs, Length, dial: 0);
        Assert.All(Lists(Trainees, Places, pairs, Length, dial).Zip(alone), lists =>
        {
            Assert.Equal(Length, lists.First.Distinct().Count());
            Assert.Equal(lists.First.OrderByDescending(pair => pairs[pair].Value), lists.First);
            Assert.True(ListFigures.Gain(lists.First, pairs) >= (1 - dial) * ListFigures.Gain(lists.Second, pairs));
            Assert.True(pairs[lists.First[^1]].Value >= SpreadLists.LeastShare * pairs[lists.Second[^1]].Value);
        });
    }

    [Fact]
    public void People_who_want_the_same_equally_are_shared_out()
    {
        // Thirty alike, ten vacancies alike of two openings each: ninety rows, at most five lists for an opening.
        var pairs = Enumerable.Range(0, 30).SelectMany(trainee => Enumerable.Range(0, 10).Select(vacancy => new ValuedPair(trainee, vacancy, 0.5))).ToArray();
        var places = Enumerable.Repeat(2, 10).ToArray();
        var (alone, spread) = (Lists(30, places, pairs, 3, dial: 0), Lists(30, places, pairs, 3));
        var figures = ListFigures.Of(spread, alone, pairs, places);
        Assert.Equal((0.0, 7), (figures.NdcgLost, ListFigures.Of(alone, alone, pairs, places).Unseen));
        Assert.InRange(figures.CrowdedLists, 9, 10);
    }

    [Fact]
    public void A_crowd_that_wants_one_vacancy_far_more_than_any_other_is_thinned_by_those_who_lose_least()
    {
        // A hundred people want the one opening, the first most; each would have four others of forty. Three lists are the share of one opening.
        var pairs = Enumerable.Range(0, 100).SelectMany(trainee => Enumerable.Range(0, 5).Select(other => new ValuedPair(
            trainee, other == 0 ? 0 : 1 + (((trainee * 4) + other) % 40), other == 0 ? 0.9 - (trainee * 0.001) : 0.5))).ToArray();
        int[] places = [1, .. Enumerable.Repeat(3, 40)];
        var (alone, bounded, free) = (Lists(100, places, pairs, 3, 0), Lists(100, places, pairs, 3, 0.1), Lists(100, places, pairs, 3, 0.4));
        Assert.Equal((100, 100), (WithTheFirst(alone).Length, WithTheFirst(bounded).Length));
        Assert.Equal(Enumerable.Range(0, 3 * Crowds.MostShares), WithTheFirst(free));
        Assert.InRange(ListFigures.Of(free, alone, pairs, places).MostLost, 0.2, 0.4);

        int[] WithTheFirst(IReadOnlyList<int[]> lists) =>
            [.. lists.Index().Where(list => list.Item.Any(pair => pairs[pair].Vacancy == 0)).Select(list => list.Index)];
    }

    [Theory]
    [InlineData(50)]
    [InlineData(25)]
    [InlineData(10)]
    public void Where_one_trade_has_many_people_for_few_openings_its_vacancies_share_them(int reach)
    {
        // A hundred people can take only some of a hundred vacancies of one opening, nearly alike; ten people can take the others.
        var pairs = Enumerable.Range(0, 110).SelectMany(trainee => (trainee < 100 ? Enumerable.Range(0, reach) : Enumerable.Range(reach, 100 - reach))
            .Select(vacancy => new ValuedPair(trainee, vacancy, 0.9 - (0.0001 * vacancy)))).ToArray();
        var places = Enumerable.Repeat(1, 100).ToArray();
        var shown = Lists(110, places, pairs, 5).SelectMany(list => list).CountBy(pair => pairs[pair].Vacancy).ToDictionary();
        Assert.All(Enumerable.Range(0, reach), vacancy => Assert.InRange(shown[vacancy], 1, (500 / reach) + 1));
    }

    [Fact]
    public void Random_markets_keep_every_bound()
    {
        var random = new Random(7);
        for (var market = 0; market < 300; market++)
        {
            var (trainees, vacancies, length) = (random.Next(1, 40), random.Next(1, 30), random.Next(1, 7));
            var dial = random.NextDouble();
            int[] places = [.. Enumerable.Range(0, vacancies).Select(_ => random.Next(0, 5))];
            ValuedPair[] pairs =
            [
                .. from trainee in Enumerable.Range(0, trainees)
                   from vacancy in Enumerable.Range(0, vacancies)
                   where random.Next(3) > 0
                   select new ValuedPair(trainee, vacancy, Math.Round(random.NextDouble(), 1)),
            ];
            Assert.All(Lists(trainees, places, pairs, length, dial).Zip(Lists(trainees, places, pairs, length, 0)), lists =>
            {
                Assert.Equal(lists.Second.Length, lists.First.Distinct().Count());
                Assert.All(lists.First, pair => Assert.True(places[pairs[pair].Vacancy] > 0 && pairs[pair].Value > 0));
                Assert.True(ListFigures.Gain(lists.First, pairs) >= ((1 - dial) * ListFigures.Gain(lists.Second, pairs)) - 1e-9);
            });
        }
    }

    [Fact]
    public void A_dial_that_is_next_to_nothing_is_none_and_work_can_be_ended()
    {
        var pairs = Pairs();
        Assert.Equal(Lists(Trainees, Places, pairs, Length, 0), Lists(Trainees, Places, pairs, Length, 1e-15));
        Assert.Throws<OperationCanceledException>(() => SpreadLists.Of(Trainees, Places, pairs, Length, 0.3, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Who_would_lose_the_one_good_vacancy_to_the_crowd_keeps_it()
    {
        // Twenty people want the one opening; each has eight others that are worth a third of it.
        var pairs = Enumerable.Range(0, 20).SelectMany(trainee => Enumerable.Range(0, 9).Select(vacancy =>
            new ValuedPair(trainee, vacancy == 0 ? 0 : 1 + (trainee * 8) + vacancy - 1, vacancy == 0 ? 0.95 : 0.3 - (vacancy * 0.005)))).ToArray();
        int[] places = [1, .. Enumerable.Repeat(1, 160)];
        foreach (var dial in new[] { 0.1, 0.3, 0.4 })
        {
            Assert.All(Lists(20, places, pairs, 5, dial), list => Assert.Equal(0, pairs[list[0]].Vacancy));
        }
    }

    [Fact]
    public void Who_suits_nothing_has_an_empty_list_and_a_vacancy_without_openings_is_on_none()
    {
        ValuedPair[] pairs = [new(0, 0, 0.5), new(0, 1, 0.9), new(1, 0, 0)];
        foreach (var dial in new[] { 0, 0.5 })
        {
            var lists = Lists(2, [1, 0], pairs, Length, dial);
            Assert.Equal([[0], []], lists);
            Assert.Equal((0, 0), (ListFigures.Of(lists, lists, pairs, [1, 0]).NdcgLost, ListFigures.Of(lists, lists, pairs, [1, 0]).Unseen));
        }

        Assert.Null(ListFigures.Of([[]], [[]], [], [1]).Crowded);
    }
}
