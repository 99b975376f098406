using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>A level on an ordered scale against the lowest level asked for.</summary>
/// <remarks>A vacancy that asks for nothing (not stated, or the lowest step of the scale) takes anybody.</remarks>
public abstract class RequiredLevelCriterion : OnePartCriterion<int, int>
{
    private const int NotStated = -1;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, NotAsked, "two-below", "one-below", "meets", "one-above", "two-above"];

    /// <inheritdoc/>
    public sealed override int Wanted(VacancyProfile vacancy) => LowestWanted(vacancy) ?? NotStated;

    /// <inheritdoc/>
    public sealed override int Offered(PersonProfile person) => Held(person) ?? NotStated;

    /// <inheritdoc/>
    public sealed override int Bin(int wanted, int offered) => (wanted, offered) switch
    {
        ( <= 0, _) => 1,
        (_, NotStated) => 0,
        _ => 4 + Math.Clamp(offered - wanted, -2, 2),
    };

    /// <inheritdoc/>
    public sealed override string Reason(int wanted, int offered, int bin) => bin switch
    {
        0 => $"Chưa khai {Subject}; việc cần {LevelName(wanted)}.",
        1 => $"Doanh nghiệp không yêu cầu {Subject}.",
        < 4 => $"Có {LevelName(offered)}; việc cần {LevelName(wanted)}.",
        4 => $"Đúng yêu cầu: {LevelName(offered)}.",
        _ => $"Cao hơn yêu cầu: {LevelName(offered)}; việc cần {LevelName(wanted)}.",
    };

    /// <inheritdoc/>
    protected sealed override Step? NextStep(int wanted, int offered, int bin) => bin switch
    {
        0 => new(4, $"khai báo {Subject} (việc cần {LevelName(wanted)})"),
        2 or 3 => new(4, $"nâng {Subject} lên {LevelName(wanted)}"),
        _ => null,
    };

    /// <summary>The lowest level asked for; null when not stated.</summary>
    protected abstract int? LowestWanted(VacancyProfile vacancy);

    /// <summary>The level the person has; null when not stated.</summary>
    protected abstract int? Held(PersonProfile person);

    /// <summary>What the scale measures, as a Vietnamese noun for the middle of a sentence.</summary>
    protected abstract string Subject { get; }

    /// <summary>The Vietnamese name of a level for the middle of a sentence.</summary>
    protected abstract string LevelName(int level);
}

/// <summary>Highest qualification against the one asked for.</summary>
public sealed class Qualification : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "qualification";

    /// <inheritdoc/>
    public override string Name => "Trình độ chuyên môn";

    /// <inheritdoc/>
    protected override string Subject => "trình độ chuyên môn";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.Qualification;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.Qualification;

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.Qualification(level);
}

/// <summary>General education against the one asked for.</summary>
public sealed class GeneralEducation : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "general-education";

    /// <inheritdoc/>
    public override string Name => "Học vấn phổ thông";

    /// <inheritdoc/>
    protected override string Subject => "học vấn phổ thông";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.GeneralEducation;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.GeneralEducation;

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.GeneralEducation(level);
}

/// <summary>National skill level (1 to 5) against the one asked for.</summary>
public sealed class SkillLevel : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "skill-level";

    /// <inheritdoc/>
    public override string Name => "Bậc kỹ năng nghề";

    /// <inheritdoc/>
    protected override string Subject => "bậc kỹ năng nghề quốc gia";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.SkillLevel;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.SkillLevel;

    /// <inheritdoc/>
    protected override string LevelName(int level) => $"bậc {level}/5";
}

/// <summary>Computer skill (0 to 3) against the one asked for.</summary>
public sealed class DigitalSkill : RequiredLevelCriterion
{
    /// <inheritdoc/>
    public override string Id => "digital-skill";

    /// <inheritdoc/>
    public override string Name => "Tin học";

    /// <inheritdoc/>
    protected override string Subject => "tin học";

    /// <inheritdoc/>
    protected override int? LowestWanted(VacancyProfile vacancy) => vacancy.DigitalLevel;

    /// <inheritdoc/>
    protected override int? Held(PersonProfile person) => person.DigitalLevel;

    /// <inheritdoc/>
    protected override string LevelName(int level) => Words.DigitalLevel(level);
}
