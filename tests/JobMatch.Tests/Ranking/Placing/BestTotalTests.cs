using System.Globalization;
using System.IO.Compression;
using JobMatch.Ranking.Placing;
using JobMatch.Tests.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.Ranking.Placing;

public class BestTotalTests
{
    private const double Tolerance = 1e-4;

    [Fact]
    public void Random_markets_come_within_the_tolerance_of_trying_everything() => Assert.All(Enumerable.Range(1, 150), seed =>
    {
        var (trainees, quotas, applications) = RandomRounds.Small(seed, 5, 3);
        var random = new Random(seed);
        ValuedPair[] pairs = [.. applications.Select(application => new ValuedPair(application.Trainee, application.Vacancy, random.Next(-3, 30)))];
        double Worth(Placement placement) => pairs.Where(pair => placement.VacancyOf[pair.Trainee] == pair.Vacancy).Sum(pair => pair.Value);
        var best = RandomRounds.All(trainees, quotas, applications).Max(Worth);

        var found = BestTotal.Run(trainees, [.. quotas.Select(quota => quota.Places)], pairs, Tolerance);

        Assert.Equal(Worth(found.Placement), found.Total, 9);
        Assert.InRange(found.Total, best - trainees * 30 * Tolerance, best);
        Assert.InRange(found.Bound, best - 1e-9, best + trainees * 30 * 2 * Tolerance);
    });

    [Fact]
    public void A_place_that_stays_free_costs_nothing_and_a_contested_one_what_the_loser_would_give()
    {
        var found = BestTotal.Run(3, [1, 2], [new(0, 0, 10), new(1, 0, 7), new(2, 0, 4), new(0, 1, 1)], Tolerance);
        Assert.Equal([0, null, null], found.Placement.VacancyOf);
        Assert.InRange(found.Prices[0], 7 - 0.01, 9 + 0.01);
        Assert.Equal(0, found.Prices[1]);
    }

    [Fact]
    public void A_market_without_pairs_is_worth_nothing() =>
        Assert.Equal((0.0, 0.0), (BestTotal.Run(2, [1], []).Total, BestTotal.Run(0, [], []).Bound));

    [Theory]
    [InlineData("transport_2000x500x20.txt.gz", 1_686_775)]
    [InlineData("transport_20000x4000x20.txt.gz", 16_939_315)]
    public void Known_optima_are_reached_within_a_ten_thousandth_with_a_bound_that_proves_it(string file, double optimum)
    {
        var path = Path.Combine(SharedCases.Folder(), "cases", "placement", file);
        Assert.SkipUnless(File.Exists(path), $"{path} is absent.");
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        int[] Line() => [.. text.ReadLine()!.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => int.Parse(word, CultureInfo.InvariantCulture))];
        var trainees = Line()[0];
        var places = Line();
        var pairs = Enumerable.Range(0, trainees)
            .SelectMany(trainee => Line().Chunk(2).Select(pair => new ValuedPair(trainee, pair[0], pair[1]))).ToArray();

        var found = BestTotal.Run(trainees, places, pairs);

        Assert.InRange(found.Total, optimum * (1 - 1e-4), optimum);
        Assert.InRange(found.Bound, optimum, optimum * (1 + 1e-4));
        Assert.All(places.Index(), vacancy => Assert.True(found.Placement.VacancyOf.Count(placed => placed == vacancy.Index) <= vacancy.Item));
    }
}
