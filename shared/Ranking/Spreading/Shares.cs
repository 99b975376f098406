using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Placing;

namespace JobMatch.Ranking.Spreading;

/// <summary>The number of lists in which each vacancy is to stand: rows of lists shared out evenly among the openings that can take them.</summary>
/// <remarks>Of those who all want the same trade every vacancy of it has the same share for each opening, however much or little of other trades
/// there is. Each person's rows are spread over the vacancies that may enter, in proportion to weights that begin as the openings and are corrected by
/// how full each vacancy became: iterative proportional fitting (Deming and Stephan 1940), damped.</remarks>
internal static class Shares
{
    /// <summary>More changes little.</summary>
    private const int Rounds = 10;

    /// <summary>By vacancy; never fewer than leave each opening a choice (<see cref="Exposure.Enough"/>).</summary>
    /// <param name="all">All pairs.</param>
    /// <param name="entering">For each trainee the pairs that may stand on the list.</param>
    /// <param name="alone">For each trainee a list of the length that it is to have.</param>
    /// <param name="places">Openings by vacancy.</param>
    public static int[] Of(ValuedPair[] all, int[][] entering, int[][] alone, IReadOnlyList<int> places)
    {
        double[] weights = [.. places.Select(openings => (double)openings)];
        var load = Load();
        for (var round = 0; round < Rounds; round++)
        {
            for (var vacancy = 0; vacancy < weights.Length; vacancy++)
            {
                weights[vacancy] *= load[vacancy] > 0 ? Math.Sqrt(places[vacancy] / load[vacancy]) : 1;
            }

            load = Load();
        }

        // Sums of shares of rows: what rounding left over is no row.
        return [.. places.Zip(load, (openings, rows) => (int)Math.Ceiling(Math.Max((double)openings * Exposure.Enough, rows - 1e-6)))];

        double[] Load()
        {
            var rows = new double[weights.Length];
            foreach (var (own, list) in entering.Zip(alone))
            {
                var sum = own.Sum(pair => weights[all[pair].Vacancy]);
                foreach (var pair in own)
                {
                    rows[all[pair].Vacancy] += Math.Min(1, list.Length * weights[all[pair].Vacancy] / sum);
                }
            }

            return rows;
        }
    }
}
