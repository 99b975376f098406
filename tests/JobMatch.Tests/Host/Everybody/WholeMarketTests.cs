using JobMatch.Contracts.Matching;
using JobMatch.Tests.Demand.Importing;
using JobMatch.Tests.Host.Province;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Host.Everybody;

/// <summary>Lists and placements of the sample province are compared with what ranking one by one says.</summary>
public sealed class WholeMarketTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private readonly IWholeMarket _market = province.Application.Get<IWholeMarket>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lists_that_do_not_spread_are_each_person_s_best_vacancies()
    {
        var lists = await _market.ListAsync(4, 0, null, Cancellation);
        Assert.Equal(lists.Alone, lists.Spread);
        Assert.Equal(0, lists.Spread.NdcgLost);
        foreach (var list in lists.Pairs.GroupBy(pair => pair.Trainee.Id).Take(60))
        {
            var best = (await province.Application.Matching.SuggestAsync(list.Key, 4, Weights.None, Cancellation))!.Matches;
            Assert.Equal(best.Select(match => match.Score), list.Select(pair => pair.Score));
            Assert.Equal(Enumerable.Range(1, best.Count), list.Select(pair => pair.Rank));
        }
    }

    [Fact]
    public async Task Spreading_gives_more_openings_a_choice_and_says_what_it_costs()
    {
        var told = new List<double>();
        var lists = await _market.ListAsync(5, 0.3, new Told(told), Cancellation);
        Assert.True(lists.Spread.OpeningsWithEnough > 1.5 * lists.Alone.OpeningsWithEnough);
        Assert.True(lists.Spread.Gini < lists.Alone.Gini - 0.1);
        Assert.InRange(lists.Spread.NdcgLost, 0.0001, 0.04);
        Assert.InRange(lists.Spread.MostLost, lists.Spread.NdcgLost, 0.3);
        Assert.InRange(lists.Spread.Unseen, lists.NobodyEligible, lists.Alone.Unseen - 3);
        Assert.All(lists.Pairs.GroupBy(pair => pair.Trainee.Id), list =>
        {
            Assert.InRange(list.Count(), 1, 5);
            Assert.Equal(list.Select(pair => pair.Score).OrderDescending(), list.Select(pair => pair.Score));
        });
        Assert.Equal(lists.Spread.Unseen, lists.Unseen.Count);
        Assert.DoesNotContain(lists.Unseen, unseen => lists.Pairs.Any(pair => pair.Vacancy.Id == unseen.Vacancy.Id));
        var listed = lists.Pairs.CountBy(pair => pair.Vacancy).ToDictionary();
        Assert.Equal(
            listed.Max(entry => (double)entry.Value / entry.Key.OpeningsLeft),
            (double)listed[lists.Spread.Crowded!] / lists.Spread.Crowded!.OpeningsLeft);
        Assert.Equal(listed[lists.Spread.Crowded!], lists.Spread.CrowdedLists);
        Assert.True(3 * lists.Spread.CrowdedLists < lists.Alone.CrowdedLists, $"{lists.Alone.CrowdedLists} to {lists.Spread.CrowdedLists}");
        Assert.Equal(1, told.Max());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_placement_fills_no_more_than_the_openings_and_nobody_would_rather_change(bool employersOffer)
    {
        var placement = await _market.PlaceAsync(new(employersOffer, false, 1), null, Cancellation);
        Assert.Equal(0, placement.BlockingPairs);
        Assert.InRange(placement.Pairs.Count, placement.People / 2, placement.People);
        Assert.Equal(placement.Pairs.Count, placement.Pairs.Select(pair => pair.Trainee.Id).Distinct().Count());
        Assert.All(placement.Pairs.GroupBy(pair => pair.Vacancy), taken => Assert.InRange(taken.Count(), 1, taken.Key.OpeningsLeft));
        Assert.All(placement.Pairs, pair => Assert.InRange(pair.Score, 0.1, 1));
        Assert.Equal(placement.People, placement.Pairs.Select(pair => pair.Trainee).Concat(placement.LeftOut.Select(left => left.Trainee)).Distinct().Count());
        Assert.Contains(placement.LeftOut, left => left.Why == "Các việc phù hợp đã đủ người.");
        foreach (var pair in placement.Pairs.Take(40))
        {
            var suggestions = (await province.Application.Matching.SuggestAsync(pair.Trainee.Id, 1000, Weights.None, Cancellation))!;
            Assert.Contains(suggestions.Matches, match => match.Subject.Id == pair.Vacancy.Id && Math.Abs(match.Score - pair.Score) < 1e-9);
        }

        Assert.Equal(Told(placement), Told(await _market.PlaceAsync(new(employersOffer, false, 1), null, Cancellation)));

        // Whoever takes somebody under 18 is told what the law asks for, and nobody else is.
        Assert.All(placement.Pairs.Where(pair => pair.Condition is not null), pair => Assert.Contains("Chưa đủ 18 tuổi", pair.Condition, StringComparison.Ordinal));
        Assert.InRange(placement.Pairs.Count(pair => pair.Condition is not null), 1, placement.Pairs.Count / 2);

        static IEnumerable<(Guid, Guid, int, double)> Told(EverybodysPlacement placement) =>
            placement.Pairs.Select(pair => (pair.Trainee.Id, pair.Vacancy.Id, pair.Rank, pair.Score));
    }

    [Fact]
    public async Task Whom_the_employer_ordered_goes_first_where_that_is_asked_for()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1", openings: "1")));
        await application.ImportTraineesAsync(
            TraineeFile.Header + ",Doanh nghiệp đặt hàng đào tạo,Ca làm việc\n" + string.Concat(
                TraineeFile.Row("HS-1", name: "Lê Đặt Hàng").Replace(",Hàn,", ",May thời trang,", StringComparison.Ordinal) + ",Công ty TNHH Thử,\n", TraineeFile.Row("HS-2", name: "Lê Hợp Hơn") + ",không,\n"));
        await application.IndexedAsync();
        Assert.Equal("HS-2", await PlacedAsync(orderedFirst: false));
        Assert.Equal("HS-1", await PlacedAsync(orderedFirst: true));

        async Task<string> PlacedAsync(bool orderedFirst) => Assert.Single(
            (await application.Get<IWholeMarket>().PlaceAsync(new(true, orderedFirst, 1), null, Cancellation)).Pairs).Trainee.ExternalId;
    }

    [Fact]
    public async Task Who_is_blocked_or_wants_no_automated_proposals_is_on_no_list()
    {
        var lists = await _market.ListAsync(50, 0.5, null, Cancellation);
        var listed = lists.Pairs.Select(pair => pair.Trainee.Id).ToHashSet();
        var byHand = new List<Guid>();
        await foreach (var card in province.Application.Supply.ListAsync(Cancellation))
        {
            if (!card.Profile.AcceptsAutomatedMatching)
            {
                byHand.Add(card.Profile.Id);
            }
        }

        Assert.NotEmpty(byHand);
        Assert.DoesNotContain(byHand, listed.Contains);
        Assert.All(byHand, id => Assert.Contains("tư vấn trực tiếp", lists.LeftOut.Single(left => left.Trainee.Id == id).Why, StringComparison.Ordinal));
        Assert.Equal(lists.People, listed.Count + lists.LeftOut.Count);
    }

    private sealed class Told(List<double> told) : IProgress<double>
    {
        public void Report(double value)
        {
            lock (told)
            {
                told.Add(value);
            }
        }
    }
}
