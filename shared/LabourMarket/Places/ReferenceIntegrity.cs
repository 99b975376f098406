namespace JobMatch.LabourMarket.Places;

/// <summary>Checks that the place files hold together, for the tests and for the command that checks reference files.</summary>
public static class ReferenceIntegrity
{
    /// <summary>Districts that share their name with another district of the same old province (a town and the district around it).</summary>
    private static readonly HashSet<string> KnownTwins =
        ["42 Kỳ Anh", "82 Cai Lậy", "84 Duyên Hải", "87 Cao Lãnh", "87 Hồng Ngự", "93 Long Mỹ"];

    /// <summary>One sentence in Vietnamese for each fault; empty when there is none. Codes are unique by construction: a file with
    /// a code twice, or with an unknown code, does not load.</summary>
    public static IReadOnlyList<string> Problems(PlaceCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        var problems = new List<string>();
        foreach (var unit in catalog.Units.All)
        {
            if (unit.Communes.Length == 0)
            {
                problems.Add($"{unit.FullName} ({unit.Code}) không có đơn vị kế thừa.");
            }
            if (unit.Parent is { Kind: UnitKind.Province } parent && unit.ProvinceCode != parent.Code)
            {
                problems.Add($"{unit.FullName} ({unit.Code}) không thuộc tỉnh đã ghi.");
            }
            if (unit.Kind is UnitKind.FormerProvince && !Array.TrueForAll(unit.Communes, i => catalog.Communes[i].ProvinceCode == unit.ProvinceCode))
            {
                problems.Add($"{unit.FullName} ({unit.Code}) có xã kế thừa ở tỉnh khác.");
            }
        }
        AddNameCollisions(catalog, problems);
        AddNeighbours(catalog, problems);
        foreach (var commune in catalog.Communes.Where(commune => commune.Latitude is < 6 or > 24 || commune.Longitude is < 102 or > 118 || commune.AreaKm2 <= 0))
        {
            problems.Add($"{commune.FullName} ({commune.Code}) có tọa độ hoặc diện tích sai.");
        }
        return problems;
    }

    private static void AddNameCollisions(PlaceCatalog catalog, List<string> problems)
    {
        foreach (var twins in catalog.Units.All.GroupBy(unit => (unit.Kind, Parent: unit.Parent?.Code, unit.Name)).Where(group => group.Count() > 1))
        {
            var areKnown = twins.Key.Kind switch
            {
                UnitKind.FormerDistrict => KnownTwins.Contains($"{twins.Key.Parent} {twins.Key.Name}"),
                // A township and the commune around it often shared a name until 2025.
                UnitKind.FormerCommune => twins.DistinctBy(unit => unit.Type).Count() == twins.Count(),
                _ => false,
            };
            if (!areKnown)
            {
                problems.Add($"Trùng tên: {string.Join(", ", twins.Select(unit => $"{unit.FullName} ({unit.Code})"))}.");
            }
        }
    }

    private static void AddNeighbours(PlaceCatalog catalog, List<string> problems)
    {
        foreach (var province in catalog.Provinces)
        {
            foreach (var code in province.NeighbourCodes)
            {
                if (catalog.FindProvince(code)?.NeighbourCodes.Contains(province.Code) != true)
                {
                    problems.Add($"{province.FullName} ghi giáp tỉnh {code} nhưng không có chiều ngược lại.");
                }
            }
        }
    }
}
