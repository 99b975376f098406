using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Certificates held against those asked for.</summary>
public sealed class Certificates : NamedThingsCriterion
{
    /// <inheritdoc/>
    public override string Id => "certificates";

    /// <inheritdoc/>
    public override string Name => "Chứng chỉ";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số chứng chỉ người học có trong số chứng chỉ việc yêu cầu.",
        Unit: "phần được đáp ứng",
        Unknown: "Người học chưa khai chứng chỉ nào mà việc có yêu cầu.",
        Source: "Tin tuyển dụng và hồ sơ; danh mục chứng chỉ của JobMatch.");

    /// <inheritdoc/>
    protected override string Subject => "chứng chỉ";

    /// <inheritdoc/>
    public override CodeList Wanted(VacancyProfile vacancy) => vacancy.Certificates;

    /// <inheritdoc/>
    public override CodeList Offered(PersonProfile person) => person.Certificates;

    /// <inheritdoc/>
    protected override string NameOf(string code) => Words.Certificate(code);
}
