using System.Text.Json;
using JobMatch.Tests.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Host.Commands;

/// <summary>Training, judging and choosing scorecards as a shell meets it.</summary>
public sealed class ModelCommandsTests(ImportedFolder folder) : IClassFixture<ImportedFolder>
{
    [Fact]
    public async Task A_scorecard_is_learned_shown_compared_promoted_used_and_taken_back()
    {
        AdditiveLearningTests.RequireLightGbm();
        var trained = await folder.RunAsync("train", "--simulate", "2", "--vacancies", "60", "--name", "thu-nghiem", "--json");
        Assert.True(trained.ExitCode == 0, trained.Error);
        var card = trained.Json().GetProperty("card");
        Assert.Equal(64, card.GetProperty("dataHash").GetString()!.Length);
        Assert.True(card.GetProperty("heldOut").GetProperty("gainOverExpert").GetProperty("mean").GetDouble() > 0);

        Assert.Contains("thu-nghiem", (await folder.RunAsync("models", "list")).Output, StringComparison.Ordinal);
        var shown = (await folder.RunAsync("models", "show", "thu-nghiem", "--json")).Json();
        Assert.NotEqual(0, shown.GetProperty("points").GetArrayLength());
        var chances = shown.GetProperty("chances").EnumerateArray().Select(line => line.GetProperty("employer"))
            .Where(points => points.ValueKind == JsonValueKind.Number).Select(points => points.GetInt32()).ToList();
        Assert.True(chances.Count > 1 && chances.Zip(chances.Skip(1)).All(pair => pair.First <= pair.Second), string.Join(' ', chances));
        var compared = await folder.RunAsync("models", "compare", "expert-2", "thu-nghiem", "--json");
        Assert.Equal(1, compared.ExitCode);
        Assert.NotEqual(0, compared.Json().GetProperty("differences").GetArrayLength());

        Assert.Equal("expert-2", await ModelAsync());
        Assert.Equal("thu-nghiem", await ModelAsync("--model", "thu-nghiem"));
        Assert.Contains("thu-nghiem", (await folder.RunAsync("models", "promote", "thu-nghiem", "--despite-doubt")).Output, StringComparison.Ordinal);
        Assert.Equal("thu-nghiem", await ModelAsync());
        Assert.Equal("expert-2", await ModelAsync("--model", "expert-2"));
        Assert.Contains("expert-2", (await folder.RunAsync("models", "rollback")).Output, StringComparison.Ordinal);
        Assert.Equal("expert-2", await ModelAsync());
        Assert.Contains("Không còn mô hình", (await folder.RunAsync("models", "rollback")).Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outcomes_of_a_file_judge_and_teach_and_each_bad_row_is_named()
    {
        await folder.WriteAsync("ket-qua.csv", """
            Mã tin tuyển dụng,Mã người học,Kết quả,Ngày,Lý do
            TD-1,HS-1,đã đi làm,15/03/2026,
            TD-1,HS-2,opened,15/03/2026,
            TD-9,HS-1,opened,15/03/2026,
            TD-1,HS-3,opened,15/03/2026,
            TD-1,HS-2,thuê,15/03/2026,

            """);
        await folder.WriteAsync("nhom.csv", "trainee,group\nHS-1,một\nHS-2,hai\nHS-1,hai\nHS-9,một\nHS-2,\n");
        var judged = await folder.RunAsync("evaluate", "--outcomes", "ket-qua.csv", "--groups", "nhom.csv", "--json");
        Assert.Equal(1, judged.ExitCode);
        var json = judged.Json();
        Assert.Equal("expert-2", json.GetProperty("model").GetString());
        Assert.Equal(2, json.GetProperty("judgement").GetProperty("outcomes").GetInt32());
        Assert.Equal(2, json.GetProperty("judgement").GetProperty("groups").GetArrayLength());
        Assert.Equal([4, 5, 6], json.GetProperty("refused").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()));

        Assert.Equal([4, 5, 6], json.GetProperty("refusedGroups").EnumerateArray().Select(row => row.GetProperty("row").GetInt32()));

        // No opening was left, after all: the refusal before it stays what was decided.
        await folder.WriteAsync("hai-lan.csv", """
            vacancy,trainee,outcome,date,reason
            TD-1,HS-1,refused-by-employer,2026-03-15,thiếu kỹ năng
            TD-1,HS-1,refused-no-openings,2026-03-16,
            TD-1,HS-2,opened,2026-03-15,
            TD-1,HS-2,refused-no-openings,2026-03-16,

            """);
        var twice = await folder.RunAsync("evaluate", "--outcomes", "hai-lan.csv", "--json");
        Assert.Equal(1, twice.Json().GetProperty("judgement").GetProperty("outcomes").GetInt32());

        AdditiveLearningTests.RequireLightGbm();
        var trained = await folder.RunAsync("train", "--outcomes", "ket-qua.csv", "--name", "tu-tep");
        Assert.Equal(1, trained.ExitCode);
        Assert.Contains("Dòng 4, TỪ CHỐI: Không có việc làm mang mã «TD-9».", trained.Output, StringComparison.Ordinal);
        Assert.Contains("Dòng 5, TỪ CHỐI: Có nhiều người học mang mã «HS-3»", trained.Output, StringComparison.Ordinal);
        Assert.Contains("Dòng 6, TỪ CHỐI: Không hiểu kết quả «thuê»", trained.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_no_row_can_be_used_each_is_named_all_the_same()
    {
        AdditiveLearningTests.RequireLightGbm();
        await folder.WriteAsync("hong.csv", "vacancy,trainee,outcome,date\nTD-9,HS-1,opened,15/03/2026\nTD-1,HS-2,thuê,15/03/2026\n");
        foreach (var command in new[] { "train", "evaluate" })
        {
            var result = await folder.RunAsync(command, "--outcomes", "hong.csv");
            Assert.Equal(2, result.ExitCode);
            Assert.Contains("Dòng 2, TỪ CHỐI", result.Output, StringComparison.Ordinal);
            Assert.Contains("Dòng 3, TỪ CHỐI", result.Output, StringComparison.Ordinal);
        }

        await folder.WriteAsync("ai-khac.csv", "trainee,group\nHS-77,một\n");
        await folder.WriteAsync("mot-nguoi.csv", "vacancy,trainee,outcome,date\nTD-1,HS-1,opened,15/03/2026\n");
        var nobody = await folder.RunAsync("evaluate", "--outcomes", "mot-nguoi.csv", "--groups", "ai-khac.csv");
        Assert.Contains("không có mã nào", nobody.Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Points_of_every_criterion_are_listed_when_asked_for()
    {
        var explained = await folder.RunAsync("match", "TD-1", "--top", "1", "--explain");
        var criteria = JobMatch.Ranking.Criteria.AllCriteria.List;
        Assert.All(criteria, criterion => Assert.Contains(criterion.Name, explained.Output, StringComparison.Ordinal));
        Assert.Contains("Tổng", explained.Output, StringComparison.Ordinal);
        Assert.Contains("Tổng", (await folder.RunAsync("suggest", "HS-1", "--explain")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Tổng", (await folder.RunAsync("match", "TD-1", "--top", "1")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_exist_or_makes_no_sense_ends_with_2_and_a_sentence()
    {
        Assert.Contains("Không có mô hình", (await folder.RunAsync("match", "TD-1", "--model", "khong-co")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Không có mô hình", (await folder.RunAsync("models", "promote", "khong-co")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("--simulate", (await folder.RunAsync("train")).Refusal(), StringComparison.Ordinal);
        Assert.Contains("Không có tệp", (await folder.RunAsync("evaluate", "--outcomes", "khong-co.csv")).Refusal(), StringComparison.Ordinal);
        var labels = await folder.RunAsync("evaluate", "--simulate", "1", "--groups", "nhom.csv");
        Assert.Contains("--groups", labels.Refusal(), StringComparison.Ordinal);
    }

    private async Task<string> ModelAsync(params string[] more) =>
        (await folder.RunAsync(["match", "TD-1", "--json", .. more])).Json().GetProperty("model").GetString()!;
}
