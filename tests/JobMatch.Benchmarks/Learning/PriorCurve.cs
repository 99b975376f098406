using System.Globalization;
using JobMatch.Benchmarks.Running;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>What a simple prior gains from outcomes, by the number of queries that have them.</summary>
internal static class PriorCurve
{
    private const int Draws = 4;

    private static readonly int[] Sizes = [5, 10, 25, 50, 100, 200, 400];

    /// <summary>A prior of unit weights on spread-normalised bins, and the bins of each criterion worst to best.</summary>
    internal sealed record Directed(StepTables Tables, IReadOnlyList<IReadOnlyList<int>> Orders);

    /// <summary>Reads lines <c>feature +1|-1</c>; a feature not named has no say in the prior and no order.</summary>
    public static Directed Prior(string path, QuantileBins bins, BinnedRows train)
    {
        var signs = Signs(path);
        var (tables, orders) = (new List<double[]>(), new List<IReadOnlyList<int>>());
        for (var criterion = 0; criterion < train.BinCounts.Count; criterion++)
        {
            var sign = signs.GetValueOrDefault(bins.Features[criterion]);
            var first = bins.HasUnknown(criterion) ? 1 : 0;
            var ordered = Enumerable.Range(first, train.BinCounts[criterion] - first);
            orders.Add(sign == 0 ? [] : [.. sign > 0 ? ordered : ordered.Reverse()]);
            tables.Add(Normalised(criterion, sign, first, train));
        }

        return new(new(tables), orders);
    }

    /// <summary>Adds the gain in NDCG@10 over the prior alone, for each size the mean of four draws.</summary>
    public static void Measure(BenchmarkReport report, BinnedRows train, BinnedRows test, Directed prior, int seed)
    {
        var alone = RankingQuality.Ndcg(test, prior.Tables.Score(test));
        report.Add("prior alone: NDCG@10", Bootstrap.Of(alone, seed).Mean, "NDCG");
        foreach (var size in Sizes.Where(size => size < train.QueryCount).Append(train.QueryCount))
        {
            var gains = Enumerable.Range(0, size == train.QueryCount ? 1 : Draws).Select(draw =>
            {
                var all = Enumerable.Range(0, train.QueryCount).ToArray();
                new Random(seed + draw).Shuffle(all);
                var rows = train.Take([.. all.Take(size).Order()]);
                var blended = Blending.Learn(prior.Tables, rows, prior.Orders, seed).Tables;
                return Bootstrap.Difference(RankingQuality.Ndcg(test, blended.Score(test)), alone, seed);
            }).ToList();
            report.Add(
                FormattableString.Invariant($"gain over the prior with {size} queries (worst draw {gains.Min(gain => gain.Mean):F4})"),
                gains.Average(gain => gain.Mean), "NDCG");
        }
    }

    private static Dictionary<int, int> Signs(string path)
    {
        var signs = new Dictionary<int, int>();
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line.Split('#')[0].Trim(), index + 1)))
        {
            var words = line.Split((char[])[' ', '\t', ':', ','], StringSplitOptions.RemoveEmptyEntries);
            if (words.Length == 0)
            {
                continue;
            }

            if (words is not [var name, var value]
                || !int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var feature)
                || !double.TryParse(value, CultureInfo.InvariantCulture, out var sign) || !double.IsFinite(sign))
            {
                throw new InvalidDataException($"{path}, line {number}: \"{line}\" is not \"feature +1\" or \"feature -1\".");
            }

            signs[feature] = Math.Sign(sign);
        }

        return signs;
    }

    // Unknown is worth the mean of what is known.
    private static double[] Normalised(int criterion, int sign, int first, BinnedRows train)
    {
        var known = train.Column(criterion).Where(bin => bin >= first).Select(bin => (double)bin).DefaultIfEmpty(0).ToList();
        var mean = known.Average();
        var table = Enumerable.Range(0, train.BinCounts[criterion]).Select(bin => bin < first ? 0 : sign * (bin - mean)).ToArray();
        var spread = Math.Sqrt(train.Column(criterion).Average(bin => table[bin] * table[bin]));
        return spread > 0 ? Array.ConvertAll(table, value => value / spread) : table;
    }
}
