using System.Globalization;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>Learns a scorecard from outcomes: each direction by itself from what that side decided, mixed with the prior, in
/// whole points, with its chances. How much of each is taken is judged by the fused order.</summary>
public static class ScorecardLearning
{
    /// <summary>Fewest vacancies with outcomes from which on points for two criteria together are tried; each direction has
    /// to prove its own (<see cref="AdditiveLearning.WithPairs(BinnedRows, int)"/>).</summary>
    public const int FewestVacanciesForPairs = 400;

    /// <summary>Learns. With few vacancies the result is nearly the prior.</summary>
    /// <param name="prior">What experts say.</param>
    /// <param name="lists">What was shown and what came of it.</param>
    /// <param name="name">Name of the new scorecard.</param>
    /// <param name="seed">Seed of the trees.</param>
    /// <exception cref="PlatformNotSupportedException">LightGBM's native library does not exist for this machine.</exception>
    public static LearnedScorecard Learn(Scorecard prior, IReadOnlyList<ShownList> lists, string name, int seed)
    {
        IReadOnlyList<ShownList> judged = [.. lists.OrderBy(list => list.Day).Where(OutcomeRows.Teaches)];
        var shares = Shares(prior, judged, seed);
        var (employers, trainees) = Directions(prior, judged, withPairs: judged.Count >= FewestVacanciesForPairs, seed);
        var hash = OutcomeRows.Hash(judged);
        var about = string.Create(CultureInfo.InvariantCulture,
            $"Học từ kết quả của {judged.Count} việc làm; phần học được: đơn vị {shares.Employer * 100:0}%, người học "
            + $"{shares.Trainee * 100:0}%; còn lại theo {prior.Name}; hạt giống {seed}, mã băm dữ liệu {hash}.");
        return new(Card(prior, employers, trainees, shares, name, about).ToText(), hash, shares.Employer, shares.Trainee);
    }

    // Both chances are multiplied, so each must mean a yes: the employer's is an offer. A chance to be shortlisted would be near 1 for
    // everybody good, and the trainees' side alone would order them.
    private static (DirectionLearning Employers, DirectionLearning Trainees) Directions(
        Scorecard prior, IReadOnlyList<ShownList> lists, bool withPairs, int seed) => (
        new(OutcomeRows.Employers(lists), prior, prior.Calibration.Employer, (table, bin) => table.Employer(bin), OutcomeRows.Offer, withPairs, seed),
        new(OutcomeRows.Trainees(lists), prior, prior.Calibration.Trainee, (table, bin) => table.Trainee(bin), OutcomeRows.Acceptance, withPairs, seed));

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
            var (employers, trainees) = Directions(prior, [.. lists.Take(cut)], withPairs: false, seed);
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
        for (var index = 0; index < employer.Single.Count; index++)
        {
            UnknownPoints.KeepInside(employer.Single[index], trainee.Single[index], employers.Expert.Single[index], trainees.Expert.Single[index]);
        }

        return new(
            name, about, new(employers.Chance(employer, shares.Employer), trainees.Chance(trainee, shares.Trainee)),
            [.. prior.Tables.Select((table, index) => new ScorecardFile.CriterionEntry(
                table.Criterion.Id, table.Why,
                [.. table.Criterion.Bins.Select((bin, at) => new ScorecardFile.BinEntry(bin.Id, employer.Single[index][at], trainee.Single[index][at]))]))],
            Pairs(prior, employer.Pairs, trainee.Pairs));
    }

    /// <summary>What either direction pairs, as a file says it; null when nothing is left after rounding.</summary>
    private static List<ScorecardFile.PairEntry>? Pairs(Scorecard prior, IReadOnlyList<PairTable> employer, IReadOnlyList<PairTable> trainee)
    {
        var entries = employer.Concat(trainee).Select(pair => (pair.First, pair.Second)).Distinct().Order().Select(Entry)
            .Where(entry => entry.Points.Count > 0).ToList();
        return entries.Count > 0 ? entries : null;

        ScorecardFile.PairEntry Entry((int First, int Second) key)
        {
            var (first, second) = (prior.Tables[key.First].Criterion, prior.Tables[key.Second].Criterion);
            return new(first.Id, second.Id, "Học từ kết quả: hai tiêu chí cùng nhau nói thêm được điều gì.",
            [
                .. from one in Enumerable.Range(0, first.Bins.Count)
                   from other in Enumerable.Range(0, second.Bins.Count)
                   let cell = new ScorecardFile.CellEntry(
                       first.Bins[one].Id, second.Bins[other].Id, PointsOf(employer, key, one, other), PointsOf(trainee, key, one, other))
                   where cell.Employer + cell.Trainee > 0
                   select cell,
            ]);
        }

        static int PointsOf(IReadOnlyList<PairTable> tables, (int First, int Second) key, int one, int other) =>
            tables.FirstOrDefault(table => (table.First, table.Second) == key) is { } table ? (int)table.Values[(one * table.SecondBins) + other] : 0;
    }
}

/// <summary>A learned scorecard.</summary>
/// <param name="Text">The scorecard file; <see cref="Scorecard.Parse"/> reads it.</param>
/// <param name="DataHash">Hash of the rows it learned from.</param>
/// <param name="EmployerShare">Share of what was learned in the employer's direction, 0 to 1.</param>
/// <param name="TraineeShare">Share of what was learned in the trainee's direction, 0 to 1.</param>
public sealed record LearnedScorecard(string Text, string DataHash, double EmployerShare, double TraineeShare);
