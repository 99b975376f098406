using CsCheck;
using JobMatch.LabourMarket.Places;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Places;

public class PlaceCatalogTests
{
    private static readonly PlaceCatalog Catalog = PlaceCatalog.Default;

    [Fact]
    public void The_catalogue_holds_the_units_in_force()
    {
        Assert.Equal(34, Catalog.Provinces.Count);
        Assert.Equal(3321, Catalog.Communes.Count);
        Assert.Equal("Thành phố Đồng Nai", Catalog.FindProvince("75")!.FullName);
        Assert.Equal(new DateOnly(2026, 4, 30), Catalog.FindCommune("25270")!.ValidFrom);
        Assert.Null(Catalog.FindCommune("99999"));
        Assert.Equal("Xã Ba Chẽ", Catalog.FindCommune("06978")!.FullName);
        Assert.All(Catalog.Communes, commune => Assert.Equal(commune, Catalog.Communes[Catalog.CommuneIndex(commune.Code)]));
    }

    [Theory]
    [InlineData("21439", "21439", PlaceTier.SameCommune)]
    [InlineData("21439", "21451", PlaceTier.NeighbouringCommune)]
    [InlineData("21439", "23302", PlaceTier.SameProvince)]
    [InlineData("21439", "00004", PlaceTier.Elsewhere)]
    [InlineData("21439", "xxxxx", PlaceTier.Elsewhere)]
    [InlineData("20333", "22736", PlaceTier.Elsewhere)]
    public void Tiers_go_from_near_to_far(string a, string b, PlaceTier tier)
    {
        Assert.Equal(tier, Catalog.Tier(a, b));
        Assert.Equal(tier, Catalog.Tier(b, a));
    }

    [Fact]
    public void Distances_are_straight_lines_and_missing_for_the_archipelagos()
    {
        Assert.InRange(Catalog.DistanceKm("00004", "26740")!.Value, 1100, 1200);
        Assert.Equal(0, Catalog.DistanceKm("00004", "00004"));
        Assert.Null(Catalog.DistanceKm("20333", "20194"));
        Assert.Null(Catalog.DistanceKm("22736", "00004"));
    }

    [Fact]
    public void Any_text_can_be_read() => Gen.OneOf(Gen.String, Gen.String["hàđức phổxãp.,:-(12ệtqnNAIg"]).Sample(text =>
    {
        var reading = Catalog.Read(text);
        return reading.Input == text && reading.Places.All(place => place.Confidence is > 0 and <= 1);
    });

    [Fact]
    public void A_very_long_text_is_read_as_far_as_it_may_be_an_address() =>
        Assert.Equal("01", Catalog.Read("Hà Nội, " + new string('x', 100_000)).Places[0].Code);
}
