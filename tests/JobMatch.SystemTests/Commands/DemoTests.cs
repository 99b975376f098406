using System.Text.Json;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Commands;

[Collection(DemoCollection.Name)]
public sealed class DemoTests(DemoSite demo)
{
    [Fact]
    public async Task Prints_ranked_people_with_reasons_and_the_time_of_each_step_and_serves_pages()
    {
        Assert.Contains("Vì sao", demo.Output, StringComparison.Ordinal);
        Assert.Contains("Được đào tạo: đúng nghề", demo.Output, StringComparison.Ordinal);
        Assert.Matches(@"\d,\d\d s  Nhập nhu-cau\.csv", demo.Output);
        Assert.Matches(@"\d,\d\d s  Ghép việc làm với người học", demo.Output);
        using var client = new HttpClient();
        var home = await client.GetStringAsync(demo.Address, TestContext.Current.CancellationToken);
        Assert.Contains("<b>120</b>", home, StringComparison.Ordinal);
        Assert.Contains("<b>600</b>", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_named_and_another_one_suggested()
    {
        using var folder = new TemporaryFolder();
        var port = demo.Address.Port;
        var (exitCode, _, error) = await HostProcess.RunAsync("serve", "--data", folder.Path, "--port", $"{port}");
        Assert.Equal(2, exitCode);
        Assert.Contains($"Cổng {port}", error, StringComparison.Ordinal);
        Assert.Contains("--port", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_answered_beside_a_server_that_holds_the_folder()
    {
        var (matchCode, matched, _) = await HostProcess.RunAsync("match", "ND01", "--top", "5", "--json", "--data", demo.Folder);
        Assert.Equal(0, matchCode);
        using var matches = JsonDocument.Parse(matched);
        Assert.Equal(5, matches.RootElement.GetProperty("matches").GetArrayLength());

        var (listCode, listed, _) = await HostProcess.RunAsync("list", "trainees", "--json", "--data", demo.Folder);
        Assert.Equal(0, listCode);
        using var list = JsonDocument.Parse(listed);
        Assert.Equal(600, list.RootElement.GetProperty("trainees").GetArrayLength());
    }

    [Fact]
    public async Task An_import_beside_a_server_says_on_which_page_to_send_the_file()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("nhu-cau.csv");
        await File.WriteAllTextAsync(file, "Mã tin tuyển dụng,Doanh nghiệp,Tên công việc\n", TestContext.Current.CancellationToken);
        var (exitCode, output, error) = await HostProcess.RunAsync("import", "demand", file, "--data", demo.Folder);
        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains($"{demo.Address.GetLeftPart(UriPartial.Authority)}/nhap-lieu", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_run_finds_its_data_and_imports_nothing()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await HostProcess.RunAsync("demo", "--exit", "--data", folder.Path, "--port", "0")).ExitCode);
        var first = await TraineesAsync(folder);
        var (exitCode, output, _) = await HostProcess.RunAsync("demo", "--exit", "--data", folder.Path, "--port", "0");
        Assert.Equal(0, exitCode);
        Assert.Contains("Đã có dữ liệu: 120 việc làm, 600 người học; không nhập lại.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("Nhập nhu-cau.csv", output, StringComparison.Ordinal);
        Assert.Contains("Vì sao", output, StringComparison.Ordinal);
        Assert.Equal(first, await TraineesAsync(folder));
    }

    private static async Task<string> TraineesAsync(TemporaryFolder folder) =>
        (await HostProcess.RunAsync("list", "trainees", "--json", "--data", folder.Path)).Output;
}
