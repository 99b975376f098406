using System.Text.Json;
using System.Text.RegularExpressions;
using JobMatch.SystemTests.Running;
using Xunit;

namespace JobMatch.SystemTests.Importing;

public sealed partial class InterruptedImportTests
{
    private const int Rows = 30_000;
    private const int RowsBeforeTheKill = 6_000;

    [Fact]
    public async Task A_killed_import_goes_on_at_the_next_start_with_nothing_lost_and_nothing_twice()
    {
        using var folder = new TemporaryFolder();
        await HostProcess.RunAsync("generate", "--trainees", $"{Rows}", "--vacancies", "0", "--seed", "4", "--out", folder.File("files"));
        var file = Path.Combine(folder.File("files"), "nguoi-hoc.csv");
        var (broken, whole) = (folder.File("broken"), folder.File("whole"));

        using (var import = HostProcess.Start("import", "trainees", file, "--data", broken))
        {
            await import.WaitUntilAsync(process => RowsRead(process) >= RowsBeforeTheKill);
            await import.KillAsync();
            Assert.True(RowsRead(import) < Rows, "killed too late to show anything");
        }

        using (var server = HostProcess.Start("serve", "--data", broken, "--port", "0"))
        {
            using var client = new HttpClient { BaseAddress = await server.WaitForAddressAsync() };
            await server.WaitUntilAsync(_ => !Page(client, "/nhap-lieu").Contains("Đang nhập", StringComparison.Ordinal));
            await server.WaitUntilAsync(_ => !Page(client, "/").Contains("đang được lập chỉ mục", StringComparison.Ordinal));

            Assert.True((await HostProcess.RunAsync("import", "trainees", file, "--data", whole)).ExitCode is 0 or 1);
            var expected = await PeopleAsync(whole);
            var people = await PeopleAsync(broken);
            Assert.Equal(expected.Count, people.Count);
            Assert.Equal(expected, people);
            var found = Browsing.PageReading.NumberIn(Found().Match(Page(client, "/tim-nguoi")).Groups[1].Value);
            Assert.Equal(expected.Count, found);
        }
    }

    /// <summary>Everybody stored, in an order of their own, without the ids that each import gives anew.</summary>
    private static async Task<List<string>> PeopleAsync(string data)
    {
        var (exitCode, output, error) = await HostProcess.RunAsync("list", "trainees", "--json", "--data", data);
        Assert.True(exitCode == 0, error);
        using var document = JsonDocument.Parse(output);
        return
        [
            .. document.RootElement.GetProperty("trainees").EnumerateArray()
                .Select(person => string.Join('|', person.EnumerateObject().Where(field => field.Name != "uid").Select(field => field.Value.GetRawText())))
                .Order(StringComparer.Ordinal),
        ];
    }

    private static int RowsRead(HostProcess import) =>
        Progress().Matches(import.Error) is [.., var last] ? int.Parse(last.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static string Page(HttpClient client, string path) => client.GetStringAsync(path).GetAwaiter().GetResult();

    [GeneratedRegex(@"(\d+) dòng")]
    private static partial Regex Progress();

    [GeneratedRegex("id=\"found\">([^<]+)")]
    private static partial Regex Found();
}
