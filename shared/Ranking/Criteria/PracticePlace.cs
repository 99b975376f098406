using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Whether the person served a practice period with this employer: both know each other already.</summary>
public sealed class PracticePlace : OnePartCriterion<string, NamedEmployers>
{
    /// <inheritdoc/>
    public override string Id => "practice-place";

    /// <inheritdoc/>
    public override string Name => "Nơi thực tập";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Doanh nghiệp tuyển có trong các nơi người học đã thực tập không.",
        Unit: "có hoặc không",
        Unknown: "Chưa khai nơi đã thực tập.",
        Source: "Liên kết Nhà nước – nhà trường – doanh nghiệp trong các kế hoạch giáo dục nghề nghiệp; cột «Doanh nghiệp đã thực tập» của mẫu người học.");

    /// <inheritdoc/>
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("not-here", "chưa thực tập ở đây"),
        new("here", "đã thực tập ở đây"),
    ];

    /// <inheritdoc/>
    public override string Wanted(VacancyProfile vacancy) => vacancy.Employer ?? "";

    /// <inheritdoc/>
    public override NamedEmployers Offered(PersonProfile person) => NamedEmployers.Of(person.PractisedAt);

    /// <inheritdoc/>
    public override int Bin(string wanted, NamedEmployers offered) =>
        !offered.AreStated || wanted.Length == 0 ? 0 : offered.Keys.Contains(wanted) ? 2 : 1;

    /// <inheritdoc/>
    public override string Reason(string wanted, NamedEmployers offered, int bin) => bin switch
    {
        0 => offered.AreStated ? "Chưa rõ doanh nghiệp tuyển." : "Chưa khai nơi đã thực tập.",
        2 => "Đã thực tập tại doanh nghiệp này.",
        _ => "Chưa thực tập tại doanh nghiệp này.",
    };
}
