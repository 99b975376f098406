using System.Text.Json.Nodes;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Ranking.Scorecards;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>Scorecards that differ from the expert's as users' weights and learned pairs make them differ.</summary>
public static class RandomScorecards
{
    private static readonly double[] Weights = [0, 0.5, 1, 1.3, 2, 3];

    /// <summary>The same for equal seeds; the expert's for one in four.</summary>
    public static Scorecard Of(uint seed)
    {
        var random = new Random((int)seed);
        var scorecard = seed % 4 < 2 ? Scorecard.Expert : WithPairs(random);
        return seed % 2 == 0
            ? scorecard
            : scorecard.Weighted(scorecard.Tables.Where(_ => random.Next(3) == 0)
                .ToDictionary(table => table.Criterion.Id, _ => Weights[random.Next(Weights.Length)]));
    }

    /// <summary>The expert's with points for some criteria together; read from text as every scorecard is.</summary>
    public static Scorecard WithPairs(Random random)
    {
        var file = ExpertFile.Read();
        var pairs = new JsonArray();
        for (var count = random.Next(1, 4); pairs.Count < count;)
        {
            var (first, second) = (random.Next(AllCriteria.List.Count), random.Next(AllCriteria.List.Count));
            if (first < second && pairs.All(pair => (string)pair!["first"]! != AllCriteria.List[first].Id))
            {
                pairs.Add(Pair(AllCriteria.List[first], AllCriteria.List[second], random));
            }
        }

        file["pairs"] = pairs;
        return Scorecard.Parse(file.ToJsonString());
    }

    private static JsonObject Pair(Criterion first, Criterion second, Random random) => new()
    {
        ["first"] = first.Id,
        ["second"] = second.Id,
        ["why"] = "random",
        ["points"] = new JsonArray(
        [
            .. from one in first.Bins
               from other in second.Bins
               where random.Next(3) > 0
               select new JsonObject { ["first"] = one.Id, ["second"] = other.Id, ["employer"] = random.Next(9), ["trainee"] = random.Next(9) },
        ]),
    };
}
