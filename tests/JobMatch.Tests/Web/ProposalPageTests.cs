using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using JobMatch.Contracts.Matching;
using JobMatch.Web.Proposing;
using Xunit;

namespace JobMatch.Tests.Web;

/// <summary>The page of proposals for everybody: asked for, waited for, looked at from both sides, taken home.</summary>
public sealed class ProposalPageTests
{
    [Fact]
    public async Task Lists_are_asked_for_waited_for_and_shown_person_by_person()
    {
        await using var site = await WebSite.StartAsync();
        var wait = site.Everybody.Until = new();
        var page = await site.PageAsync(Propose.Route);
        using (var started = await site.PostAsync(page, "form[aria-labelledby=lap-danh-sach]", Propose.Route, ("so-viec", "3"), ("dan-deu", "0.1")))
        {
            Assert.Equal((HttpStatusCode.SeeOther, Propose.Route), (started.StatusCode, started.Headers.Location?.ToString()));
        }

        page = await site.PageAsync(Propose.Route);
        Assert.Equal("2;url=/de-xuat", page.QuerySelector("meta[http-equiv=refresh]")?.GetAttribute("content"));
        Assert.Equal("43", page.QuerySelector("progress")?.GetAttribute("value"));
        Assert.Contains("43%", page.Text("[role=status]"), StringComparison.Ordinal);
        wait.SetResult();
        page = await DoneAsync(site);
        Assert.Equal([(3, 0.1)], site.Everybody.Asked.Cast<(int, double)>());
        Assert.Null(page.QuerySelector("meta[http-equiv=refresh]"));

        // The forms keep what was asked for.
        Assert.Equal(("3", "0.1"), (Chosen(page, "so-viec"), Chosen(page, "dan-deu")));
        var first = page.QuerySelector("ol.cards > li")!;
        var person = site.Market.People[0];
        Assert.Equal(person.Name, first.Text("h3"));
        Assert.Equal($"/nguoi/{person.Profile.Id}", first.Link("h3 a"));
        Assert.Equal(
            $"{site.Market.Vacancies[0].Title}, {site.Market.Vacancies[0].EmployerName}, Phường Đức Phổ, Quảng Ngãi 90%", first.Text(".proposed li:first-child"));
        Assert.Equal(Math.Min(3, site.Market.Vacancies.Count), first.QuerySelectorAll(".proposed li").Length);
        Assert.Empty(first.QuerySelectorAll(".condition"));
        Assert.Contains("Chưa đủ 18 tuổi", page.QuerySelectorAll("ol.cards > li")[1].Text(".condition"), StringComparison.Ordinal);
        Assert.Contains("1 người: Đang được tạm dừng", page.Text(".reasons li"), StringComparison.Ordinal);
        var figures = page.Text("details table");
        Assert.Contains("17,9%30,2%", figures, StringComparison.Ordinal);
        Assert.Contains($"{site.Market.Vacancies[0].Title} (V1): 126 / 4", figures, StringComparison.Ordinal);
        Assert.Contains("1,5%", page.Text("details .hint"), StringComparison.Ordinal);
        var unseen = site.Market.Vacancies[^1];
        Assert.Equal($"{unseen.Title}, {unseen.EmployerName} – chưa có ai đủ điều kiện", page.Text("details li"));
        Assert.Equal($"/viec/{unseen.Id}", page.Link("details li a"));
    }

