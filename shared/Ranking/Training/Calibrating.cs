using JobMatch.Ranking.Scorecards;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace JobMatch.Ranking.Training;

/// <summary>Turns sums of points into chances.</summary>
internal static class Calibrating
{
    private const int FewestOfEachKind = 10;

    /// <summary>Platt's scaling by Microsoft.ML, as a scorecard writes it; null with too few cases of either kind, or where more
    /// points would mean a smaller chance.</summary>
    public static ScorecardFile.Logistic? Platt(IReadOnlyList<double> points, IReadOnlyList<bool> happened)
    {
        var yes = happened.Count(value => value);
        if (Math.Min(yes, happened.Count - yes) < FewestOfEachKind)
        {
            return null;
        }

        var context = new MLContext(1);
        var view = context.Data.LoadFromEnumerable(points.Zip(happened, (score, label) => new Case { Score = (float)score, Label = label }));
        var model = context.BinaryClassification.Calibrators.Platt(nameof(Case.Label), nameof(Case.Score)).Fit(view);
        // Platt's mapping is a straight line in log odds, and Microsoft.ML shows it by its values: two far apart give the line.
        var (least, most) = (points.Min(), points.Max());
        var ends = context.Data.LoadFromEnumerable([new Case { Score = (float)least }, new Case { Score = (float)most }]);
        var odds = context.Data.CreateEnumerable<Chance>(model.Transform(ends), reuseRowObject: false)
            .Select(chance => Math.Log(chance.Probability / (1.0 - chance.Probability))).ToList();
        var slope = (odds[1] - odds[0]) / (most - least);
        return slope > 0 && double.IsFinite(slope) ? new(least - odds[0] / slope, 1 / slope) : null;
    }

    /// <summary>Mixes two mappings in log odds: slopes and offsets by the share.</summary>
    public static ScorecardFile.Logistic Mix(ScorecardFile.Logistic prior, ScorecardFile.Logistic? learned, double share)
    {
        if (learned is null)
        {
            return prior;
        }

        var slope = (1 - share) / prior.Spread + share / learned.Spread;
        var offset = (1 - share) * prior.Midpoint / prior.Spread + share * learned.Midpoint / learned.Spread;
        return new(offset / slope, 1 / slope);
    }

    private sealed class Chance
    {
        public float Probability { get; set; }
    }

    private sealed class Case
    {
        public float Score { get; set; }

        public bool Label { get; set; }
    }
}
