using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Skills named against those asked for.</summary>
public sealed class Skills : NamedThingsCriterion
{
    /// <inheritdoc/>
    public override string Id => "skills";

    /// <inheritdoc/>
    public override string Name => "Kỹ năng";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số kỹ năng người học có trong số kỹ năng việc yêu cầu.",
        Unit: "phần được đáp ứng",
        Unknown: "Người học chưa khai kỹ năng nào mà việc có yêu cầu.",
        Source: "Tin tuyển dụng và hồ sơ; danh mục kỹ năng của JobMatch.");

    /// <inheritdoc/>
    protected override string Subject => "kỹ năng";

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Skills;

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.Skills;

    /// <inheritdoc/>
    protected override string NameOf(string code) => Words.Skill(code);
}
