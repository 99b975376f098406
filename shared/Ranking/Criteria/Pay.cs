using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>The range of pay offered, đồng per month; 0 where an end is not stated.</summary>
public readonly record struct PayOffered(long MinVnd, long MaxVnd);

/// <summary>The best pay offered against the least pay wished.</summary>
/// <remarks>The upper end of the offer counts (the lower end where it is the only one): the two sides meet inside it.</remarks>
public sealed class Pay : OnePartCriterion<PayOffered, long>
{
    /// <inheritdoc/>
    public override string Id => "pay";

    /// <inheritdoc/>
    public override string Name => "Mức lương";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Lương doanh nghiệp trả so với mức lương thấp nhất người học mong muốn; lương ngày, giờ được quy đổi.",
        Unit: "đồng/tháng",
        Unknown: "Doanh nghiệp chưa nêu lương, hoặc người học chưa khai lương mong muốn.",
        Source: "Mục mức lương của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("far-below", "thấp hơn trên 20%"),
        new("below", "thấp hơn đến 20%"),
        new("reachable", "mức cao nhất đạt"),
        new("meets", "mức thấp nhất đã đạt"),
    ];

    /// <inheritdoc/>
    public override PayOffered Wanted(VacancyProfile vacancy) => new(vacancy.PayMinVnd ?? 0, vacancy.PayMaxVnd ?? 0);

    /// <inheritdoc/>
    public override long Offered(PersonProfile person) => person.PayMinVnd ?? 0;

    /// <inheritdoc/>
    public override int Bin(PayOffered wanted, long offered)
    {
        var best = Math.Max(wanted.MinVnd, wanted.MaxVnd);
        return best == 0 || offered == 0 ? 0
            : wanted.MinVnd >= offered ? 4
            : best >= offered ? 3
            : best * 10 >= offered * 8 ? 2
            : 1;
    }

    /// <inheritdoc/>
    public override string Reason(PayOffered wanted, long offered, int bin) => bin switch
    {
        0 when wanted is { MinVnd: 0, MaxVnd: 0 } => "Doanh nghiệp chưa nêu mức lương (thỏa thuận).",
        0 => $"Chưa khai lương mong muốn; việc trả {Words.Pay(wanted.MinVnd, wanted.MaxVnd)}.",
        4 => $"Lương đạt mong muốn: {Words.Pay(wanted.MinVnd, wanted.MaxVnd)}; mong từ {Words.Millions(offered)}.",
        3 => $"Lương có thể đạt mong muốn: {Words.Pay(wanted.MinVnd, wanted.MaxVnd)}; mong từ {Words.Millions(offered)}.",
        _ => $"Lương thấp hơn mong muốn: {Words.Pay(wanted.MinVnd, wanted.MaxVnd)}; mong từ {Words.Millions(offered)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(PayOffered wanted, long offered, int bin) => bin == 0 && wanted is not { MinVnd: 0, MaxVnd: 0 }
        ? new(4, $"khai báo lương mong muốn (việc trả {Words.Pay(wanted.MinVnd, wanted.MaxVnd)})")
        : null;
}
