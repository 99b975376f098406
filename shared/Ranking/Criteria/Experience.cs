using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Months of work experience against the months asked for.</summary>
public sealed class Experience : OnePartCriterion<int, int>
{
    private const int NotStated = -1;

    /// <inheritdoc/>
    public override string Id => "experience";

    /// <inheritdoc/>
    public override string Name => "Kinh nghiệm";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Số tháng kinh nghiệm của người học chia cho số tháng việc yêu cầu.",
        Unit: "phần được đáp ứng",
        Unknown: "Người học chưa khai kinh nghiệm mà việc có yêu cầu.",
        Source: "Mục kinh nghiệm của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown, NotAsked,
        new("none", "chưa có"),
        new("under-half", "dưới một nửa"),
        new("over-half", "từ một nửa"),
        new("meets", "đủ"),
    ];

    /// <inheritdoc/>
    public override int Wanted(VacancyProfile vacancy) => vacancy.ExperienceMonths ?? NotStated;

    /// <inheritdoc/>
    public override int Offered(PersonProfile person) => person.ExperienceMonths ?? NotStated;

    /// <inheritdoc/>
    public override int Bin(int wanted, int offered) => (wanted, offered) switch
    {
        ( <= 0, _) => 1,
        (_, NotStated) => 0,
        (_, 0) => 2,
        _ when offered >= wanted => 5,
        _ => offered * 2 >= wanted ? 4 : 3,
    };

    /// <inheritdoc/>
    public override string Reason(int wanted, int offered, int bin) => bin switch
    {
        0 => $"Chưa khai kinh nghiệm; việc cần {Words.Months(wanted)}.",
        1 => "Doanh nghiệp không yêu cầu kinh nghiệm.",
        2 => $"Chưa có kinh nghiệm; việc cần {Words.Months(wanted)}.",
        5 => $"Đủ kinh nghiệm: {Words.Months(offered)}; việc cần {Words.Months(wanted)}.",
        _ => $"Có {Words.Months(offered)} kinh nghiệm; việc cần {Words.Months(wanted)}.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(int wanted, int offered, int bin) =>
        bin == 0 ? new(5, $"khai báo kinh nghiệm (việc cần {Words.Months(wanted)})") : null;
}
