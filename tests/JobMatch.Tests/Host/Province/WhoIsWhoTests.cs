using JobMatch.Contracts.Demand;
using Xunit;

namespace JobMatch.Tests.Host.Province;

public sealed class WhoIsWhoTests(SampleProvince province) : IClassFixture<SampleProvince>
{
    private readonly JobMatchApplication _application = province.Application;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_people_of_one_name_at_one_school_are_two_people_and_the_name_is_ambiguous()
    {
        var (five, six) = (await _application.TraineeAsync("TCK26-005"), await _application.TraineeAsync("TCK26-006"));
        Assert.Equal("Nguyễn Văn Tuấn", five.Name);
        Assert.Equal(five.Name, six.Name);
        Assert.NotEqual(five.Profile.Id, six.Profile.Id);
        var found = await _application.Supply.FindAsync("nguyen van tuan", 20, Cancellation);
        Assert.Contains(found, card => card.Profile.Id == five.Profile.Id);
        Assert.Contains(found, card => card.Profile.Id == six.Profile.Id);
    }

    [Fact]
    public async Task Ids_used_by_two_schools_are_180_different_people()
    {
        var people = new HashSet<Guid>();
        for (var number = 1; number <= 90; number++)
        {
            var cards = await _application.Supply.FindAsync($"HV{number:000}", 10, Cancellation);
            Assert.Equal(2, cards.Count);
            Assert.Equal(2, cards.Select(card => card.Profile.SchoolName).Distinct().Count());
            people.UnionWith(cards.Select(card => card.Profile.Id));
        }

        Assert.Equal(180, people.Count);
    }

    [Fact]
    public async Task One_tax_code_is_one_employer_however_the_name_is_written()
    {
        var all = await AllAsync();
        var shortened = await _application.VacancyAsync("HM03");
        Assert.Equal("Cty TNHH Tôm Hai Mùa Định An", shortened.EmployerName);
        Assert.Contains(all, vacancy => vacancy.EmployerId == shortened.EmployerId
            && vacancy.EmployerName.StartsWith("Công ty TNHH", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_employer_in_capitals_on_the_official_form_is_the_one_of_the_template()
    {
        var all = (await AllAsync()).Where(vacancy => vacancy.EmployerName.Contains("Cánh Buồm Nâu", StringComparison.OrdinalIgnoreCase)).ToList();
        Assert.Contains(all, vacancy => !vacancy.EmployerName.Any(char.IsLower));
        Assert.Contains(all, vacancy => vacancy.EmployerName.Any(char.IsLower));
        Assert.Single(all.Select(vacancy => vacancy.EmployerId).Distinct());
    }

    [Theory]
    [InlineData("TP Bắc Kạn", "19")]
    [InlineData("huyện Trà Cú", "86")]
    [InlineData("TX Đức Phổ", "51")]
    [InlineData("Thạch An", "04")]
    public async Task Former_districts_land_in_provinces_of_2026(string written, string province)
    {
        var there = (await AllAsync()).Where(vacancy => vacancy.PlaceText?.Contains(written, StringComparison.OrdinalIgnoreCase) == true).ToList();
        Assert.NotEmpty(there);
        Assert.All(there, vacancy => Assert.Equal(province, vacancy.Place?.Province));
        Assert.All(there, vacancy => Assert.NotEmpty(vacancy.Place!.Communes));
    }

    [Theory]
    [InlineData("Thị trấn Định An, huyện Trà Cú, Trà Vinh", "Xã Đại An")]
    [InlineData("Xã Ngãi Xuyên, Trà Cú, Trà Vinh", "Xã Trà Cú")]
    [InlineData("xã Phổ Nhơn (cũ)", "Xã Nguyễn Nghiêm")]
    [InlineData("phường Nguyễn Nghiêm, TX Đức Phổ", "Phường Đức Phổ")]
    [InlineData("Xã Nguyễn Nghiêm, Quảng Ngãi", "Xã Nguyễn Nghiêm")]
    [InlineData("Xa Dai An, huyen Tra Cu, tinh Tra Vinh", "Xã Đại An")]
    public async Task A_former_commune_is_the_commune_of_2026(string written, string commune)
    {
        var vacancy = (await AllAsync()).First(vacancy => vacancy.PlaceText == written);
        var code = Assert.Single(vacancy.Place!.Communes);
        Assert.Equal(commune, JobMatch.LabourMarket.Places.PlaceCatalog.Default.FindCommune(code)?.FullName);
    }

    [Fact]
    public async Task Every_place_of_the_sample_is_a_commune_or_a_province_that_exists()
    {
        var places = JobMatch.LabourMarket.Places.PlaceCatalog.Default;
        Assert.All(await AllAsync(), vacancy =>
        {
            Assert.NotNull(places.FindProvince(vacancy.Place!.Province));
            Assert.All(vacancy.Place.Communes, code => Assert.NotNull(places.FindCommune(code)));
        });
    }

    private async Task<List<VacancyState>> AllAsync() => await _application.Demand.ListAsync(Cancellation).ToListAsync(Cancellation);
}
