using System.Globalization;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>Learns a scorecard from outcomes: each direction by itself from what that side decided, mixed with the prior, in
/// whole points, with its chances. How much of each is taken is judged by the fused order.</summary>
public static class ScorecardLearning
{
    /// <summary>Learns. With few vacancies the result is nearly the prior.</summary>
    /// <param name="prior">What experts say.</param>
    /// <param name="lists">What was shown and what came of it.</param>
    /// <param name="name">Name of the new scorecard.</param>
    /// <param name="seed">Seed of the trees.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static LearnedScorecard Learn(Scorecard prior, IReadOnlyList<ShownList> lists, string name, int seed)
    {
        IReadOnlyList<ShownList> judged = [.. lists.OrderBy(list => list.Day).Where(OutcomeRows.Teaches)];
        var (employers, trainees) = Directions(prior, judged, seed);
        var shares = Shares(prior, judged, seed);
        var hash = OutcomeRows.Together(judged).Hash();
        var about = string.Create(CultureInfo.InvariantCulture,
            $"Learned from outcomes of {judged.Count} vacancies; share of what was learned: employers {shares.Employer:P0}, trainees "
            + $"{shares.Trainee:P0}; prior {prior.Name}, seed {seed}, data {hash}.");
        return new(Card(prior, employers, trainees, shares, name, about).ToText(), hash, shares.Employer, shares.Trainee);
    }

    private static (DirectionLearning Employers, DirectionLearning Trainees) Directions(
        Scorecard prior, IReadOnlyList<ShownList> lists, int seed) => (
        new(OutcomeRows.Employers(lists), prior, prior.Calibration.Employer, (table, bin) => table.Employer(bin), leastGood: 2, seed),
        new(OutcomeRows.Trainees(lists), prior, prior.Calibration.Trainee, (table, bin) => table.Trainee(bin), leastGood: 1, seed));

    private static (double Employer, double Trainee) Shares(Scorecard prior, IReadOnlyList<ShownList> lists, int seed)
    {
        var shares = Blending.Shares(lists.Count);
        if (lists.Count < Blending.FewestQueriesForMore)
        {
            return (shares[0], shares[0]);
        }

        return ForwardChoice.Best(lists.Count, [.. shares.SelectMany(one => shares.Select(other => (one, other)))], Learned, seed);

        Func<(double, double), IReadOnlyList<double?>> Learned(int cut, int end)
        {
            var (employers, trainees) = Directions(prior, [.. lists.Take(cut)], seed);
            var later = OutcomeRows.Together([.. lists.Take(cut..end)]);
            return candidate => RankingQuality.Ndcg(
                later, OutcomeRows.Score(Scorecard.Of(Card(prior, employers, trainees, candidate, prior.Name, "")), later));
        }
    }

    private static ScorecardFile Card(
        Scorecard prior, DirectionLearning employers, DirectionLearning trainees, (double Employer, double Trainee) shares,
        string name, string about)
    {
        var (employer, trainee) = (employers.Points(shares.Employer), trainees.Points(shares.Trainee));
        for (var index = 0; index < employer.Count; index++)
        {
            UnknownPoints.KeepInside(employer[index], trainee[index], employers.Expert.Single[index], trainees.Expert.Single[index]);
        }

        return new(
            name, about, new(employers.Chance(employer, shares.Employer), trainees.Chance(trainee, shares.Trainee)),
            [.. prior.Tables.Select((table, index) => new ScorecardFile.CriterionEntry(
                table.Criterion.Id, "Learned from outcomes, in the direction of the prior.",
                [.. table.Criterion.Bins.Select((bin, at) => new ScorecardFile.BinEntry(bin, employer[index][at], trainee[index][at]))]))]);
    }
}

/// <summary>A learned scorecard.</summary>
/// <param name="Text">The scorecard file; <see cref="Scorecard.Parse"/> reads it.</param>
/// <param name="DataHash">Hash of the rows it learned from.</param>
/// <param name="EmployerShare">Share of what was learned in the employer's direction, 0 to 1.</param>
/// <param name="TraineeShare">Share of what was learned in the trainee's direction, 0 to 1.</param>
public sealed record LearnedScorecard(string Text, string DataHash, double EmployerShare, double TraineeShare);
