using System.CommandLine;
using System.Globalization;
using System.IO.Pipelines;
using JobMatch.Host.Understanding;
using JobMatch.LabourMarket.Places;
using Microsoft.Win32.SafeHandles;

namespace JobMatch.Host.Commands;

/// <summary>The commands <c>parse</c> and <c>normalise</c>: lines of standard input, each answered with one line of JSON.</summary>
/// <remarks>They read no data folder.</remarks>
internal static class Parsing
{
    public static Command Parse()
    {
        var date = new Option<DateOnly?>("--date")
        {
            Description = "Ngày của văn bản (2025-06-30): trước 01/07/2025 tên địa phương có nghĩa cũ",
            HelpName = "YYYY-MM-DD",
            CustomParser = result =>
            {
                if (DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return day;
                }

                result.AddError("--date phải có dạng 2025-06-30.");
                return null;
            },
        };
        var province = new Option<string?>("--province") { Description = "Mã tỉnh hiện hành, để chọn giữa các nơi trùng tên", HelpName = "MÃ" };
        var place = new Command("place", "Nơi làm việc, địa chỉ") { date, province };
        place.SetAction((parsed, cancellation) =>
        {
            var context = new PlaceReadingContext(parsed.GetValue(date), parsed.GetValue(province));
            return RunAsync(text => Understand.Place(text, context), cancellation, () => Require(context.ProvinceCode));
        });
        return new Command("parse", "Đọc từng dòng của đầu vào chuẩn, in một dòng JSON cho mỗi dòng")
        {
            Of("pay", "Mức lương", Understand.Pay),
            place,
            Of("experience", "Kinh nghiệm", Understand.Experience),
            Of("title", "Tên công việc", Understand.Title),
        };
    }

    public static Command Normalise() => Of("normalise", "Các dạng chuẩn của từng dòng đầu vào, mỗi dòng một dòng JSON", Understand.Normalise);

    private static Command Of<T>(string name, string description, Func<string, T> answer)
    {
        var command = new Command(name, description);
        command.SetAction((_, cancellation) => RunAsync(answer, cancellation));
        return command;
    }

    private static void Require(string? province)
    {
        if (province is not null && PlaceCatalog.Default.FindProvince(province) is null)
        {
            throw new CommandException($"Không có tỉnh hiện hành mang mã «{province}».");
        }
    }

    private static Task<int> RunAsync<T>(Func<string, T> answer, CancellationToken cancellation, Action? check = null) => CommandLine.Run(async () =>
    {
        check?.Invoke();
        var input = PipeReader.Create(Console.OpenStandardInput(), new StreamPipeReaderOptions(bufferSize: 64 * 1024));
        var output = PipeWriter.Create(StandardOutput());
        try
        {
            await JsonLines.AnswerAsync(input, output, answer, cancellation);
            await output.CompleteAsync();
        }
        catch (IOException) when (Console.IsOutputRedirected)
        {
            // Whoever read the answers has had enough ("| head").
            return ExitCodes.Done;
        }

        return ExitCodes.Done;
    });

    /// <summary>Standard output that notices a closed pipe: the console's own stream goes on as if somebody read.</summary>
    private static Stream StandardOutput()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

        // In a file it would not move the position that the shell shares between commands.
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }
}
