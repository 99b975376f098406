using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Computer skill (0 to 3) against the one asked for.</summary>
public sealed class DigitalSkill : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "digital-skill";

    /// <inheritdoc/>
    public override string Name => "Tin học";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số bậc mà người học cao hơn hoặc thấp hơn mức tối thiểu của việc làm.",
        Unit: "mức, 0 đến 3",
        Unknown: "Người học chưa khai tin học mà việc có yêu cầu.",
        Source: "Mục tin học của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    protected override string Subject => "tin học";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.DigitalLevel;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.DigitalLevel;

    /// <inheritdoc/>
    protected override string Has(int level) => level == 0 ? "Chưa dùng máy tính" : base.Has(level);

    /// <inheritdoc/>
    protected override string Raise(int wanted) => $"nâng lên {LevelName(wanted)}";

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.DigitalLevel(level);
}
