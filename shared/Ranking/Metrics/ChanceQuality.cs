namespace JobMatch.Ranking.Metrics;

/// <summary>Whether chances mean what they say.</summary>
/// <param name="Brier">Mean squared distance between the chance and what happened: 0 perfect, 0.25 for saying one half always.</param>
/// <param name="CalibrationError">Mean distance between said and happened over the bands, weighted by their counts: 0 is perfectly
/// calibrated.</param>
/// <param name="Bands">Chances in equally wide bands, with how often the thing happened in each; empty bands are left out.</param>
public sealed record ChanceQuality(Estimate Brier, Estimate CalibrationError, IReadOnlyList<ReliabilityBand> Bands)
{
    private const int BandCount = 10;

    /// <summary>Judges chances against what happened.</summary>
    /// <param name="queries">Cases, query by query: whole queries are drawn again for the intervals.</param>
    /// <param name="seed">Seed of the intervals.</param>
    public static ChanceQuality Of(IReadOnlyList<IReadOnlyList<(double Chance, bool Happened)>> queries, int seed)
    {
        var bands = queries.Select(BandsOf).ToArray();
        var squares = queries.Select(query => query.Sum(one => Math.Pow(one.Chance - (one.Happened ? 1 : 0), 2))).ToArray();
        return new(
            Bootstrap.Of(queries.Count, Brier, seed),
            Reflected(Bootstrap.Of(queries.Count, drawn => Error(Together(drawn)), seed)),
            [
                .. Together([.. Enumerable.Range(0, queries.Count)]).Where(band => band.Cases > 0)
                    .Select(band => new ReliabilityBand(band.Said / band.Cases, band.Happened / band.Cases, band.Cases)),
            ]);

        double? Brier(int[] drawn) =>
            drawn.Sum(query => queries[query].Count) is > 0 and var cases ? drawn.Sum(query => squares[query]) / cases : null;

        Band[] Together(int[] drawn)
        {
            var sums = new Band[BandCount];
            foreach (var query in drawn)
            {
                for (var band = 0; band < BandCount; band++)
                {
                    sums[band] = sums[band].Plus(bands[query][band]);
                }
            }

            return sums;
        }
    }

    // Drawing again adds noise to each band, so that the mean distance of the draws is too great; the interval is turned around the value
    // (the basic bootstrap, Davison and Hinkley, Bootstrap Methods and their Application, 1997, section 5.2.1).
    private static Estimate Reflected(Estimate estimate) =>
        estimate with { Low = Math.Max(0, (2 * estimate.Mean) - estimate.High), High = Math.Max(estimate.Mean, (2 * estimate.Mean) - estimate.Low) };

    private static double? Error(Band[] bands) =>
        bands.Sum(band => band.Cases) is > 0 and var cases ? bands.Sum(band => Math.Abs(band.Said - band.Happened)) / cases : null;

    private static Band[] BandsOf(IReadOnlyList<(double Chance, bool Happened)> query)
    {
        var bands = new Band[BandCount];
        foreach (var (chance, happened) in query)
        {
            ref var band = ref bands[Math.Min((int)(chance * BandCount), BandCount - 1)];
            band = band.Plus(new(chance, happened ? 1 : 0, 1));
        }

        return bands;
    }

    /// <summary>Sums over the cases of a band.</summary>
    private readonly record struct Band(double Said, double Happened, int Cases)
    {
        public Band Plus(Band other) => new(Said + other.Said, Happened + other.Happened, Cases + other.Cases);
    }
}

/// <summary>One band of chances.</summary>
/// <param name="Said">Mean chance.</param>
/// <param name="Happened">Share in which it happened.</param>
/// <param name="Count">Cases in the band.</param>
public readonly record struct ReliabilityBand(double Said, double Happened, int Count);
