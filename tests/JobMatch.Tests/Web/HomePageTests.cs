using Xunit;

namespace JobMatch.Tests.Web;

public sealed class HomePageTests
{
    [Fact]
    public async Task Counts_roles_and_limits_are_on_the_first_page()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/");
        Assert.Equal("3 việc làm 3 doanh nghiệp 45 người học 1 trường", page.Text(".counts li"));
        Assert.Equal(5, page.QuerySelectorAll(".roles > section").Length);
        Assert.Contains("Chưa có trang riêng cho doanh nghiệp", page.Text(".roles"), StringComparison.Ordinal);
        Assert.Contains("chỉ trả lời trên chính máy đang chạy nó", page.Text("main > .notice"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_store_is_told_how_to_be_filled()
    {
        await using var site = await WebSite.StartAsync(new FakeMarket());
        var page = await site.PageAsync("/");
        Assert.Contains("-- demo", page.Text("code"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("section.notice a[href='/nhap-lieu']"));
        Assert.Empty(page.QuerySelectorAll(".counts"));
    }

    [Fact]
    public async Task What_is_not_indexed_yet_is_said()
    {
        await using var site = await WebSite.StartAsync();
        site.Market.IsIndexed = false;
        Assert.Contains("48 mục", (await site.PageAsync("/")).Text("[role=status]"), StringComparison.Ordinal);
    }
}
