using System.CommandLine;
using System.CommandLine.Help;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using Microsoft.Extensions.Options;

namespace JobMatch.Host.Commands;

/// <summary>The command line: what can be asked for and with which words.</summary>
internal static class CommandLine
{
    private const string DefaultDataDirectory = "jobmatch-data";
    private const int DefaultPort = 5080;

    internal static readonly Option<string> Data = new("--data")
    {
        Description = "Thư mục dữ liệu",
        DefaultValueFactory = _ => DefaultDataDirectory,
        Recursive = true,
        HelpName = "DIR",
    };

    private static readonly Option<int> Port = new("--port") { Description = "Cổng của trang web", DefaultValueFactory = _ => DefaultPort };

    private static readonly Option<int> Top = new("--top") { Description = "Số kết quả nhiều nhất", DefaultValueFactory = _ => 10 };

    private static readonly Option<string?> Model = new("--model")
    {
        Description = "Xếp hạng bằng mô hình này, không phải mô hình đang dùng",
        HelpName = "NAME",
    };

    private static readonly Option<string[]> Weight = new("--weight")
    {
        Description = "Nhân điểm một tiêu chí trong lần xếp hạng này, từ 0 đến 3: place=2; dùng được nhiều lần",
        HelpName = "TIÊU-CHÍ=SỐ",
    };

    private static readonly Option<bool> Explain = new("--explain") { Description = "Liệt kê điểm của từng tiêu chí" };

    internal static readonly Option<bool> Json = new("--json") { Description = "In đúng một tài liệu JSON ra đầu ra chuẩn" };

    public static RootCommand Build()
    {
        Top.Between(1, 1000);
        Port.Between(0, 65535, " (0: chọn cổng trống)");
        var root = new RootCommand("JobMatch: kết nối người học nghề với việc làm")
        {
            Data, ReferenceFilesCommand.Directory, SearchServerOption.Addresses, Serve(), Demo(), Import(), Match(), Suggest(),
            WholeMarketLine.Lists(), WholeMarketLine.Place(), List(), Remove(),
            Blocking.Block(Data), Blocking.Unblock(Data),
            ModelLine.Train(), ModelLine.Evaluate(), ModelLine.Models(),
            Verify(), Reindex(), Generate(),
            Parsing.Parse(), Parsing.Normalise(), ReferenceFilesCommand.Create(),
        };
        root.Options.OfType<HelpOption>().Single().Description = "Hiện cách dùng";
        root.Options.OfType<VersionOption>().Single().Description = "Hiện phiên bản";
        return root;
    }

    private static Command Serve()
    {
        var command = new Command("serve", "Chạy các dịch vụ và mở trang web trên máy này") { Port };
        command.SetAction((parsed, cancellation) => Run(() =>
            Serving.RunAsync(parsed.GetRequiredValue(Data), parsed.GetValue(Port), cancellation)));
        return command;
    }

    private static Command Demo()
    {
        var exit = new Option<bool>("--exit") { Description = "Dừng sau khi in bảng, không mở trang web" };
        var command = new Command("demo", "Nạp tỉnh mẫu, in kết quả ghép và mở trang web trên máy này") { Port, exit };
        command.SetAction((parsed, cancellation) => Run(() =>
            Demonstrating.RunAsync(parsed.GetRequiredValue(Data), parsed.GetValue(Port), parsed.GetValue(exit), cancellation)));
        return command;
    }

