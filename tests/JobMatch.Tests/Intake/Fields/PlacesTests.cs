using JobMatch.Intake.Fields;
using Xunit;

namespace JobMatch.Tests.Intake.Fields;

public sealed class PlacesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Theory]
    [InlineData("Tỉnh Cao Bằng; xã Đông Khê", "04 04/01786")]
    [InlineData("xã Đông Khê; Cao Bằng", "04/01786 04")]
    [InlineData("Thanh Hóa; xã Đông Khê", "38 38/16378")]
    [InlineData("Quảng Ngãi; Đà Nẵng", "51 48")]
    public void A_name_that_several_places_bear_is_the_one_in_the_province_of_the_same_cell(string cell, string expected)
    {
        var fields = FieldsOf(cell);
        var (places, anywhere) = fields.Places("noi_uu_tien");
        Assert.Equal(expected.Split(' '), places.Select(place => string.Join('/', place.Communes.Prepend(place.Province))));
        Assert.False(anywhere);
        Assert.Empty(fields.Problems);
    }

    [Theory]
    [InlineData("xã Đông Khê")]
    [InlineData("Cao Bằng; Thanh Hóa; xã Đông Khê")]
    public void Without_one_province_beside_it_such_a_name_stays_open(string cell)
    {
        var fields = FieldsOf(cell);
        Assert.DoesNotContain(fields.Places("noi_uu_tien").Places, place => place.Communes.Count > 0);
        Assert.Contains("một nơi duy nhất", Assert.Single(fields.Problems).Expected, StringComparison.Ordinal);
    }

    private static RowFields FieldsOf(string cell) =>
        new(Assert.Single(TraineeTable.RowsOf($"Họ và tên,Ngày sinh,Nơi làm việc ưu tiên 1\nAn,1/1/2000,{cell}\n")), Today, new ReadingCache());
}
