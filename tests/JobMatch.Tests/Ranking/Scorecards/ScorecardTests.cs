using System.Text.Json.Nodes;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Ranking.Scorecards;

public class ScorecardTests
{
    [Fact]
    public void The_expert_scorecard_gives_the_points_of_its_file()
    {
        var file = ExpertFile.Read();
        Assert.Equal((string)file["name"]!, Scorecard.Expert.Name);
        foreach (var table in Scorecard.Expert.Tables)
        {
            for (var bin = 0; bin < table.Criterion.Bins.Count; bin++)
            {
                var entry = file.Bin(table.Criterion.Id, table.Criterion.Bins[bin].Id);
                Assert.Equal(((int)entry["employer"]!, (int)entry["trainee"]!), (table.Employer(bin), table.Trainee(bin)));
            }
        }
    }

    [Fact]
    public void Tables_stand_in_the_order_of_the_criteria_whatever_the_order_of_the_file()
    {
        var file = ExpertFile.Read();
        var reversed = file.Criteria().Select(entry => entry!.DeepClone()).Reverse().ToArray();
        file["criteria"] = new JsonArray(reversed);
        Assert.Equal(AllCriteria.List, Scorecard.Parse(file.ToJsonString()).Tables.Select(table => table.Criterion));
    }

    [Fact]
    public void Weights_multiply_the_points_of_their_criteria_and_no_others()
    {
        var weighted = Scorecard.Expert.Weighted(new Dictionary<string, double> { ["pay"] = 2, ["shifts"] = 0, ["experience"] = 0.5 });
        foreach (var (table, expert) in weighted.Tables.Zip(Scorecard.Expert.Tables))
        {
            var weight = table.Criterion.Id switch { "pay" => 2, "shifts" => 0, "experience" => 0.5, _ => 1 };
            Assert.Equal(weight, table.Weight);
            for (var bin = 0; bin < table.Criterion.Bins.Count; bin++)
            {
                Assert.Equal(Times(expert.Employer(bin), weight), table.Employer(bin));
                Assert.Equal(Times(expert.Trainee(bin), weight), table.Trainee(bin));
            }
        }

        static int Times(int points, double weight) => (int)Math.Floor((points * weight) + 0.5);
    }

    [Fact]
    public void Weights_that_are_all_alike_change_no_chance()
    {
        var tripled = Scorecard.Expert.Weighted(Scorecard.Expert.Tables.ToDictionary(table => table.Criterion.Id, _ => 3.0));
        for (var points = 0; points <= Scorecard.Expert.Tables.Sum(table => table.EmployerMost); points++)
        {
            Assert.Equal(Scorecard.Expert.FitsEmployer(points), tripled.FitsEmployer(points * 3), 1e-12);
        }
    }

    [Fact]
    public void Weights_need_criteria_that_exist_and_leave_points_in_both_directions()
    {
        Assert.Throws<ArgumentException>(() => Scorecard.Expert.Weighted(new Dictionary<string, double> { ["star-sign"] = 2 }));
        Assert.Throws<ArgumentException>(() => Scorecard.Expert.Weighted(Scorecard.Expert.Tables.ToDictionary(table => table.Criterion.Id, _ => 0.0)));
    }

    [Fact]
    public void A_missing_criterion_is_named() =>
        Refuses(file => file.Criteria().RemoveAt(0), "trained-occupation");

    [Fact]
    public void An_unknown_criterion_is_named() =>
        Refuses(file => file.Criteria().Add(JsonNode.Parse("""{ "id": "star-sign", "why": "?", "points": [] }""")), "star-sign");

    [Fact]
    public void A_criterion_given_twice_is_named() =>
        Refuses(file => file.Criteria().Add(file.Criteria()[0]!.DeepClone()), "trained-occupation");

    [Fact]
    public void A_missing_bin_is_named() =>
        Refuses(file => file.Points("pay").Remove(file.Bin("pay", "reachable")), "pay/reachable");

    [Fact]
    public void An_unknown_bin_is_refused() =>
        Refuses(file => file.Points("pay").Add(JsonNode.Parse("""{ "bin": "royal", "employer": 1, "trainee": 1 }""")), "pay");

    [Fact]
    public void A_bin_given_twice_is_named() =>
        Refuses(file => file.Points("pay").Add(file.Bin("pay", "below").DeepClone()), "pay/below");

    [Theory]
    [InlineData(0, 0)]
    [InlineData(4, 18)]
    public void Unknown_is_worth_neither_nothing_nor_all(int employer, int trainee) => Refuses(file =>
    {
        file.Bin("pay", "unknown")["employer"] = employer;
        file.Bin("pay", "unknown")["trainee"] = trainee;
    }, "pay");

    [Theory]
    [InlineData("pay", "star-sign", "below", "unknown", 1, "star-sign")]
    [InlineData("shifts", "pay", "unknown", "below", 1, "pay")]
    [InlineData("pay", "shifts", "royal", "unknown", 1, "pay/royal")]
    [InlineData("pay", "shifts", "below", "unknown", -1, "pay/below with shifts/unknown")]
    public void Two_criteria_together_need_names_and_an_order_and_points(
        string first, string second, string firstBin, string secondBin, int points, string named) => Refuses(file =>
            file["pairs"] = new JsonArray(Pair(first, second, firstBin, secondBin, points)), named);

    [Fact]
    public void Two_criteria_stand_together_once_and_are_worth_nothing_where_no_cell_says_so()
    {
        var file = ExpertFile.Read();
        file["pairs"] = new JsonArray(Pair("pay", "shifts", "below", "unknown", 7));
        var pair = Assert.Single(Scorecard.Parse(file.ToJsonString()).Pairs);
        var (pay, shifts) = (Bins(pair.First), Bins(pair.Second));
        Assert.Equal((7, 0), (pair.Employer(pay.IndexOf("below"), shifts.IndexOf("unknown")), pair.Employer(pay.IndexOf("unknown"), 1)));
        Refuses(twice => twice["pairs"] = new JsonArray(Pair("pay", "shifts", "below", "unknown", 7), Pair("pay", "shifts", "below", "unknown", 7)), "twice");

        static List<string> Bins(int criterion) => [.. AllCriteria.List[criterion].Bins.Select(bin => bin.Id)];
    }

    [Fact]
    public void Negative_points_are_refused() => Refuses(file => file.Bin("pay", "below")["trainee"] = -1, "pay");

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_spread_is_above_0(int spread) => Refuses(file => file["calibration"]!["employer"]!["spread"] = spread, "spread");

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1, 2")]
    public void What_is_no_scorecard_is_refused(string text) => Assert.Throws<InvalidDataException>(() => Scorecard.Parse(text));

    [Fact]
    public void A_misspelt_field_is_refused() => Refuses(file => file["calibratoin"] = 1, "calibratoin");

    private static JsonNode Pair(string first, string second, string firstBin, string secondBin, int points) => JsonNode.Parse(
        $$"""
        { "first": "{{first}}", "second": "{{second}}", "why": "?",
          "points": [{ "first": "{{firstBin}}", "second": "{{secondBin}}", "employer": {{points}}, "trainee": 0 }] }
        """)!;

    private static void Refuses(Action<JsonNode> change, string named)
    {
        var file = ExpertFile.Read();
        Assert.NotNull(Scorecard.Parse(file.ToJsonString()));
        change(file);
        var refusal = Assert.Throws<InvalidDataException>(() => Scorecard.Parse(file.ToJsonString()));
        Assert.Contains(named, refusal.Message, StringComparison.Ordinal);
    }
}
