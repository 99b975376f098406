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
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("unrelated", "khác lĩnh vực"),
        new("same-field", "cùng lĩnh vực"),
        new("related", "nghề liên quan"),
        new("close", "nghề gần"),
        new("same", "đúng nghề"),
    ];

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
