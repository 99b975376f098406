using JobMatch.LabourMarket.Places;
using Xunit;

namespace JobMatch.Tests.Host.Sample;

public class SamplePlacesTests
{
    // Cao Bằng, Thái Nguyên, Quảng Ngãi, Vĩnh Long: today's provinces of the four former districts.
    private static readonly string[] Provinces = ["04", "19", "51", "86"];

    [Theory]
    [InlineData("nhu-cau.csv", 6, 1)]
    [InlineData("nhu-cau-mau-02.csv", 3, 0)]
    [InlineData("nguoi-hoc-tra-cau.csv", 7, 0)]
    [InlineData("nguoi-hoc-song-cau.csv", 7, 0)]
    [InlineData("nguoi-hoc-ham-giang.csv", 7, 1)]
    [InlineData("nguoi-hoc-dong-khe.csv", 7, 0)]
    [InlineData("nguoi-hoc-mau-01.csv", 5, 0)]
    [InlineData("nguoi-tim-viec.csv", 8, 0)]
    public void Every_place_is_one_of_the_four_seed_provinces_but_the_unknown_ones_of_the_readme(string file, int column, int unknown)
    {
        var strange = SampleFolder.Read(file).Rows.Select(row => row[column]).Where(text => text.Length > 0)
            .Select(text => PlaceCatalog.Default.Read(text))
            .Where(reading => reading.Kind != PlaceReadingKind.Units || !Provinces.Contains(reading.Places[0].ProvinceCode))
            .Select(reading => $"{reading.Input}: {reading.Kind}").ToArray();
        Assert.True(strange.Length == unknown, string.Join('\n', strange));
    }
}
