using JobMatch.LabourMarket.Places;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Criteria;

/// <summary>Where the work is done.</summary>
public readonly record struct WorkPlaceWanted(string? Province, CodeList Communes);

/// <summary>Where the person lives and wishes to work.</summary>
public readonly record struct WorkPlaceOffered(string? Province, CodeList Communes, CodeList Wished, bool Anywhere);

/// <summary>How near the work is to the home, and whether the person wishes to work there.</summary>
/// <remarks>Communes are the units of 2026. Where a side may lie in several communes (an old district was written), the
/// nearest pair counts. Straight lines mislead in the mountains, so tiers count and not kilometres.</remarks>
public sealed class WorkPlace : Criterion<WorkPlaceWanted, WorkPlaceOffered>
{
    /// <inheritdoc/>
    public override string Id => "place";

    /// <inheritdoc/>
    public override string Name => "Nơi làm việc";

    /// <inheritdoc/>
    public override IReadOnlyList<string> Bins { get; } =
        [Unknown, "elsewhere", "anywhere", "same-province-unwished", "wished-elsewhere", "same-province", "neighbouring-commune", "same-commune"];

    /// <inheritdoc/>
    public override WorkPlaceWanted Wanted(VacancyProfile vacancy) => new(vacancy.Province, vacancy.Communes);

    /// <inheritdoc/>
    public override WorkPlaceOffered Offered(PersonProfile person) =>
        new(person.HomeProvince, person.HomeCommunes, person.WishedPlaces, person.WishesAnywhere);

    /// <inheritdoc/>
    public override int Bin(WorkPlaceWanted wanted, WorkPlaceOffered offered)
    {
        if (wanted.Province is null || (offered.Province is null && offered.Wished.Count == 0 && !offered.Anywhere))
        {
            return 0;
        }

        var tier = NearestTier(wanted.Communes, offered.Communes);
        if (tier is PlaceTier.SameCommune)
        {
            return 7;
        }

        if (tier is PlaceTier.NeighbouringCommune)
        {
            return 6;
        }

        var isWished = IsWished(wanted.Province, wanted.Communes, offered.Wished);
        if (wanted.Province == offered.Province)
        {
            return isWished || offered.Wished.Count == 0 ? 5 : 3;
        }

        return isWished ? 4 : offered.Anywhere ? 2 : 1;
    }

    /// <inheritdoc/>
    public override string Reason(WorkPlaceWanted wanted, WorkPlaceOffered offered, int bin)
    {
        if (bin == 0)
        {
            return wanted.Province is null ? "Chưa rõ nơi làm việc." : "Chưa khai nơi ở và nơi muốn làm việc.";
        }

        var work = Words.Place(wanted.Province!, wanted.Communes);
        var home = offered.Province is null ? "chưa rõ nơi ở" : $"ở {Words.Place(offered.Province, offered.Communes)}";
        return bin switch
        {
            7 => wanted.Communes.Count == 1 && offered.Communes.Count == 1
                ? $"Cùng xã/phường: {work}."
                : $"Có thể cùng xã/phường: việc ở {work}; người {home}.",
            6 => $"Xã/phường liền kề: việc ở {work}; người {home}.",
            5 => $"Cùng tỉnh: việc ở {work}; người {home}.",
            4 => $"Muốn làm việc ở {Words.Province(wanted.Province!)}; hiện {home}.",
            3 => $"Cùng tỉnh nhưng muốn làm nơi khác: việc ở {work}; muốn {Words.Places(offered.Wished)}.",
            2 => $"Sẵn sàng làm việc ở mọi nơi; hiện {home}, việc ở {work}.",
            _ when offered.Province is null => $"Muốn làm nơi khác: việc ở {work}; muốn {Words.Places(offered.Wished)}.",
            _ => $"Khác tỉnh: việc ở {work}; người {home}.",
        };
    }

    // Work somewhere in a province may be in any of its communes, so also in one that is wished.
    private static bool IsWished(string province, CodeList communes, CodeList wished) =>
        wished.Contains(province)
        || (communes.Count == 0
            ? wished.Any(code => PlaceCatalog.Default.FindCommune(code)?.ProvinceCode == province)
            : communes.Any(wished.Contains));

    internal static PlaceTier? NearestTier(CodeList work, CodeList home)
    {
        PlaceTier? nearest = null;
        foreach (var workCommune in work)
        {
            foreach (var homeCommune in home)
            {
                var tier = PlaceCatalog.Default.Tier(workCommune, homeCommune);
                if (nearest is null || tier < nearest)
                {
                    nearest = tier;
                }
            }
        }

        return nearest;
    }
}
