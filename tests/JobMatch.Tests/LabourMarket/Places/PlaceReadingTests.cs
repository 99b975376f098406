using System.Globalization;
using JobMatch.LabourMarket.Places;
using JobMatch.Tests.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Places;

public class PlaceReadingTests
{
    private static readonly PlaceReadingContext Old = new(new DateOnly(2024, 3, 1));
    private static readonly PlaceReadingContext New = new(new DateOnly(2026, 3, 1));
    private static readonly string[] DucPho = ["21439", "21451", "21457", "21472", "21478"];

    private static PlaceReading Read(string text, PlaceReadingContext? context = null) => PlaceCatalog.Default.Read(text, context);

    [Fact]
    public void Places_of_public_adverts_are_read_right_98_times_of_100()
    {
        var rows = SharedCases.Rows("location_strings.csv");
        var names = PlaceCatalog.Default.Provinces.ToDictionary(province => province.Name, province => province.Code);
        var wrong = rows.Where(row => Expected(row["new_provinces"], names) != Found(Read(row["location_as_written"])))
            .Select(row => row["location_as_written"]).ToList();
        Assert.True(wrong.Count <= rows.Count * 0.02, string.Join("; ", wrong));
    }

    private static string Expected(string provinces, Dictionary<string, string> names) =>
        provinces == "?" ? "Abroad" : string.Join('|', provinces.Split('|').Select(part => part == "?" ? "+1" : names.GetValueOrDefault(part, part)));

    private static string Found(PlaceReading reading) => reading.Kind == PlaceReadingKind.Units
        ? string.Join('|', reading.Places.Select(place => place.ProvinceCode).Concat(reading.OtherPlaces > 0 ? [$"+{reading.OtherPlaces}"] : []))
        : reading.Kind.ToString();

    [Fact]
    public void Every_old_address_of_the_seed_papers_leads_to_its_commune_of_today()
    {
        foreach (var row in SharedCases.Rows(Path.Combine("admin", "seed_places.csv"), "reference"))
        {
            var address = $"{row["old_commune"]}, {row["old_district"]}, {row["old_province"]}";
            foreach (var text in (string[])[address, "Tổ 3, thôn 2, " + address, address.ToUpperInvariant()])
            {
                var place = Assert.Single(Read(text).Places);
                Assert.Contains(row["new_commune_code"], place.CommuneCodes);
                Assert.Equal(row["new_province_code"], place.ProvinceCode);
            }
        }
    }

    [Fact]
    public void Every_new_address_of_the_seed_papers_is_its_commune()
    {
        foreach (var row in SharedCases.Rows(Path.Combine("admin", "seed_places.csv"), "reference"))
        {
            var place = Assert.Single(Read($"{row["new_commune"]}, tỉnh {row["new_province"]}").Places);
            Assert.Equal(row["new_commune_code"], place.Code);
            Assert.Equal(PlaceLevel.Commune, place.Level);
        }
    }

