using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Pages;

/// <summary>What the pages with lists look like on paper, by day and by night.</summary>
[Collection(DemoCollection.Name)]
public sealed class PaperAndContrastTests(DemoSite demo, Chromium chromium)
{
    /// <summary>Width of A4 within the margins, in CSS pixels.</summary>
    private const int PaperWidth = 680;

    /// <summary>Every visible text whose contrast with what lies behind it is below what WCAG 2.2 asks for (1.4.3): 4.5, or 3 where
    /// letters are large.</summary>
    private const string TooFaint = """
        () => {
          const numbers = colour => (colour.match(/[\d.]+/g) ?? []).map(Number);
          const light = part => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          const luminance = ([red, green, blue]) => 0.2126 * light(red) + 0.7152 * light(green) + 0.0722 * light(blue);
          const over = ([r, g, b, alpha = 1], behind) => [r, g, b].map((part, index) => part * alpha + behind[index] * (1 - alpha));
          const behind = element => {
            if (!element) {
              return [255, 255, 255];
            }
            const ground = numbers(getComputedStyle(element).backgroundColor);
            return ground.length > 3 && ground[3] < 1 ? over(ground, behind(element.parentElement)) : ground.slice(0, 3);
          };
          document.querySelectorAll('details').forEach(details => details.open = true);
          const faint = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const element = texts.currentNode.parentElement;
            const style = getComputedStyle(element);
            const isSeen = element.checkVisibility({ visibilityProperty: true }) && !element.closest('option, .hidden, .skip');
            if (!isSeen || !texts.currentNode.data.trim()) {
              continue;
            }
            const ground = behind(element);
            const [dark, bright] = [luminance(over(numbers(style.color), ground)), luminance(ground)].sort((a, b) => a - b);
            const size = parseFloat(style.fontSize);
            const isLarge = size >= 24 || size >= 18.66 && style.fontWeight >= 700;
            const contrast = (bright + 0.05) / (dark + 0.05);
            if (contrast < (isLarge ? 3 : 4.5)) {
              faint.push(`${contrast.toFixed(1)} ${element.tagName}.${element.className}: ${texts.currentNode.data.trim().slice(0, 40)}`);
            }
          }
          return faint;
        }
        """;

    /// <summary>What belongs to a screen and is visible all the same, and what is cut off at the right edge.</summary>
    private const string NotForPaper = """
        () => [...document.querySelectorAll('nav, form, button, input, select, .top, .foot, .skip')]
            .filter(element => element.checkVisibility()).map(element => `visible: ${element.tagName}.${element.className}`)
          .concat([...document.querySelectorAll('body, body *')]
            .filter(element => element.checkVisibility() && element.scrollWidth > element.clientWidth + 1
              && getComputedStyle(element).display !== 'inline' && getComputedStyle(element).overflowX !== 'visible' && !element.closest('.hidden'))
            .map(element => `cut: ${element.tagName}.${element.className}`))
          .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth + 1 ? ['wider than the paper'] : [])
        """;

    public static TheoryData<string, string?> Pages => new()
    {
        { "/", null },
        { "/tim-nguoi?q=tho+han&explain=true", null },
        { "/tim-viec?q=h%C3%A0n&explain=true", null },
        { "/tim-viec?q=khong-co-gi-nhu-vay", null },
        { "/tim-viec", "ol.cards h3 a" },
        { "/tim-nguoi", "ol.cards h3 a" },
        { "/tim-da-luu", null },
        { "/cach-cham", null },
        { "/de-xuat", null },
        { "/nhap-lieu", null },
        { "/nhap-lieu", "table a" },
        { "/khong-co-trang-nay", null },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_text_stands_out_from_its_ground_by_day_and_by_night(string address, string? link)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync(address, link, width: 1280, new() { ColorScheme = scheme });
            Assert.Empty(await page.EvaluateAsync<string[]>(TooFaint));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Paper_shows_what_there_is_to_read_whole_and_black_on_white(string address, string? link)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            var page = await OpenAsync(address, link, PaperWidth, new() { Media = Media.Print, ColorScheme = scheme });
            Assert.Empty(await page.EvaluateAsync<string[]>(NotForPaper));
            Assert.Empty(await page.EvaluateAsync<string[]>(TooFaint));
            Assert.True(await page.Locator("h1").IsVisibleAsync());
        }
    }

    [Fact]
    public async Task A_saved_search_stands_on_paper_without_its_buttons()
    {
        var page = await chromium.OpenAsync(demo.Address, PaperWidth);
        await page.GotoAsync("/tim-viec?q=h%C3%A0n");
        await page.ClickAsync(".save summary");
        await page.FillAsync("#ten", "Việc hàn, để in");
        await page.ClickAsync(".save button");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.True(await page.Locator(".saved h3", new() { HasTextString = "để in" }).First.IsVisibleAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(NotForPaper));
    }

    private async Task<IPage> OpenAsync(string address, string? link, int width, PageEmulateMediaOptions media)
    {
        var page = await chromium.OpenAsync(demo.Address, width);
        await page.GotoAsync(address);
        if (link is not null)
        {
            await page.Locator(link).First.ClickAsync();
        }

        await page.EmulateMediaAsync(media);
        return page;
    }
}
