using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Pages;

[Collection(DemoCollection.Name)]
public sealed class NarrowScreenTests(DemoSite demo, Chromium chromium)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/tim-nguoi")]
    [InlineData("/tim-nguoi?q=nguyen")]
    [InlineData("/tim-viec?noi=huy%E1%BB%87n+Th%E1%BA%A1ch+An")]
    [InlineData("/tim-nguoi?noi=tr%C3%A0+c%C3%BA%2C+qu%E1%BA%A3ng+ng%C3%A3i")]
    [InlineData("/tim-viec?q=khong-co-gi-nhu-vay")]
    [InlineData("/nhap-lieu")]
    [InlineData("/de-xuat")]
    [InlineData("/khong-co-trang-nay")]
    public async Task Nothing_reaches_beyond_a_small_telephone(string address)
    {
        var page = await chromium.OpenAsync(demo.Address, width: 360);
        await page.GotoAsync(address);
        Assert.True(await WidthAsync(page) <= 360, address);
    }

    [Theory]
    [InlineData("/tim-viec", "ol.cards h3 a", ".why summary")]
    [InlineData("/tim-nguoi", "ol.cards h3 a", ".why summary")]
    [InlineData("/nhap-lieu", "table a", null)]
    public async Task Nor_does_what_is_opened_from_there(string address, string link, string? opens)
    {
        var page = await chromium.OpenAsync(demo.Address, width: 360);
        await page.GotoAsync(address);
        await page.Locator(link).First.ClickAsync();
        if (opens is not null)
        {
            await page.Locator(opens).First.ClickAsync();
        }

        Assert.True(await WidthAsync(page) <= 360, page.Url);
    }

    private static Task<int> WidthAsync(Microsoft.Playwright.IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");
}
