using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>The first day on which the person can work against the first working day wanted.</summary>
/// <remarks>Days are facets as day numbers, −1 when not stated.</remarks>
public sealed class StartDate : OnePartCriterion<int, int>
{
    private const int NotStated = -1;

    /// <inheritdoc/>
    public override string Id => "start";

    /// <inheritdoc/>
    public override string Name => "Ngày bắt đầu";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số ngày từ ngày việc bắt đầu đến ngày người học có thể đi làm: đến 7 ngày là kịp, đến 31 ngày là muộn vài tuần, đến 62 ngày là muộn trên một tháng.",
        Unit: "ngày",
        Unknown: "Một trong hai bên chưa nêu ngày.",
        Source: "Ngày bắt đầu do doanh nghiệp nêu và mục sẵn sàng làm việc của phiếu người tìm việc.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("over-two-months-late", "muộn trên hai tháng"),
        new("over-a-month-late", "muộn trên một tháng"),
        new("some-weeks-late", "muộn vài tuần"),
        new("in-time", "kịp"),
    ];

    /// <inheritdoc/>
    public override int Wanted(VacancyProfile vacancy) => vacancy.StartDate?.DayNumber ?? NotStated;

    /// <inheritdoc/>
    public override int Offered(PersonProfile person) => person.AvailableFrom?.DayNumber ?? NotStated;

    /// <inheritdoc/>
    public override int Bin(int wanted, int offered) => wanted == NotStated || offered == NotStated
        ? 0
        : (offered - wanted) switch { <= 7 => 4, <= 31 => 3, <= 62 => 2, _ => 1 };

    /// <inheritdoc/>
    public override string Reason(int wanted, int offered, int bin) => bin switch
    {
        0 => offered == NotStated ? "Chưa khai ngày có thể đi làm." : "Doanh nghiệp chưa nêu ngày bắt đầu.",
        4 => $"Đi làm kịp: từ {Words.Date(offered)}; việc bắt đầu {Words.Date(wanted)}.",
        _ => $"Đi làm muộn hơn: từ {Words.Date(offered)}; việc bắt đầu {Words.Date(wanted)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(int wanted, int offered, int bin) => bin == 0 && wanted != NotStated
        ? new(4, $"khai báo ngày có thể đi làm (việc bắt đầu {Words.Date(wanted)})")
        : null;
}
