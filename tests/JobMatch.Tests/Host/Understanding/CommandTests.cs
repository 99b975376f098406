using System.Diagnostics;
using Xunit;

namespace JobMatch.Tests.Host.Understanding;

/// <summary>The commands as a shell runs them, in a process of their own: which reference files are read is settled once per process.</summary>
public sealed class CommandTests : IDisposable
{
    private const string Programmes = "id,name,levels,wording,names,occupations\n520123,Hàn công nghệ cao mới,5,official,,";

    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("jobmatch-command-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Lines_are_answered_without_a_data_folder()
    {
        var (code, output, _) = await RunAsync("10 triệu\n\n", "parse", "pay");
        Assert.Equal(0, code);
        Assert.Equal(2, output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Fact]
    public async Task An_official_file_replaces_ours_without_a_change_of_code()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, "programmes.csv"), Programmes + "7212:1\n", Cancellation);
        var (code, output, _) = await RunAsync("", "reference", "check", "--reference", _folder);
        Assert.Equal(0, code);
        Assert.StartsWith("Dữ liệu tham chiếu toàn vẹn", output, StringComparison.Ordinal);
        var (_, list, _) = await RunAsync("", "reference", "list", "--reference", _folder);
        Assert.Contains(Path.Combine(_folder, "programmes.csv"), list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("programmes.csv", Programmes + "9998:1\n", "9998")]
    [InlineData("programmes.csv", "id,name\n1,2\n", "dòng đầu phải là")]
    [InlineData("chuongtrinh.csv", Programmes + "7212:1\n", "không có tệp tham chiếu nào")]
    public async Task A_replacement_that_does_not_fit_stops_the_start_with_the_reason(string name, string text, string reason)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder, name), text, Cancellation);
        var (code, output, error) = await RunAsync("hàn\n", "parse", "title", "--reference", _folder);
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_a_wrong_replacement_lists_every_fault_and_ends_with_1()
    {
        var wrong = string.Concat(Enumerable.Range(0, 25).Select(i => $"X{i},Nghề {i},5,jobmatch,,99{i:00}:1\n"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "programmes.csv"), "id,name,levels,wording,names,occupations\n" + wrong, Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "skills.csv"), "name\nhàn\n", Cancellation);
        await File.WriteAllTextAsync(Path.Combine(_folder, "khac.csv"), "a\n1\n", Cancellation);
        var (code, output, error) = await RunAsync("", "reference", "check", "--reference", _folder);
        Assert.Equal(1, code);
        Assert.Empty(error);
        Assert.All(Enumerable.Range(0, 25), i => Assert.Contains($"X{i}»", output, StringComparison.Ordinal));
        Assert.Contains("skills.csv: dòng đầu phải là", output, StringComparison.Ordinal);
        Assert.Contains("khac.csv: JobMatch không có", output, StringComparison.Ordinal);
        Assert.Contains("Có 27 lỗi", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_of_a_folder_that_does_not_exist_cannot_run()
    {
        var (code, _, error) = await RunAsync("", "reference", "check", "--reference", Path.Combine(_folder, "none"));
        Assert.Equal(2, code);
        Assert.Contains("Không có thư mục", error, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string input, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "JobMatch.Host.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input.AsMemory(), Cancellation);
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync(Cancellation);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation);
        return (process.ExitCode, output, await error);
    }
}
