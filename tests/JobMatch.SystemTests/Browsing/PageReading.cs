using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace JobMatch.SystemTests.Browsing;

/// <summary>What a visitor reads off a page.</summary>
internal static partial class PageReading
{
    /// <summary>How many the heading of a search says were found.</summary>
    public static async Task<int> FoundAsync(this IPage page) => NumberIn(await page.InnerTextAsync("#found"));

    /// <summary>The first number of a text as Vietnamese pages write it: "1.234 người".</summary>
    public static int NumberIn(string text) =>
        int.Parse(Number().Match(text).Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d[\d.]*")]
    private static partial Regex Number();
}
