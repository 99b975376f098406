using System.Text;
using JobMatch.SystemTests.Browsing;
using JobMatch.SystemTests.Running;
using Microsoft.Playwright;
using Xunit;

namespace JobMatch.SystemTests.Pages;

/// <summary>A school's way: send a class list, correct what was refused, send that again.</summary>
public sealed class UploadTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Header = "Mã người học,Trường,Họ và tên,Ngày sinh,Chương trình đào tạo,Trình độ chuyên môn,Nơi ở hiện nay,Công việc mong muốn";

    [Fact]
    public async Task A_refused_row_is_explained_downloaded_corrected_and_stored()
    {
        using var folder = new TemporaryFolder();
        using var server = HostProcess.Start("serve", "--data", folder.Path, "--port", "0");
        var page = await chromium.OpenAsync(await server.WaitForAddressAsync());
        await page.GotoAsync("/");
        Assert.Contains("Chưa có dữ liệu", await page.InnerTextAsync("main"), StringComparison.Ordinal);

        await SendAsync(page, "lop-han.csv", $"""
            {Header}
            T1,Trường Trung cấp nghề Thử,Đào Thị Mẫu,05/06/2005,Hàn,Trung cấp,"phường Sa Huỳnh, tỉnh Quảng Ngãi",Thợ hàn
            T2,Trường Trung cấp nghề Thử,Lò Văn Thử,30/02/2005,Hàn,Trung cấp,"phường Sa Huỳnh, tỉnh Quảng Ngãi",Thợ hàn
            """);
        var refusal = await page.InnerTextAsync("tr.refusal");
        Assert.Contains("3", refusal, StringComparison.Ordinal);
        Assert.Contains("Ngày sinh", refusal, StringComparison.Ordinal);
        Assert.Contains("D3", refusal, StringComparison.Ordinal);
        Assert.Contains("30/02/2005", refusal, StringComparison.Ordinal);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("a[href$='.csv']").ClickAsync());
        var refused = await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Contains("Lò Văn Thử", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("Đào Thị Mẫu", refused, StringComparison.Ordinal);

        await SendAsync(page, "lop-han-sua.csv", refused.Replace("30/02/2005", "28/02/2005", StringComparison.Ordinal));
        Assert.Contains("Mọi dòng đều đã được lưu", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync("/tim-nguoi?q=lo+van+thu");
        Assert.Contains("Lò Văn Thử", await page.InnerTextAsync(".by-name"), StringComparison.Ordinal);
        await page.GotoAsync("/tim-nguoi?q=han");
        Assert.Equal(2, await page.FoundAsync());
    }

    private static async Task SendAsync(IPage page, string name, string content)
    {
        await page.GotoAsync("/nhap-lieu?loai=nguoi-hoc");
        await page.SetInputFilesAsync("#tep", new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.ClickAsync("form.panel button");

        // The report reloads itself until the import has ended.
        await page.Locator("main:not(:has(progress)) dl.fields").WaitForAsync();
    }
}
