using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using JobMatch.Contracts.Intake;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class ImportPageTests
{
    [Fact]
    public async Task A_file_sent_is_taken_whole_and_leads_to_its_report()
    {
        await using var site = await WebSite.StartAsync();
        using var form = Form(await site.PageAsync("/nhap-lieu"), "nguoi-hoc", "Trường Nghề số 1", "C:\\lop\\lớp 12.csv", new byte[300_000]);
        using var response = await site.SendAsync(HttpMethod.Post, "/nhap-lieu", form);
        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Equal(300_000, site.Trainees.Taken.Length);
        Assert.Equal("Trường Nghề số 1", site.Trainees.TakenSender);
        var report = Assert.Single(site.Trainees.Reports);
        Assert.Equal("lớp 12.csv", report.FileName);
        Assert.Empty(site.Demand.Reports);
        var page = await site.PageAsync(response.Headers.Location!.ToString());
        Assert.Equal("2", page.QuerySelector("meta[http-equiv=refresh]")!.GetAttribute("content"));
        Assert.Contains("Đang nhập", page.Text("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_is_not_ours_is_refused_before_its_file_is_read()
    {
        await using var site = await WebSite.StartAsync();
        using var form = Form(null, "nhu-cau", null, "a.csv", new byte[10]);
        using var response = await site.SendAsync(HttpMethod.Post, "/nhap-lieu", form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Biểu mẫu đã cũ", (await WebSite.ReadAsync(response)).Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Empty(site.Demand.Reports);
    }

    [Theory]
    [InlineData("", "a.csv", "Hãy chọn file chứa")]
    [InlineData("nhu-cau", "", "Hãy chọn một file")]
    public async Task A_form_filled_in_by_half_says_what_is_missing_and_keeps_the_rest(string kind, string fileName, string message)
    {
        await using var site = await WebSite.StartAsync();
        using var form = Form(await site.PageAsync("/nhap-lieu"), kind, "Công ty A", fileName, []);
        using var response = await site.SendAsync(HttpMethod.Post, "/nhap-lieu", form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await WebSite.ReadAsync(response);
        Assert.StartsWith(message, page.Text("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("Công ty A", page.QuerySelector("#nguoi-gui")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_file_over_the_limit_is_said_in_the_words_of_the_service()
    {
        await using var site = await WebSite.StartAsync();
        site.Demand.Limit = 1_000;
        using var form = Form(await site.PageAsync("/nhap-lieu"), "nhu-cau", null, "to.csv", new byte[2_000]);
        using var response = await site.SendAsync(HttpMethod.Post, "/nhap-lieu", form);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("1 KB", (await WebSite.ReadAsync(response)).Text("[role=alert]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_shows_counts_notices_and_problems_page_by_page()
    {
        await using var site = await WebSite.StartAsync();
        var report = site.Trainees.Add(ImportStatus.Done, refused: 7);
        for (var row = 2; row < 62; row++)
        {
            site.Trainees.Problems.Add(new(row, "Ngày sinh", $"D{row}", "31/02/2006", "ngày có thật", "28/02/2006", row == 2));
        }

        var address = $"/nhap-lieu/nguoi-hoc/{report.Id}";
        var first = await site.PageAsync(address);
        Assert.Null(first.QuerySelector("meta[http-equiv=refresh]"));
        Assert.Equal("2 Ngày sinh D2 Từ chối 31/02/2006 ngày có thật 28/02/2006", first.Text("tr.refusal > *"));
        Assert.Contains("Tôn giáo", first.Text("section[aria-labelledby=luu-y]"), StringComparison.Ordinal);
        Assert.Equal(50, first.QuerySelectorAll(".problems tbody tr").Length);
        var second = await site.PageAsync(first.Link("a[rel=next]")!);
        Assert.Equal(10, second.QuerySelectorAll(".problems tbody tr").Length);
        Assert.Equal(address, second.Link("a[rel=prev]"));
        Assert.Null(second.Link("a[rel=next]"));
    }

    [Theory]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Trainees Xlsx")]
    [InlineData("csv", "text/csv", "Trainees Csv")]
    public async Task Refused_rows_and_templates_can_be_downloaded(string format, string type, string content)
    {
        await using var site = await WebSite.StartAsync();
        var report = site.Trainees.Add(ImportStatus.Done, refused: 1);
        using var rows = await site.SendAsync(HttpMethod.Get, $"/nhap-lieu/nguoi-hoc/{report.Id}/dong-bi-tu-choi.{format}");
        Assert.Equal(type, rows.Content.Headers.ContentType?.MediaType);
        Assert.Equal(content, await rows.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        using var template = await site.SendAsync(HttpMethod.Get, $"/mau/nguoi-hoc.{format}");
        Assert.Equal($"mau-nguoi-hoc.{format}", template.Content.Headers.ContentDisposition?.FileName);
        Assert.Equal($"template {content}", await template.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/nhap-lieu/nguoi-hoc/{0}/dong-bi-tu-choi.pdf")]
    [InlineData("/nhap-lieu/khac/{0}")]
    [InlineData("/mau/khac.xlsx")]
    [InlineData("/nhap-lieu/nhu-cau/{0}/dong-bi-tu-choi.csv")]
    public async Task What_does_not_exist_is_not_found(string path)
    {
        await using var site = await WebSite.StartAsync();
        var report = site.Trainees.Add(ImportStatus.Done, refused: 1);
        await site.PageAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, path, report.Id), HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_page_links_the_templates_and_the_recent_files()
    {
        await using var site = await WebSite.StartAsync();
        var report = site.Demand.Add(ImportStatus.Failed, fileName: "hong.xlsx");
        var page = await site.PageAsync("/nhap-lieu?loai=nhu-cau");
        Assert.Equal("hong.xlsx Nhu cầu tuyển dụng 22/11/2026 10:05 Không đọc được 120 120 0", page.Text("tbody tr > *"));
        Assert.Equal($"/nhap-lieu/nhu-cau/{report.Id}", page.Link("tbody a"));
        Assert.Equal("nhu-cau", page.QuerySelector("input[type=radio][checked]")!.GetAttribute("value"));
        Assert.Contains("Luật 91/2025/QH15, điều 25", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form(IHtmlDocument? page, string kind, string? sender, string fileName, byte[] bytes)
    {
        var form = new MultipartFormDataContent();
        if (page?.QuerySelector("form[method=post] input[type=hidden]") is { } token)
        {
            form.Add(new StringContent(token.GetAttribute("value")!), token.GetAttribute("name")!);
        }

        form.Add(new StringContent(kind), "loai");
        form.Add(new StringContent(sender ?? "", Encoding.UTF8), "nguoi-gui");
        var file = new ByteArrayContent(bytes);

        // As browsers write it: the name in UTF-8 between quotes, empty when no file was chosen.
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"tep\"; filename=\"{Latin1OfUtf8(fileName)}\"");
        file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(file);
        return form;
    }

    private static string Latin1OfUtf8(string text) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(text));
}
