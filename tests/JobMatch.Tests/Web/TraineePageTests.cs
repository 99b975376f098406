using System.Net;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class TraineePageTests
{
    private static readonly string Path = $"/nguoi/{FakeMarket.IdOf(100)}";

    [Fact]
    public async Task Suggestions_are_ranked_and_explained()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync(Path);
        Assert.Equal("Nguyễn Văn An", page.Text("h1"));
        Assert.Equal(["Thợ hàn kết cấu thép", "Công nhân may công nghiệp"], page.QuerySelectorAll(".ranked h3").Select(title => title.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("details.why").Length);
        Assert.Contains("Kỹ thuật viên điện lạnh – Điện lạnh Bắc Kạn", page.Text(".not-eligible"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_who_declined_automated_matching_is_marked_and_gets_no_ranked_list()
    {
        var market = FakeMarket.Filled(people: 0);
        var person = FakeMarket.Person(100, "Trần Thị Bưởi");
        market.People.Add(person with { Profile = person.Profile with { AcceptsAutomatedMatching = false } });
        await using var site = await WebSite.StartAsync(market);
        var page = await site.PageAsync(Path);
        Assert.Contains("Nghị định 356/2025", page.Text("main .notice"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll(".ranked, .not-eligible"));
    }

    [Fact]
    public async Task An_unknown_person_is_not_found()
    {
        await using var site = await WebSite.StartAsync();
        await site.PageAsync($"/nguoi/{Guid.NewGuid()}", HttpStatusCode.NotFound);
    }
}
