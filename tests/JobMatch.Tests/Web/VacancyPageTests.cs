using System.Globalization;
using System.Net;
using System.Text;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class VacancyPageTests
{
    private static readonly string Path = $"/viec/{FakeMarket.IdOf(1)}";

    [Fact]
    public async Task Candidates_are_ranked_with_both_directions_and_what_is_missing()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Path);
        Assert.Equal(20, page.QuerySelectorAll("ol.ranked > li").Length);
        var first = page.QuerySelector("ol.ranked > li")!;
        Assert.Equal("83%", first.Text(".score b"));
        Assert.Equal(["93%", "89%"], first.QuerySelectorAll(".direction b").Select(share => share.TextContent));
        Assert.StartsWith("Vì sao: Đúng nghề được đào tạo. Ở cùng xã", first.Text(".fitting"), StringComparison.Ordinal);
        Assert.Equal("Chưa khớp hoặc chưa rõ: Chưa có 12 tháng kinh nghiệm. Chưa rõ có nhận làm ca.", first.Text(".missing"));
    }

    [Fact]
    public async Task Where_something_else_ranked_than_the_settings_say_the_page_says_so()
    {
        var market = FakeMarket.Filled(people: 3);
        await using var site = await WebSite.StartAsync(market);
        Assert.Null((await site.PageAsync(Path)).QuerySelector("main .notice"));
        market.RankingNotice = "Do máy này tính.";
        Assert.Equal("Do máy này tính.", (await site.PageAsync(Path)).Text("main .notice"));
        Assert.Equal("Do máy này tính.", (await site.PageAsync($"/nguoi/{market.People[0].Profile.Id}")).Text("main .notice"));
    }

    [Fact]
    public async Task Every_criterion_has_its_points_and_the_unknown_ones_say_so()
    {
        await using var site = await WebSite.StartAsync();
        var table = (await site.PageAsync(Path)).QuerySelector("details.why table")!;
        Assert.Equal(["Tiêu chí", "Điểm", "Tối đa", "Doanh nghiệp", "Người học", "Lý do"], table.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
        Assert.Equal(6, table.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Làm ca 3 6 1/2 2/4 Chưa rõ. Người học chưa nêu có nhận làm ca hay không.", table.Text("tr.unknown > *"));
        Assert.Equal("Cộng 54 78 29/44 25/34", table.Text("tfoot th, tfoot td").Trim());
    }

    [Fact]
    public async Task The_length_of_the_list_is_part_of_the_address()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Path + "?top=50");
        Assert.Equal(43, page.QuerySelectorAll("ol.ranked > li").Length);
        Assert.Equal("50", page.Text(".lengths [aria-current]"));
        Assert.Equal(Path + "/danh-sach.csv?top=50", page.Link("a.action"));
    }

    [Fact]
    public async Task Weights_are_part_of_the_address_and_said_on_the_page()
    {
        var market = FakeMarket.Filled();
        await using var site = await WebSite.StartAsync(market);
        var page = await site.PageAsync(Path + "?top=50&trong-so=place%3D2&trong-so=pay%3D0.5");
        Assert.Equal(["pay=0.5", "place=2"], market.Weights[^1].Written());
        Assert.Contains("Lương ×0,5, Khoảng cách nơi ở ×2", page.Text("main .notice"), StringComparison.Ordinal);
        Assert.Equal(Path + "?top=50", page.Link("main .notice a"));
        Assert.Equal(Path + "/danh-sach.csv?top=50&trong-so=pay%3D0.5&trong-so=place%3D2", page.Link("a.action"));
        Assert.Equal(["", "", "place=2", "pay=0.5", "", ""], page.QuerySelectorAll(".weights option[selected]").Select(option => option.GetAttribute("value")));
        await site.SendAsync(HttpMethod.Get, Path + "/danh-sach.csv?trong-so=place%3D2");
        Assert.Equal(["place=2"], market.Weights[^1].Written());
    }

    [Fact]
    public async Task A_form_of_weights_leads_to_an_address_with_those_that_say_something()
    {
        await using var site = await WebSite.StartAsync();
        var answer = await site.SendAsync(HttpMethod.Get, Path + "?trong-so=&trong-so=place%3D2&trong-so=");
        Assert.Equal((HttpStatusCode.Redirect, Path + "?trong-so=place%3D2"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Weights_that_make_no_sense_are_said_above_the_usual_ranking()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Path + "?trong-so=place%3D9", HttpStatusCode.BadRequest);
        Assert.Contains("«place=9» không phải trọng số", page.Text("main .notice.bad"), StringComparison.Ordinal);
        Assert.Equal(20, page.QuerySelectorAll("ol.ranked > li").Length);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.SendAsync(HttpMethod.Get, Path + "/danh-sach.csv?trong-so=place%3D9")).StatusCode);
    }

    [Fact]
    public async Task People_whom_a_rule_keeps_out_are_shown_with_the_rule_and_without_a_birthday()
    {
        await using var site = await WebSite.StartAsync();
        var pair = (await site.PageAsync(Path)).QuerySelectorAll(".not-eligible .card");
        Assert.Equal(2, pair.Length);
        Assert.Contains("Chưa đủ 18 tuổi", pair[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("01/03/2027", pair[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Bộ luật Lao động", pair[0].Text("small"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_keeps_everybody_out_is_said_once_with_what_staff_wrote()
    {
        await using var site = await WebSite.StartAsync();
        site.Market.Vacancies[0] = site.Market.Vacancies[0] with { IsBlocked = true };
        site.Market.Obstacles.Add(new("EMPLOYER_BLOCKED", "Doanh nghiệp đang bị tạm dừng giới thiệu.", "Quyết định của cán bộ", null));
        site.Blocks.Blocked.Add(new(site.Market.Vacancies[0].EmployerId, "Công ty", new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero), "Nợ lương"));
        var page = await site.PageAsync($"/viec/{FakeMarket.IdOf(1)}");
        Assert.Single(page.QuerySelectorAll(".notice.bad"));
        Assert.Contains("20/11/2026. Lý do cán bộ ghi: Nợ lương", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("tạm dừng giới thiệu", page.QuerySelector(".not-eligible")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector(".not-eligible h2 .n")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("ol.ranked"));
    }

    [Fact]
    public async Task Those_kept_out_who_are_not_listed_are_counted()
    {
        await using var site = await WebSite.StartAsync();
        site.Market.NotListed = 1_200;
        var list = (await site.PageAsync($"/viec/{FakeMarket.IdOf(1)}")).QuerySelector(".not-eligible")!;
        Assert.Contains("1.202", list.QuerySelector("h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Còn 1.200 trường hợp", list.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vacancy_that_is_not_indexed_yet_shows_itself_and_reloads()
    {
        await using var site = await WebSite.StartAsync();
        site.Market.IsIndexed = false;
        var page = await site.PageAsync(Path);
        Assert.Equal("Thợ hàn kết cấu thép", page.Text("h1"));
        Assert.Equal("5", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Empty(page.QuerySelectorAll("ol.ranked"));
    }

    [Fact]
    public async Task Fields_are_written_the_Vietnamese_way_and_unstated_ones_say_so()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Path);
        var fields = page.QuerySelectorAll(".fields > div").ToDictionary(field => field.Text("dt"), field => field.Text("dd"));
        Assert.Equal("10–15 triệu/tháng", fields["Lương"]);
        Assert.Equal("31/12/2026", fields["Hạn nhận hồ sơ"]);
        Assert.Equal("1 năm", fields["Kinh nghiệm yêu cầu"]);
        Assert.Equal("22/11/2026 10:05", fields["Cập nhật"]);
        Assert.Equal("Chưa nêu", fields["Chứng chỉ yêu cầu"]);
    }

    [Fact]
    public async Task The_list_as_a_file_opens_in_a_spreadsheet_and_runs_nothing()
    {
        var market = FakeMarket.Filled(people: 0);
        market.People.Add(FakeMarket.Person(100, "=HYPERLINK(\"http://x\")"));
        market.People.Add(FakeMarket.Person(101, "Lê \"Tí\", Thị"));
        market.People.AddRange([FakeMarket.Person(102, "+84"), FakeMarket.Person(103, "@x")]);
        await using var site = await WebSite.StartAsync(market);
        using var response = await site.SendAsync(HttpMethod.Get, Path + "/danh-sach.csv");
        var bytes = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\"Thứ tự\",\"Họ và tên\",\"Mã hồ sơ\"", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("\"1\",\"'=HYPERLINK(\"\"http://x\"\")\",\"HS100\"", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"2\",\"Lê \"\"Tí\"\", Thị\",\"HS101\"", lines[2], StringComparison.Ordinal);
        Assert.Equal(3, lines.Length);
    }

    [Fact]
    public async Task Twenty_people_with_twenty_criteria_each_stay_small_on_the_wire()
    {
        await using var site = await WebSite.StartAsync();
        site.Market.CriteriaShown = 20;
        using var response = await site.SendAsync(HttpMethod.Get, Path, encoding: "gzip");
        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        var length = (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        Assert.True(length < 30_000, length.ToString(CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task An_unknown_vacancy_is_not_found()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync($"/viec/{Guid.NewGuid()}", HttpStatusCode.NotFound);
        Assert.Equal("Không tìm thấy trang", page.Text("h1"));
    }
}
