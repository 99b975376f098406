using JobMatch.LabourMarket.Places;
using JobMatch.Ranking.Profiles;
using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class PlaceCriteriaTests
{
    private const string DucPho = "21439";
    private const string BaTo = "21523";

    private static readonly string NextToDucPho = PlaceCatalog.Default.Communes
        .First(commune => PlaceCatalog.Default.Tier(DucPho, commune.Code) == PlaceTier.NeighbouringCommune).Code;

    private static readonly string FarInTheProvince = PlaceCatalog.Default.Communes
        .First(commune => PlaceCatalog.Default.Tier(DucPho, commune.Code) == PlaceTier.SameProvince).Code;

    [Theory]
    [InlineData("51", DucPho, "", false, "same-commune", "Cùng xã/phường: Phường Đức Phổ, Quảng Ngãi.")]
    [InlineData("51", "", "", false, "same-province", "Cùng tỉnh: việc ở Phường Đức Phổ, Quảng Ngãi; người ở Tỉnh Quảng Ngãi.")]
    [InlineData("51", "", "51", false, "same-province", "Cùng tỉnh: việc ở Phường Đức Phổ, Quảng Ngãi; người ở Tỉnh Quảng Ngãi.")]
    [InlineData("51", "", "79", false, "same-province-unwished", "Cùng tỉnh nhưng muốn làm nơi khác: việc ở Phường Đức Phổ, Quảng Ngãi; muốn Thành phố Hồ Chí Minh.")]
    [InlineData("79", "", "51", false, "wished-elsewhere", "Muốn làm việc ở Tỉnh Quảng Ngãi; hiện ở Thành phố Hồ Chí Minh.")]
    [InlineData("79", "", DucPho, false, "wished-elsewhere", "Muốn làm việc ở Tỉnh Quảng Ngãi; hiện ở Thành phố Hồ Chí Minh.")]
    [InlineData("79", "", "", true, "anywhere", "Sẵn sàng làm việc ở mọi nơi; hiện ở Thành phố Hồ Chí Minh, việc ở Phường Đức Phổ, Quảng Ngãi.")]
    [InlineData("79", "", "", false, "elsewhere", "Khác tỉnh: việc ở Phường Đức Phổ, Quảng Ngãi; người ở Thành phố Hồ Chí Minh.")]
    [InlineData(null, "", "79", false, "elsewhere", "Muốn làm nơi khác: việc ở Phường Đức Phổ, Quảng Ngãi; muốn Thành phố Hồ Chí Minh.")]
    [InlineData(null, "", "51", false, "wished-elsewhere", "Muốn làm việc ở Tỉnh Quảng Ngãi; hiện chưa rõ nơi ở.")]
    [InlineData(null, "", "", true, "anywhere", "Sẵn sàng làm việc ở mọi nơi; hiện chưa rõ nơi ở, việc ở Phường Đức Phổ, Quảng Ngãi.")]
    [InlineData(null, "", "", false, "unknown", "Chưa khai nơi ở và nơi muốn làm việc.")]
    public void Home_and_wish_are_compared_with_the_place_of_work(
        string? home, string homeCommunes, string wished, bool anywhere, string bin, string reason) =>
        Assert.Equal((bin, reason), Pairs.Compare("place", Pairs.FullVacancy, Person(home, homeCommunes, wished) with { WishesAnywhere = anywhere }));

    [Fact]
    public void A_neighbouring_commune_is_nearer_than_the_same_province()
    {
        Assert.Equal("neighbouring-commune", Pairs.Compare("place", Pairs.FullVacancy, Person("51", NextToDucPho)).Bin);
        Assert.Equal("same-province", Pairs.Compare("place", Pairs.FullVacancy, Person("51", FarInTheProvince)).Bin);
    }

    [Fact]
    public void Of_several_communes_that_may_be_meant_the_nearest_counts_and_is_not_called_certain()
    {
        var (bin, reason) = Pairs.Compare("place", Pairs.FullVacancy, Person("51", $"{DucPho} {FarInTheProvince}"));
        Assert.Equal("same-commune", bin);
        Assert.StartsWith("Có thể cùng xã/phường:", reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Work_somewhere_in_a_province_may_be_in_the_commune_that_is_wished()
    {
        var somewhere = Pairs.FullVacancy with { Communes = CodeList.Empty };
        Assert.Equal("wished-elsewhere", Pairs.Compare("place", somewhere, Person("79", "", BaTo)).Bin);
        Assert.Equal("elsewhere", Pairs.Compare("place", Pairs.FullVacancy, Person("79", "", BaTo)).Bin);
    }

    [Fact]
    public void A_vacancy_without_place_is_unknown_and_says_so()
    {
        Assert.Equal(("unknown", "Chưa rõ nơi làm việc."), Pairs.Compare("place", Pairs.SilentVacancy, Person("51", DucPho)));
        Assert.Equal(("unknown", "Chưa rõ khoảng cách giữa nơi ở và nơi làm việc."), Pairs.Compare("distance-help", Pairs.SilentVacancy, Person("51", DucPho)));
    }

    [Theory]
    [InlineData("51", DucPho, false, "near")]
    [InlineData("51", DucPho, true, "near")]
    [InlineData("51", BaTo, true, "far-with-help")]
    [InlineData("51", BaTo, false, "far-without-help")]
    [InlineData("79", "", true, "far-with-help")]
    [InlineData("79", "", false, "far-without-help")]
    [InlineData("51", "", false, "unknown")]
    [InlineData(null, "", true, "unknown")]
    public void Help_with_the_distance_counts_for_those_who_live_far(string? home, string communes, bool helps, string bin) =>
        Assert.Equal(bin, Pairs.Compare("distance-help", Pairs.FullVacancy with { HelpsWithDistance = helps }, Person(home, communes)).Bin);

    private static PersonProfile Person(string? province, string communes, string wished = "") => Pairs.SilentPerson with
    {
        HomeProvince = province,
        HomeCommunes = Pairs.Codes(communes.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
        WishedPlaces = Pairs.Codes(wished.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    };
}
