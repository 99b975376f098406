using JobMatch.LabourMarket.Places;

namespace JobMatch.Host.Generating;

/// <summary>Places of the whole country as people write them: new, former, shortened, without diacritics.</summary>
internal sealed class WrittenPlaces
{
    private static readonly string[] Hubs =
        ["TP.HCM", "Hà Nội", "Bình Dương", "Đồng Nai", "Bắc Ninh", "Bắc Giang", "Hải Phòng", "Đà Nẵng", "Thái Nguyên", "Long An"];

    private static readonly (string Full, string[] Short)[] Words =
    [
        ("Phường ", ["P. ", "P.", "phường "]),
        ("Xã ", ["X. ", "xã ", "xã "]),
        ("Thị trấn ", ["TT ", "TT. ", "thị trấn "]),
        ("Thành phố ", ["TP ", "TP. ", "thành phố "]),
        ("Thị xã ", ["TX ", "TX. ", "thị xã "]),
        ("Huyện ", ["H. ", "huyện ", ""]),
        ("Quận ", ["Q. ", "quận "]),
    ];

    private readonly ProvincePlaces[] _provinces;
    private readonly Weighted<int> _byCommunes;

    private WrittenPlaces(ProvincePlaces[] provinces)
    {
        _provinces = provinces;
        _byCommunes = new([.. provinces.Select((province, index) => (index, province.Communes.Length))]);
    }

    public static WrittenPlaces Load()
    {
        var catalog = PlaceCatalog.Default;
        var former = FormerPlaces.ByProvince(catalog);
        var communes = catalog.Communes.ToLookup(commune => commune.ProvinceCode, commune => commune.FullName);
        return new WrittenPlaces([.. catalog.Provinces.Select(province =>
            new ProvincePlaces(province.Name, province.FullName, [.. communes[province.Code]], former[province.Code]))]);
    }

    /// <summary>A province, the more likely the more communes it has.</summary>
    public int PickProvince(ref RandomStream random) => _byCommunes.Pick(ref random);

    public string ProvinceName(int province) => _provinces[province].Name;

    /// <summary>Where somebody lives or a workplace is; never empty.</summary>
    public string Home(ref RandomStream random, int province)
    {
        var places = _provinces[province];
        var place = random.Below(100) switch
        {
            < 40 => $"{random.Pick(places.Communes)}, {places.FullName}",
            < 55 => $"{Shortened(ref random, random.Pick(places.Communes))}, {places.Name}",
            < 63 => $"{Shortened(ref random, random.Pick(places.Communes))} - {places.Name}",
            < 92 => Former(ref random, random.Pick(places.Former)),
            _ => $"{Hamlet(ref random)}, {Former(ref random, random.Pick(places.Former))}",
        };
        return random.Percent(8) ? Unmarked.Of(place) : place;
    }

    /// <summary>Where somebody wishes to work: one or two places, vague words, or empty.</summary>
    public string Wished(ref RandomStream random, int province)
    {
        var places = _provinces[province];
        return random.Below(100) switch
        {
            < 14 => "",
            < 34 => places.Name,
            < 50 => $"{random.Pick(places.Communes)}, {places.Name}",
            < 62 => FormerDistrict(random.Pick(places.Former)),
            < 70 => random.Pick(places.Former).Province,
            < 80 => random.Pick(Hubs),
            < 90 => $"{places.Name};{random.Pick(Hubs)}",
            < 94 => Unmarked.Of(places.Name),
            < 97 => "Toàn quốc",
            _ => "trong tỉnh",
        };
    }

    private static string Former(ref RandomStream random, FormerPlace place)
    {
        var commune = random.Percent(60) ? place.Commune : Shortened(ref random, place.Commune);
        var district = random.Percent(40) ? place.District : Shortened(ref random, place.District);
        return random.Percent(85) ? $"{commune}, {district}, {place.Province}" : $"{commune} - {district} - {place.Province}";
    }

    private static string FormerDistrict(FormerPlace place) => $"{place.District}, {place.Province}";

    private static string Hamlet(ref RandomStream random) => random.Below(3) switch
    {
        0 => $"Thôn {random.Between(1, 12)}",
        1 => $"Tổ {random.Between(1, 20)}",
        _ => $"Ấp {random.Between(1, 9)}",
    };

    private static string Shortened(ref RandomStream random, string name)
    {
        foreach (var (full, shorter) in Words)
        {
            if (name.StartsWith(full, StringComparison.Ordinal))
            {
                var rest = name[full.Length..];
                var word = random.Pick(shorter);

                // A numbered unit is nothing without its word: "Quận 5", not "5".
                return word.Length == 0 && char.IsDigit(rest[0]) ? name : word + rest;
            }
        }

        return name;
    }

    private sealed record ProvincePlaces(string Name, string FullName, string[] Communes, FormerPlace[] Former);
}
