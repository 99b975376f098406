using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Whether this very employer ordered the person's training (đào tạo theo đặt hàng), or another one did.</summary>
public sealed class TrainingOrder : OnePartCriterion<string, NamedEmployers>
{
    /// <inheritdoc/>
    public override string Id => "training-order";

    /// <inheritdoc/>
    public override string Name => "Đào tạo theo đặt hàng";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Doanh nghiệp đặt hàng đào tạo người học có phải là doanh nghiệp tuyển không.",
        Unit: "có hoặc không",
        Unknown: "Chưa khai có học theo đặt hàng không.",
        Source: "Liên kết Nhà nước – nhà trường – doanh nghiệp trong các kế hoạch giáo dục nghề nghiệp; cột «Doanh nghiệp đặt hàng đào tạo» của mẫu người học.");

    /// <inheritdoc/>
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("ordered-by-another", "doanh nghiệp khác đặt hàng"),
        new("not-ordered", "không theo đặt hàng"),
        new("ordered-by-this", "chính doanh nghiệp này đặt hàng"),
    ];

    /// <inheritdoc/>
    public override string Wanted(VacancyProfile vacancy) => vacancy.Employer ?? "";

    /// <inheritdoc/>
    public override NamedEmployers Offered(PersonProfile person) => NamedEmployers.Of(person.TrainingOrderedBy);

    /// <inheritdoc/>
    public override int Bin(string wanted, NamedEmployers offered) =>
        !offered.AreStated || wanted.Length == 0 ? 0 : offered.Keys.Count == 0 ? 2 : offered.Keys.Contains(wanted) ? 3 : 1;

    /// <inheritdoc/>
    public override string Reason(string wanted, NamedEmployers offered, int bin) => bin switch
    {
        0 => offered.AreStated ? "Chưa rõ doanh nghiệp tuyển." : "Chưa khai có học theo đặt hàng của doanh nghiệp nào không.",
        1 => "Được đào tạo theo đặt hàng của doanh nghiệp khác.",
        2 => "Không học theo đặt hàng của doanh nghiệp.",
        _ => "Được đào tạo theo đặt hàng của chính doanh nghiệp này.",
    };
}
