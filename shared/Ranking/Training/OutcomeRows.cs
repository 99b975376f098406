using System.Security.Cryptography;
using System.Text;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Training;

/// <summary>Outcomes as rows to learn from: one query a vacancy, only profiles that were opened, nobody who was refused because
/// no opening was left.</summary>
public static class OutcomeRows
{
    /// <summary>The grade of an offer: the lowest one of an employer's decision that means yes.</summary>
    public const int Offer = 3;

    /// <summary>The grade of an acceptance among trainees' decisions.</summary>
    public const int Acceptance = 1;

    private const int DecisionsTogether = 25;

    /// <summary>How good it was for both sides together: started 4, offered or accepted 3, shortlisted 2, otherwise 0.</summary>
    public static BinnedRows Together(IReadOnlyList<ShownList> lists) => Rows(lists, outcome => outcome switch
    {
        Outcome.NotOpened or Outcome.RefusedForLackOfOpenings => null,
        Outcome.Started => 4,
        Outcome.Accepted or Outcome.Offered => 3,
        Outcome.Shortlisted => 2,
        _ => 0,
    });

    /// <summary>What the employer decided: offered 3, shortlisted 2, otherwise 0.</summary>
    public static BinnedRows Employers(IReadOnlyList<ShownList> lists) => Rows(lists, outcome => outcome switch
    {
        Outcome.NotOpened or Outcome.RefusedForLackOfOpenings => null,
        Outcome.Started or Outcome.Accepted or Outcome.Offered or Outcome.RefusedByTrainee => 3,
        Outcome.Shortlisted => 2,
        _ => 0,
    });

    /// <summary>What those decided who were offered work: accepted 1, declined 0. Offers of one vacancy are few, and each person
    /// decides alone, so a query is so many decisions that followed each other.</summary>
    public static BinnedRows Trainees(IReadOnlyList<ShownList> lists)
    {
        var offers = lists.OrderBy(list => list.Day).SelectMany(list => list.People.Select(shown => (list.Vacancy, shown)));
        return Rows(offers.Where(offer => Decision(offer.shown.Outcome) is not null).Chunk(DecisionsTogether), Decision);

        static byte? Decision(Outcome outcome) => outcome switch
        {
            Outcome.Started or Outcome.Accepted => 1,
            Outcome.RefusedByTrainee => 0,
            _ => null,
        };
    }

    /// <summary>A hash of all that a scorecard learns from, SHA-256 in hexadecimal: what either side decided, and when.</summary>
    public static string Hash(IReadOnlyList<ShownList> lists) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\n', [Together(lists).Hash(), Employers(lists).Hash(), Trainees(lists).Hash(), .. lists.Select(list => $"{list.Day:yyyy-MM-dd}")]))));

    /// <summary>Whether anything can be learned from a vacancy's list.</summary>
    public static bool Teaches(ShownList list) =>
        list.People.Any(shown => shown.Outcome is not (Outcome.NotOpened or Outcome.RefusedForLackOfOpenings));

    /// <summary>A scorecard's fused score of each row, 0 to 1.</summary>
    public static double[] Score(Scorecard scorecard, BinnedRows rows) =>
        [.. EmployerChances(scorecard, rows).Zip(TraineeChances(scorecard, rows), (one, other) => one * other)];

    /// <summary>Everybody of a list as a scorecard ranks them, best first; equal scores by id.</summary>
    public static IReadOnlyList<PersonProfile> Ranked(Scorecard scorecard, ShownList list) =>
    [
        .. list.People.Select(shown => shown.Person)
            .OrderByDescending(person => Explanation.Of(scorecard, list.Vacancy, person).Score).ThenBy(person => person.Id),
    ];

    /// <summary>The chance of each row that the employer accepts.</summary>
    public static double[] EmployerChances(Scorecard scorecard, BinnedRows rows) =>
        Array.ConvertAll(
        Sums(scorecard, rows, (table, bin) => table.Employer(bin), (pair, first, second) => pair.Employer(first, second)),
        scorecard.FitsEmployer);

    /// <summary>The chance of each row that the trainee accepts.</summary>
    public static double[] TraineeChances(Scorecard scorecard, BinnedRows rows) =>
        Array.ConvertAll(
        Sums(scorecard, rows, (table, bin) => table.Trainee(bin), (pair, first, second) => pair.Trainee(first, second)),
        scorecard.FitsTrainee);

    private static int[] Sums(
        Scorecard scorecard, BinnedRows rows, Func<CriterionTable, int, int> pointsOf, Func<CriterionPair, int, int, int> togetherOf)
    {
        var sums = new int[rows.RowCount];
        for (var criterion = 0; criterion < scorecard.Tables.Count; criterion++)
        {
            var (table, column) = (scorecard.Tables[criterion], rows.Column(criterion));
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += pointsOf(table, column[row]);
            }
        }

        foreach (var pair in scorecard.Pairs)
        {
            var (first, second) = (rows.Column(pair.First), rows.Column(pair.Second));
            for (var row = 0; row < sums.Length; row++)
            {
                sums[row] += togetherOf(pair, first[row], second[row]);
            }
        }

        return sums;
    }

    private static BinnedRows Rows(IReadOnlyList<ShownList> lists, Func<Outcome, byte?> gradeOf) => Rows(
        lists.OrderBy(list => list.Day)
            .Select(list => list.People.Where(shown => gradeOf(shown.Outcome) is not null).Select(shown => (list.Vacancy, shown)).ToArray())
            .Where(query => query.Length > 0),
        gradeOf);

    private static BinnedRows Rows(IEnumerable<(VacancyProfile Vacancy, ShownPerson Shown)[]> queries, Func<Outcome, byte?> gradeOf)
    {
        var (pairs, starts) = (new List<(VacancyProfile Vacancy, ShownPerson Shown)>(), new List<int> { 0 });
        foreach (var query in queries)
        {
            pairs.AddRange(query);
            starts.Add(pairs.Count);
        }

        return new(
            [.. AllCriteria.List.Select(criterion => criterion.Bins.Count)],
            [.. AllCriteria.List.Select(criterion => pairs.Select(pair => (byte)criterion.Explain(pair.Vacancy, pair.Shown.Person).Bin).ToArray())],
            [.. pairs.Select(pair => gradeOf(pair.Shown.Outcome)!.Value)],
            [.. starts]);
    }
}
