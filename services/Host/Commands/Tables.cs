using JobMatch.Contracts.Matching;
using JobMatch.Host.Answering;
using JobMatch.LabourMarket.Numbers;
using JobMatch.Web.Writing;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>Answers as tables for people at a terminal.</summary>
internal static class Tables
{
    /// <summary>Reasons shown in a row; the page and the JSON have them all.</summary>
    private const int MostReasons = 2;

    public static void Write(MatchDocument document, bool explain = false)
    {
        AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[bold]{document.Vacancy.Title}[/] ({document.Vacancy.Id}), {document.Vacancy.Employer}");
        AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[dim]{document.Vacancy.PlaceText ?? "chưa rõ nơi"} · {document.Vacancy.PayText ?? "lương chưa nêu"} · xếp hạng {document.Considered} người bằng {document.Model}[/]");
        WriteNotice(document.Notice);
        WriteWeights(document.Weights, document.Matches.SelectMany(match => match.Criteria));
        var table = NewTable("Người học", "Phù hợp", "Hợp DN", "Hợp người", "Vì sao", "Chưa khớp hoặc chưa rõ");
        foreach (var match in document.Matches)
        {
            table.AddRow(
                Text($"{match.Trainee.Name ?? "—"}\n{match.Trainee.Id}"), Percent(match.Score), Percent(match.FitsEmployer), Percent(match.FitsTrainee),
                Reasons(match.Fitting), Reasons(match.Missing));
        }

        Write(table, document.Matches.Count, "Chưa có người phù hợp.");
        foreach (var match in document.Matches.Where(_ => explain))
        {
            WritePoints($"{match.Trainee.Name ?? "—"} ({match.Trainee.Id})", match.Criteria, match.BestStep);
        }

        WriteConditions(document.Matches.Select(match => ($"{match.Trainee.Name ?? "—"} ({match.Trainee.Id})", match.Conditions)));
        WriteNotEligible(
            document.Obstacles, document.Pause, document.NotEligible.Select(entry => ($"{entry.Trainee.Name} ({entry.Trainee.Id})", entry.Reasons)), document.NotEligibleCount);
    }

    public static void Write(SuggestDocument document, bool explain = false)
    {
        AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[bold]{document.Trainee.Name}[/] ({document.Trainee.Id}), {document.Trainee.School}");
        AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[dim]{document.Trainee.Programme ?? "chưa rõ nghề đào tạo"} · muốn: {document.Trainee.Wish ?? "chưa khai"} · xếp hạng {document.Considered} việc bằng {document.Model}[/]");
        WriteNotice(document.Notice);
        WriteWeights(document.Weights, document.Matches.SelectMany(match => match.Criteria));
        var table = NewTable("Việc làm", "Phù hợp", "Hợp DN", "Hợp người", "Vì sao", "Chưa khớp hoặc chưa rõ");
        foreach (var match in document.Matches)
        {
            table.AddRow(
                Text($"{match.Vacancy.Title}\n{match.Vacancy.Employer} ({match.Vacancy.Id})"), Percent(match.Score), Percent(match.FitsEmployer),
                Percent(match.FitsTrainee), Reasons(match.Fitting), Reasons(match.Missing));
        }

        Write(table, document.Matches.Count, "Chưa có việc nào để gợi ý.");
        foreach (var match in document.Matches.Where(_ => explain))
        {
            WritePoints($"{match.Vacancy.Title}, {match.Vacancy.Employer} ({match.Vacancy.Id})", match.Criteria, match.BestStep);
        }

        WriteConditions(document.Matches.Select(match => ($"{match.Vacancy.Title} ({match.Vacancy.Id})", match.Conditions)));
        WriteNotEligible(
            document.Obstacles, document.Pause, document.NotEligible.Select(entry => ($"{entry.Vacancy.Title} ({entry.Vacancy.Id})", entry.Reasons)), document.NotEligibleCount);
    }

    private static void WriteNotice(string? notice)
    {
        if (notice is not null)
        {
            AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[yellow]{notice}[/]");
        }
    }

