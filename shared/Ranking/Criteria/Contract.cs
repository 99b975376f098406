using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>The contract offered against the contract wished.</summary>
public sealed class Contract : OnePartCriterion<string, string>
{
    private const string Indefinite = "Indefinite";

    /// <inheritdoc/>
    public override string Id => "contract";

    /// <inheritdoc/>
    public override string Name => "Loại hợp đồng";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Loại hợp đồng so với mong muốn; hợp đồng không xác định thời hạn đáp ứng mọi mong muốn.",
        Unit: "loại hợp đồng",
        Unknown: "Một trong hai bên chưa nêu.",
        Source: "Điều 20 Bộ luật Lao động 2019; mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("differs", "khác mong muốn"),
        new("same-or-better", "như mong muốn hoặc tốt hơn"),
    ];

    /// <inheritdoc/>
    public override string Wanted(VacancyProfile vacancy) => vacancy.Contract ?? "";

    /// <inheritdoc/>
    public override string Offered(PersonProfile person) => person.Contract ?? "";

    /// <inheritdoc/>
    public override int Bin(string wanted, string offered) =>
        wanted.Length == 0 || offered.Length == 0 ? 0
        : wanted == Indefinite || wanted == offered || IsFixedTerm(wanted) && IsFixedTerm(offered) ? 2
        : 1;

    /// <inheritdoc/>
    public override string Reason(string wanted, string offered, int bin) => bin switch
    {
        0 => offered.Length == 0 ? "Chưa khai loại hợp đồng mong muốn." : "Doanh nghiệp chưa nêu loại hợp đồng.",
        2 => $"Hợp đồng phù hợp: {Words.Contract(wanted)}.",
        _ => $"Hợp đồng {Words.Contract(wanted)}; người này muốn {Words.Contract(offered)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(string wanted, string offered, int bin) => bin == 0 && wanted.Length > 0
        ? new(2, $"khai báo loại hợp đồng mong muốn (việc có hợp đồng {Words.Contract(wanted)})")
        : null;

    private static bool IsFixedTerm(string contract) => contract.StartsWith("FixedTerm", StringComparison.Ordinal);
}
