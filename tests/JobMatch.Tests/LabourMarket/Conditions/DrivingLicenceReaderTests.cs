using JobMatch.LabourMarket.Conditions;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public class DrivingLicenceReaderTests
{
    [Theory]
    [InlineData("B2", "B2", DrivingLicenceScheme.Before2025)]
    [InlineData("FC", "FC", DrivingLicenceScheme.Before2025)]
    [InlineData("GPLX hạng E", "E", DrivingLicenceScheme.Before2025)]
    [InlineData("GPLX hạng B", "B", DrivingLicenceScheme.Since2025)]
    [InlineData("C1", "C1", DrivingLicenceScheme.Since2025)]
    [InlineData("bằng lái xe CE", "CE", DrivingLicenceScheme.Since2025)]
    [InlineData("bằng C", "C", DrivingLicenceScheme.Unknown)]
    [InlineData("a1", "A1", DrivingLicenceScheme.Unknown)]
    [InlineData("Có bằng lái xe hạng D2 còn hiệu lực", "D2", DrivingLicenceScheme.Since2025)]
    public void Reads_one_class(string text, string expected, DrivingLicenceScheme scheme) =>
        Assert.Equal([new DrivingLicence(expected, scheme)], DrivingLicenceReader.Read(text).Values);

    [Fact]
    public void A_class_of_one_list_tells_for_its_neighbours() => Assert.Equal(
        [new("B2", DrivingLicenceScheme.Before2025), new("C", DrivingLicenceScheme.Before2025)],
        DrivingLicenceReader.Read("Bằng lái xe B2, C").Values);

    [Theory]
    [InlineData("Có kỹ năng C, D và kỹ năng E")]
    [InlineData("Tiếng Anh B1")]
    [InlineData("Làm việc ca A, ca B")]
    [InlineData("bằng tốt nghiệp")]
    [InlineData("")]
    public void Letters_elsewhere_are_no_licence(string text)
    {
        var reading = DrivingLicenceReader.Read(text);
        Assert.Empty(reading.Values);
        Assert.False(reading.IsMentioned);
    }

    [Fact]
    public void A_licence_without_class_is_mentioned()
    {
        var reading = DrivingLicenceReader.Read("Ưu tiên có bằng lái xe");
        Assert.True(reading.IsMentioned);
        Assert.Empty(reading.Values);
    }
}
