using System.Text.Json.Nodes;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Tests.Ranking.Scorecards;

/// <summary>The expert scorecard as JSON, read without the code under test.</summary>
internal static class ExpertFile
{
    public static JsonNode Read()
    {
        using var stream = typeof(Scorecard).Assembly.GetManifestResourceStream("JobMatch.Ranking.Scorecards.expert-2.json")!;
        return JsonNode.Parse(stream)!;
    }

    /// <summary>The same points with another curve from the employer's points to the chance.</summary>
    public static Scorecard WithEmployerCurve(double midpoint, double spread)
    {
        var file = Read();
        var curve = file["calibration"]!["employer"]!;
        (curve["midpoint"], curve["spread"]) = (midpoint, spread);
        return Scorecard.Parse(file.ToJsonString());
    }

    public static JsonArray Criteria(this JsonNode file) => file["criteria"]!.AsArray();

    public static JsonArray Points(this JsonNode file, string criterion) =>
        file.Criteria().Single(entry => (string)entry!["id"]! == criterion)!["points"]!.AsArray();

    public static JsonNode Bin(this JsonNode file, string criterion, string bin) =>
        file.Points(criterion).Single(entry => (string)entry!["bin"]! == bin)!;
}
