using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Whether the person's school is one that the employer has an agreement with.</summary>
/// <remarks>Organisations are compared by <see cref="LabourMarket.Organisations.OrganisationName.KeyOf"/>.</remarks>
public sealed class SchoolAgreement : OnePartCriterion<CodeList, string>
{
    /// <inheritdoc/>
    public override string Id => "school-agreement";

    /// <inheritdoc/>
    public override string Name => "Trường liên kết";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Trường của người học có trong các trường liên kết của doanh nghiệp không.",
        Unit: "có hoặc không",
        Unknown: "Chưa rõ trường của người học.",
        Source: "Liên kết Nhà nước – nhà trường – doanh nghiệp trong các kế hoạch giáo dục nghề nghiệp; cột «Trường liên kết» của mẫu nhu cầu.");

    /// <inheritdoc/>
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("other-school", "trường khác"),
        new("partner-school", "trường liên kết"),
    ];

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.PartnerSchools;

    /// <inheritdoc/>
    public override string Offered(PersonProfile person) => person.School ?? "";

    /// <inheritdoc/>
    public override int Bin(CodeList wanted, string offered) =>
        wanted.Count == 0 ? 1 : offered.Length == 0 ? 0 : wanted.Contains(offered) ? 3 : 2;

    /// <inheritdoc/>
    public override string Reason(CodeList wanted, string offered, int bin) => bin switch
    {
        0 => "Chưa rõ trường; doanh nghiệp có trường liên kết.",
        1 => "Doanh nghiệp không nêu trường liên kết.",
        3 => "Học ở trường có thỏa thuận liên kết với doanh nghiệp.",
        _ => "Học ở trường khác với các trường liên kết của doanh nghiệp.",
    };
}
