using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Full or part time against what the person wishes.</summary>
public sealed class WorkingHours : OnePartCriterion<int, int>
{
    /// <inheritdoc/>
    public override string Id => "working-hours";

    /// <inheritdoc/>
    public override string Name => "Hình thức làm việc";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Việc toàn hay bán thời gian so với mong muốn của người học.",
        Unit: "toàn hoặc bán thời gian",
        Unknown: "Một trong hai bên chưa nêu.",
        Source: "Mục hình thức làm việc của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("differs", "khác nhau"),
        new("same", "như mong muốn"),
    ];

    /// <inheritdoc/>
    public override int Wanted(VacancyProfile vacancy) => Answer.Of(vacancy.FullTime);

    /// <inheritdoc/>
    public override int Offered(PersonProfile person) => Answer.Of(person.FullTime);

    /// <inheritdoc/>
    public override int Bin(int wanted, int offered) =>
        wanted == Answer.NotStated || offered == Answer.NotStated ? 0 : wanted == offered ? 2 : 1;

    /// <inheritdoc/>
    public override string Reason(int wanted, int offered, int bin) => bin switch
    {
        0 => offered == Answer.NotStated ? "Chưa khai muốn làm toàn hay bán thời gian." : "Doanh nghiệp chưa nêu toàn hay bán thời gian.",
        2 => wanted == Answer.Yes ? "Cùng là toàn thời gian." : "Cùng là bán thời gian.",
        _ => wanted == Answer.Yes ? "Việc toàn thời gian, người này muốn bán thời gian." : "Việc bán thời gian, người này muốn toàn thời gian.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(int wanted, int offered, int bin) => bin == 0 && wanted != Answer.NotStated
        ? new(2, $"khai báo muốn làm toàn hay bán thời gian (việc {(wanted == Answer.Yes ? "toàn" : "bán")} thời gian)")
        : null;
}
