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
        var leftOut = perQuery.Count - values.Length;
        if (values.Length == 0)
        {
            return new(double.NaN, double.NaN, double.NaN, 0, leftOut);
        }

        var random = new Random(seed);
        var means = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            var sum = 0.0;
            for (var taken = 0; taken < values.Length; taken++)
            {
                sum += values[random.Next(values.Length)];
            }

            means[draw] = sum / values.Length;
        }

        Array.Sort(means);
        return new(values.Average(), means[(int)(Draws * Tail)], means[(int)(Draws * (1 - Tail)) - 1], values.Length, leftOut);
    }

    /// <summary>How much better the first is than the second on the same queries. Drawn in pairs, which is far sharper than two
    /// intervals side by side.</summary>
    public static Estimate Difference(IReadOnlyList<double?> first, IReadOnlyList<double?> second, int seed) =>
        Of([.. first.Zip(second, (one, other) => one - other)], seed);
}