    private static Command Import()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "Tệp CSV hoặc Excel" };
        var sender = new Option<string?>("--sender") { Description = "Trường hoặc đơn vị gửi, dùng cho biểu mẫu không có cột trường" };
        var refused = new Option<FileInfo?>("--refused") { Description = "Ghi các dòng bị từ chối ra tệp này (.xlsx hoặc .csv) để sửa và gửi lại" };
        var limit = new Option<int?>("--max-megabytes") { Description = "Cỡ tệp lớn nhất, MB" };
        limit.Between(1, 100_000);
        var command = new Command("import", "Nhập tệp") { Of("demand", "Nhu cầu tuyển dụng", ImportKind.Demand), Of("trainees", "Hồ sơ người học", ImportKind.Trainees) };
        return command;

        Command Of(string name, string description, ImportKind kind)
        {
            var import = new Command(name, description) { file, sender, refused, limit, Json };
            import.SetAction((parsed, cancellation) => Run(() => Importing.RunAsync(
                parsed.GetRequiredValue(Data), kind, parsed.GetRequiredValue(file), parsed.GetValue(sender),
                parsed.GetValue(refused), parsed.GetValue(limit), parsed.GetValue(Json), cancellation)));
            return import;
        }
    }

    private static Command Match()
    {
        var vacancy = new Argument<string>("VACANCY") { Description = "Mã tin, hoặc một phần tên công việc" };
        var command = new Command("match", "Người phù hợp nhất với một việc làm") { vacancy, Top, Model, Weight, Explain, Json };
        command.SetAction((parsed, cancellation) => Run(() => Matching.MatchAsync(
            parsed.GetRequiredValue(Data), parsed.GetRequiredValue(vacancy), Shown(parsed), cancellation)));
        return command;
    }

    private static Command Suggest()
    {
        var trainee = new Argument<string>("TRAINEE") { Description = "Mã người học, hoặc một phần họ tên" };
        var command = new Command("suggest", "Việc làm phù hợp nhất với một người") { trainee, Top, Model, Weight, Explain, Json };
        command.SetAction((parsed, cancellation) => Run(() => Matching.SuggestAsync(
            parsed.GetRequiredValue(Data), parsed.GetRequiredValue(trainee), Shown(parsed), cancellation)));
        return command;
    }

    private static MatchingAnswer Shown(ParseResult parsed) =>
        new(parsed.GetValue(Top), parsed.GetValue(Model), Weights.Parse(parsed.GetValue(Weight) ?? []), parsed.GetValue(Explain), parsed.GetValue(Json));

    private static Command List()
    {
        var command = new Command("list", "Liệt kê những gì đã lưu");
        var vacancies = new Command("vacancies", "Việc làm") { Json };
        vacancies.SetAction((parsed, cancellation) => Run(() =>
            Listing.VacanciesAsync(parsed.GetRequiredValue(Data), parsed.GetValue(Json), cancellation)));
        var trainees = new Command("trainees", "Người học") { Json };
        trainees.SetAction((parsed, cancellation) => Run(() =>
            Listing.TraineesAsync(parsed.GetRequiredValue(Data), parsed.GetValue(Json), cancellation)));
        command.Add(vacancies);
        command.Add(trainees);
        return command;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("ID") { Description = "Mã trong tệp đã nhập, hoặc mã của JobMatch" };
        var yes = new Option<bool>("--yes") { Description = "Xóa mà không hỏi lại" };
        var trainee = new Command("trainee", "Một người học") { id, yes };
        trainee.SetAction((parsed, cancellation) => Run(() => Removing.TraineeAsync(
            parsed.GetRequiredValue(Data), parsed.GetRequiredValue(id), parsed.GetValue(yes), cancellation)));
        var vacancy = new Command("vacancy", "Một việc làm") { id, yes };
        vacancy.SetAction((parsed, cancellation) => Run(() => Removing.VacancyAsync(
            parsed.GetRequiredValue(Data), parsed.GetRequiredValue(id), parsed.GetValue(yes), cancellation)));
        return new Command("remove", "Xóa vĩnh viễn một người học hoặc một việc làm") { trainee, vacancy };
    }

    private static Command Verify()
    {
        var command = new Command("verify", "So chỉ mục tìm kiếm với dữ liệu gốc: số lượng, mã băm, độ trễ; khác nhau thì trả mã 1") { Json };
        command.SetAction((parsed, cancellation) => Run(() =>
            IndexCommands.VerifyAsync(parsed.GetRequiredValue(Data), parsed.GetValue(Json), cancellation)));
        return command;
    }

    private static Command Reindex()
    {
        var command = new Command("reindex", "Lập lại chỉ mục tìm kiếm bên cạnh chỉ mục đang dùng rồi chuyển sang khi hai bên khớp");
        command.SetAction((parsed, cancellation) => Run(() => IndexCommands.ReindexAsync(parsed.GetRequiredValue(Data), cancellation)));
        return command;
    }

    private static Command Generate()
    {
        var trainees = new Option<long>("--trainees") { Description = "Số người học", Required = true };
        var vacancies = new Option<long>("--vacancies") { Description = "Số việc làm", Required = true };
        trainees.Between(0L, 100_000_000L);
        vacancies.Between(0L, 100_000_000L);
        var seed = new Option<int>("--seed") { Description = "Hạt giống: cùng số cho cùng tệp", DefaultValueFactory = _ => 1 };
        var directory = new Option<DirectoryInfo>("--out") { Description = "Thư mục nhận tệp", Required = true };
        var command = new Command("generate", "Sinh tệp thử với cỡ bất kỳ (không có người thật)") { trainees, vacancies, seed, directory };
        command.SetAction((parsed, cancellation) => Run(() => Generation.RunAsync(
            parsed.GetValue(trainees), parsed.GetValue(vacancies), parsed.GetValue(seed), parsed.GetRequiredValue(directory), cancellation)));
        return command;
    }

    /// <summary>Turns what a command cannot do into a sentence on standard error and exit code 2.</summary>
    internal static async Task<int> Run(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (CommandException failure)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.CouldNotRun;
        }
        catch (Exception failure) when (failure is OptionsValidationException or IndexUnavailableException or ModelException or WeightException)
        {
            await Console.Error.WriteLineAsync(failure.Message);
            return ExitCodes.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.CouldNotRun;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync($"Không đọc hoặc ghi được: {failure.Message}");
            return ExitCodes.CouldNotRun;
        }
    }
}