    [Fact]
    public void Every_full_old_address_of_the_country_leads_to_what_the_commune_became()
    {
        var wrong = new List<string>();
        foreach (var unit in PlaceCatalog.Default.Units.All.Where(unit => unit.Kind == UnitKind.FormerCommune))
        {
            var text = $"{unit.FullName}, {unit.Parent!.FullName}, {unit.Parent.Parent!.FullName}";
            if (Read(text).Places is not [var place] || !place.CommuneCodes.SequenceEqual(unit.CommuneCodes(PlaceCatalog.Default.Communes)))
            {
                wrong.Add(text);
            }
        }
        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_full_new_address_of_the_country_is_its_commune() => Assert.All(PlaceCatalog.Default.Communes, commune =>
        Assert.Equal(commune.Code,
            Assert.Single(Read($"{commune.FullName}, {PlaceCatalog.Default.FindProvince(commune.ProvinceCode)!.FullName}").Places).Code));

    [Theory]
    [InlineData("Đức Phổ")]
    [InlineData("TX Đức Phổ - Quảng Ngãi")]
    [InlineData("Thị xã Đức Phổ")]
    [InlineData("duc pho quang ngai")]
    [InlineData("Quảng Ngãi (Đức Phổ)")]
    [InlineData("Làm việc tại Đức Phổ")]
    [InlineData("Đức Phổo, Quảng Ngãi")]
    [InlineData("ĐỨC PHỔ, QUÃNG NGÃI")]
    [InlineData("12 Nguyễn Trãi, Đức Phổ")]
    public void An_old_district_is_its_communes_of_today(string text)
    {
        var place = Assert.Single(Read(text).Places);
        Assert.Equal("51", place.Code);
        Assert.Equal("Thị xã Đức Phổ", place.Matched);
        Assert.Equal(DucPho, place.CommuneCodes);
    }

    [Theory]
    [InlineData("huyện Trà Cú, Trà Vinh", "86")]
    [InlineData("TP.HCM", "79")]
    [InlineData("TPHCM", "79")]
    [InlineData("Sài Gòn", "79")]
    [InlineData("tp bac kan", "19")]
    [InlineData("Bắc Cạn", "19")]
    [InlineData("BR-VT", "79")]
    [InlineData("TT Huế", "46")]
    [InlineData("Hà Nội: Cầu Giấy", "01")]
    [InlineData("Qunag Ngai", "51")]
    [InlineData("Thị xã Bắc Kạn", "19")]
    [InlineData("Cao Bằng, Cao Bằng", "04")]
    [InlineData("đường Đà Nẵng, Hải Phòng", "31")]
    [InlineData("12 Bắc Ninh, Đà Nẵng", "48")]
    [InlineData("Ngã tư Bình Phước, TP Thủ Đức", "79")]
    [InlineData("Bình Dương (nay là TP.HCM)", "79")]
    [InlineData("Quận 9, TP.HCM", "79")]
    [InlineData("Hà Tây", "01")]
    public void The_province_of_today_is_found(string text, string code) =>
        Assert.Equal(code, Assert.Single(Read(text).Places).ProvinceCode);

    [Theory]
    [InlineData("xã Phổ An, thị xã Đức Phổ, tỉnh Quảng Ngãi", "21451")]
    [InlineData("Tổ 5, thôn An Trường, xã Phổ Ninh, TX Đức Phổ", "21439")]
    [InlineData("xã Phổ An (nay là phường Trà Câu), Đức Phổ, Quảng Ngãi", "21451")]
    [InlineData("P.Trà Câu, TX.Đức Phổ", "21451")]
    [InlineData("xã Ba Tô", "21523")]
    [InlineData("xã Ba Tơ", "21484")]
    [InlineData("xã Tân Thạch, huyện Châu Thành", "28810")]
    [InlineData("Xã Lộc Ninh, Đồng Nai", "25270")]
    [InlineData("Phường Lộc Ninh, TP Đồng Nai", "25270")]
    [InlineData("phường Sài Gòn", "26740")]
    [InlineData("phường Bình Dương, TP.HCM", "25760")]
    [InlineData("xã Nguyễn Nghiêm, Quảng Ngãi", "21457")]
    [InlineData("phường Nguyễn Nghiêm, TP Quảng Ngãi", "21025")]
    [InlineData("huyện đảo Lý Sơn", "21548")]
    [InlineData("KCN Quảng Phú", "21028")]
    public void A_commune_is_found(string text, string code)
    {
        var place = Assert.Single(Read(text).Places);
        Assert.Equal(code, place.Code);
        Assert.Equal(PlaceLevel.Commune, place.Level);
    }

    [Theory]
    [InlineData("Châu Thành")]
    [InlineData("Tân An")]
    [InlineData("Nguyễn Nghiêm")]
    [InlineData("Kỳ Anh, Hà Tĩnh")]
    [InlineData("phường 1")]
    public void A_name_that_several_places_bear_is_not_guessed(string text)
    {
        var reading = Read(text);
        Assert.Equal(PlaceReadingKind.Ambiguous, reading.Kind);
        Assert.Empty(reading.Places);
        Assert.True(reading.Alternatives.Count > 1);
    }

    [Fact]
    public void A_hint_of_the_province_decides_between_places_of_one_name()
    {
        Assert.Equal("Thị xã Hoàng Mai", Assert.Single(Read("Hoàng Mai", new(null, "40")).Places).Matched);
        Assert.Equal("Thành phố Tân An", Assert.Single(Read("Tân An", new(null, "80")).Places).Matched);
    }

    [Fact]
    public void The_date_of_a_document_decides_the_sense()
    {
        Assert.Equal("Tỉnh Bình Dương", Assert.Single(Read("Bình Dương", Old).Places).Matched);
        Assert.NotEmpty(Assert.Single(Read("Quảng Ngãi", Old).Places).CommuneCodes);
        Assert.Empty(Assert.Single(Read("Quảng Ngãi", New).Places).CommuneCodes);
        Assert.Equal("21439", Assert.Single(Read("Đức Phổ", New).Places).Code);
        Assert.Equal("21457", Assert.Single(Read("Nguyễn Nghiêm, Quảng Ngãi", New).Places).Code);
        Assert.Equal(DucPho, Assert.Single(Read("TX Đức Phổ", New).Places).CommuneCodes);
    }

    [Theory]
    [InlineData("2025-06-30")]
    [InlineData("2024-01-01")]
    public void A_name_that_passed_from_a_province_to_a_commune_is_the_province_in_older_documents(string date)
    {
        var place = Assert.Single(Read("Bình Dương", new(DateOnly.Parse(date, CultureInfo.InvariantCulture), null)).Places);
        Assert.Equal(("Tỉnh Bình Dương", "79", 36), (place.Matched, place.ProvinceCode, place.CommuneCodes.Count));
    }

    [Theory]
    [InlineData("2025-07-01")]
    [InlineData("2026-10-01")]
    public void The_same_name_is_ambiguous_in_newer_documents_with_the_old_and_the_new_senses_as_choices(string date)
    {
        var reading = Read("Bình Dương", new(DateOnly.Parse(date, CultureInfo.InvariantCulture), null));
        Assert.Equal(PlaceReadingKind.Ambiguous, reading.Kind);
        Assert.Empty(reading.Places);
        Assert.Equal(["Tỉnh Bình Dương", "Phường Bình Dương", "Xã Bình Dương"], reading.Alternatives.Take(3).Select(place => place.Matched).OrderBy(Order));

        static int Order(string name) => name switch { "Tỉnh Bình Dương" => 0, "Phường Bình Dương" => 1, _ => 2 };
    }

    [Theory]
    [InlineData("Tỉnh Bình Dương", "79", 36)]
    [InlineData("Phường Bình Dương", "25760", 1)]
    [InlineData("Xã Bình Dương", "21733", 1)]
    public void The_kind_of_unit_or_what_it_lies_in_settles_a_newer_document(string text, string code, int communes)
    {
        var place = Assert.Single(Read(text, New).Places);
        Assert.Equal((code, communes), (place.Code, place.CommuneCodes.Count));
    }

    [Fact]
    public void A_divided_commune_is_all_its_parts()
    {
        var place = Assert.Single(Read("Phường Cống Vị, quận Ba Đình, Hà Nội").Places);
        Assert.Equal(["00008", "00025"], place.CommuneCodes.Order().Take(2));
        Assert.Equal(PlaceLevel.Province, place.Level);
    }

    [Fact]
    public void Several_places_keep_their_order()
    {
        var reading = Read("Hà Nội: Cầu Giấy, Đống Đa & Hồ Chí Minh: Quận 1, Q7 & 3 nơi khác");
        Assert.Equal(["Quận Cầu Giấy", "Quận Đống Đa", "Quận 1", "Quận 7"], reading.Places.Select(place => place.Matched));
        Assert.Equal(3, reading.OtherPlaces);
    }

    [Theory]
    [InlineData("toàn quốc", PlaceReadingKind.Nationwide)]
    [InlineData("Nhật Bản", PlaceReadingKind.Abroad)]
    [InlineData("Hàn Quốc", PlaceReadingKind.Abroad)]
    [InlineData("Làm việc từ xa", PlaceReadingKind.Remote)]
    [InlineData("", PlaceReadingKind.Unknown)]
    [InlineData(" ,;- ", PlaceReadingKind.Unknown)]
    [InlineData("công nhân may", PlaceReadingKind.Unknown)]
    [InlineData("bình thường", PlaceReadingKind.Unknown)]
    [InlineData("Công ty TNHH Thành Công", PlaceReadingKind.Unknown)]
    public void What_is_no_unit_is_said_to_be_so(string text, PlaceReadingKind kind)
    {
        var reading = Read(text);
        Assert.Equal(kind, reading.Kind);
        Assert.Empty(reading.Places);
    }

    [Fact]
    public void A_misspelt_commune_alone_is_only_suggested()
    {
        var reading = Read("Phường Trà Câuu");
        Assert.Equal(PlaceReadingKind.Unknown, reading.Kind);
        Assert.Contains(reading.Alternatives, place => place.Code == "21451");
    }

    [Fact]
    public void Exact_marks_win_over_missing_ones()
    {
        Assert.True(Read("Đức Phổ, Quảng Ngãi").Places[0].Confidence > Read("Duc Pho, Quang Ngai").Places[0].Confidence);
        Assert.Equal("Huyện Ba Tơ", Assert.Single(Read("Ba Tơ").Places).Matched);
    }
}
