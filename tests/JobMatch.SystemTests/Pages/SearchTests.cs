using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Pages;

[Collection(DemoCollection.Name)]
public sealed class SearchTests(DemoSite demo, Chromium chromium)
{
    [Fact]
    public async Task The_first_page_leads_to_the_people_and_vacancies_that_it_counts()
    {
        var page = await chromium.OpenAsync(demo.Address);
        foreach (var (address, counted) in new[] { ("/tim-viec", 120), ("/tim-nguoi", 600) })
        {
            await page.GotoAsync("/");
            var count = page.Locator($".counts a[href='{address}']");
            Assert.Equal(counted, PageReading.NumberIn(await count.InnerTextAsync()));
            await count.ClickAsync();
            Assert.Equal(counted, await page.FoundAsync());
        }
    }

    [Theory]
    [InlineData("hàn", "han")]
    [InlineData("may công nghiệp", "may cong nghiep")]
    [InlineData("Điện lạnh", "DIEN LANH")]
    public async Task People_are_found_with_and_without_accents(string accented, string bare)
    {
        var page = await chromium.OpenAsync(demo.Address);
        var found = new List<(int Count, string First)>();
        foreach (var words in new[] { accented, bare })
        {
            await page.GotoAsync("/");
            await page.FillAsync("#q-nguoi", words);
            await page.PressAsync("#q-nguoi", "Enter");
            found.Add((await page.FoundAsync(), await page.Locator("ol.cards h3").First.InnerTextAsync()));
        }

        Assert.True(found[0].Count is > 0 and < 600, $"{found[0].Count}");
        Assert.Equal(found[0].Count, found[1].Count);
    }

