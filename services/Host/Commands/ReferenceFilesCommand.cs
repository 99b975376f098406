using System.CommandLine;
using System.Globalization;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>reference</c>: what the reference files are, whether they hold together, what a new one would change.</summary>
internal static class ReferenceFilesCommand
{
    /// <summary>Files that replace the ones that ship; the configuration's Reference:Directory where the option is missing.</summary>
    public static readonly Option<string?> Directory = new("--reference")
    {
        Description = "Thư mục chứa tệp tham chiếu dùng thay tệp cùng tên của JobMatch (hoặc cấu hình Reference:Directory)",
        Recursive = true,
        HelpName = "DIR",
    };

    private const string CheckName = "check";

    public static Command Create()
    {
        var notice = new Option<bool>("--notice") { Description = "In cả nguồn và giấy phép đầy đủ của từng gói" };
        var list = new Command("list", "Các gói dữ liệu tham chiếu: nguồn, ngày, hiệu lực, giấy phép") { notice };
        list.SetAction((parsed, _) => CommandLine.Run(() => List(parsed.GetValue(notice))));

        var check = new Command(CheckName, "Kiểm tra tính toàn vẹn của dữ liệu tham chiếu");
        check.SetAction((_, _) => CommandLine.Run(Check));

        var file = new Argument<FileInfo>("FILE") { Description = "Tệp CSV định dùng thay một tệp tham chiếu" };
        var name = new Option<string?>("--as") { Description = "Tên tệp được thay, ví dụ programmes.csv; không ghi thì nhận theo tên hoặc dòng đầu", HelpName = "NAME" };
        var diff = new Command("diff", "So một tệp thay thế với tệp đang dùng: dòng thêm, bớt, đổi") { file, name };
        diff.SetAction((parsed, _) => CommandLine.Run(() => Diff(parsed.GetRequiredValue(file), parsed.GetValue(name))));
        return new Command("reference", "Dữ liệu tham chiếu") { list, check, diff };
    }

    /// <summary>Puts the named folder in use before any command runs.</summary>
    /// <returns>Null when the command may run, else the exit code; the reasons are on standard error. <c>reference check</c> runs with a
    /// folder that is wrong, because it is there to list what is.</returns>
    public static int? Use(ParseResult parsed)
    {
        var directory = parsed.GetValue(Directory);
        directory ??= new ConfigurationBuilder().SetBasePath(System.IO.Directory.GetCurrentDirectory())
            .AddJsonFile("appsettings.json", optional: true).AddEnvironmentVariables().Build()["Reference:Directory"];
        if (string.IsNullOrEmpty(directory) || ReferenceFiles.ReplaceFrom(directory) is not { Count: > 0 } problems
            || (parsed.CommandResult.Command.Name == CheckName && System.IO.Directory.Exists(directory)))
        {
            return null;
        }

        Console.Error.WriteLine($"Không dùng được thư mục dữ liệu tham chiếu «{directory}»:");
        foreach (var problem in problems)
        {
            Console.Error.WriteLine($"  {problem}");
        }

        return ExitCodes.CouldNotRun;
    }

    private static Task<int> List(bool withNotice)
    {
        foreach (var package in ReferencePackage.All)
        {
            Console.Out.WriteLine($"{package.Name}: {package.Title}");
            foreach (var file in package.Files)
            {
                Console.Out.WriteLine($"  {file.Name}: {file.Title}");
                Console.Out.WriteLine($"    nguồn: {file.Source}");
                Console.Out.WriteLine($"    lấy ngày {Written(file.Collected)}; hiệu lực {Written(file.ValidFrom)} đến {(file.ValidTo is { } to ? Written(to) : "nay")}; tên gọi: {Wording(file.Wording)}");
                Console.Out.WriteLine($"    giấy phép: {file.Licence}");
                if (ReferenceFiles.ReplacementOf(file.Name) is { } path)
                {
                    Console.Out.WriteLine($"    ĐANG THAY BẰNG: {path}");
                }
            }

            if (withNotice)
            {
                Console.Out.WriteLine();
                Console.Out.WriteLine(package.ReadNotice());
            }
        }

        return Task.FromResult(ExitCodes.Done);
    }

    private static Task<int> Check()
    {
        var problems = ReferenceFiles.Directory is { } directory
            ? [.. ReferenceFiles.UnknownIn(directory), .. ReferenceCheck.Problems(listed: int.MaxValue)]
            : ReferenceCheck.Problems(listed: int.MaxValue);
        foreach (var problem in problems)
        {
            Console.Out.WriteLine(problem);
        }

        Console.Out.WriteLine(problems.Count == 0
            ? $"Dữ liệu tham chiếu toàn vẹn: {ReferencePackage.All.Sum(package => package.Files.Count)} tệp, {ReferenceCheck.CountRows()} dòng."
            : $"Có {problems.Count} lỗi trong dữ liệu tham chiếu.");
        return Task.FromResult(problems.Count == 0 ? ExitCodes.Done : ExitCodes.FoundDifferences);
    }

    private static Task<int> Diff(FileInfo file, string? name)
    {
        if (!file.Exists)
        {
            throw new CommandException($"Không có tệp «{file.FullName}».");
        }

        ReferenceDiff diff;
        try
        {
            diff = ReferenceDiff.Of(file.FullName, name);
        }
        catch (InvalidDataException failure)
        {
            throw new CommandException(failure.Message);
        }

        Write("Thêm", '+', diff.Added);
        Write("Bớt", '-', diff.Removed);
        Write("Đổi", '~', diff.Changed.Select(row =>
            $"{row.Key}: {string.Join("; ", row.Fields.Select(field => $"{field.Column} «{field.Before}» → «{field.After}»"))}"));
        Console.Out.WriteLine(diff.IsEmpty
            ? $"{diff.File.Name}: không có gì khác."
            : $"{diff.File.Name}: thêm {diff.Added.Count}, bớt {diff.Removed.Count}, đổi {diff.Changed.Count} dòng.");
        return Task.FromResult(diff.IsEmpty ? ExitCodes.Done : ExitCodes.FoundDifferences);
    }

    private static void Write(string title, char sign, IEnumerable<string> rows)
    {
        var isFirst = true;
        foreach (var row in rows)
        {
            if (isFirst)
            {
                Console.Out.WriteLine($"{title}:");
                isFirst = false;
            }

            Console.Out.WriteLine($"  {sign} {row}");
        }
    }

    private static string Written(DateOnly? date) => date?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "(không ghi)";

    private static string Wording(string wording) => wording switch
    {
        "official" => "chính thức",
        "mixed" => "từng dòng ghi riêng (cột wording)",
        _ => "của JobMatch, thay được bằng tệp chính thức",
    };
}
