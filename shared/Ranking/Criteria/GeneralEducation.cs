using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>General education against the one asked for.</summary>
public sealed class GeneralEducation : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "general-education";

    /// <inheritdoc/>
    public override string Name => "Học vấn phổ thông";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số bậc mà người học cao hơn hoặc thấp hơn mức tối thiểu của việc làm.",
        Unit: "cấp học",
        Unknown: "Người học chưa khai học vấn mà việc có yêu cầu.",
        Source: "Mục trình độ học vấn của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    protected override string Subject => "học vấn phổ thông";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.GeneralEducation;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.GeneralEducation;

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.GeneralEducation(level);
}