    [Theory]
    [InlineData("/tim-nguoi", "tu-dong", "nganh")]
    [InlineData("/tim-viec", "luong-den con-tuyen", "phuc-loi")]
    public async Task The_form_has_a_field_for_each_filter_that_an_address_can_hold(string address, string conditionsOfThisSide, string ofThisSide)
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync(address);
        var fields = await page.EvalOnSelectorAllAsync<string[]>(".ask [name]:not([type=hidden])", "fields => fields.map(field => field.name)");
        var conditions = "q noi km luong trinh-do sap-xep bac-hoc hoc-van bac-nghe kinh-nghiem tin-hoc tu-ngay nghe du-18 " + conditionsOfThisSide;
        string[] filters = ["don-vi", "ky-nang", "chung-chi", "ngoai-ngu", "ca", "thoi-gian", "hop-dong", ofThisSide];
        string[] places = ["nghe", "tinh", "xa", "trinh-do"];
        Assert.Empty(conditions.Split(' ').Concat(filters).Concat(filters.Concat(places).Select(filter => $"khong-{filter}")).Except(fields));
        Assert.Equal(fields.Length, fields.Distinct().Count());
    }

    [Fact]
    public async Task What_the_form_asks_for_and_leaves_out_narrows_the_search_and_stays_chosen()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-nguoi");
        await page.Locator(".further > summary").ClickAsync();
        await page.SelectOptionAsync("#tin-hoc", "1");
        await page.SelectOptionAsync("#hop-dong", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await page.Locator(".without > summary").ClickAsync();
        var school = await page.Locator("#khong-don-vi option").Nth(1).GetAttributeAsync("value");
        await page.SelectOptionAsync("#khong-don-vi", school!);
        await page.Locator(".ask button:not(.complete)").ClickAsync();
        Assert.InRange(await page.FoundAsync(), 1, 599);
        Assert.Equal(3, await page.Locator(".chosen li:not(:last-child)").CountAsync());
        Assert.Equal(school, await page.InputValueAsync("#khong-don-vi"));
        Assert.Equal("1", await page.InputValueAsync("#tin-hoc"));
    }

    [Theory]
    [InlineData("/tim-viec")]
    [InlineData("/tim-nguoi")]
    [InlineData("/tim-nguoi?q=han")]
    public async Task A_facet_finds_as_many_as_it_promised(string address)
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync(address);
        var facets = await page.Locator(".facets details").CountAsync();
        Assert.InRange(facets, 5, 13);
        for (var facet = 0; facet < facets; facet++)
        {
            await page.GotoAsync(address);
            var group = page.Locator(".facets details").Nth(facet);
            if (await group.GetAttributeAsync("open") is null)
            {
                await group.Locator("summary").ClickAsync();
            }

            var value = group.Locator("a:not(.not)").Nth(Math.Min(1, await group.Locator("a:not(.not)").CountAsync() - 1));
            var promised = PageReading.NumberIn(await value.Locator(".n").InnerTextAsync());
            await value.ClickAsync();
            Assert.Equal(promised, await page.FoundAsync());
        }
    }

    [Theory]
    [InlineData("huyện Thạch An", "Cao Bằng")]
    [InlineData("thach an, cao bang", "Cao Bằng")]
    [InlineData("TP Bắc Kạn", "Thái Nguyên")]
    [InlineData("tỉnh Trà Vinh", "Vĩnh Long")]
    public async Task A_place_is_found_by_its_old_name(string old, string today)
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-viec");
        await page.FillAsync("#noi", old);
        await page.ClickAsync("form.ask button:not(.complete)");
        Assert.InRange(await page.FoundAsync(), 1, 119);
        Assert.All(await page.Locator("ol.cards .card").AllInnerTextsAsync(), card => Assert.Contains(today, card, StringComparison.Ordinal));
    }

    [Fact]
    public async Task People_are_found_by_name_beside_those_found_by_trade()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-nguoi?q=nguyen+anh+quan");
        var named = page.Locator(".by-name a", new() { HasTextString = "Nguyễn Anh Quân" });
        Assert.NotEqual(0, await named.CountAsync());

        // A name is no search: nothing says that nobody was found, and it is not kept for everybody to see.
        Assert.Equal("Theo nghề, kỹ năng, nơi ở", await page.InnerTextAsync("#found"));
        Assert.Equal(0, await page.Locator("form.save").CountAsync());
        await named.First.ClickAsync();
        Assert.Equal("Nguyễn Anh Quân", await page.InnerTextAsync("h1"));

        // "han" is in "Thanh" and "Khánh", which nobody means who looks for welders.
        await page.GotoAsync("/tim-nguoi?q=han");
        Assert.All(await page.Locator(".by-name a").AllInnerTextsAsync(), name => Assert.Matches(@"(?i)\bh[aàáảãạăằắẳẵặâầấẩẫậ]n\b", name));
    }

    [Fact]
    public async Task A_value_offered_while_typing_is_chosen_by_keyboard_and_finds_as_many_as_promised()
    {
        var page = await chromium.OpenAsync(demo.Address, withScript: true);
        await page.GotoAsync("/tim-nguoi");

        // At once, so that no list of the first letters stands there when a key is pressed.
        await page.FillAsync("#q", "tho han");
        var first = page.Locator("#completions [role=option]").First;
        await first.WaitForAsync();
        var promised = PageReading.NumberIn(await first.Locator(".n").InnerTextAsync());
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("true", await first.GetAttributeAsync("aria-selected"));

        // Waited for from before the key: the address may change between a look at it and the beginning of the wait.
        var arrival = page.WaitForURLAsync("**/tim-nguoi?nghe=*");
        await page.Keyboard.PressAsync("Enter");
        await arrival;
        Assert.Equal(promised, await page.FoundAsync());
    }

    [Fact]
    public async Task Words_that_only_look_alike_stand_below_a_line_that_says_so()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-nguoi?q=anh+quan");
        Assert.Equal(1, await page.Locator(".cards .divider").CountAsync());
        await page.GotoAsync("/tim-nguoi?q=tho+han");
        Assert.Equal(0, await page.Locator(".cards .divider").CountAsync());
    }

    [Fact]
    public async Task A_saved_search_is_listed_and_opened()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-viec?q=han");
        var found = await page.FoundAsync();
        await page.ClickAsync(".save summary");
        await page.FillAsync("#ten", "Hàn ở đâu cũng được");
        await page.ClickAsync(".save button");
        var saved = page.Locator(".saved h3 a", new() { HasTextString = "Hàn ở đâu cũng được" });
        await saved.First.ClickAsync();
        Assert.Equal(found, await page.FoundAsync());
    }

    [Fact]
    public async Task Nothing_found_says_what_would_help()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/tim-viec?q=han&tinh=96");
        Assert.Equal(0, await page.FoundAsync());
        var way = page.Locator(".empty li a").First;
        Assert.Contains("Cà Mau", await way.InnerTextAsync(), StringComparison.Ordinal);
        await way.ClickAsync();
        Assert.NotEqual(0, await page.FoundAsync());
    }
}
