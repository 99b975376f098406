namespace JobMatch.LabourMarket.Places;

/// <summary>Chooses among units of one name, or says that the name alone does not tell.</summary>
internal static class SenseChoice
{
    /// <summary>First day of the two-level administration; names in older documents have their old sense.</summary>
    internal static readonly DateOnly NewUnits = new(2025, 7, 1);

    /// <summary>The one unit meant, or null when several are possible.</summary>
    internal static Unit? Choose(PlaceNode node, DateOnly? documentDate)
    {
        if (documentDate >= NewUnits && IsFormerProvinceOrNew(node))
        {
            return null;
        }
        var options = node.Options;
        if (options.Count == 1)
        {
            return options[0];
        }
        var inDistrict = node.LiesInDistrict;
        documentDate ??= ImpliedDate(node);
        if (documentDate is { } date && !(inDistrict && date >= NewUnits))
        {
            options = Prefer(options, current: date >= NewUnits);
        }
        return options.Max(unit => unit.Rank) switch
        {
            3 => Province(options),
            2 => District(options),
            _ => Commune(options, node, inDistrict),
        };
    }

    /// <summary>In a document of the new time a bare "Bình Dương" is the former province, as people go on to say, or a commune that has the
    /// name now; nothing tells which.</summary>
    private static bool IsFormerProvinceOrNew(PlaceNode node) =>
        node.Mention.IsBare && node.Container is null
        && node.Mention.Options.Any(unit => unit.Kind == UnitKind.FormerProvince)
        && !node.Mention.Options.Any(unit => unit.Kind == UnitKind.Province)
        && node.Mention.Options.Any(unit => unit.IsCurrent);

    /// <summary>A place written as part of a province it came to with the merger ("Thủ Dầu Một, TP.HCM") is written in the new way.</summary>
    private static DateOnly? ImpliedDate(PlaceNode node) =>
        node.Container is { } container && container.Options.All(unit => unit.Kind == UnitKind.Province)
            && container.Mention.Options.Any(unit => unit.Kind == UnitKind.FormerProvince)
            ? NewUnits
            : null;

    private static IReadOnlyList<Unit> Prefer(IReadOnlyList<Unit> options, bool current)
    {
        var preferred = options.Where(unit => unit.IsCurrent == current).ToList();
        return preferred.Count > 0 ? preferred : options;
    }

    private static Unit? Province(IReadOnlyList<Unit> options) => Single(Prefer([.. options.Where(unit => unit.Rank == 3)], current: true));

    /// <summary>The district, unless a commune in force bears its name elsewhere.</summary>
    private static Unit? District(IReadOnlyList<Unit> options)
    {
        var district = Single([.. options.Where(unit => unit.Rank == 2)]);
        return district is not null && options.All(unit => unit.Kind != UnitKind.Commune || unit.LiesIn(district)) ? district : null;
    }

    private static Unit? Commune(IReadOnlyList<Unit> options, PlaceNode node, bool inDistrict)
    {
        if (inDistrict)
        {
            // Districts ended with the old communes, so an address with a district is an old address.
            options = Prefer(options, current: false);
        }
        else if (node.Container is { } container)
        {
            options = Prefer(options, current: container.Options.Any(unit => unit.IsCurrent));
        }
        var single = Single(options);
        if (single is not null)
        {
            return single;
        }
        var current = Single([.. options.Where(unit => unit.IsCurrent)]);
        return current is not null && options.All(unit => unit.Overlaps(current)) ? current : null;
    }

    /// <summary>The only unit, or the first of several that cover the same communes.</summary>
    private static Unit? Single(IReadOnlyList<Unit> options) =>
        options.Count > 0 && options.All(unit => unit.Communes.AsSpan().SequenceEqual(options[0].Communes)) ? options[0] : null;
}
