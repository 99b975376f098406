using JobMatch.LabourMarket.Places;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Where the work is done.</summary>
public readonly record struct WorkPlaceWanted(string? Province, CodeList Communes);

/// <summary>Where the person lives.</summary>
public readonly record struct Home(string? Province, CodeList Communes);

/// <summary>Where the person wishes to work.</summary>
public readonly record struct WorkPlaceWish(CodeList Places, bool Anywhere);

/// <summary>How near the work is to the home, and whether the person wishes to work there.</summary>
/// <remarks>Communes are the units of 2026. Where a side may lie in several communes (an old district was written), the
/// nearest pair counts. Straight lines mislead in the mountains, so tiers count and not kilometres.</remarks>
public sealed class WorkPlace : TwoPartCriterion<WorkPlaceWanted, Home, WorkPlaceWish>
{
    /// <inheritdoc/>
    public override string Id => "place";

    /// <inheritdoc/>
    public override string Name => "Nơi làm việc";

    /// <inheritdoc/>
    public override Meaning Meaning { get; } = new(
        Formula: "Nơi làm việc so với nơi ở và nơi muốn làm việc; có nhiều nơi thì tính nơi gần nhất.",
        Unit: "bậc xa gần theo đơn vị hành chính",
        Unknown: "Chưa rõ nơi làm việc, hoặc chưa khai cả nơi ở lẫn nơi muốn làm.",
        Source: "Danh mục xã, phường năm 2026, liền kề tính theo khoảng cách giữa các tâm; địa chỉ trong hồ sơ và tin tuyển dụng.");

    /// <inheritdoc/>
    public override IReadOnlyList<CriterionBin> Bins { get; } =
    [
        Unknown,
        new("elsewhere", "nơi khác"),
        new("anywhere", "khác tỉnh, làm ở đâu cũng được"),
        new("same-province-unwished", "cùng tỉnh, muốn nơi khác"),
        new("wished-elsewhere", "nơi mong muốn, đang ở tỉnh khác"),
        new("same-province", "cùng tỉnh"),
        new("neighbouring-commune", "xã/phường liền kề"),
        new("same-commune", "cùng xã/phường"),
    ];

    /// <inheritdoc/>
    public override WorkPlaceWanted Wanted(VacancyProfile vacancy) => new(vacancy.Province, vacancy.Communes);

    /// <inheritdoc/>
    public override Home First(PersonProfile person) => new(person.HomeProvince, person.HomeCommunes);

    /// <inheritdoc/>
    public override WorkPlaceWish Second(PersonProfile person) => new(person.WishedPlaces, person.WishesAnywhere);

    /// <inheritdoc/>
    protected override int FirstClasses => 6;

    /// <inheritdoc/>
    protected override int SecondClasses => 5;

    private enum Nearness { WorkUnknown, HomeUnknown, OtherProvince, SameProvince, NeighbouringCommune, SameCommune }

    private enum Wish { NotSaid, AnywhereOnly, Elsewhere, ElsewhereOrAnywhere, Here }

    /// <inheritdoc/>
    protected override Func<Home, int> FirstClassOf(WorkPlaceWanted wanted)
    {
        var near = new NearCommunes(wanted.Communes);
        return home => (int)NearnessOf(wanted.Province, near, home);
    }

    /// <inheritdoc/>
    protected override Func<WorkPlaceWish, int> SecondClassOf(WorkPlaceWanted wanted) => wish => (int)WishOf(wanted, wish);

    /// <inheritdoc/>
    protected override int Bin(int firstClass, int secondClass) => ((Nearness)firstClass, (Wish)secondClass) switch
    {
        (Nearness.WorkUnknown, _) => 0,
        (Nearness.HomeUnknown, Wish.NotSaid) => 0,
        (Nearness.SameCommune, _) => 7,
        (Nearness.NeighbouringCommune, _) => 6,
        (Nearness.SameProvince, Wish.Here or Wish.NotSaid or Wish.AnywhereOnly) => 5,
        (Nearness.SameProvince, _) => 3,
        (_, Wish.Here) => 4,
        (_, Wish.AnywhereOnly or Wish.ElsewhereOrAnywhere) => 2,
        _ => 1,
    };

    /// <inheritdoc/>
    protected override string Reason(WorkPlaceWanted wanted, Home home, WorkPlaceWish wish, int bin)
    {
        if (bin == 0)
        {
            return wanted.Province is null ? "Chưa rõ nơi làm việc." : "Chưa khai nơi ở và nơi muốn làm việc.";
        }

        var work = Words.Place(wanted.Province!, wanted.Communes);
        var living = home.Province is null ? "chưa rõ nơi ở" : $"ở {Words.Place(home.Province, home.Communes)}";
        return bin switch
        {
            7 => wanted.Communes.Count == 1 && home.Communes.Count == 1
                ? $"Cùng xã/phường: {work}."
                : $"Có thể cùng xã/phường: việc ở {work}; người {living}.",
            6 => $"Xã/phường liền kề: việc ở {work}; người {living}.",
            5 => $"Cùng tỉnh: việc ở {work}; người {living}.",
            4 => $"Muốn làm việc ở {Words.Province(wanted.Province!)}; hiện {living}.",
            3 => $"Cùng tỉnh nhưng muốn làm nơi khác: việc ở {work}; muốn {Words.Places(wish.Places)}.",
            2 => $"Sẵn sàng làm việc ở mọi nơi; hiện {living}, việc ở {work}.",
            _ when home.Province is null => $"Muốn làm nơi khác: việc ở {work}; muốn {Words.Places(wish.Places)}.",
            _ => $"Khác tỉnh: việc ở {work}; người {living}.",
        };
    }

    /// <inheritdoc/>
    protected override Step? NextStep(WorkPlaceWanted wanted, Home home, WorkPlaceWish wish, int bin) =>
        wanted.Province is { } province && WishOf(wanted, wish) == Wish.NotSaid && bin < 4
            ? new(4, $"khai báo nơi muốn làm việc (việc ở {Words.Province(province)})")
            : null;

    private static Nearness NearnessOf(string? province, NearCommunes near, Home home) =>
        province is null ? Nearness.WorkUnknown
        : near.TierTo(home.Communes) switch
        {
            PlaceTier.SameCommune => Nearness.SameCommune,
            PlaceTier.NeighbouringCommune => Nearness.NeighbouringCommune,
            _ when home.Province is null => Nearness.HomeUnknown,
            _ => province == home.Province ? Nearness.SameProvince : Nearness.OtherProvince,
        };

    private static Wish WishOf(WorkPlaceWanted wanted, WorkPlaceWish wish) =>
        wanted.Province is null ? Wish.NotSaid
        : IsWished(wanted.Province, wanted.Communes, wish.Places) ? Wish.Here
        : (wish.Places.Count > 0, wish.Anywhere) switch
        {
            (true, true) => Wish.ElsewhereOrAnywhere,
            (true, false) => Wish.Elsewhere,
            (false, true) => Wish.AnywhereOnly,
            (false, false) => Wish.NotSaid,
        };

    // Work somewhere in a province may be in any of its communes, so also in one that is wished.
    private static bool IsWished(string province, CodeList communes, CodeList wished) =>
        wished.Contains(province)
        || (communes.Count == 0
            ? wished.Any(code => PlaceCatalog.Default.FindCommune(code)?.ProvinceCode == province)
            : communes.Meets(wished));
}
