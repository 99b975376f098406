using System.CommandLine;
using JobMatch.Contracts.Matching;

namespace JobMatch.Host.Commands;

/// <summary>The words of the commands that train, judge and choose scorecards.</summary>
internal static class ModelLine
{
    private const int DefaultSimulatedVacancies = 250;

    private static readonly Option<FileInfo?> Outcomes = new("--outcomes")
    {
        Description = "Kết quả giới thiệu: CSV, Excel hoặc JSON từng dòng (vacancy, trainee, outcome, date, reason)",
        HelpName = "FILE",
    };

    private static readonly Option<int?> Simulate = new("--simulate")
    {
        Description = "Dùng thị trường mô phỏng với hạt giống này thay cho tệp (để trình diễn)",
        HelpName = "SEED",
    };

    private static readonly Option<int> Vacancies = new("--vacancies")
    {
        Description = "Số việc làm của thị trường mô phỏng",
        DefaultValueFactory = _ => DefaultSimulatedVacancies,
    };

    static ModelLine()
    {
        Vacancies.Between(1, 5000);
        Simulate.Between(0, int.MaxValue);
    }

    public static Command Train()
    {
        var name = new Option<string?>("--name") { Description = "Tên mô hình (learned-1, learned-2 … nếu không ghi)" };
        var seed = new Option<int>("--seed") { Description = "Hạt giống của việc học", DefaultValueFactory = _ => 1 };
        var command = new Command("train", "Học một bảng điểm từ kết quả giới thiệu; chưa dùng cho đến khi promote")
        {
            Outcomes, Simulate, Vacancies, name, seed, CommandLine.Json,
        };
        command.SetAction((parsed, cancellation) => CommandLine.Run(() => Learning.TrainAsync(
            parsed.GetRequiredValue(CommandLine.Data), Choice(parsed), parsed.GetValue(name), parsed.GetValue(seed),
            parsed.GetValue(CommandLine.Json), cancellation)));
        return command;
    }

    public static Command Evaluate()
    {
        var model = new Option<string?>("--model") { Description = "Mô hình cần đánh giá (không ghi: mô hình đang dùng)" };
        var groups = new Option<FileInfo?>("--groups")
        {
            Description = "Nhóm của từng người học (trainee, group) để tính tỷ lệ tác động; không lưu nhóm của ai, chỉ ghi số của từng nhóm vào thẻ mô hình",
        };
        var command = new Command("evaluate", "Đánh giá một mô hình bằng kết quả giới thiệu")
        {
            Outcomes, Simulate, Vacancies, model, groups, CommandLine.Json,
        };
        command.SetAction((parsed, cancellation) => CommandLine.Run(() => Learning.EvaluateAsync(
            parsed.GetRequiredValue(CommandLine.Data), Choice(parsed), parsed.GetValue(model), parsed.GetValue(groups),
            parsed.GetValue(CommandLine.Json), cancellation)));
        return command;
    }

    public static Command Models()
    {
        var name = new Argument<string>("NAME") { Description = "Tên mô hình" };
        var other = new Argument<string>("OTHER") { Description = "Mô hình để so" };
        var despiteDoubt = new Option<bool>("--despite-doubt")
        {
            Description = "Vẫn đưa vào dùng khi phần hơn có thể chỉ là tình cờ, hoặc mô hình học từ thị trường mô phỏng",
        };
        return new Command("models", "Các bảng điểm dùng để xếp hạng")
        {
            Of("list", "Liệt kê", (models, parsed) => ModelCommands.List(models, parsed.GetValue(CommandLine.Json)), CommandLine.Json),
            Of("show", "Thẻ mô hình và điểm từng mức",
                (models, parsed) => ModelCommands.Show(models, parsed.GetRequiredValue(name), parsed.GetValue(CommandLine.Json)),
                name, CommandLine.Json),
            Of("compare", "Những mức có điểm khác nhau; có khác thì trả mã 1",
                (models, parsed) => ModelCommands.Compare(
                    models, parsed.GetRequiredValue(name), parsed.GetRequiredValue(other), parsed.GetValue(CommandLine.Json)),
                name, other, CommandLine.Json),
            Of("promote", "Đưa vào dùng",
                (models, parsed) => ModelCommands.Promote(models, parsed.GetRequiredValue(name), parsed.GetValue(despiteDoubt)), name, despiteDoubt),
            Of("rollback", "Quay lại mô hình trước", (models, _) => ModelCommands.Rollback(models)),
        };
    }

    private static Command Of(string name, string description, Func<IRankingModels, ParseResult, int> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var argument in symbols.OfType<Argument>())
        {
            command.Add(argument);
        }

        foreach (var option in symbols.OfType<Option>())
        {
            command.Add(option);
        }

        command.SetAction((parsed, _) => CommandLine.Run(
            () => Task.FromResult(run(Learning.Models(parsed.GetRequiredValue(CommandLine.Data)), parsed))));
        return command;
    }

    private static OutcomeChoice Choice(ParseResult parsed) =>
        new(parsed.GetValue(Outcomes), parsed.GetValue(Simulate), parsed.GetValue(Vacancies));
}
