using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using JobMatch.Contracts.Intake;
using JobMatch.Web;
using JobMatch.Web.Proposing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed partial class EveryPageTests
{
    private static readonly string Vacancy = $"/viec/{FakeMarket.IdOf(1)}";
    private static readonly string Person = $"/nguoi/{FakeMarket.IdOf(100)}";
    private static readonly string Report = $"/nhap-lieu/nguoi-hoc/{FakeMarket.IdOf(500)}";

    public static TheoryData<string> Pages =>
    [
        "/", "/tim-nguoi", "/tim-nguoi?q=h%C3%A0n&tinh=51&trang=2", "/tim-nguoi?q=zzz&tinh=51", "/tim-viec", "/tim-viec?luong=20&q=zz", "/tim-nguoi/goi-y?q=tho", "/tim-da-luu", "/cach-cham", "/de-xuat", "/de-xuat?theo=viec",
        Vacancy, Vacancy + "?top=50", Person, "/nhap-lieu", "/nhap-lieu?loai=nhu-cau", Report, Report + "?trang=2",
    ];

    public static TheoryData<string> Failures => ["/khong-co", $"/viec/{Guid.Empty}", "/tim-viec?tinh=99", "/tim-nguoi?trinh-do=cao", "/loi"];

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_has_a_title_a_language_one_heading_and_labelled_controls(string path)
    {
        await using var site = await FilledAsync();
        var page = await site.PageAsync(path);
        AssertWellFormed(page, "vi");
    }

    [Theory, MemberData(nameof(Failures))]
    public async Task A_page_that_says_what_went_wrong_is_a_whole_page_too(string path)
    {
        await using var site = await FilledAsync();
        using var response = await site.SendAsync(HttpMethod.Get, path);
        Assert.True((int)response.StatusCode is 400 or 404, response.StatusCode.ToString());
        AssertWellFormed(await WebSite.ReadAsync(response), "vi");
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_in_English_marks_what_stays_Vietnamese_and_has_no_text_of_the_other_language(string path)
    {
        await using var site = await FilledAsync();
        var page = await site.PageAsync(path + (path.Contains('?') ? "&" : "?") + "lang=en");
        AssertWellFormed(page, "en");
        Assert.Equal(["Find people", "Find vacancies", "Saved", "Proposals", "Import"], page.QuerySelectorAll("header nav a").Select(link => link.TextContent));
        Assert.All(page.QuerySelectorAll(".fitting, .reasons span, .facets li a > span:first-child"), text => Assert.Equal("vi", text.GetAttribute("lang")));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task No_page_shows_contact_sex_or_birth_date(string path)
    {
        await using var site = await FilledAsync();
        var page = await site.PageAsync(path);
        var main = page.QuerySelector("main")!.TextContent;

        // The day on which a minor turns 18 is a birth date in disguise; it may stand only where a rule names it.
        Assert.DoesNotContain("09/07/2031", main, StringComparison.Ordinal);
        Assert.DoesNotContain("2031", page.Source.Text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Contact(), main);
        Assert.Empty(page.QuerySelectorAll("a[href^='mailto:'], a[href^='tel:']"));
        Assert.DoesNotContain(page.QuerySelectorAll("dt, th").Select(label => label.TextContent), label => SexOrBirth().IsMatch(label));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task A_page_works_without_script_and_takes_nothing_from_elsewhere(string path)
    {
        await using var site = await FilledAsync();
        using var response = await site.SendAsync(HttpMethod.Get, path);
        Assert.Contains("default-src 'none'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var page = await WebSite.ReadAsync(response);
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/web/']), style, [style], [onclick], iframe"));
        Assert.All(page.QuerySelectorAll("[href], [src], [action]"), element =>
            Assert.Matches("^([/#]|data:)", element.GetAttribute("href") ?? element.GetAttribute("src") ?? element.GetAttribute("action")));
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Every_link_of_a_page_leads_somewhere(string path)
    {
        await using var site = await FilledAsync();
        var page = await site.PageAsync(path);
        foreach (var link in page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(link => link.GetAttribute("href")!).Distinct().Take(40))
        {
            using var response = await site.SendAsync(HttpMethod.Get, link);
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link} on {path}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Every_endpoint_states_once_who_may_call_it()
    {
        await using var site = await FilledAsync();
        var endpoints = site.Application.Services.GetRequiredService<EndpointDataSource>().Endpoints;
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Single(endpoint.Metadata.GetOrderedMetadata<CallableByAttribute>()));
        Assert.Equal(
            ["/loi", "/mau/{kind}.{format}", "/web/{name}", "/{*path}"],
            endpoints.OfType<RouteEndpoint>()
                .Where(endpoint => endpoint.Metadata.GetRequiredMetadata<CallableByAttribute>().Audience == Audience.Anyone)
                .Select(endpoint => endpoint.RoutePattern.RawText!)
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_stylesheet_is_kept_by_browsers_and_small()
    {
        await using var site = await FilledAsync();
        var address = (await site.PageAsync("/")).Link("link[rel=stylesheet]")!;
        using var response = await site.SendAsync(HttpMethod.Get, address);
        Assert.Equal("text/css", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);
        Assert.InRange((await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1_000, 20_000);
    }

    [Fact]
    public async Task The_language_chosen_is_remembered_and_the_state_of_the_page_kept()
    {
        await using var site = await FilledAsync();
        var page = await site.PageAsync("/tim-nguoi?q=h%C3%A0n&tinh=51&tinh=86");
        var toggle = page.Link("a.lang")!;
        Assert.Equal("/tim-nguoi?q=h%C3%A0n&tinh=51&tinh=86&lang=en", toggle);
        Assert.Equal("en", (await site.PageAsync(toggle)).DocumentElement.GetAttribute("lang"));
        var later = await site.PageAsync("/");
        Assert.Equal("en", later.DocumentElement.GetAttribute("lang"));
        Assert.Equal("vi", (await site.PageAsync(later.Link("a.lang")!)).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task An_exception_becomes_a_page_with_a_way_back_that_tells_no_detail()
    {
        await using var site = await FilledAsync();
        site.Market.Fails = new InvalidOperationException("disk secret");
        var page = await site.PageAsync("/tim-viec", HttpStatusCode.InternalServerError);
        AssertWellFormed(page, "vi");
        Assert.DoesNotContain("secret", page.Source.Text, StringComparison.Ordinal);
        Assert.Equal("/", page.Link("main a"));
    }

    private static async Task<WebSite> FilledAsync()
    {
        var site = await WebSite.StartAsync();
        site.Proposals.Start(ProposalWish.Default);
        site.Trainees.Add(ImportStatus.Done, refused: 7);
        site.Demand.Add(ImportStatus.Done);
        for (var row = 2; row < 80; row++)
        {
            site.Trainees.Problems.Add(new(row, "Nơi ở", $"D{row}", "H. Đức Phổ", "tên xã, phường", "Phường Đức Phổ", row % 2 == 0));
        }

        return site;
    }

    private static void AssertWellFormed(IDocument page, string language)
    {
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.NotNull(page.Doctype);
        Assert.EndsWith("JobMatch", page.Title + (page.Title!.StartsWith("JobMatch", StringComparison.Ordinal) ? " JobMatch" : ""), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main#noi-dung"));
        Assert.Equal("#noi-dung", page.Link("body > a.skip"));
        Assert.All(page.QuerySelectorAll("table"), table => Assert.NotNull(table.QuerySelector("caption")));
        Assert.All(page.QuerySelectorAll("input:not([type=hidden]), select"), control =>
            Assert.True(control.Closest("label") is not null || page.QuerySelector($"label[for='{control.Id}']") is not null, control.OuterHtml));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.All(page.QuerySelectorAll("[aria-labelledby], [aria-describedby]"), element =>
            Assert.NotNull(page.GetElementById(element.GetAttribute("aria-labelledby") ?? element.GetAttribute("aria-describedby")!)));
        var levels = page.QuerySelectorAll("main h1, main h2, main h3").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, "A heading level is skipped."));
    }

    [GeneratedRegex(@"\b0\d{9}\b|\+84|\S+@\S+\.\S+")]
    private static partial Regex Contact();

    [GeneratedRegex("giới tính|ngày sinh|năm sinh|điện thoại|email|sex|birth|phone", RegexOptions.IgnoreCase)]
    private static partial Regex SexOrBirth();
}
