using JobMatch.Contracts;
using JobMatch.Web.Naming;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class MarketNamesTests
{
    [Fact]
    public void Codes_have_Vietnamese_names()
    {
        Assert.Equal("Phường Đức Phổ, Quảng Ngãi", MarketNames.Place(new PlaceState("51", ["21439"])));
        Assert.Equal("Quảng Ngãi", MarketNames.Place(new PlaceState("51", [])));
        Assert.Equal("Cao đẳng", MarketNames.Qualification(5));
        Assert.NotEqual("7212", MarketNames.Occupation("7212"));
        Assert.Equal("Không xác định thời hạn", MarketNames.Contract("Indefinite"));
        Assert.NotEqual("ShuttleBus", MarketNames.Benefit("ShuttleBus"));
        Assert.Equal("Tiếng Hàn", MarketNames.Language("ko"));
    }

    [Fact]
    public void Many_communes_are_counted() =>
        Assert.Equal(
            "Phường Đức Phổ, Phường Trà Câu và 1 xã, phường khác, Quảng Ngãi",
            MarketNames.Place(new PlaceState("51", ["21439", "21451", "21478"])));

    [Fact]
    public void A_code_without_a_name_is_shown_as_it_is()
    {
        Assert.Equal("00000, 00", MarketNames.Place(new PlaceState("00", ["00000"])));
        Assert.Equal("0000", MarketNames.Occupation("0000"));
        Assert.Equal("chứng chỉ lạ", MarketNames.Certificate("chứng chỉ lạ"));
        Assert.Equal("xx", MarketNames.Language("xx"));
    }
}
