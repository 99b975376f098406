using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Outcomes;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>Scorecards, their cards and figures as tables for people at a terminal.</summary>
internal static class ModelTables
{
    /// <summary>The usual warning line of the impact ratio (four fifths).</summary>
    private const double LeastImpact = 0.8;

    public static void Write(IEnumerable<(string Name, ModelCard? Card, bool IsInUse)> entries)
    {
        var table = NewTable("Mô hình", "Đang dùng", "Huấn luyện", "Việc làm", "Kết quả", "Hơn chuyên gia (NDCG@10)", "Dữ liệu");
        foreach (var (name, card, isInUse) in entries)
        {
            AddRow(
                table, name, isInUse ? "có" : "", card?.Created.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "",
                Number(card?.Vacancies), Number(card?.Outcomes), card?.HeldOut is { } heldOut ? Interval(heldOut.GainOverExpert) : "",
                card?.Data ?? "chuyên gia");
        }

        AnsiConsole.Write(table);
    }

    public static void Write(ModelCard card)
    {
        var table = NewTable(card.Name, "");
        AddRow(table, "Học từ", card.Data);
        AddRow(table, "Thời gian", $"{Day(card.FirstDay)} – {Day(card.LastDay)}");
        AddRow(table, "Việc làm, kết quả", $"{Number(card.Vacancies)}, {Number(card.Outcomes)}");
        AddRow(table, "Phần học được", $"đơn vị {Percent(card.EmployerShare)}, người học {Percent(card.TraineeShare)}; còn lại {card.Prior}");
        AddRow(table, "Hạt giống", card.Seed.ToString(CultureInfo.InvariantCulture));
        AddRow(table, "Mã băm dữ liệu", card.DataHash);
        AddRow(table, "Mã băm bảng điểm", card.ScorecardHash);
        if (card.HeldOut is { } heldOut)
        {
            AddRow(table, "Đo trên phần để riêng", $"{Number(heldOut.Vacancies)} việc làm sau cùng");
            AddRow(table, $"Hơn {card.Prior}, NDCG@10", Interval(heldOut.GainOverExpert));
            AddRow(table, "Bảng hai tiêu chí sẽ thêm", Interval(heldOut.PairsWouldGain));
            AddRow(table, "Cây sâu (không đọc được) sẽ thêm", Interval(heldOut.DeepTreesWouldGain));
        }
        else
        {
            AddRow(table, "Đo trên phần để riêng", "quá ít việc làm có kết quả");
        }

        AnsiConsole.Write(table);
        if (card.HeldOut is { } judged)
        {
            Write(card.Name, judged.Scorecard);
        }
    }

    public static void Write(string model, ModelJudgement judgement)
    {
        var table = NewTable($"{model}: {Number(judgement.Vacancies)} việc làm, {Number(judgement.Outcomes)} kết quả", "Giá trị (95 %)");
        foreach (var measure in judgement.Measures)
        {
            AddRow(table, measure.LeftOut == 0 ? measure.Name : $"{measure.Name} (bỏ {measure.LeftOut} việc không có ai phù hợp)", Interval(measure));
        }

        AddRow(table, "Brier", judgement.Brier.ToString("0.0000", CultureInfo.InvariantCulture));
        AddRow(table, "Lệch giữa xác suất và thực tế", judgement.CalibrationError.ToString("0.0000", CultureInfo.InvariantCulture));
        if (judgement.Congestion is { } congestion)
        {
            AddRow(table, "Dồn vào ít việc làm (hệ số Gini, 0 là đều)", congestion.Gini.ToString("0.00", CultureInfo.InvariantCulture));
            AddRow(table, "Chỗ làm có từ 3 ứng viên trở lên", Percent(congestion.OpeningsWithThreeCandidates));
            AddRow(table, "Người có mặt trong danh sách của từ 3 việc làm trở lên", Percent(congestion.PeopleWithThreeSuggestions));
        }

        foreach (var group in judgement.Groups)
        {
            AddRow(
                table, $"Nhóm «{group.Group}»: {group.Chosen} trong {group.People} lượt vào một phần ba đầu danh sách",
                group.Ratio is { } ratio
                    ? string.Create(CultureInfo.InvariantCulture, $"tỷ lệ tác động {ratio:0.00}{(ratio < LeastImpact ? " (thấp: xem lại)" : "")}")
                    : "");
        }

        AnsiConsole.Write(table);
    }

    public static void Write(IReadOnlyList<BinPoints> points)
    {
        var table = NewTable("Tiêu chí", "Mức", "Điểm DN", "Điểm người");
        foreach (var bin in points)
        {
            AddRow(table, bin.Criterion, bin.Bin, Number(bin.Employer), Number(bin.Trainee));
        }

        AnsiConsole.Write(table);
    }

    public static void Write(string first, string second, IReadOnlyList<(BinPoints First, BinPoints Second)> differences)
    {
        var table = NewTable("Tiêu chí", "Mức", $"{first}: DN", $"{first}: người", $"{second}: DN", $"{second}: người");
        foreach (var (one, other) in differences)
        {
            AddRow(
                table, one.Criterion, one.Bin, Number(one.Employer), Number(one.Trainee), Number(other.Employer), Number(other.Trainee));
        }

        AnsiConsole.Write(table);
    }

    public static void Write(IReadOnlyList<RefusedOutcome> refused)
    {
        foreach (var row in refused)
        {
            Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Dòng {row.Row}, TỪ CHỐI: {row.Problem}"));
        }
    }

    private static Table NewTable(params string[] columns)
    {
        var table = new Table { Border = TableBorder.Simple };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    private static void AddRow(Table table, params string[] cells) => table.AddRow(cells.Select(cell => new Text(cell)));

    private static string Interval(MeasuredValue value) => value.Mean is null ? "không đo được" : string.Create(
        CultureInfo.InvariantCulture, $"{value.Mean:0.0000} ({value.Low:0.0000} đến {value.High:0.0000})");

    private static string Number(int? number) => number?.ToString("#,0", CultureInfo.InvariantCulture) ?? "";

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
