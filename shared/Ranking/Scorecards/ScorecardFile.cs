using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace JobMatch.Ranking.Scorecards;

/// <summary>A scorecard as people read and compare it.</summary>
/// <param name="Name">Name for the screen and for the records.</param>
/// <param name="About">Who made it and from what.</param>
/// <param name="Calibration">What point sums mean in each direction.</param>
/// <param name="Criteria">Points by criterion and bin.</param>
/// <param name="Pairs">What bins of two criteria are worth together besides; none where it is not written.</param>
/// <param name="Written">The day an expert wrote it; null for a learned one, whose card has it.</param>
internal sealed record ScorecardFile(
    string Name,
    string About,
    ScorecardFile.Directions Calibration,
    IReadOnlyList<ScorecardFile.CriterionEntry> Criteria,
    IReadOnlyList<ScorecardFile.PairEntry>? Pairs = null,
    DateOnly? Written = null)
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The file's text, which <see cref="Scorecard.Parse"/> reads.</summary>
    public string ToText() => JsonSerializer.Serialize(this, Options);

    internal sealed record Directions(Logistic Employer, Logistic Trainee);

    /// <summary>Points at which the chance is one half, and how many points change the odds by the factor e.</summary>
    internal sealed record Logistic(double Midpoint, double Spread);

    internal sealed record CriterionEntry(string Id, string Why, IReadOnlyList<BinEntry> Points);

    /// <summary>Cells that are not named are worth nothing.</summary>
    internal sealed record PairEntry(string First, string Second, string Why, IReadOnlyList<CellEntry> Points);

    internal sealed record CellEntry(string First, string Second, int Employer, int Trainee);

    internal sealed record BinEntry(string Bin, int Employer, int Trainee);
}
