namespace JobMatch.LabourMarket.Places;

/// <summary>Which list a unit or phrase comes from.</summary>
internal enum UnitKind : byte
{
    Province,
    FormerProvince,
    FormerDistrict,
    Commune,
    FormerCommune,
    Nationwide,
    Abroad,
    Remote,
}

/// <summary>The rank a unit bears in its full name.</summary>
internal enum UnitType : byte { None, Tinh, ThanhPho, ThiXa, Huyen, Quan, Phuong, Xa, ThiTran, DacKhu, Zone }

/// <summary>A dated unit: one in force, or one that ended on 2025-06-30, with the communes in force that cover it.</summary>
internal sealed class Unit(UnitKind kind, UnitType type, string code, string name, Unit? parent)
{
    private string[]? _communeCodes;

    internal UnitKind Kind { get; } = kind;

    internal UnitType Type { get; } = type;

    /// <summary>The rank it bore since 2025-07-01 and before its present one; None when it did not change.</summary>
    internal UnitType EarlierType { get; set; }

    internal string Code { get; } = code;

    internal string Name { get; } = name;

    internal Unit? Parent { get; } = parent;

    /// <summary>Code of the province in force; of the first one should a unit ever be split between two.</summary>
    internal string ProvinceCode { get; set; } = "";

    /// <summary>Dense indexes of the communes in force that cover it, ascending.</summary>
    internal int[] Communes { get; set; } = [];

    internal string FullName => UnitTypes.Word(Type) is { Length: > 0 } word ? word + " " + Name : Name;

    /// <summary>3 province, 2 district, 1 commune, 0 a phrase that is no unit.</summary>
    internal int Rank => Kind switch
    {
        UnitKind.Province or UnitKind.FormerProvince => 3,
        UnitKind.FormerDistrict => 2,
        UnitKind.Commune or UnitKind.FormerCommune => 1,
        _ => 0,
    };

    internal bool IsCurrent => Kind is UnitKind.Province or UnitKind.Commune;

    /// <summary>True when this lower unit lay or lies in the other: by law where both are of one time, else by common communes.</summary>
    internal bool IsWithin(Unit container)
    {
        if (container.Kind == UnitKind.Province)
        {
            return ProvinceCode == container.Code;
        }
        return Kind is UnitKind.FormerCommune or UnitKind.FormerDistrict
            ? Parent == container || Parent?.Parent == container
            : Overlaps(container);
    }

    internal bool Overlaps(Unit other)
    {
        foreach (var commune in Communes)
        {
            if (Array.BinarySearch(other.Communes, commune) >= 0)
            {
                return true;
            }
        }
        return false;
    }

    internal bool LiesIn(Unit other) => Array.TrueForAll(Communes, commune => Array.BinarySearch(other.Communes, commune) >= 0);

    internal string[] CommuneCodes(IReadOnlyList<Commune> communes) =>
        _communeCodes ??= Array.ConvertAll(Communes, index => communes[index].Code);
}
