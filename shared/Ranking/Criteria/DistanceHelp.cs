using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Where the work is done, and whether the employer helps those who live far away.</summary>
public readonly record struct DistanceHelpWanted(string? Province, CodeList Communes, bool Helps);

/// <summary>Whether the employer offers a bed or a bus to someone who lives too far to go home every day.</summary>
public sealed class DistanceHelp : OnePartCriterion<DistanceHelpWanted, Home>
{
    /// <inheritdoc/>
    public override string Id => "distance-help";

    /// <inheritdoc/>
    public override string Name => "Chỗ ở, đưa đón";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Ở xã/phường không liền kề nơi làm việc thì xem doanh nghiệp có chỗ ở hoặc xe đưa đón không.",
        Unit: "có hoặc không",
        Unknown: "Chưa rõ khoảng cách giữa nơi ở và nơi làm việc.",
        Source: "Mục chế độ phúc lợi của mẫu 03a/PL1 và phiếu người tìm việc theo Nghị định 23/2021/NĐ-CP.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("far-without-help", "ở xa, chưa có hỗ trợ"),
        new("far-with-help", "ở xa, có hỗ trợ"),
        new("near", "ở gần"),
    ];

    /// <inheritdoc/>
    public override DistanceHelpWanted Wanted(VacancyProfile vacancy) => new(vacancy.Province, vacancy.Communes, vacancy.HelpsWithDistance);

    /// <inheritdoc/>
    public override Home Offered(PersonProfile person) => new(person.HomeProvince, person.HomeCommunes);

    /// <inheritdoc/>
    public override int Bin(DistanceHelpWanted wanted, Home offered) => BinOf(wanted)(offered);

    internal override Func<Home, int> BinOf(DistanceHelpWanted wanted)
    {
        var near = new NearCommunes(wanted.Communes);
        return offered =>
            wanted.Province is null || offered.Province is null ? 0
            // Within one province a commune that nobody named may be next door.
            : wanted.Province == offered.Province && (wanted.Communes.Count == 0 || offered.Communes.Count == 0) ? 0
            : near.TierTo(offered.Communes) is not null ? 3
            : wanted.Helps ? 2 : 1;
    }

    /// <inheritdoc/>
    public override string Reason(DistanceHelpWanted wanted, Home offered, int bin) => bin switch
    {
        0 => "Chưa rõ khoảng cách giữa nơi ở và nơi làm việc.",
        3 => "Ở gần, đi về trong ngày.",
        2 => "Ở xa, doanh nghiệp có hỗ trợ chỗ ở hoặc xe đưa đón.",
        _ => "Ở xa, doanh nghiệp chưa nêu hỗ trợ chỗ ở hay xe đưa đón.",
    };

    /// <inheritdoc/>
    protected override Step? NextStep(DistanceHelpWanted wanted, Home offered, int bin) =>
        bin == 0 && wanted.Province is not null && offered.Communes.Count == 0 ? new(3, "khai báo xã/phường nơi ở") : null;
}
