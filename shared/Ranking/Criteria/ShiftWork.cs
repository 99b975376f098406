using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Shift work against what the person accepts.</summary>
public sealed class ShiftWork : OnePartCriterion<int, int>
{
    /// <inheritdoc/>
    public override string Id => "shifts";

    /// <inheritdoc/>
    public override string Name => "Làm ca";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Việc có làm ca và người học có nhận làm ca không.",
        Unit: "có hoặc không",
        Unknown: "Chưa rõ việc có làm ca, hoặc chưa khai có nhận làm ca không.",
        Source: "Mục yêu cầu thêm và khả năng đáp ứng của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("refuses", "không nhận làm ca"),
        new("accepts", "nhận làm ca"),
    ];

    /// <inheritdoc/>
    public override int Wanted(VacancyProfile vacancy) => Answer.Of(vacancy.ShiftWork);

    /// <inheritdoc/>
    public override int Offered(PersonProfile person) => Answer.Of(person.AcceptsShifts);

    /// <inheritdoc/>
    public override int Bin(int wanted, int offered) => (wanted, offered) switch
    {
        (Answer.No, _) => 1,
        (_, Answer.Yes) => 3,
        (Answer.Yes, Answer.No) => 2,
        _ => 0,
    };

    /// <inheritdoc/>
    public override string Reason(int wanted, int offered, int bin) => bin switch
    {
        1 => "Việc làm giờ hành chính, không làm ca.",
        3 => wanted == Answer.Yes ? "Việc theo ca, người này nhận làm ca." : "Người này nhận làm ca.",
        2 => "Việc theo ca nhưng người này không nhận làm ca.",
        _ => wanted == Answer.Yes ? "Việc theo ca; chưa khai có nhận làm ca không." : "Chưa rõ việc có làm ca không.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(int wanted, int offered, int bin) => wanted == Answer.Yes && bin != 3
        ? new(3, bin == 0 ? "khai báo có nhận làm ca hay không" : "nhận làm ca")
        : null;
}
