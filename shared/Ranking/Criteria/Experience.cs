using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Months of work experience against the months asked for.</summary>
public sealed class Experience : OnePartCriterion<int, int>
{
    private const int NotStated = -1;

    /// <inheritdoc/>
    public override string Id => "experience";

    /// <inheritdoc/>
    public override string Name => "Kinh nghiệm";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, NotAsked, "none", "under-half", "over-half", "meets"];

    /// <inheritdoc/>
    public override int Wanted(VacancyProfile vacancy) => vacancy.ExperienceMonths ?? NotStated;

    /// <inheritdoc/>
    public override int Offered(PersonProfile person) => person.ExperienceMonths ?? NotStated;

    /// <inheritdoc/>
    public override int Bin(int wanted, int offered) => (wanted, offered) switch
    {
        ( <= 0, _) => 1,
        (_, NotStated) => 0,
        (_, 0) => 2,
        _ when offered >= wanted => 5,
        _ => offered * 2 >= wanted ? 4 : 3,
    };

    /// <inheritdoc/>
    public override string Reason(int wanted, int offered, int bin) => bin switch
    {
        0 => $"Chưa khai kinh nghiệm; việc cần {Words.Months(wanted)}.",
        1 => "Doanh nghiệp không yêu cầu kinh nghiệm.",
        2 => $"Chưa có kinh nghiệm; việc cần {Words.Months(wanted)}.",
        5 => $"Đủ kinh nghiệm: {Words.Months(offered)}; việc cần {Words.Months(wanted)}.",
        _ => $"Có {Words.Months(offered)} kinh nghiệm; việc cần {Words.Months(wanted)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(int wanted, int offered, int bin) =>
        bin == 0 ? new(5, $"khai báo kinh nghiệm (việc cần {Words.Months(wanted)})") : null;
}
