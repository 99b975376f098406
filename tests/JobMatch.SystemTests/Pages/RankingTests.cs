using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Pages;

[Collection(DemoCollection.Name)]
public sealed class RankingTests(DemoSite demo, Chromium chromium)
{
    [Fact]
    public async Task A_vacancy_shows_ranked_people_and_why_each()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await OpenFirstAsync(page, "/tim-viec?q=tho+han");
        await AssertRankedAsync(page);
    }

    [Fact]
    public async Task A_trainee_is_shown_ranked_vacancies_and_why_each()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await OpenFirstAsync(page, "/tim-nguoi?q=han");
        await AssertRankedAsync(page);
        var text = await page.InnerTextAsync("body");
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b0\d{9}\b", text);
    }

    [Fact]
    public async Task A_vacancy_leads_to_a_person_and_back()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await OpenFirstAsync(page, "/tim-viec?q=tho+han");
        var name = await page.Locator(".ranked h3 a").First.InnerTextAsync();
        await page.Locator(".ranked h3 a").First.ClickAsync();
        Assert.Equal(name, await page.InnerTextAsync("h1"));
        await page.Locator(".ranked h3 a").First.ClickAsync();
        Assert.Contains("/viec/", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_printed_vacancy_is_an_invitation_list_without_buttons()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await OpenFirstAsync(page, "/tim-viec?q=tho+han");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Contains("Danh sách mời", await page.InnerTextAsync("#ung-vien"), StringComparison.Ordinal);
        Assert.True(await page.Locator(".ranked h3").First.IsVisibleAsync());
        foreach (var onScreenOnly in new[] { "header.top", "footer.foot", ".action", ".lengths", ".why" })
        {
            Assert.False(await page.Locator(onScreenOnly).First.IsVisibleAsync(), onScreenOnly);
        }
    }

    private static async Task OpenFirstAsync(IPage page, string search)
    {
        await page.GotoAsync(search);
        await page.Locator("ol.cards h3 a").First.ClickAsync();
    }

    private static async Task AssertRankedAsync(IPage page)
    {
        var scores = (await page.Locator(".ranked .score b").AllInnerTextsAsync()).Select(PageReading.NumberIn).ToList();
        Assert.InRange(scores.Count, 5, 20);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.InRange(scores[0], 1, 100);

        var best = page.Locator(".ranked .match").First;
        Assert.NotEqual("", (await best.Locator(".fitting").InnerTextAsync()).Trim());
        await best.Locator(".why summary").ClickAsync();
        var points = (await best.Locator("tbody tr td:nth-child(2)").AllInnerTextsAsync()).Select(PageReading.NumberIn).ToList();
        Assert.True(points.Count >= 12, $"{points.Count} criteria");
        Assert.Equal(points.Sum(), PageReading.NumberIn(await best.Locator("tfoot td").First.InnerTextAsync()));
    }
}
