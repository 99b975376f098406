using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using JobMatch.Host.Running;
using Xunit;

namespace JobMatch.Tests.Host.Commands;

/// <summary>The commands as a shell or a script meets them: exit codes, and standard output that holds the answer alone.</summary>
public sealed class CommandLineTests(ImportedFolder folder) : IClassFixture<ImportedFolder>
{
    [Fact]
    public void An_import_with_refused_rows_lists_them_saves_them_and_ends_with_1()
    {
        var import = folder.DemandImport;
        Assert.Equal(1, import.ExitCode);
        Assert.Contains("thêm 3, sửa 0, giữ nguyên 0, từ chối 1", import.Output, StringComparison.Ordinal);
        Assert.Contains("Dòng 5", import.Output, StringComparison.Ordinal);
        Assert.Contains("TỪ CHỐI: Tên công việc:", import.Output, StringComparison.Ordinal);
        var saved = File.ReadAllText(Path.Combine(folder.Path, "tu-choi.csv"));
        Assert.Contains("TD-4", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("TD-1", saved, StringComparison.Ordinal);
    }

    [Fact]
    public void An_import_as_JSON_is_one_document_and_ends_with_0_when_nothing_was_refused()
    {
        var json = folder.TraineeImport.Json();
        Assert.Equal(0, folder.TraineeImport.ExitCode);
        Assert.Equal((4, 0), (json.GetProperty("report").GetProperty("added").GetInt32(), json.GetProperty("report").GetProperty("refused").GetInt32()));
        Assert.Equal("done", json.GetProperty("report").GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Array, json.GetProperty("problems").ValueKind);
    }

    [Fact]
    public async Task A_file_that_is_not_there_or_cannot_be_read_ends_with_2_and_a_sentence()
    {
        Assert.Contains("Không có tệp", (await folder.RunAsync("import", "demand", "khong-co.csv")).Refusal(), StringComparison.Ordinal);
        await folder.WriteAsync("trong.csv", "");
        Assert.Contains("trong.csv", (await folder.RunAsync("import", "demand", "trong.csv")).Refusal(), StringComparison.Ordinal);
        await folder.WriteAsync("lon.csv", new string('a', 3 * 1024 * 1024));
        Assert.Contains("2 MB", (await folder.RunAsync("import", "trainees", "lon.csv", "--max-megabytes", "2")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_are_JSON_documents_or_lines_separated_by_tabs()
    {
        var vacancies = (await folder.RunAsync("list", "vacancies", "--json")).Json().GetProperty("vacancies");
        Assert.Equal(["TD-1", "TD-2", "TD-3"], vacancies.EnumerateArray().Select(vacancy => Text(vacancy, "id")).Order(StringComparer.Ordinal));
        var trainees = (await folder.RunAsync("list", "trainees", "--json")).Json().GetProperty("trainees");
        Assert.Equal(4, trainees.GetArrayLength());
        Assert.All(trainees.EnumerateArray(), trainee => Assert.NotEmpty(Text(trainee, "name")));
        var lines = (await folder.RunAsync("list", "vacancies")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.Equal(5, line.Split('\t').Length));
    }

    [Fact]
    public async Task Somebody_is_removed_by_id_and_never_by_name()
    {
        await folder.WriteAsync("them.csv", Supply.Importing.TraineeFile.Of(
            Supply.Importing.TraineeFile.Row("HS-90", name: "Trần Thị Xóa"), Supply.Importing.TraineeFile.Row("HS-91", name: "Trần Thị Giữ")));
        Assert.Equal(0, (await folder.RunAsync("import", "trainees", "them.csv")).ExitCode);
        Assert.Contains("theo mã", (await folder.RunAsync("remove", "trainee", "Trần Thị Xóa", "--yes")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Sơn Đa Ra", (await folder.RunAsync("remove", "trainee", "HS-3", "--yes")).Refusal(), StringComparison.Ordinal);
        foreach (var id in new[] { "HS-90", "HS-91" })
        {
            Assert.Equal(0, (await folder.RunAsync("remove", "trainee", id, "--yes")).ExitCode);
        }

        Assert.DoesNotContain("Trần Thị", (await folder.RunAsync("list", "trainees")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_employer_is_blocked_by_a_vacancy_and_a_person_by_id_until_they_are_unblocked()
    {
        await folder.WriteAsync("tin.csv", "Mã tin tuyển dụng,Doanh nghiệp,Tên công việc,Số lượng tuyển,Nơi làm việc\nCHAN-1,Công ty Chậm Lương,Thợ hàn,1,Quảng Ngãi\n");
        Assert.Equal(0, (await folder.RunAsync("import", "demand", "tin.csv")).ExitCode);
        Assert.NotEqual(0, (await folder.RunAsync("block", "employer", "CHAN-1")).ExitCode);
        Assert.Contains("không có", (await folder.RunAsync("block", "employer", "Công ty Chậm Lương", "--reason", "x")).Refusal(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, (await folder.RunAsync("block", "employer", "CHAN-1", "--reason", "Nợ lương")).ExitCode);
        Assert.Equal(0, (await folder.RunAsync("block", "trainee", "HS-2", "--reason", "Đi nghĩa vụ, hỏi mẹ 0905 123 456")).ExitCode);
        var list = (await folder.RunAsync("block", "list")).Output;
        Assert.Contains("doanh nghiệp Công ty Chậm Lương", list, StringComparison.Ordinal);
        Assert.Contains("Nợ lương", list, StringComparison.Ordinal);
        Assert.Contains("Đi nghĩa vụ", list, StringComparison.Ordinal);
        var match = (await folder.RunAsync("match", "CHAN-1", "--json")).Json();
        Assert.Equal(0, match.GetProperty("matches").GetArrayLength());
        Assert.Equal("Nợ lương", Text(match.GetProperty("pause"), "reason"));
        Assert.Matches(@"Tạm dừng từ \d\d/\d\d/\d{4}\. Lý do cán bộ ghi: Đi nghĩa vụ, hỏi mẹ \[đã bỏ liên hệ\]", (await folder.RunAsync("suggest", "HS-2")).Output);
        foreach (var unblocked in new[] { ("employer", "CHAN-1"), ("trainee", "HS-2") })
        {
            Assert.Equal(0, (await folder.RunAsync("unblock", unblocked.Item1, unblocked.Item2)).ExitCode);
        }

        Assert.Contains("không bị tạm dừng", (await folder.RunAsync("unblock", "trainee", "HS-2")).Output, StringComparison.Ordinal);
        Assert.Equal("Không có ai đang tạm dừng giới thiệu.", (await folder.RunAsync("block", "list")).Output.Trim());
        match = (await folder.RunAsync("match", "CHAN-1", "--json")).Json();
        Assert.NotEqual(0, match.GetProperty("matches").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, match.GetProperty("pause").ValueKind);
        Assert.Equal(0, (await folder.RunAsync("remove", "vacancy", "CHAN-1", "--yes")).ExitCode);
    }

    [Fact]
    public async Task Weights_stand_beside_the_points_and_a_wrong_one_is_refused()
    {
        var json = (await folder.RunAsync("match", "TD-1", "--json", "--weight", "pay=2", "--weight", "shifts=0")).Json();
        Assert.Equal((2, 0), (json.GetProperty("weights").GetProperty("pay").GetDouble(), json.GetProperty("weights").GetProperty("shifts").GetDouble()));
        var pay = json.GetProperty("matches")[0].GetProperty("criteria").EnumerateArray().Single(criterion => Text(criterion, "id") == "pay");
        Assert.Equal(2, pay.GetProperty("weight").GetDouble());
        Assert.Contains("×2", (await folder.RunAsync("suggest", "HS-1", "--weight", "pay=2,0")).Output, StringComparison.Ordinal);
        Assert.Contains("pay (", (await folder.RunAsync("match", "TD-1", "--weight", "luong=2")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("từ 0 đến 3", (await folder.RunAsync("match", "TD-1", "--weight", "pay=4")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_anybody_lists_and_a_placement_say_what_is_missing_and_write_no_file()
    {
        using var empty = new TemporaryFolder();
        Assert.Contains("Không có thư mục dữ liệu", (await HostProcess.RunAsync(empty.Path, "lists")).Refusal(), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(empty.Path, "data"));
        Assert.Contains("Chưa có người học nào", (await HostProcess.RunAsync(empty.Path, "lists", "--out", "khong.csv")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("import trainees FILE", (await HostProcess.RunAsync(empty.Path, "place", "--json")).Refusal(), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(empty.Path, "khong.csv")));
    }

    [Fact]
    public async Task Lists_and_a_placement_for_everybody_are_tables_files_and_JSON()
    {
        var lists = (await folder.RunAsync("lists", "--length", "2", "--json")).Json();
        var first = lists.GetProperty("pairs")[0];
        Assert.Equal((4, 1), (lists.GetProperty("people").GetInt32(), first.GetProperty("rank").GetInt32()));
        Assert.StartsWith("HS-", Text(first.GetProperty("trainee"), "id"), StringComparison.Ordinal);
        var best = (await folder.RunAsync("suggest", Text(first.GetProperty("trainee"), "uid"), "--top", "1", "--json")).Json();
        Assert.Equal(Text(best.GetProperty("trainee"), "name"), Text(first.GetProperty("trainee"), "name"));
        Assert.Equal(Text(best.GetProperty("matches")[0].GetProperty("vacancy"), "uid"), Text(first.GetProperty("vacancy"), "uid"));
        Assert.Equal(best.GetProperty("matches")[0].GetProperty("score").GetDouble(), first.GetProperty("score").GetDouble());
        Assert.Contains("Gini", (await folder.RunAsync("lists", "--spread", "1")).Output, StringComparison.Ordinal);
        Assert.Contains("có trong", (await folder.RunAsync("lists", "--spread", "1")).Output, StringComparison.Ordinal);
        var place = await folder.RunAsync("place", "--by", "employers", "--out", "xep.csv");
        Assert.Equal(0, place.ExitCode);
        Assert.Contains("0 cặp muốn đổi", place.Output, StringComparison.Ordinal);
        var file = await File.ReadAllTextAsync(Path.Combine(folder.Path, "xep.csv"), TestContext.Current.CancellationToken);
        // Two places for four people; the other two are in the file with the reason.
        Assert.Equal(5, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Matches("\"(Các việc phù hợp đã đủ người|Không có việc nào đủ phù hợp)\\.\"\r\n", file);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(folder.Path, "xep.csv")));
        }

        Assert.Matches("\"(Lê Văn Thử|Kim Thị Khác|Sơn Đa Ra)\".*\"TD-1\",\"Thợ hàn\"", file);
        Assert.Equal(2, (await folder.RunAsync("lists", "--spread", "2")).ExitCode);
        Assert.Equal(2, (await folder.RunAsync("lists", "--length", "0")).ExitCode);
        Assert.Equal(2, (await folder.RunAsync("place", "--by", "luck")).ExitCode);
        Assert.Contains("Không ghi được tệp", (await folder.RunAsync("place", "--out", "khong-co/xep.csv")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_match_as_JSON_has_the_vacancy_the_model_and_each_person_with_points_and_reasons()
    {
        var result = await folder.RunAsync("match", "TD-1", "--top", "3", "--json");
        Assert.Equal(0, result.ExitCode);
        var json = result.Json();
        Assert.Equal("TD-1", Text(json.GetProperty("vacancy"), "id"));
        Assert.NotEmpty(Text(json, "model"));
        var matches = json.GetProperty("matches").EnumerateArray().ToList();
        Assert.Equal(3, matches.Count);
        Assert.All(matches, match =>
        {
            Assert.StartsWith("HS-", Text(match.GetProperty("trainee"), "id"), StringComparison.Ordinal);
            AssertExplained(match);
        });
        Assert.Equal(0, json.GetProperty("notEligible").GetArrayLength());
    }

    [Fact]
    public async Task A_suggestion_as_JSON_is_the_same_from_the_other_side_and_says_what_is_not_eligible()
    {
        var json = (await folder.RunAsync("suggest", "HS-1", "--json")).Json();
        Assert.Equal("Lê Văn Thử", Text(json.GetProperty("trainee"), "name"));
        Assert.NotEmpty(Text(json, "model"));
        var matches = json.GetProperty("matches").EnumerateArray().ToList();
        Assert.Equal(["TD-1", "TD-2"], matches.Select(match => Text(match.GetProperty("vacancy"), "id")));
        Assert.All(matches, AssertExplained);
        var closed = Assert.Single(json.GetProperty("notEligible").EnumerateArray());
        Assert.Equal("TD-3", Text(closed.GetProperty("vacancy"), "id"));
        var reason = Assert.Single(closed.GetProperty("reasons").EnumerateArray());
        Assert.Equal("VACANCY_CLOSED", Text(reason, "code"));
        Assert.Equal(JsonValueKind.Null, reason.GetProperty("until").ValueKind);
    }

    [Fact]
    public async Task A_part_of_a_title_is_enough_and_people_get_a_table()
    {
        var result = await folder.RunAsync("match", "tho may");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Thợ may", result.Output, StringComparison.Ordinal);
        Assert.Contains("HS-2", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_or_an_id_that_means_several_is_refused_with_the_choices()
    {
        var name = (await folder.RunAsync("suggest", "Lê Văn Thử", "--json")).Refusal();
        Assert.Contains("«Lê Văn Thử» chỉ nhiều người học", name, StringComparison.Ordinal);
        Assert.Contains("HS-1", name, StringComparison.Ordinal);
        Assert.Contains("HS-2", name, StringComparison.Ordinal);
        var id = (await folder.RunAsync("suggest", "HS-3", "--json")).Refusal();
        Assert.Contains("Kim Thị Khác", id, StringComparison.Ordinal);
        Assert.Contains("Sơn Đa Ra, Trường Khác", id, StringComparison.Ordinal);
        Assert.Contains("list vacancies", (await folder.RunAsync("match", "không có việc này")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_makes_no_sense_ends_with_2()
    {
        Assert.Equal(2, (await folder.RunAsync("match")).ExitCode);
        Assert.Equal(2, (await folder.RunAsync("match", "TD-1", "--top", "0")).ExitCode);
        Assert.Equal(2, (await folder.RunAsync("nap", "nhu-cau.csv")).ExitCode);
    }

    [Theory]
    [InlineData("serve", "--port", "0")]
    [InlineData("list", "vacancies")]
    public async Task A_search_server_that_is_set_wrongly_is_one_sentence_and_nothing_else(params string[] command)
    {
        using var own = new TemporaryFolder();
        Directory.CreateDirectory(Path.Combine(own.Path, "data"));
        var refusal = (await HostProcess.RunAsync(own.Path, [.. command, "--search", "may-1:9200/x"])).Refusal();
        Assert.Contains("may-1:9200/x", Assert.Single(refusal.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_port_is_said_with_a_way_out()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
        using var own = new TemporaryFolder();
        var refusal = (await HostProcess.RunAsync(own.Path, "serve", "--port", port)).Refusal();
        Assert.Contains($"Cổng {port} đang được chương trình khác dùng", refusal, StringComparison.Ordinal);
        Assert.Contains("--port", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_another_process_holds_can_be_read_and_not_written()
    {
        using var own = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(own.Path, "nhu-cau.csv"), "x", TestContext.Current.CancellationToken);
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(JobMatch.Tests.Supply.Importing.TraineeFile.Of(2));
        Directory.CreateSymbolicLink(Path.Combine(own.Path, "data"), application.Folder.Path);
        using var held = DataFolder.Open(application.Folder.Path);
        Assert.True(held.IsOurs);
        held.Announce("http://127.0.0.1:1");
        var refusal = (await HostProcess.RunAsync(own.Path, "import", "demand", "nhu-cau.csv")).Refusal();
        Assert.Contains("http://127.0.0.1:1/nhap-lieu", refusal, StringComparison.Ordinal);
        var list = await HostProcess.RunAsync(own.Path, "list", "trainees", "--json");
        Assert.Equal(2, list.Json().GetProperty("trainees").GetArrayLength());
        Directory.Delete(Path.Combine(own.Path, "data"));
    }

    private static void AssertExplained(JsonElement match)
    {
        Assert.InRange(match.GetProperty("score").GetDouble(), 0, 1);
        Assert.InRange(match.GetProperty("fitsEmployer").GetDouble(), 0, 1);
        Assert.InRange(match.GetProperty("fitsTrainee").GetDouble(), 0, 1);
        Assert.Equal(JsonValueKind.Array, match.GetProperty("missing").ValueKind);
        Assert.True(match.TryGetProperty("bestStep", out _));
        var criteria = match.GetProperty("criteria").EnumerateArray().ToList();
        Assert.True(criteria.Count >= 12);
        Assert.All(criteria, criterion =>
        {
            Assert.NotEmpty(Text(criterion, "name"));
            Assert.NotEmpty(Text(criterion, "reason"));
            Assert.InRange(criterion.GetProperty("points").GetInt32(), 0, criterion.GetProperty("of").GetInt32());
        });
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
