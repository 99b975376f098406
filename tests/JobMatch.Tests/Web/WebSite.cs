using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Matching;
using JobMatch.Web;
using JobMatch.Web.Proposing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace JobMatch.Tests.Web;

/// <summary>The pages alone on a server in memory, asked as a browser without script asks.</summary>
internal sealed class WebSite : IAsyncDisposable
{
    private readonly CookieContainer _cookies = new();

    private WebSite(WebApplication application) => Application = application;

    public WebApplication Application { get; }

    public FakeMarket Market { get; private init; } = null!;

    public FakeSavedSearches Saved { get; private init; } = null!;

    /// <summary>Pauses of employers.</summary>
    public FakeBlocks Blocks { get; private init; } = null!;

    /// <summary>What is proposed for everybody.</summary>
    public FakeWholeMarket Everybody { get; private init; } = null!;

    public ProposalWork Proposals => Application.Services.GetRequiredService<ProposalWork>();

    public FakeImports Demand { get; private init; } = null!;

    public FakeImports Trainees { get; private init; } = null!;

    public static async Task<WebSite> StartAsync(FakeMarket? market = null)
    {
        market ??= FakeMarket.Filled();
        FakeImports demand = new(ImportKind.Demand), trainees = new(ImportKind.Trainees);
        var everybody = new FakeWholeMarket(market);
        var (saved, blocks) = (new FakeSavedSearches(), new FakeBlocks(ImportKind.Demand));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IMatchingQueries>(market);
        builder.Services.AddSingleton<IWholeMarket>(everybody);
        builder.Services.AddSingleton(MatchingService.OpenModels("no-models", TimeProvider.System));
        builder.Services.AddSingleton<IDemandQueries>(market);
        builder.Services.AddSingleton<ISupplyQueries>(market);
        builder.Services.AddSingleton<IBlockQueries>(blocks);
        builder.Services.AddSingleton<IBlockQueries>(new FakeBlocks(ImportKind.Trainees));
        builder.Services.AddSingleton<IFileImports>(demand);
        builder.Services.AddSingleton<IFileImports>(trainees);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ISavedSearches>(saved);
        builder.Services.AddWeb();
        var application = builder.Build();
        application.UseResponseCompression();
        application.UseExceptionHandler(WebService.ErrorPath);
        application.UseRouting();
        application.MapWeb();
        await application.StartAsync();
        return new(application) { Market = market, Demand = demand, Trainees = trainees, Saved = saved, Blocks = blocks, Everybody = everybody };
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content = null, string? encoding = null)
    {
        using var client = Application.GetTestClient();
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (_cookies.GetCookieHeader(client.BaseAddress!) is { Length: > 0 } cookies)
        {
            request.Headers.Add("Cookie", cookies);
        }

        if (encoding is not null)
        {
            request.Headers.Add("Accept-Encoding", encoding);
        }

        var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set)
            {
                _cookies.SetCookies(client.BaseAddress!, cookie);
            }
        }

        return response;
    }

    /// <summary>Gets a page as the browser would show it.</summary>
    public async Task<IHtmlDocument> PageAsync(string path, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await SendAsync(HttpMethod.Get, path);
        Assert.Equal(expected, response.StatusCode);
        return await ReadAsync(response);
    }

    /// <summary>Sends a form with its hidden fields.</summary>
    public Task<HttpResponseMessage> PostAsync(IParentNode page, string form, string path, params (string Name, string Value)[] fields) =>
        SendAsync(HttpMethod.Post, path, new FormUrlEncodedContent(page.QuerySelectorAll($"{form} input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!))
            .Concat(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)))));

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response)
    {
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();
}

/// <summary>Short questions to a page.</summary>
internal static class PageReading
{
    public static string Text(this IParentNode page, string selector) =>
        string.Join(' ', page.QuerySelectorAll(selector).Select(element => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    public static string? Link(this IParentNode page, string selector) => page.QuerySelector(selector)?.GetAttribute("href");
}
