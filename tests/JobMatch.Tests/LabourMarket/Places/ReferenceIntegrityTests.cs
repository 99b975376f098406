using JobMatch.LabourMarket.Places;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Places;

public class ReferenceIntegrityTests
{
    [Fact]
    public void The_place_files_hold_together() => Assert.Empty(ReferenceIntegrity.Problems(PlaceCatalog.Default));

    [Fact]
    public void Neighbouring_provinces_are_those_with_neighbouring_communes()
    {
        var catalog = PlaceCatalog.Default;
        var found = new HashSet<(string, string)>();
        for (var i = 0; i < catalog.Communes.Count; i++)
        {
            for (var j = i + 1; j < catalog.Communes.Count; j++)
            {
                var (a, b) = (catalog.Communes[i], catalog.Communes[j]);
                if (a.ProvinceCode != b.ProvinceCode && Math.Abs(a.Latitude - b.Latitude) < 0.6 && Distances.AreNeighbours(a, b))
                {
                    found.Add((a.ProvinceCode, b.ProvinceCode));
                    found.Add((b.ProvinceCode, a.ProvinceCode));
                }
            }
        }
        var listed = catalog.Provinces.SelectMany(province => province.NeighbourCodes.Select(code => (province.Code, code)));
        Assert.Equal(found.Order(), listed.Order());
    }
}