    private static void WriteWeights(IReadOnlyDictionary<string, double> weights, IEnumerable<CriterionPoints> criteria)
    {
        if (weights.Count > 0)
        {
            var names = criteria.GroupBy(criterion => criterion.Id).ToDictionary(same => same.Key, same => same.First().Name);
            AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture,
                $"[yellow]Trọng số lần này: {string.Join(", ", weights.Select(weight => $"{names.GetValueOrDefault(weight.Key, weight.Key)} {Times(weight.Value)}"))}. Phần trăm là điểm theo trọng số, không phải khả năng ước lượng.[/]");
        }
    }

    private static string Times(double weight) => weight.ToString("×0.##", VietnameseNumbers.Culture);

    private static void WritePoints(string who, IReadOnlyList<CriterionPoints> criteria, NextStep? step)
    {
        var table = NewTable(who, "Điểm", "DN", "Người", "So sánh");
        foreach (var criterion in criteria)
        {
            table.AddRow(
                Text(criterion.Weight == 1 ? criterion.Name : $"{criterion.Name} {Times(criterion.Weight)}"), Points(criterion.Points, criterion.Of), Points(criterion.EmployerPoints, criterion.EmployerOf),
                Points(criterion.TraineePoints, criterion.TraineeOf), Text(criterion.Reason));
        }

        table.AddRow(
            Text("Tổng"), Text($"{criteria.Sum(criterion => criterion.Points)}"), Text($"{criteria.Sum(criterion => criterion.EmployerPoints)}"),
            Text($"{criteria.Sum(criterion => criterion.TraineePoints)}"), Text(step is null ? "" : $"Nên làm trước: {step.Text}: +{step.Points} điểm"));
        AnsiConsole.Write(table);
    }

    private static Text Points(int points, int of) => Text($"{points}/{of}");

    private static Table NewTable(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Text(column)));
        }

        return table;
    }

    private static void Write(Table table, int count, string whenEmpty)
    {
        if (count == 0)
        {
            AnsiConsole.WriteLine(whenEmpty);
        }
        else
        {
            AnsiConsole.Write(table);
        }
    }

    private static void WriteConditions(IEnumerable<(string Who, IReadOnlyList<LegalCondition> Conditions)> entries)
    {
        foreach (var (who, conditions) in entries.Where(entry => entry.Conditions.Count > 0))
        {
            AnsiConsole.MarkupLineInterpolated(
                VietnameseNumbers.Culture,
                $"[yellow]Điều kiện của luật:[/] {who}: {string.Join(" ", conditions.Select(condition => $"{condition.Text} ({condition.Source})"))}");
        }
    }

    /// <summary>What keeps all out is said once; what else keeps somebody out, for each.</summary>
    private static void WriteNotEligible(
        IReadOnlyList<IneligibilityReason> obstacles, Pause? pause, IEnumerable<(string Who, IReadOnlyList<IneligibilityReason> Reasons)> entries, int count)
    {
        foreach (var obstacle in obstacles)
        {
            AnsiConsole.MarkupLineInterpolated(VietnameseNumbers.Culture, $"[yellow]Không giới thiệu ai:[/] {obstacle.Text} ({obstacle.Source})");
        }

        if (pause is not null)
        {
            AnsiConsole.MarkupLineInterpolated(
                VietnameseNumbers.Culture, $"[yellow]Tạm dừng từ {Written.Date(pause.Since)}.[/] Lý do cán bộ ghi: {pause.Reason}");
        }

        var shown = 0;
        foreach (var (who, reasons) in entries.Select(entry => (entry.Who, Reasons: entry.Reasons.Except(obstacles).ToList())).Where(entry => entry.Reasons.Count > 0))
        {
            shown++;
            AnsiConsole.MarkupLineInterpolated(
                VietnameseNumbers.Culture, $"[yellow]Chưa đủ điều kiện:[/] {who}: {string.Join(" ", reasons.Select(reason => $"{reason.Text} ({reason.Source})"))}");
        }

        if (obstacles.Count == 0 && count > shown)
        {
            AnsiConsole.MarkupLineInterpolated(
                VietnameseNumbers.Culture, $"[dim]Còn {count - shown:#,0} trường hợp chưa đủ điều kiện khác, dù đủ cũng xếp sau danh sách này; --top lớn hơn thì hiện thêm.[/]");
        }
    }

    private static Text Reasons(IReadOnlyList<string> reasons) => Text(string.Join('\n', reasons.Take(MostReasons)));

    private static Text Percent(double chance) => Text(chance.ToString("P0", VietnameseNumbers.Culture));

    private static Text Text(string text) => new(text);
}
