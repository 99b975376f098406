using System.Globalization;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>Learns a scorecard from outcomes: each direction by itself from what that side decided, mixed with the prior, in
/// whole points, with its chances.</summary>
public static class ScorecardLearning
{
    private const int MostPoints = 400;

    /// <summary>Learns. With few vacancies the result is nearly the prior.</summary>
    /// <param name="prior">What experts say.</param>
    /// <param name="lists">What was shown and what came of it.</param>
    /// <param name="name">Name of the new scorecard.</param>
    /// <param name="seed">Seed of the trees.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static LearnedScorecard Learn(Scorecard prior, IReadOnlyList<ShownList> lists, string name, int seed)
    {
        var (employers, trainees) = (OutcomeRows.Employers(lists), OutcomeRows.Trainees(lists));
        var employer = Direction(employers, prior, prior.Calibration.Employer, (table, bin) => table.Employer(bin), leastGood: 2, seed);
        var trainee = Direction(trainees, prior, prior.Calibration.Trainee, (table, bin) => table.Trainee(bin), leastGood: 1, seed);
        foreach (var (index, table) in prior.Tables.Index())
        {
            UnknownPoints.KeepInside(employer.Points[index], trainee.Points[index], Prior(table, table.Employer), Prior(table, table.Trainee));
        }

        var hash = OutcomeRows.Together(lists).Hash();
        var about = string.Create(CultureInfo.InvariantCulture,
            $"Learned from {employers.RowCount} decisions of employers for {employers.QueryCount} vacancies and {trainees.RowCount} of "
            + $"trainees; prior {prior.Name}, seed {seed}, data {hash}.");
        var file = new ScorecardFile(
            name, about, new(employer.Chance, trainee.Chance),
            [.. AllCriteria.List.Select((criterion, index) => new ScorecardFile.CriterionEntry(
                criterion.Id, "Learned from outcomes, in the direction of the prior.",
                [.. criterion.Bins.Select((bin, at) => new ScorecardFile.BinEntry(bin, employer.Points[index][at], trainee.Points[index][at]))]))]);
        return new(file.ToText(), hash);
    }

    private static (IReadOnlyList<int[]> Points, ScorecardFile.Logistic Chance) Direction(
        BinnedRows rows, Scorecard prior, ScorecardFile.Logistic priorChance, Func<CriterionTable, int, int> pointsOf, int leastGood, int seed)
    {
        var expert = new StepTables([.. prior.Tables.Select(table => Prior(table, bin => pointsOf(table, bin)))]);
        var orders = prior.Tables.Select((table, index) => Order(table.Criterion, expert.Single[index])).ToList();
        var (mixed, share) = rows.QueryCount == 0 ? (expert, 0) : Blending.Learn(expert, rows, orders, seed);
        var tables = mixed.Single.Select((table, index) => WithUnknownInside(table, expert.Single[index])).ToList();
        var (points, _) = Points.Of(tables, MostPoints);

        var before = expert.Score(rows);
        var after = new StepTables([.. points.Select(table => Array.ConvertAll(table, value => (double)value))]).Score(rows);
        var carried = Carried(priorChance, before, after, expert, points);
        var learned = Calibrating.Platt(after, [.. rows.Grades.ToArray().Select(grade => grade >= leastGood)]);
        return (points, Calibrating.Mix(carried, learned, share));
    }

    private static double[] Prior(CriterionTable table, Func<int, int> pointsOf) =>
        [.. Enumerable.Range(0, table.Criterion.Bins.Count).Select(bin => (double)pointsOf(bin))];

    /// <summary>The prior's mapping on the new scale: the same chance for the mean row, and as many spreads from it.</summary>
    private static ScorecardFile.Logistic Carried(
        ScorecardFile.Logistic chance, double[] before, double[] after, StepTables expert, IReadOnlyList<int[]> points)
    {
        if (before.Length < 2 || Deviation(before) <= 0 || Deviation(after) <= 0)
        {
            var scale = points.Sum(table => table.Max()) / expert.Single.Sum(table => table.Max());
            return new(chance.Midpoint * scale, chance.Spread * scale);
        }

        var ratio = Deviation(after) / Deviation(before);
        return new(after.Average() + (chance.Midpoint - before.Average()) * ratio, chance.Spread * ratio);
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
            .Where(bin => criterion.Bins[bin] is not (Criterion.Unknown or Criterion.NotAsked))
            .OrderBy(bin => prior[bin]),
    ];

    // Not having said something may never be worth all or nothing. Where the prior gives no points, there is nothing to be inside of.
    private static double[] WithUnknownInside(double[] table, double[] prior)
    {
        if (prior.Max() <= prior.Min())
        {
            return new double[table.Length];
        }

        var (least, most) = (table.Skip(1).Min(), table.Skip(1).Max());
        var margin = (most - least) * 0.1;
        return [Math.Clamp(table[0], least + margin, most - margin), .. table.Skip(1)];
    }
}

/// <summary>A learned scorecard.</summary>
/// <param name="Text">The scorecard file; <see cref="Scorecard.Parse"/> reads it.</param>
/// <param name="DataHash">Hash of the rows it learned from.</param>
public sealed record LearnedScorecard(string Text, string DataHash);
