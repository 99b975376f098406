using JobMatch.Ranking.Scorecards;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>Scorecards that differ from the expert's as users' weights make them differ.</summary>
public static class RandomScorecards
{
    private static readonly double[] Weights = [0, 0.5, 1, 1.3, 2, 3];

    /// <summary>The same for equal seeds; the expert's for about every other one.</summary>
    public static Scorecard Of(uint seed)
    {
        if (seed % 2 == 0)
        {
            return Scorecard.Expert;
        }

        var random = new Random((int)seed);
        return Scorecard.Expert.Weighted(Scorecard.Expert.Tables.Skip(1).Where(_ => random.Next(3) == 0)
            .ToDictionary(table => table.Criterion.Id, _ => Weights[random.Next(Weights.Length)]));
    }
}
