using JobMatch.Contracts.Matching;
using JobMatch.Host.Outcomes;
using JobMatch.LabourMarket.Numbers;
using JobMatch.Web.Writing;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>Scorecards, their cards and figures as tables for people at a terminal.</summary>
internal static class ModelTables
{
    private const string NeverCounted = "Giới tính, tuổi, dân tộc, tôn giáo, khuyết tật và ngoại hình không có trong tiêu chí nào.";

    public static void Write(IEnumerable<(string Name, ModelCard Card, bool IsInUse)> entries)
    {
        var table = NewTable("Mô hình", "Đang dùng", "Huấn luyện", "Việc làm", "Kết quả", "Hơn chuyên gia (NDCG@10)", "Dữ liệu");
        foreach (var (name, card, isInUse) in entries)
        {
            AddRow(
                table, name, isInUse ? "có" : "", Written.Moment(card.Created), Number(card.Vacancies), Number(card.Outcomes),
                card.HeldOut is { } heldOut ? Interval(heldOut.GainOverExpert) : "", card.Prior is null ? "chuyên gia" : card.Data);
        }

        AnsiConsole.Write(table);
    }

    public static void Write(ModelCard card, FairnessRecord? fairness)
    {
        var table = NewTable(card.Name, "");
        AddRow(table, "Ngày", Written.Moment(card.Created));
        AddRow(table, card.Prior is null ? "Nguồn" : "Học từ", card.Data);
        if (card is { FirstDay: { } first, LastDay: { } last })
        {
            AddRow(table, "Thời gian", $"{Written.Date(first)} – {Written.Date(last)}");
            AddRow(table, "Việc làm, kết quả", $"{Number(card.Vacancies)}, {Number(card.Outcomes)}");
            AddRow(table, "Phần học được", $"đơn vị {Percent(card.EmployerShare)}, người học {Percent(card.TraineeShare)}; còn lại {card.Prior}");
            AddRow(table, "Hạt giống", $"{card.Seed}");
            AddRow(table, "Mã băm dữ liệu", card.DataHash ?? "");
        }

        AddRow(table, "Mã băm bảng điểm", card.ScorecardHash);
        if (card.HeldOut is { } heldOut)
        {
            AddRow(table, "Đo trên phần để riêng", $"{Number(heldOut.Vacancies)} việc làm sau cùng");
            AddRow(table, $"Hơn {card.Prior}, NDCG@10", Interval(heldOut.GainOverExpert));
            if (heldOut.GainOverInUse is { } overInUse)
            {
                AddRow(table, $"Hơn {heldOut.InUse} đang dùng khi ấy (có thể đã học phần này)", Interval(overInUse));
            }

            AddRow(table, "Bảng hai tiêu chí sẽ thêm", Interval(heldOut.PairsWouldGain));
            AddRow(table, "Cây sâu (không đọc được) sẽ thêm", Interval(heldOut.DeepTreesWouldGain));
        }
        else
        {
            AddRow(
                table, "Đo trên phần để riêng",
                card.Prior is null ? "không học từ kết quả nào; đo bằng evaluate" : "quá ít việc làm có kết quả");
        }

        AddRow(table, "Công bằng", NeverCounted);
        if (fairness is null)
        {
            AddRow(table, "Tỷ lệ tác động", "chưa đo (evaluate --groups)");
        }
        else
        {
            AddRow(table, "Tỷ lệ tác động", $"đo {Written.Date(fairness.Measured)}, {fairness.Data}");
            AddRows(table, fairness.Groups);
        }

        AnsiConsole.Write(table);
        if (card.HeldOut is { } judged)
        {
            Write(card.Name, judged.Scorecard);
        }
    }

    public static void Write(string model, ModelJudgement judgement)
    {
        var table = NewTable($"{model}: {Number(judgement.Vacancies)} việc làm, {Number(judgement.Outcomes)} kết quả", "Giá trị (95%)");
        foreach (var measure in judgement.Measures)
        {
            AddRow(table, measure.LeftOut == 0 ? measure.Name : $"{measure.Name} (bỏ {measure.LeftOut} việc không có ai phù hợp)", Interval(measure));
        }

        AddRows(table, "đơn vị", judgement.Employers);
        AddRows(table, "người học", judgement.Trainees);
        if (judgement.Crowding is { } crowding)
        {
            AddRow(table, "Dồn vào ít chỗ làm (hệ số Gini, 0 là đều)", Interval(crowding.Gini));
            AddRow(table, "Chỗ làm có từ 3 ứng viên trở lên", Interval(crowding.OpeningsWithThreeCandidates));
            AddRow(table, "Người có mặt trong danh sách của từ 3 việc làm trở lên", Interval(crowding.PeopleWithThreeSuggestions));
        }

        AddRows(table, judgement.Groups);
        AnsiConsole.Write(table);
        Write("Xác suất đơn vị nhận", judgement.Employers);
        Write("Xác suất người học nhận lời", judgement.Trainees);
        foreach (var warning in judgement.Warnings ?? [])
        {
            Console.Out.WriteLine($"Lưu ý: {warning}");
        }
    }