    [Fact]
    public async Task A_placement_is_shown_vacancy_by_vacancy_too_and_taken_home_as_a_file()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Propose.Route);
        using var started = await site.PostAsync(page, "form[aria-labelledby=lap-xep-cho]", Propose.Route, ("uu-tien", "doanh-nghiep"));
        await DoneAsync(site);
        Assert.Equal([new PlacementWish(true, false, 1)], site.Everybody.Asked.Cast<PlacementWish>());
        page = await site.PageAsync(Propose.Route + "?theo=viec");
        Assert.Equal("theo việc", page.Text(".lengths [aria-current]"));
        var vacancy = Assert.Single(page.QuerySelectorAll("ol.cards > li"));
        Assert.Equal(site.Market.Vacancies[0].Title, vacancy.Text("h3"));
        Assert.Equal(site.Market.People.Count - 1, vacancy.QuerySelectorAll(".proposed li").Length);
        Assert.Contains("44", page.Text(".fields.tight"), StringComparison.Ordinal);
        using var file = await site.SendAsync(HttpMethod.Get, page.Link(".action[href$='.csv']")!);
        var lines = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("xep-cho.csv", file.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal(1 + site.Market.People.Count, lines.Length);
        Assert.Contains($"\"{site.Market.People[0].Name}\"", lines[1], StringComparison.Ordinal);
        Assert.Contains("\"Đang được tạm dừng giới thiệu.\"", lines[^1], StringComparison.Ordinal);
        Assert.Contains("Phường Đức Phổ", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"Chưa đủ 18 tuổi: … (Bộ luật Lao động)\"", lines[2], StringComparison.Ordinal);

        // Whoever still has the page of other lists open gets no placement under their name.
        using var lists = await site.SendAsync(HttpMethod.Get, Propose.Route + "/danh-sach.csv");
        Assert.Equal(HttpStatusCode.NotFound, lists.StatusCode);
    }

    [Fact]
    public async Task Who_was_removed_since_is_neither_on_the_page_nor_in_the_file()
    {
        await using var site = await WebSite.StartAsync();
        site.Proposals.Start(ProposalWish.Default);
        await DoneAsync(site);
        var gone = site.Market.People[3];
        site.Market.People.Remove(gone);
        foreach (var address in new[] { Propose.Route, Propose.Route + "?theo=viec", Propose.Route + "/danh-sach.csv" })
        {
            using var answer = await site.SendAsync(HttpMethod.Get, address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(site.Market.People[0].Name, text, StringComparison.Ordinal);
            Assert.DoesNotMatch($"\\b{gone.Profile.ExternalId}\\b", text);
            Assert.DoesNotContain(gone.Profile.Id.ToString(), text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Work_can_be_stopped_and_what_was_proposed_before_stays()
    {
        await using var site = await WebSite.StartAsync();
        site.Proposals.Start(ProposalWish.Default);
        await DoneAsync(site);
        site.Everybody.Until = new();
        site.Proposals.Start(ProposalWish.Default with { IsPlacement = true });

        // One at a time: this is not begun, and that is said.
        Assert.False(site.Proposals.Start(ProposalWish.Default with { Length = 20 }));
        var page = await site.PageAsync(Propose.Route);
        Assert.StartsWith("Xếp chỗ làm:", page.Text("[role=status] p"), StringComparison.Ordinal);
        using var busy = await site.PostAsync(page, "[role=status] form", Propose.Route, ("loai", "xep-cho"), ("uu-tien", "nguoi-hoc"));
        Assert.Contains("chưa nhận yêu cầu", (await site.PageAsync(busy.Headers.Location!.ToString())).Text(".notice"), StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("ol.cards > li"));
        using var stopped = await site.PostAsync(page, "[role=status] form", Propose.Route + "/dung");
        Assert.StartsWith("Đã dừng.", (await site.PageAsync(stopped.Headers.Location!.ToString())).Text(".notice"), StringComparison.Ordinal);
        page = await DoneAsync(site);
        Assert.Equal("Danh sách gợi ý", page.Text("#ket-qua"));
        Assert.Equal(2, site.Everybody.Asked.Count);
        Assert.Empty(page.QuerySelectorAll("[role=alert]"));

        // Stopped too late to hear of it, the work is thrown away all the same.
        var until = site.Everybody.Until = new();
        site.Everybody.IsDeaf = true;
        site.Proposals.Start(ProposalWish.Default with { IsPlacement = true });
        site.Proposals.Stop();
        until.SetResult();
        Assert.Equal("Danh sách gợi ý", (await DoneAsync(site)).Text("#ket-qua"));
    }

    [Fact]
    public async Task A_fault_is_told_without_detail_and_the_next_try_clears_it()
    {
        await using var site = await WebSite.StartAsync();
        site.Everybody.Fails = new InvalidOperationException("disk secret");
        site.Proposals.Start(ProposalWish.Default);
        var page = await DoneAsync(site);
        Assert.Contains("lỗi của phần mềm", page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page.Source.Text, StringComparison.Ordinal);
        using var none = await site.SendAsync(HttpMethod.Get, Propose.Route + "/danh-sach.csv");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        site.Everybody.Fails = null;
        site.Proposals.Start(ProposalWish.Default);
        Assert.Empty((await DoneAsync(site)).QuerySelectorAll("[role=alert]"));
    }

    [Fact]
    public async Task Fifty_people_stand_on_a_page()
    {
        await using var site = await WebSite.StartAsync(FakeMarket.Filled(people: 120));
        site.Proposals.Start(ProposalWish.Default);
        var page = await DoneAsync(site);
        Assert.Equal((50, Propose.Route + "?trang=2"), (page.QuerySelectorAll("ol.cards > li").Length, page.Link(".pages a[rel=next]")));
        page = await site.PageAsync(Propose.Route + "?trang=3");
        Assert.Equal((20, Propose.Route + "?trang=2"), (page.QuerySelectorAll("ol.cards > li").Length, page.Link(".pages a[rel=prev]")));
        Assert.Contains("Đang được tạm dừng", page.Text("ol.cards > li:last-child"), StringComparison.Ordinal);
        Assert.Equal("3", (await site.PageAsync(Propose.Route + "?trang=99")).Text(".pages [aria-current]"));
    }

    [Fact]
    public async Task Without_people_or_vacancies_the_page_leads_to_the_import()
    {
        await using var site = await WebSite.StartAsync(new FakeMarket());
        site.Proposals.Start(ProposalWish.Default);
        Assert.Equal("/nhap-lieu", (await DoneAsync(site)).Link(".empty a"));
    }

    [Fact]
    public async Task Forms_of_others_and_values_that_no_form_offers_begin_nothing()
    {
        await using var site = await WebSite.StartAsync();
        using var foreign = await site.SendAsync(HttpMethod.Post, Propose.Route, new FormUrlEncodedContent([new("loai", "danh-sach"), new("so-viec", "5"), new("dan-deu", "0.3")]));
        Assert.Contains("Biểu mẫu đã cũ", (await site.PageAsync(foreign.Headers.Location!.ToString())).Text(".notice"), StringComparison.Ordinal);
        var page = await site.PageAsync(Propose.Route);
        foreach (var (length, spread) in new[] { ("1000000", "0.3"), ("5", "7"), ("", "0.3") })
        {
            using var wrong = await site.PostAsync(page, "form[aria-labelledby=lap-danh-sach]", Propose.Route, ("so-viec", length), ("dan-deu", spread));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }

        Assert.Empty(site.Everybody.Asked);
        site.Everybody.Until = new();
        site.Proposals.Start(ProposalWish.Default);
        using var stopped = await site.SendAsync(HttpMethod.Post, Propose.Route + "/dung");
        Assert.NotNull(site.Proposals.Now);
    }

    [Fact]
    public async Task A_vacancy_names_fifty_people_and_says_how_many_more()
    {
        await using var site = await WebSite.StartAsync(FakeMarket.Filled(people: 120));
        site.Proposals.Start(ProposalWish.Default);
        await DoneAsync(site);
        var vacancy = (await site.PageAsync(Propose.Route + "?theo=viec")).QuerySelector("ol.cards > li")!;
        Assert.Equal((50, "… và 69 người nữa, có trong tệp CSV."), (vacancy.QuerySelectorAll(".proposed li").Length, vacancy.Text(".hint")));
    }

    private static string? Chosen(IParentNode page, string select) => page.QuerySelector($"#{select} option[selected]")?.GetAttribute("value");

    /// <summary>The page once nothing is being worked on.</summary>
    private static async Task<IHtmlDocument> DoneAsync(WebSite site)
    {
        while (site.Proposals.Now is not null)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return await site.PageAsync(Propose.Route);
    }
}
