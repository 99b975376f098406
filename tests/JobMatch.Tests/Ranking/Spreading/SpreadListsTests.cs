using JobMatch.Ranking.Metrics;
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

    [Fact]
    public void With_the_dial_at_0_everybody_sees_what_is_worth_most()
    {
        var pairs = Pairs();
        Assert.All(SpreadLists.Of(Trainees, Places, pairs, Length, dial: 0).Index(), list => Assert.Equal(
            pairs.Where(pair => pair.Trainee == list.Index).OrderByDescending(pair => pair.Value).Take(Length).Select(pair => pair.Vacancy),
            list.Item.Select(pair => pairs[pair].Vacancy)));
    }

    [Fact]
    public void The_default_dial_spreads_attention_and_keeps_nearly_all_of_the_value()
    {
        var pairs = Pairs();
        var (alone, spread) = (SpreadLists.Of(Trainees, Places, pairs, Length, dial: 0), SpreadLists.Of(Trainees, Places, pairs, Length));
        double Value(IReadOnlyList<int[]> lists) => lists.Sum(list => list.Sum(pair => pairs[pair].Value));
        double Gini(IReadOnlyList<int[]> lists) => Exposure.Gini([.. Enumerable.Range(0, Places.Length)
            .Select(vacancy => lists.Sum(list => list.Count(pair => pairs[pair].Vacancy == vacancy)))]);
        Assert.True(Gini(spread) < Gini(alone) - 0.05, $"{Gini(alone)} to {Gini(spread)}");
        Assert.InRange(Value(spread), 0.95 * Value(alone), Value(alone));
    }

    [Fact]
    public void However_far_the_dial_is_turned_nobody_is_shown_much_worse()
    {
        var pairs = Pairs();
        var alone = SpreadLists.Of(Trainees, Places, pairs, Length, dial: 0);
        Assert.All(SpreadLists.Of(Trainees, Places, pairs, Length, dial: 100).Zip(alone), lists =>
        {
            Assert.Equal(Length, lists.First.Length);
            Assert.True(lists.First.Min(pair => pairs[pair].Value) >= SpreadLists.LeastShare * pairs[lists.Second[^1]].Value);
            Assert.True(ListFigures.Gain(lists.First, pairs) >= SpreadLists.LeastShare * ListFigures.Gain(lists.Second, pairs));
        });
    }

    [Fact]
    public void Who_would_lose_the_one_good_vacancy_to_the_crowd_keeps_it()
    {
        // Twenty people want the one opening; each has eight others that are worth a third of it.
        var pairs = Enumerable.Range(0, 20).SelectMany(trainee => Enumerable.Range(0, 9).Select(vacancy =>
            new ValuedPair(trainee, vacancy == 0 ? 0 : 1 + (trainee * 8) + vacancy - 1, vacancy == 0 ? 0.95 : 0.3 - (vacancy * 0.005)))).ToArray();
        int[] places = [1, .. Enumerable.Repeat(1, 160)];
        foreach (var dial in new[] { 0.5, 1, 3 })
        {
            Assert.All(SpreadLists.Of(20, places, pairs, 5, dial), list => Assert.Contains(list, pair => pairs[pair].Vacancy == 0));
        }
    }

    [Fact]
    public void Who_suits_nothing_has_an_empty_list() =>
        Assert.Empty(SpreadLists.Of(2, [1], [new(0, 0, 0.5), new(1, 0, 0)], Length)[1]);
}
