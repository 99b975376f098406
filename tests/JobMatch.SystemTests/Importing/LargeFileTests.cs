using System.Net;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Importing;

public sealed class LargeFileTests
{
    private const int Megabyte = 1024 * 1024;
    private const int Rows = 10_000;

    /// <summary>Held as text the file takes 400 MB, two bytes a character. With this much memory for all objects of the
    /// process it cannot be held, so an import that ends has streamed. Hexadecimal, as the runtime reads it: 200 MB.</summary>
    private const string HeapLimit = "C800000";

    /// <summary>All memory of the process, code and buffers of the system included.</summary>
    private const double MostMegabytes = 450;

    [Fact]
    public async Task A_file_of_200_MB_passes_through_a_server_that_could_not_hold_it()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The peak of memory is read from /proc.");
        using var folder = new TemporaryFolder();
        var file = folder.File("lon.csv");
        await WriteAsync(file, Rows, (200 * Megabyte / Rows) + 1);
        Assert.True(new FileInfo(file).Length >= 200 * Megabyte);
        using var server = HostProcess.StartWith([("DOTNET_GCHeapHardLimit", HeapLimit)], "serve", "--data", folder.File("data"), "--port", "0");
        using var client = new HttpClient { BaseAddress = await server.WaitForAddressAsync() };

        var report = await SendToTheEndAsync(client, server, file);

        var peak = server.PeakResidentMegabytes;
        TestContext.Current.SendDiagnosticMessage($"peak {peak:0} MB");
        Assert.Contains("10.000", report, StringComparison.Ordinal);
        Assert.True(peak < MostMegabytes, $"{peak:0} MB");
    }

    [Theory]
    [InlineData(1536)]
    [InlineData(8192)]
    public async Task A_file_over_the_limit_is_refused_on_the_page_and_nothing_of_it_is_kept(int kilobytes)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("qua-lon.csv");
        await WriteAsync(file, kilobytes, 1024);
        using var server = HostProcess.StartWith([("Import__MaxFileMegabytes", "1")], "serve", "--data", folder.File("data"), "--port", "0");
        using var client = new HttpClient { BaseAddress = await server.WaitForAddressAsync() };
        var (response, page) = await client.SendAsync(file);
        using (response)
        {
            Assert.True(response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge, $"{response.StatusCode}");
            Assert.Matches("giới hạn", page);
        }

        Assert.Empty(Directory.EnumerateFiles(folder.File("data"), "*.incoming", SearchOption.AllDirectories));
        Assert.Contains("Chưa có dữ liệu", await client.GetStringAsync("/", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_over_the_limit_is_refused_by_the_command()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("qua-lon.csv");
        await WriteAsync(file, 2048, 1024);
        var (exitCode, _, error) = await HostProcess.RunAsync("import", "trainees", file, "--max-megabytes", "1", "--data", folder.File("data"));
        Assert.Equal(2, exitCode);
        Assert.Contains("lớn hơn giới hạn 1 MB", error, StringComparison.Ordinal);
    }

    /// <summary>Rows that are wide because of a column that is not kept.</summary>
    private static async Task WriteAsync(string path, int rows, int rowLength)
    {
        var filler = new string('x', rowLength);
        await using var writer = new StreamWriter(path);
        await writer.WriteLineAsync("Mã người học,Trường,Họ và tên,Ngày sinh,Nơi ở hiện nay,Chương trình đào tạo,Sở thích");
        for (var row = 0; row < rows; row++)
        {
            await writer.WriteLineAsync($"L{row},Trường Thử,Người Thử {row},05/06/2005,Quảng Ngãi,Hàn,{filler}");
        }
    }

    private static async Task<string> SendToTheEndAsync(HttpClient client, HostProcess server, string file)
    {
        var (response, report) = await client.SendAsync(file);
        using (response)
        {
            await server.WaitUntilAsync(_ =>
                !(report = client.GetStringAsync(response.RequestMessage!.RequestUri).GetAwaiter().GetResult()).Contains("<progress", StringComparison.Ordinal));
        }

        Assert.Contains("Đã xong", report, StringComparison.Ordinal);
        return report;
    }
}
