using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Three-valued answers as facets: null is 2.</summary>
internal static class Answer
{
    public const int No = 0;
    public const int Yes = 1;
    public const int NotStated = 2;

    public static int Of(bool? answer) => answer switch { null => NotStated, true => Yes, false => No };
}

/// <summary>Shift work against what the person accepts.</summary>
public sealed class ShiftWork : OnePartCriterion<int, int>
{
    /// <inheritdoc/>
    public override string Id => "shifts";

    /// <inheritdoc/>
    public override string Name => "Làm ca";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, NotAsked, "refuses", "accepts"];

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

/// <summary>Full or part time against what the person wishes.</summary>
public sealed class WorkingHours : OnePartCriterion<int, int>
{
    /// <inheritdoc/>
    public override string Id => "working-hours";

    /// <inheritdoc/>
    public override string Name => "Hình thức làm việc";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } = [Unknown, "differs", "same"];

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
