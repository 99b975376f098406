using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>One direction of a scorecard: what experts say, what that side's decisions taught, and any mixture of both in whole
/// points with their meaning as chances.</summary>
internal sealed class DirectionLearning
{
    private const int MostPoints = 400;

    /// <summary>More pairs nobody would read.</summary>
    private const int MostPairs = 4;

    /// <summary>How far inside, as a part of the range, the points of "unknown" are kept at most.</summary>
    private const double MostMargin = 0.1;

    private readonly BinnedRows _rows;
    private readonly ScorecardFile.Logistic _priorChance;
    private readonly int _leastGood;
    private readonly StepTables _learned;
    private readonly List<IReadOnlyList<int>> _orders;

    /// <summary>For each criterion the bin "not asked"; −1 where there is none.</summary>
    private readonly List<int> _notAsked;

    /// <param name="rows">What that side decided.</param>
    /// <param name="prior">The prior scorecard.</param>
    /// <param name="priorChance">What the prior's points mean.</param>
    /// <param name="pointsOf">The prior's points by criterion and bin.</param>
    /// <param name="leastGood">The lowest grade that means yes.</param>
    /// <param name="withPairs">Whether tables of two criteria are learned as well.</param>
    /// <param name="seed">Seed of the trees.</param>
    public DirectionLearning(
        BinnedRows rows, Scorecard prior, ScorecardFile.Logistic priorChance, Func<CriterionTable, int, int> pointsOf, int leastGood, bool withPairs,
        int seed)
    {
        (_rows, _priorChance, _leastGood) = (rows, priorChance, leastGood);
        Expert = new([.. prior.Tables.Select(table =>
            Enumerable.Range(0, table.Criterion.Bins.Count).Select(bin => (double)pointsOf(table, bin)).ToArray())]);
        _orders = [.. prior.Tables.Select((table, index) => Order(table.Criterion, Expert.Single[index]))];
        _notAsked = [.. prior.Tables.Select(table => table.Criterion.Bins.ToList().IndexOf(Criterion.NotAsked))];
        _learned = rows.QueryCount == 0 ? Expert
            : withPairs ? AdditiveLearning.WithPairs(rows, seed).WithPurePairs(rows, MostPairs)
            : AdditiveLearning.Single(rows, seed);
    }

    /// <summary>What experts say, in their points.</summary>
    public StepTables Expert { get; }

    /// <summary>Points, with so much of what was learned in them.</summary>
    public DirectionPoints Points(double share)
    {
        var mixed = _rows.QueryCount == 0 ? Expert : Blending.Mix(Expert, _learned, _rows, _orders, share);

        // On the expert's own scale rounding changes nothing until what was learned is worth half a point.
        var expertPerUnit = _rows.QueryCount == 0 ? 1 : Spread.WithinQueries(_rows, Expert.Score(_rows)) / (1 - share);
        var (single, perUnit) = Training.Points.Of(
            [.. mixed.Single.Select((table, index) => WithUnknownInside(WithNotAskedInPlace(table, index), Expert.Single[index]))], MostPoints,
            expertPerUnit > 0 ? expertPerUnit : double.PositiveInfinity);
        return new(single, [.. mixed.Pairs.Select(pair => pair with
        {
            Values = Array.ConvertAll(pair.Values, value => Math.Round((value - pair.Values.Min()) * perUnit)),
        })]);
    }

    /// <summary>What sums of such points mean.</summary>
    public ScorecardFile.Logistic Chance(DirectionPoints points, double share)
    {
        var before = Expert.Score(_rows);
        var after = new StepTables([.. points.Single.Select(table => Array.ConvertAll(table, value => (double)value))], points.Pairs).Score(_rows);
        var learned = Calibrating.Platt(after, [.. _rows.Grades.ToArray().Select(grade => grade >= _leastGood)]);
        return Calibrating.Mix(Carried(before, after, points.Single), learned, share);
    }

    /// <summary>The prior's mapping on the new scale: the same chance for the mean row, and as many spreads from it.</summary>
    private ScorecardFile.Logistic Carried(double[] before, double[] after, IReadOnlyList<int[]> points)
    {
        if (before.Length < 2 || Deviation(before) <= 0 || Deviation(after) <= 0)
        {
            var scale = points.Sum(table => table.Max()) / Expert.Single.Sum(table => table.Max());
            return new(_priorChance.Midpoint * scale, _priorChance.Spread * scale);
        }

        var ratio = Deviation(after) / Deviation(before);
        return new(after.Average() + (_priorChance.Midpoint - before.Average()) * ratio, _priorChance.Spread * ratio);
    }

    private static double Deviation(double[] values)
    {
        var mean = values.Average();
        return Math.Sqrt(values.Average(value => (value - mean) * (value - mean)));
    }

    /// <summary>Bins worst to best as the prior has them, equal ones as the criterion lists them; unknown and not asked have
    /// no place.</summary>
    private static List<int> Order(Criterion criterion, double[] prior) =>
    [
        .. Enumerable.Range(0, criterion.Bins.Count)
            .Where(bin => criterion.Bins[bin] != Criterion.Unknown && criterion.Bins[bin] != Criterion.NotAsked)
            .OrderBy(bin => prior[bin]),
    ];

    // Within one vacancy this bin is everybody's or nobody's, so outcomes cannot place it; but lists for a person compare vacancies. It
    // lies where the expert has it between the worst and the best bin.
    private double[] WithNotAskedInPlace(double[] table, int criterion)
    {
        var (order, prior, bin) = (_orders[criterion], Expert.Single[criterion], _notAsked[criterion]);
        if (bin < 0)
        {
            return table;
        }

        var (priorLeast, priorMost) = (prior[order[0]], prior[order[^1]]);
        var place = priorMost > priorLeast ? (prior[bin] - priorLeast) / (priorMost - priorLeast) : 0;
        var placed = table.ToArray();
        placed[bin] = table[order[0]] + (place * (table[order[^1]] - table[order[0]]));
        return placed;
    }

    // Not having said something may never be worth all or nothing. Where the prior gives no points, there is nothing to be inside of.
    private static double[] WithUnknownInside(double[] table, double[] prior)
    {
        if (prior.Max() <= prior.Min())
        {
            return new double[table.Length];
        }

        var (least, most) = (table.Skip(1).Min(), table.Skip(1).Max());
        var (priorLeast, priorMost) = (prior.Skip(1).Min(), prior.Skip(1).Max());
        var (fromLeast, fromMost) = (Margin(prior[0] - priorLeast), Margin(priorMost - prior[0]));
        return [Math.Clamp(table[0], least + fromLeast, most - fromMost), .. table.Skip(1)];

        // No further inside than the prior has it.
        double Margin(double ofPrior) => (most - least) * (priorMost > priorLeast ? Math.Clamp(ofPrior / (priorMost - priorLeast), 0, MostMargin) : 0);
    }
}

/// <summary>Points in one direction.</summary>
/// <param name="Single">By criterion and bin.</param>
/// <param name="Pairs">Whole points of two criteria together, 0 or more.</param>
internal sealed record DirectionPoints(IReadOnlyList<int[]> Single, IReadOnlyList<PairTable> Pairs);
