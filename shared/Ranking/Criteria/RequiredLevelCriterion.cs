using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>A level on an ordered scale against the lowest level asked for.</summary>
/// <remarks>A vacancy that asks for nothing (not stated, or the lowest step of the scale) takes anybody.</remarks>
public abstract class RequiredLevelCriterion : OnePartCriterion<int, int>
{
    private const int NotStated = -1;

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("two-below", "thấp hơn từ hai bậc"),
        new("one-below", "thấp hơn một bậc"),
        new("meets", "đúng yêu cầu"),
        new("one-above", "cao hơn một bậc"),
        new("two-above", "cao hơn từ hai bậc"),
    ];

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
        < 4 => $"{Has(offered)}; việc cần {LevelName(wanted)}.",
        4 => $"Đúng yêu cầu: {LevelName(offered)}.",
        _ => $"Cao hơn yêu cầu: {LevelName(offered)}; việc cần {LevelName(wanted)}.",
    };

    /// <inheritdoc/>
    protected sealed override Step? NextStep(int wanted, int offered, int bin) => bin switch
    {
        0 => new(4, $"khai báo {Subject} (việc cần {LevelName(wanted)})"),
        2 or 3 => new(4, Raise(wanted)),
        _ => null,
    };

    /// <summary>The lowest level asked for; null when not stated.</summary>
    protected abstract int? LowestWanted(VacancyProfile vacancy);

    /// <summary>The level the person has; null when not stated.</summary>
    protected abstract int? Held(PersonProfile person);

    /// <summary>The beginning of a sentence that says which level the person has.</summary>
    protected virtual string Has(int level) => $"Có {LevelName(level)}";

    /// <summary>What the person could do to reach a level, an imperative.</summary>
    protected virtual string Raise(int wanted) => $"nâng {Subject} lên {LevelName(wanted)}";

    /// <summary>What the scale measures, as a Vietnamese noun for the middle of a sentence.</summary>
    protected abstract string Subject { get; }

    /// <summary>The Vietnamese name of a level for the middle of a sentence.</summary>
    protected abstract string LevelName(int level);
}
