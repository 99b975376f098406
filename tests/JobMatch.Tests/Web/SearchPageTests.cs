using System.Net;
using JobMatch.Contracts.Matching;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class SearchPageTests
{
    [Fact]
    public async Task The_address_becomes_the_question()
    {
        await using var site = await WebSite.StartAsync();
        await site.PageAsync("/tim-nguoi?q=+han+&nghe=7212&nghe=8153&nghe=&tinh=51&xa=21439&trinh-do=5&luong=12%2C5&sap-xep=luong&trang=3");
        var asked = site.Market.Questions[0];
        Assert.Equal("han", asked.Text);
        Assert.Equal(["7212", "8153"], asked.AnyOf("occupation"));
        Assert.Equal(["51"], asked.AnyOf("province"));
        Assert.Equal(["21439"], asked.AnyOf("commune"));
        Assert.Equal(["5"], asked.AnyOf("qualification"));
        Assert.Equal(12_500_000, asked.MonthlyPayVnd);
        Assert.Equal(SearchOrder.Pay, asked.Order);
        Assert.Equal((40, 20), (asked.Skip, asked.Take));
    }

    [Fact]
    public async Task Pages_keep_the_state_and_say_which_is_shown()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi?q=h%C3%A0n&tinh=51&sap-xep=moi&trang=2");
        Assert.Equal("/tim-nguoi?q=h%C3%A0n&tinh=51&sap-xep=moi", page.Link("a[rel=prev]"));
        Assert.Equal("/tim-nguoi?q=h%C3%A0n&tinh=51&sap-xep=moi&trang=3", page.Link("a[rel=next]"));
        Assert.Equal("2", page.Text(".pages [aria-current=page]"));
        Assert.Equal("45 người · trang 2/3", page.Text("#found"));
        Assert.Equal("21", page.QuerySelector("ol.cards")!.GetAttribute("start"));
        Assert.Equal(20, page.QuerySelectorAll("ol.cards > li").Length);
    }

    [Fact]
    public async Task Facets_are_links_that_keep_the_state_and_can_be_taken_back()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi?q=h%C3%A0n&tinh=51&trang=2");
        var facets = page.QuerySelectorAll(".facets a:not(.not)").ToDictionary(link => link.QuerySelector("span")!.TextContent, link => link.GetAttribute("href"));
        Assert.Equal("/tim-nguoi?q=h%C3%A0n&nghe=7212&tinh=51", facets["Thợ hàn"]);
        Assert.Equal("/tim-nguoi?q=h%C3%A0n&tinh=51&tinh=86", facets["Vĩnh Long"]);
        Assert.Equal("/tim-nguoi?q=h%C3%A0n", facets["Quảng Ngãi"]);
        Assert.Equal(["/tim-nguoi?tinh=51", "/tim-nguoi?q=h%C3%A0n", "/tim-nguoi"], page.QuerySelectorAll(".chosen a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Tỉnh: Quảng Ngãi", page.Text(".chosen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_keeps_the_filters_that_it_has_no_field_for()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi?nghe=7212&tinh=51&xa=21439&trinh-do=5&trinh-do=6");
        var form = page.QuerySelector("form.ask")!;
        Assert.Equal("get", form.GetAttribute("method"));
        Assert.Equal(
            ["nghe=7212", "tinh=51", "xa=21439", "trinh-do=5", "trinh-do=6"],
            form.QuerySelectorAll("input[type=hidden]").Select(field => $"{field.GetAttribute("name")}={field.GetAttribute("value")}"));
    }

    [Fact]
    public async Task An_unknown_code_is_said_with_its_suggestions()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-viec?tinh=99", HttpStatusCode.BadRequest);
        Assert.Contains("Gần nhất: 96 (Cà Mau)", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("/tim-viec", page.Link("[role=alert] a"));
        Assert.NotNull(page.QuerySelector("form.ask"));
    }

    [Theory]
    [InlineData("/tim-viec?trinh-do=cao", "cao")]
    [InlineData("/tim-viec?luong=nhi%E1%BB%81u", "nhiều")]
    [InlineData("/tim-nguoi?noi=Xyzzy", "Xyzzy")]
    public async Task What_is_not_understood_is_said_and_never_guessed(string path, string word)
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(path, HttpStatusCode.BadRequest);
        Assert.Contains($"“{word}”", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(site.Market.Questions);
        Assert.Empty(page.QuerySelectorAll(".hits"));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_offers_only_what_would_find_something()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-viec?q=h%C3%A0n&tinh=19");
        var ways = page.QuerySelectorAll(".empty li").Select(way => way.TextContent.Trim()).ToList();
        Assert.Equal(["Bỏ Tỉnh: Thái Nguyên → 1 việc làm"], ways);
        Assert.Equal("/tim-viec?q=h%C3%A0n", page.Link(".empty li a"));
    }

    [Fact]
    public async Task Nothing_stored_leads_to_the_import()
    {
        await using var site = await WebSite.StartAsync(new FakeMarket());
        Assert.Equal("/nhap-lieu", (await site.PageAsync("/tim-nguoi")).Link(".empty a"));
    }

    [Fact]
    public async Task A_person_is_shown_by_name_school_place_level_and_availability()
    {
        await using var site = await WebSite.StartAsync();
        var card = (await site.PageAsync("/tim-nguoi")).QuerySelector(".card")!;
        Assert.Equal("Nguyễn Văn An", card.Text("h3"));
        Assert.Equal($"/nguoi/{FakeMarket.IdOf(100)}", card.Link("h3 a"));
        Assert.Contains("Trường Cao đẳng Kỹ nghệ Dung Quất", card.TextContent, StringComparison.Ordinal);
        Assert.Contains("đi làm được từ 15/12/2026", card.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_text_stays_text()
    {
        var market = FakeMarket.Filled();
        market.Vacancies.Add(FakeMarket.Vacancy(9, "<script>alert(1)</script>\"'>", "<img src=x onerror=alert(2)>"));
        await using var site = await WebSite.StartAsync(market);
        foreach (var path in new[] { "/tim-viec", $"/viec/{FakeMarket.IdOf(9)}", "/tim-viec?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%22'%3E" })
        {
            var page = await site.PageAsync(path);
            Assert.Empty(page.QuerySelectorAll("script:not([src^='/web/']), img"));
            Assert.Contains("<script>alert(1)</script>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/tim-nguoi?q=h%C3%A0n&tinh=86&noi=Qu%E1%BA%A3ng+Ng%C3%A3i&trang=2", "/tim-nguoi?q=h%C3%A0n&tinh=51")]
    [InlineData("/tim-viec?noi=phuong+tra+cau", "/tim-viec?xa=21451")]
    [InlineData("/tim-viec?q=may&noi=To%C3%A0n+qu%E1%BB%91c", "/tim-viec?q=may")]
    public async Task A_place_in_words_becomes_codes_in_the_address(string asked, string address)
    {
        await using var site = await WebSite.StartAsync();
        using var response = await site.SendAsync(HttpMethod.Get, asked);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(address, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task An_old_district_becomes_the_communes_of_today()
    {
        await using var site = await WebSite.StartAsync();
        using var response = await site.SendAsync(HttpMethod.Get, "/tim-nguoi?noi=" + Uri.EscapeDataString("TX Đức Phổ, Quảng Ngãi"));
        Assert.Equal(5, response.Headers.Location!.ToString().Split("xa=").Length - 1);
    }

    [Fact]
    public async Task A_place_name_that_several_places_bear_is_asked_back()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi?q=h%C3%A0n&noi=T%C3%A2n+An", HttpStatusCode.BadRequest);
        var choices = page.QuerySelectorAll("[role=alert] li a").ToList();
        Assert.True(choices.Count > 3, choices.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.StartsWith("/tim-nguoi?q=h%C3%A0n&xa=", choices[0].GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("/tim-nguoi?q=h%C3%A0n", choices[^1].GetAttribute("href"));
        Assert.Equal("true", page.QuerySelector("#noi")!.GetAttribute("aria-invalid"));
        Assert.Empty(site.Market.Questions);
    }

    [Theory]
    [InlineData("10", 10_000_000)]
    [InlineData("12,5", 12_500_000)]
    [InlineData("10 triệu", 10_000_000)]
    [InlineData("9.500.000", 9_500_000)]
    public async Task Pay_is_understood_in_words_and_in_millions(string written, long vnd)
    {
        await using var site = await WebSite.StartAsync();
        await site.PageAsync("/tim-viec?luong=" + Uri.EscapeDataString(written));
        Assert.Equal(vnd, site.Market.Questions[0].MonthlyPayVnd);
    }

    [Fact]
    public async Task Every_condition_of_the_address_becomes_part_of_the_question()
    {
        await using var site = await WebSite.StartAsync();
        await site.PageAsync(
            "/tim-viec?khong-nghe=7212&khong-tinh=51&ky-nang=5s&chung-chi=ATD&ngoai-ngu=en%3A3&don-vi=x&phuc-loi=Dormitory&hop-dong=Seasonal"
            + "&thoi-gian=full&ca=no&gan=21439&km=20&luong=8&luong-den=15&bac-hoc=4&hoc-van=3&bac-nghe=2&kinh-nghiem=2&tin-hoc=1&tu-ngay=2026-12-01"
            + "&con-tuyen=1&du-18=1&sap-xep=gan&explain=true");
        var asked = site.Market.Questions[0];
        Assert.Equal(["7212"], asked.Codes["occupation"].NoneOf);
        Assert.Equal(["51"], asked.Codes["province"].NoneOf);
        foreach (var (filter, code) in new[]
        {
            ("skill", "5s"), ("certificate", "ATD"), ("language", "en:3"), ("organisation", "x"), ("benefit", "Dormitory"),
            ("contract", "Seasonal"), ("working-time", "full"), ("shifts", "no"),
        })
        {
            Assert.Equal([code], asked.AnyOf(filter));
        }

        Assert.Equal(("21439", 20.0), (asked.NearCommune, asked.RadiusKm));
        Assert.Equal((8_000_000, 15_000_000), (asked.MonthlyPayVnd, asked.MonthlyPayToVnd));
        Assert.Equal((4, 3, 2, 24, 1), (asked.Qualification, asked.GeneralEducation, asked.SkillLevel, asked.ExperienceMonths, asked.DigitalLevel));
        Assert.Equal(new DateOnly(2026, 12, 1), asked.AvailableFrom);
        Assert.NotNull(asked.OpenOn);
        Assert.NotNull(asked.HidesAgeRestrictedOn);
        Assert.Equal(SearchOrder.Distance, asked.Order);
        Assert.True(asked.Explains);
    }

    [Fact]
    public async Task A_place_with_a_radius_is_where_to_measure_from()
    {
        await using var site = await WebSite.StartAsync();
        using var response = await site.SendAsync(HttpMethod.Get, "/tim-viec?noi=phuong+tra+cau&km=20");
        Assert.Equal("/tim-viec?gan=21451&km=20", response.Headers.Location?.ToString());
        var page = await site.PageAsync("/tim-viec?noi=Qu%E1%BA%A3ng+Ng%C3%A3i&km=20", HttpStatusCode.BadRequest);
        Assert.Equal("/tim-viec?tinh=51", page.Link("[role=alert] a"));
    }

    [Theory]
    [InlineData("/tim-viec?km=xa", "km")]
    [InlineData("/tim-viec?km=-5", "km")]
    [InlineData("/tim-nguoi?tu-ngay=mai", "tu-ngay")]
    [InlineData("/tim-nguoi?bac-hoc=cao", "bac-hoc")]
    [InlineData("/tim-nguoi?kinh-nghiem=m%E1%BB%99t", "kinh-nghiem")]
    public async Task A_condition_that_is_not_understood_is_said(string path, string field)
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(path, HttpStatusCode.BadRequest);
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.NotNull(page.QuerySelector($"[name={field}]"));
        Assert.Empty(site.Market.Questions);
    }

    [Fact]
    public async Task A_value_can_be_turned_down_and_taken_back()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi");
        Assert.Equal("/tim-nguoi?khong-nghe=7212", page.Link(".facets .not"));
        page = await site.PageAsync("/tim-nguoi?khong-nghe=7212");
        Assert.Equal("/tim-nguoi", page.Link(".chosen a"));
        Assert.Contains("Không phải Nghề: Thợ hàn", page.Text(".chosen"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_begins_as_typed_is_offered_as_a_page_and_as_JSON()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi/goi-y?q=tho&tinh=86");
        Assert.Equal("/tim-nguoi?nghe=7212&tinh=86", page.Link(".completions a"));
        Assert.Contains("12", page.Text(".completions li"), StringComparison.Ordinal);
        Assert.Contains("xyz", (await site.PageAsync("/tim-nguoi/goi-y?q=xyz")).Text(".empty"), StringComparison.Ordinal);
        Assert.Equal("/tim-nguoi/goi-y", (await site.PageAsync("/tim-nguoi")).QuerySelector("button[formaction]")!.GetAttribute("formaction"));
        using var json = await site.SendAsync(HttpMethod.Get, "/api/v1/complete/people?q=tho");
        Assert.Contains("\"count\":12", await json.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_answer_as_JSON_holds_no_birthday()
    {
        await using var site = await WebSite.StartAsync();
        using var response = await site.SendAsync(HttpMethod.Get, "/api/v1/search/people");
        var json = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("2031-08-01", json, StringComparison.Ordinal);
        Assert.DoesNotContain("2031-07-09", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_is_saved_shown_with_what_is_new_and_deleted()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/tim-nguoi?q=h%C3%A0n&tinh=51");
        await site.PostAsync(page, "form.save", "/tim-da-luu", ("ten", "Thợ hàn Quảng Ngãi"));
        var kept = Assert.Single(site.Saved.Kept);
        Assert.Equal(("Thợ hàn Quảng Ngãi", "/tim-nguoi?q=h%C3%A0n&tinh=51"), (kept.Search.Name, kept.Search.Address));
        Assert.Equal(["51"], kept.Question.AnyOf("province"));
        page = await site.PageAsync("/tim-da-luu");
        Assert.Equal("Xem 2 kết quả mới", page.QuerySelector(".saved button")!.TextContent);
        using (var opened = await site.PostAsync(page, ".saved form", $"/tim-da-luu/{kept.Search.Id}"))
        {
            Assert.Equal("/tim-nguoi?q=h%C3%A0n&tinh=51&sap-xep=moi", opened.Headers.Location?.ToString());
        }

        Assert.Equal([kept.Search.Id], site.Saved.Seen);
        await site.PostAsync(page, ".saved form", $"/tim-da-luu/{kept.Search.Id}/xoa");
        Assert.Empty(site.Saved.Kept);
        using var foreign = await site.SendAsync(HttpMethod.Post, "/tim-da-luu", new FormUrlEncodedContent([new("ten", "x"), new("dia-chi", "/tim-nguoi")]));
        Assert.Empty(site.Saved.Kept);
    }
}
