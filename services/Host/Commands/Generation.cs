using System.Globalization;
using JobMatch.Host.Generating;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>generate</c>.</summary>
internal static class Generation
{
    public static async Task<int> RunAsync(long trainees, long vacancies, int seed, DirectoryInfo directory, CancellationToken cancellation)
    {
        if (trainees < 0 || vacancies < 0)
        {
            throw new CommandException("Số người học và số việc làm không được âm.");
        }

        directory.Create();
        var progress = new Progress<long>(rows =>
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rĐã ghi {rows} dòng")));
        await MarketGenerator.GenerateAsync(trainees, vacancies, seed, directory.FullName, progress, cancellation);
        await Console.Error.WriteLineAsync();
        await Console.Error.WriteLineAsync($"Đã ghi vào {directory.FullName}");
        return ExitCodes.Done;
    }
}
