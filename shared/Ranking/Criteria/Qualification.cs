using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Highest qualification against the one asked for.</summary>
public sealed class Qualification : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "qualification";

    /// <inheritdoc/>
    public override string Name => "Trình độ chuyên môn";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số bậc mà người học cao hơn hoặc thấp hơn mức tối thiểu của việc làm.",
        Unit: "bậc trình độ",
        Unknown: "Người học chưa khai trình độ mà việc có yêu cầu.",
        Source: "Khung trình độ quốc gia (Quyết định 1982/QĐ-TTg); mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    protected override string Subject => "trình độ chuyên môn";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.Qualification;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.Qualification;

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.Qualification(level);
}
