namespace JobMatch.Ranking.Metrics;

/// <summary>Whether chances mean what they say.</summary>
public static class ChanceQuality
{
    /// <summary>Mean squared distance between the chance and what happened: 0 perfect, 0.25 for saying one half always.</summary>
    /// <exception cref="ArgumentException">There is nothing to judge, or not one outcome for each chance.</exception>
    public static double Brier(IReadOnlyList<double> chances, IReadOnlyList<bool> happened)
    {
        Check(chances, happened);
        return chances.Zip(happened, (chance, yes) => Math.Pow(chance - (yes ? 1 : 0), 2)).Average();
    }

    /// <summary>Chances in so many equally wide bands, with how often the thing happened in each. Empty bands are left out.</summary>
    /// <exception cref="ArgumentException">There is nothing to judge, or not one outcome for each chance.</exception>
    public static IReadOnlyList<ReliabilityBand> Reliability(IReadOnlyList<double> chances, IReadOnlyList<bool> happened, int bands = 10)
    {
        Check(chances, happened);
        return
        [
            .. chances.Zip(happened, (chance, yes) => (Chance: chance, Yes: yes))
                .GroupBy(pair => Math.Min((int)(pair.Chance * bands), bands - 1))
                .OrderBy(band => band.Key)
                .Select(band => new ReliabilityBand(band.Average(pair => pair.Chance), band.Average(pair => pair.Yes ? 1.0 : 0.0), band.Count())),
        ];
    }

    /// <summary>Mean distance between said and happened over the bands, weighted by their counts: 0 is perfectly calibrated.</summary>
    public static double CalibrationError(IReadOnlyList<ReliabilityBand> bands) =>
        bands.Sum(band => band.Count * Math.Abs(band.Said - band.Happened)) / bands.Sum(band => band.Count);

    private static void Check(IReadOnlyList<double> chances, IReadOnlyList<bool> happened)
    {
        if (chances.Count == 0 || chances.Count != happened.Count)
        {
            throw new ArgumentException($"{chances.Count} chances and {happened.Count} outcomes cannot be compared.");
        }
    }
}

/// <summary>One band of chances.</summary>
/// <param name="Said">Mean chance.</param>
/// <param name="Happened">Share in which it happened.</param>
/// <param name="Count">Cases in the band.</param>
public readonly record struct ReliabilityBand(double Said, double Happened, int Count);
