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
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, NotAsked, "other-school", "partner-school"];

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

/// <summary>Employers that a person's profile names for one thing: where they practised, who ordered their training.</summary>
/// <param name="AreStated">False when the profile is silent; true with no keys when it expressly says none.</param>
/// <param name="Keys">The employers' keys, as a set.</param>
public readonly record struct NamedEmployers(bool AreStated, CodeList Keys)
{
    internal static NamedEmployers Of(CodeList? keys) => new(keys is not null, keys ?? CodeList.Empty);
}

/// <summary>Whether this very employer ordered the person's training (đào tạo theo đặt hàng), or another one did.</summary>
public sealed class TrainingOrder : OnePartCriterion<string, NamedEmployers>
{
    /// <inheritdoc/>
    public override string Id => "training-order";

    /// <inheritdoc/>
    public override string Name => "Đào tạo theo đặt hàng";

    /// <inheritdoc/>
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, "ordered-by-another", "not-ordered", "ordered-by-this"];

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

/// <summary>Whether the person served a practice period with this employer: both know each other already.</summary>
public sealed class PracticePlace : OnePartCriterion<string, NamedEmployers>
{
    /// <inheritdoc/>
    public override string Id => "practice-place";

    /// <inheritdoc/>
    public override string Name => "Nơi thực tập";

    /// <inheritdoc/>
    public override bool IsPlus => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, "not-here", "here"];

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
