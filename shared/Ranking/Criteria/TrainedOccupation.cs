using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Whether the person was trained for the work.</summary>
public sealed class TrainedOccupation : OccupationCriterion
{
    /// <inheritdoc/>
    public override string Id => "trained-occupation";

    /// <inheritdoc/>
    public override string Name => "Nghề được đào tạo";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Nghề được đào tạo so với nghề của việc làm. Lấy cặp nghề gần nhau nhất; độ gần từ 0,95 là đúng nghề, từ 0,75 nghề gần, từ 0,5 nghề liên quan, từ 0,3 cùng lĩnh vực.",
        Unit: "độ gần, 0 đến 1",
        Unknown: "Chưa rõ nghề được đào tạo hoặc nghề của việc làm.",
        Source: "Danh mục nghề nghiệp Việt Nam (Quyết định 34/2020/QĐ-TTg); độ gần giữa các nghề do JobMatch biên soạn.");

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
