using System.Globalization;
using CsvHelper;

namespace JobMatch.LabourMarket.Places;

/// <summary>All units in force and all that ended on 2025-06-30, read once from the reference files.</summary>
internal sealed class PlaceUnits
{
    private readonly Dictionary<string, Unit> _provinces = [];
    private readonly Dictionary<string, Unit> _formerProvinces = [];
    private readonly Dictionary<string, Unit> _formerDistricts = [];
    private readonly Dictionary<string, Unit> _formerCommunes = [];
    private readonly List<Unit> _all = [];

    internal PlaceUnits()
    {
        ReadProvinces();
        ReadCommunes();
        ReadChangedTypes();
        ReadFormerProvinces();
        var islands = ReadFormerDistricts();
        ReadFormerCommunes();
        Cover(islands);
    }

    internal List<Province> Provinces { get; } = [];

    internal List<Commune> Communes { get; } = [];

    internal Dictionary<string, int> CommuneIndexes { get; } = [];

    internal IReadOnlyList<Unit> All => _all;

    internal Unit Find(string kind, string code) => kind switch
    {
        "province" => _provinces[code],
        "former_province" => _formerProvinces[code],
        "former_district" => _formerDistricts[code],
        "former_commune" => _formerCommunes[code],
        _ => throw new FormatException($"Unknown kind of unit: '{kind}'."),
    };

    private void ReadProvinces()
    {
        using var row = ReferenceTable.Open("provinces.csv");
        while (row.Read())
        {
            var unit = Add(_provinces, UnitKind.Province, row, parent: null);
            unit.ProvinceCode = unit.Code;
            Provinces.Add(new Province(unit.Code, unit.Name, unit.FullName, Number(row, 3), Number(row, 4), Number(row, 5),
                row.Date(6), row.Codes(7)));
        }
    }

    private void ReadCommunes()
    {
        using var row = ReferenceTable.Open("communes.csv");
        var parts = new Dictionary<string, List<int>>();
        var byCode = new Dictionary<string, Unit>();
        while (row.Read())
        {
            var province = _provinces[row.GetString(3)];
            var unit = Add(byCode, UnitKind.Commune, row, province);
            unit.ProvinceCode = province.Code;
            unit.Communes = [Communes.Count];
            CommuneIndexes.Add(unit.Code, Communes.Count);
            Part(parts, province.Code).Add(Communes.Count);
            Communes.Add(new Commune(unit.Code, unit.Name, unit.FullName, province.Code, Number(row, 4), Number(row, 5), Number(row, 6),
                row.Date(7)));
        }
        foreach (var (code, communes) in parts)
        {
            _provinces[code].Communes = [.. communes];
        }
    }

    private void ReadChangedTypes()
    {
        using var row = ReferenceTable.Open("changed_types.csv");
        var communes = _all.Where(unit => unit.Kind == UnitKind.Commune).ToDictionary(unit => unit.Code);
        while (row.Read())
        {
            var unit = row.GetString(0) == "province" ? _provinces[row.GetString(1)] : communes[row.GetString(1)];
            unit.EarlierType = UnitTypes.Parse(row.GetString(2));
        }
    }

    private void ReadFormerProvinces()
    {
        using var row = ReferenceTable.Open("former_provinces.csv");
        while (row.Read())
        {
            Add(_formerProvinces, UnitKind.FormerProvince, row, parent: null).ProvinceCode = row.GetString(4);
        }
    }

    private Dictionary<Unit, string[]> ReadFormerDistricts()
    {
        using var row = ReferenceTable.Open("former_districts.csv");
        var islands = new Dictionary<Unit, string[]>();
        while (row.Read())
        {
            var unit = Add(_formerDistricts, UnitKind.FormerDistrict, row, _formerProvinces[row.GetString(3)]);
            unit.ProvinceCode = unit.Parent!.ProvinceCode;
            if (row.Codes(5) is { Length: > 0 } successors)
            {
                islands.Add(unit, successors);
            }
        }
        return islands;
    }

    private void ReadFormerCommunes()
    {
        using var row = ReferenceTable.Open("former_communes.csv");
        while (row.Read())
        {
            var unit = Add(_formerCommunes, UnitKind.FormerCommune, row, _formerDistricts[row.GetString(3)]);
            unit.Communes = Indexes(row.Codes(5));
            unit.ProvinceCode = Communes[unit.Communes[0]].ProvinceCode;
        }
    }

    private void Cover(Dictionary<Unit, string[]> islands)
    {
        var covers = new Dictionary<Unit, List<int>>();
        foreach (var (district, successors) in islands)
        {
            Extend(covers, district, Indexes(successors));
        }
        foreach (var commune in _formerCommunes.Values)
        {
            Extend(covers, commune.Parent!, commune.Communes);
        }
        foreach (var (unit, communes) in covers)
        {
            unit.Communes = [.. communes.Distinct().Order()];
        }
    }

    private static void Extend(Dictionary<Unit, List<int>> covers, Unit district, int[] communes)
    {
        for (var unit = district; unit is not null; unit = unit.Parent)
        {
            if (!covers.TryGetValue(unit, out var cover))
            {
                covers.Add(unit, cover = []);
            }
            cover.AddRange(communes);
        }
    }

    private Unit Add(Dictionary<string, Unit> target, UnitKind kind, CsvReader row, Unit? parent)
    {
        var unit = new Unit(kind, UnitTypes.Parse(row.GetString(2)), row.GetString(0), row.GetString(1), parent);
        target.Add(unit.Code, unit);
        _all.Add(unit);
        return unit;
    }

    private int[] Indexes(string[] codes)
    {
        var indexes = Array.ConvertAll(codes, code => CommuneIndexes[code]);
        Array.Sort(indexes);
        return indexes;
    }

    private static List<int> Part(Dictionary<string, List<int>> parts, string code)
    {
        if (!parts.TryGetValue(code, out var part))
        {
            parts.Add(code, part = []);
        }
        return part;
    }

    private static double Number(CsvReader row, int field) => double.Parse(row.GetString(field), CultureInfo.InvariantCulture);
}