    private static void AddRows(Table table, string whose, ChanceJudgement? chances)
    {
        if (chances is not null)
        {
            AddRow(table, $"Brier, xác suất {whose} (0 là đúng hẳn)", Interval(chances.Brier));
            AddRow(table, $"Lệch giữa xác suất {whose} và thực tế", Interval(chances.CalibrationError));
        }
    }

    private static void AddRows(Table table, IEnumerable<GroupImpact> groups)
    {
        foreach (var group in groups)
        {
            AddRow(
                table, $"Nhóm «{group.Group}»: {group.Chosen} trong {group.People} lượt vào một phần ba đầu danh sách",
                group.Ratio is { } ratio
                    ? string.Create(
                        VietnameseNumbers.Culture,
                        $"tỷ lệ tác động {ratio:0.00} ({group.Low:0.00} đến {group.High:0.00}){(ratio < GroupImpact.Least ? ": thấp, xem lại" : "")}")
                    : "");
        }
    }

    private static void Write(string title, ChanceJudgement? chances)
    {
        if (chances is null)
        {
            return;
        }

        var table = NewTable($"{title}: đã nói", "đã xảy ra", "trường hợp");
        foreach (var band in chances.Bands)
        {
            AddRow(table, Percent(band.Said), Percent(band.Happened), Number(band.Cases));
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Fewest points for each chance.</summary>
    public static void Write(IReadOnlyList<ChancePoints> chances)
    {
        var table = NewTable("Khả năng đồng ý từ", "Điểm DN", "Điểm người");
        foreach (var line in chances)
        {
            AddRow(table, Percent(line.Chance), line.Employer is { } employer ? Number(employer) : "–", line.Trainee is { } trainee ? Number(trainee) : "–");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Each criterion with what it means, and the points of its levels.</summary>
    public static void Write(IReadOnlyList<CriterionMeaning> criteria, IReadOnlyList<BinPoints> points)
    {
        var meanings = criteria.ToDictionary(criterion => criterion.Id);
        foreach (var levels in points.GroupBy(point => point.CriterionId))
        {
            Console.Out.WriteLine();
            Console.Out.WriteLine(levels.First().Criterion);
            if (meanings.GetValueOrDefault(levels.Key) is { } meaning)
            {
                Console.Out.WriteLine($"  {meaning.Formula} Đơn vị: {meaning.Unit}.");
                Console.Out.WriteLine($"  Chiều: {meaning.WorstToBest}.");
                Console.Out.WriteLine($"  Mức «chưa rõ»: {meaning.Unknown}");
                Console.Out.WriteLine($"  Vì sao: {meaning.Why}");
                Console.Out.WriteLine($"  Nguồn: {meaning.Source}");
            }

            var table = NewTable("Mức", "Điểm DN", "Điểm người");
            foreach (var level in levels)
            {
                AddRow(table, level.BinName, Number(level.Employer), Number(level.Trainee));
            }

            AnsiConsole.Write(table);
        }
    }

    /// <summary>What was measured of two scorecards side by side.</summary>
    public static void Write(ModelCard first, ModelCard second)
    {
        var table = NewTable("", first.Name, second.Name);
        foreach (var (label, of) in Compared)
        {
            AddRow(table, label, of(first), of(second));
        }

        AnsiConsole.Write(table);
    }

    private static readonly (string Label, Func<ModelCard, string> Of)[] Compared =
    [
        ("Ngày", card => Written.Moment(card.Created)),
        ("Việc làm, kết quả", card => $"{Number(card.Vacancies)}, {Number(card.Outcomes)}"),
        ("Hơn chuyên gia (NDCG@10)", card => card.HeldOut is { } heldOut ? Interval(heldOut.GainOverExpert) : ""),
        ("NDCG@10 trên phần để riêng", card => card.HeldOut?.Scorecard.Measures.FirstOrDefault(measure => measure.Name == "NDCG@10") is { } ndcg
            ? Interval(ndcg) : ""),
        ("Lệch giữa xác suất đơn vị và thực tế", card => card.HeldOut?.Scorecard.Employers is { } chances ? Interval(chances.CalibrationError) : ""),
    ];

    public static void Write(string first, string second, IReadOnlyList<(BinPoints First, BinPoints Second)> differences)
    {
        var table = NewTable("Tiêu chí", "Mức", $"{first}: DN", $"{first}: người", $"{second}: DN", $"{second}: người");
        foreach (var (one, other) in differences)
        {
            AddRow(
                table, one.Criterion, one.BinName, Number(one.Employer), Number(one.Trainee), Number(other.Employer), Number(other.Trainee));
        }

        AnsiConsole.Write(table);
    }

    public static void Write(IReadOnlyList<RefusedOutcome> refused)
    {
        foreach (var row in refused)
        {
            Console.Out.WriteLine(string.Create(VietnameseNumbers.Culture, $"Dòng {row.Row}, TỪ CHỐI: {row.Problem}"));
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
        VietnameseNumbers.Culture, $"{value.Mean:0.0000} ({value.Low:0.0000} đến {value.High:0.0000})");

    private static string Number(int? number) => number?.ToString("#,0", VietnameseNumbers.Culture) ?? "";

    private static string Percent(double share) => share.ToString("P0", VietnameseNumbers.Culture);
}
