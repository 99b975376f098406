using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Pages;

/// <summary>Proposals for everybody of the sample province, as staff at a telephone and at a desk make them.</summary>
[Collection(DemoCollection.Name)]
public sealed class ProposalTests(DemoSite demo, Chromium chromium)
{
    [Fact]
    public async Task Lists_for_everybody_are_made_and_read_on_a_telephone()
    {
        var page = await chromium.OpenAsync(demo.Address, width: 360);
        await page.GotoAsync("/de-xuat");
        await page.SelectOptionAsync("#so-viec", "3");
        await page.ClickAsync("form[aria-labelledby=lap-danh-sach] button");
        await page.Locator("#ket-qua", new() { HasTextString = "Danh sách gợi ý" }).WaitForAsync();
        await Assertions.Expect(page.Locator("ol.cards > li")).ToHaveCountAsync(50);
        Assert.InRange(await page.Locator("ol.cards > li").First.Locator(".proposed li").CountAsync(), 1, 3);
        await page.Locator("summary", new() { HasTextString = "Dàn đều" }).ClickAsync();
        Assert.True(await page.Locator("details table").IsVisibleAsync());
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        var name = await page.Locator("ol.cards h3 a").First.InnerTextAsync();
        await page.Locator("ol.cards h3 a").First.ClickAsync();
        Assert.Equal(name, await page.InnerTextAsync("h1"));
    }

    [Fact]
    public async Task A_placement_is_read_employer_by_employer_and_printed()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/de-xuat");
        await page.ClickAsync("form[aria-labelledby=lap-xep-cho] button");
        await page.Locator("#ket-qua", new() { HasTextString = "Xếp chỗ làm" }).WaitForAsync();
        await page.ClickAsync("text=theo việc");
        await page.Locator(".lengths [aria-current]", new() { HasTextString = "theo việc" }).WaitForAsync();
        await Assertions.Expect(page.Locator("ol.cards > li")).ToHaveCountAsync(20);
        foreach (var vacancy in await page.Locator("ol.cards > li").AllAsync())
        {
            var numbers = (await vacancy.Locator(".facts span").Last.InnerTextAsync()).Split(' ').Where(word => int.TryParse(word, out _)).Select(PageReading.NumberIn).ToList();
            Assert.Equal(numbers[0], await vacancy.Locator(".proposed li").CountAsync());
            Assert.InRange(numbers[0], 1, numbers[1]);
        }

        // The same page with a result stands out by night, and reaches over no telephone.
        await page.SetViewportSizeAsync(360, 800);
        Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 360);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator("ol.cards h3").First.IsVisibleAsync());
        Assert.False(await page.Locator("form").First.IsVisibleAsync());
        Assert.False(await page.Locator(".action").First.IsVisibleAsync());
    }
}
