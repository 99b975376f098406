using CsvHelper;
using JobMatch.LabourMarket.Places;

namespace JobMatch.Host.Generating;

/// <summary>A commune as it was called until 30 June 2025, by full names.</summary>
internal sealed record FormerPlace(string Commune, string District, string Province);

/// <summary>The former communes by the code of the province that holds them now, from the reference files of LabourMarket.</summary>
internal static class FormerPlaces
{
    public static Dictionary<string, FormerPlace[]> ByProvince(PlaceCatalog catalog)
    {
        var provinces = new Dictionary<string, string>();
        foreach (var row in Rows("former_provinces"))
        {
            provinces.Add(row[0], row[1]);
        }

        var districts = new Dictionary<string, (string Name, string Province)>();
        foreach (var row in Rows("former_districts"))
        {
            districts.Add(row[0], (row[2] + " " + row[1], provinces[row[3]]));
        }

        var places = new Dictionary<string, List<FormerPlace>>();
        foreach (var row in Rows("former_communes"))
        {
            var province = catalog.FindCommune(row[5].Split(' ')[0])?.ProvinceCode;
            if (province is null)
            {
                continue;
            }

            if (!places.TryGetValue(province, out var list))
            {
                places.Add(province, list = []);
            }

            var (district, formerProvince) = districts[row[3]];
            list.Add(new FormerPlace(row[2] + " " + row[1], district, formerProvince));
        }

        return places.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray());
    }

    private static IEnumerable<string[]> Rows(string file)
    {
        var name = $"JobMatch.LabourMarket.Reference.Places.{file}.csv";
        using var stream = typeof(PlaceCatalog).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"Missing reference file {name}.");
        using var reader = CsvReader.Create(stream);
        while (reader.Read())
        {
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
        }
    }
}
