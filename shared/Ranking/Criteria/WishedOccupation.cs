using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Whether the work is what the person wishes to do.</summary>
public sealed class WishedOccupation : OccupationCriterion
{
    /// <inheritdoc/>
    public override string Id => "wished-occupation";

    /// <inheritdoc/>
    public override string Name => "Công việc mong muốn";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Công việc mong muốn so với nghề của việc làm. Lấy cặp nghề gần nhau nhất; độ gần từ 0,95 là đúng nghề, từ 0,75 nghề gần, từ 0,5 nghề liên quan, từ 0,3 cùng lĩnh vực.",
        Unit: "độ gần, 0 đến 1",
        Unknown: "Chưa khai công việc mong muốn hoặc chưa rõ nghề của việc làm.",
        Source: "Danh mục nghề nghiệp Việt Nam (Quyết định 34/2020/QĐ-TTg); độ gần giữa các nghề do JobMatch biên soạn.");

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
