using JobMatch.LabourMarket.Occupations;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>How near the occupations of a person are to those of the vacancy.</summary>
/// <remarks>The nearest pair counts, measured by <see cref="OccupationCatalog.Closeness"/> from what the person has to
/// what the vacancy wants, because the way from a turner to a general machinist is shorter than the way back.</remarks>
public abstract class OccupationCriterion : OnePartCriterion<CodeList, CodeList>
{
    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, "unrelated", "same-field", "related", "close", "same"];

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Occupations;

    /// <inheritdoc/>
    public override int Bin(CodeList wanted, CodeList offered) => wanted.Count == 0 || offered.Count == 0
        ? 0
        : Nearest(wanted, offered).Closeness.Value switch
        {
            >= 0.95 => 5,
            >= 0.75 => 4,
            >= 0.5 => 3,
            >= 0.3 => 2,
            _ => 1,
        };

    private protected static (string From, string To, Closeness Closeness) Nearest(CodeList wanted, CodeList offered)
    {
        var catalog = OccupationCatalog.Default;
        var best = (From: offered[0], To: wanted[0], Closeness: default(Closeness));
        foreach (var from in offered)
        {
            foreach (var to in wanted)
            {
                var closeness = catalog.Closeness(from, to);
                if (closeness.Value > best.Closeness.Value)
                {
                    best = (from, to, closeness);
                }
            }
        }

        return best;
    }

    private protected static string Comparison(CodeList wanted, CodeList offered, int bin)
    {
        var (from, to, closeness) = Nearest(wanted, offered);
        var (has, asks) = (Words.Occupation(from), Words.Occupation(to));
        return bin switch
        {
            5 => $"đúng nghề {asks}",
            1 => $"{has}, khác lĩnh vực với {asks}",
            _ when closeness.Reason is { } reason => $"{has} gần với {asks}: {reason}",
            2 => $"{has}, cùng lĩnh vực với {asks}",
            _ => $"{has}, gần nghề {asks}",
        };
    }
}

/// <summary>Whether the person was trained for the work.</summary>
public sealed class TrainedOccupation : OccupationCriterion
{
    /// <inheritdoc/>
    public override string Id => "trained-occupation";

    /// <inheritdoc/>
    public override string Name => "Nghề được đào tạo";

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.TrainedOccupations;

    /// <inheritdoc/>
    public override string Reason(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        0 when wanted.Count == 0 => "Chưa rõ nghề của việc làm này.",
        0 => "Chưa rõ người này được đào tạo nghề gì.",
        _ => $"Được đào tạo: {Comparison(wanted, offered, bin)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(CodeList wanted, CodeList offered, int bin) =>
        bin == 0 && wanted.Count > 0 ? new(5, $"khai báo nghề được đào tạo (việc cần: {Words.Occupation(wanted[0])})") : null;
}

/// <summary>Whether the work is what the person wishes to do.</summary>
public sealed class WishedOccupation : OccupationCriterion
{
    /// <inheritdoc/>
    public override string Id => "wished-occupation";

    /// <inheritdoc/>
    public override string Name => "Công việc mong muốn";

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.WishedOccupations;

    /// <inheritdoc/>
    public override string Reason(CodeList wanted, CodeList offered, int bin) => bin switch
    {
        0 when wanted.Count == 0 => "Chưa rõ nghề của việc làm này.",
        0 => "Chưa khai công việc mong muốn.",
        _ => $"Mong muốn: {Comparison(wanted, offered, bin)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(CodeList wanted, CodeList offered, int bin) =>
        bin == 0 && wanted.Count > 0 ? new(5, $"khai báo công việc mong muốn (việc này: {Words.Occupation(wanted[0])})") : null;
}
