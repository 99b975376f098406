using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Pages;

[Collection(DemoCollection.Name)]
public sealed class KeyboardTests(DemoSite demo, Chromium chromium)
{
    /// <summary>A path longer than this many presses would not be walked.</summary>
    private const int MostPresses = 60;

    [Fact]
    public async Task From_the_first_page_to_the_reasons_of_a_match_without_a_mouse()
    {
        var page = await chromium.OpenAsync(demo.Address);
        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.True(await IsFocusedAsync(page, ".skip"), "the first stop skips to the content");
        await TabToAsync(page, "#q-viec");
        await page.Keyboard.TypeAsync("tho han");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#found").WaitForAsync();
        await TabToAsync(page, "ol.cards h3 a");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".ranked").WaitForAsync();
        await TabToAsync(page, ".why summary");
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.Locator(".why table").First.IsVisibleAsync());
    }

    private static async Task TabToAsync(IPage page, string target)
    {
        for (var press = 0; press < MostPresses; press++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await IsFocusedAsync(page, target))
            {
                Assert.NotEqual("none", await page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
                return;
            }
        }

        Assert.Fail($"{target} is not reached by {MostPresses} presses of Tab.");
    }

    private static Task<bool> IsFocusedAsync(IPage page, string target) =>
        page.EvaluateAsync<bool>("target => document.activeElement.matches(target)", target);
}
