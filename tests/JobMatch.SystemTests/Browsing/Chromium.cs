using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Browsing;

/// <summary>A real browser. Where none is installed its tests are skipped, unless the machine is meant to have one.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>Set to 1 where everything is installed, so that nothing is skipped unseen.</summary>
    public const string RequireServers = "JOBMATCH_REQUIRE_SERVERS";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    // Nothing but the pages under test: no sandbox because tests run as root in containers, and no calls home.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    ];

    /// <summary>Generous, because the machines that run tests are small and shared; a page that answers is never waited for so long.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Places, File.Exists) is { } executable)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Flags });
        }
    }

    /// <summary>A fresh window without cookies and, because pages must work without it, as a rule without script.</summary>
    /// <param name="site">Address that relative addresses start from.</param>
    /// <param name="width">In CSS pixels: 360 is a small telephone.</param>
    /// <param name="withScript">True to see what script adds.</param>
    public async Task<IPage> OpenAsync(Uri site, int width = 1280, bool withScript = false)
    {
        if (_browser is null && Environment.GetEnvironmentVariable(RequireServers) == "1")
        {
            Assert.Fail("Chromium is required here and is not installed.");
        }

        Assert.SkipWhen(_browser is null, "Chromium is not installed.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = withScript,
            ViewportSize = new() { Width = width, Height = 800 },
        });
        context.SetDefaultTimeout((float)Longest.TotalMilliseconds);
        return await context.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
