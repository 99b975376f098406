using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>National skill level (1 to 5) against the one asked for.</summary>
public sealed class SkillLevel : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "skill-level";

    /// <inheritdoc/>
    public override string Name => "Bậc kỹ năng nghề";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số bậc mà người học cao hơn hoặc thấp hơn mức tối thiểu của việc làm.",
        Unit: "bậc, 1 đến 5",
        Unknown: "Người học chưa khai bậc kỹ năng mà việc có yêu cầu.",
        Source: "Khung trình độ kỹ năng nghề quốc gia năm bậc; mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    protected override string Subject => "bậc kỹ năng nghề quốc gia";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.SkillLevel;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.SkillLevel;

    /// <inheritdoc/>
    protected override string LevelName(int level) => $"bậc {level}/5";
}
