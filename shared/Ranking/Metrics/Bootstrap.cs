namespace JobMatch.Ranking.Metrics;

/// <summary>A mean over queries with how sure it is.</summary>
/// <param name="Mean">The mean; NaN when every query was left out.</param>
/// <param name="Low">Lower end of the 95 % interval.</param>
/// <param name="High">Upper end of the 95 % interval.</param>
/// <param name="Queries">Queries counted.</param>
/// <param name="LeftOut">Queries without a relevant document, not counted.</param>
public readonly record struct Estimate(double Mean, double Low, double High, int Queries, int LeftOut);

/// <summary>Percentile bootstrap: queries are drawn again with replacement, and the means of the draws are looked at.</summary>
/// <remarks>Queries, not documents, are drawn, because the documents of a query are not independent. Source: Efron and
/// Tibshirani, An Introduction to the Bootstrap, chapter 13.</remarks>
public static class Bootstrap
{
    private const int Draws = 1_000;
    private const double Tail = 0.025;

    /// <summary>The mean of one number a query; null is left out and counted. The same seed gives the same interval.</summary>
    public static Estimate Of(IReadOnlyList<double?> perQuery, int seed)
    {
        var values = perQuery.OfType<double>().ToArray();
        return Of(values.Length, Mean, seed) with { LeftOut = perQuery.Count - values.Length };

        double? Mean(int[] drawn)
        {
            var sum = 0.0;
            foreach (var query in drawn)
            {
                sum += values[query];
            }

            return sum / drawn.Length;
        }
    }

    /// <summary>Any figure of so many queries. The same seed gives the same interval.</summary>
    /// <param name="queries">How many there are; without any there is no figure.</param>
    /// <param name="figure">The figure of some of them by index, each as often as it is drawn; null where they have none.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static Estimate Of(int queries, Func<int[], double?> figure, int seed)
    {
        int[] drawn = [.. Enumerable.Range(0, queries)];
        if (queries == 0 || figure(drawn) is not { } value)
        {
            return new(double.NaN, double.NaN, double.NaN, 0, queries);
        }

        var random = new Random(seed);
        var figures = new List<double>(Draws);
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var taken = 0; taken < drawn.Length; taken++)
            {
                drawn[taken] = random.Next(queries);
            }

            if (figure(drawn) is { } one)
            {
                figures.Add(one);
            }
        }

        figures.Sort();
        return figures.Count == 0
            ? new(value, value, value, queries, 0)
            : new(value, figures[(int)(figures.Count * Tail)], figures[Math.Max((int)(figures.Count * (1 - Tail)) - 1, 0)], queries, 0);
    }

    /// <summary>How much better the first is than the second on the same queries. Drawn in pairs, which is far sharper than two
    /// intervals side by side.</summary>
    public static Estimate Difference(IReadOnlyList<double?> first, IReadOnlyList<double?> second, int seed) =>
        Of([.. first.Zip(second, (one, other) => one - other)], seed);
}
