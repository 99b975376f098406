using System.Globalization;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;
using JobMatch.Intake.Importing;
using Microsoft.Extensions.Options;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>import</c>.</summary>
internal static class Importing
{
    private const int ProblemsAtATime = 1000;

    public static async Task<int> RunAsync(
        string dataDirectory, ImportKind kind, FileInfo file, string? sender, FileInfo? refused, int? maxMegabytes, bool json,
        CancellationToken cancellation)
    {
        if (!file.Exists)
        {
            throw new CommandException($"Không có tệp «{file.FullName}».");
        }

        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        if (maxMegabytes is { } limit)
        {
            session.Get<IOptions<ImportOptions>>().Value.MaxFileMegabytes = limit;
        }

        var imports = session.All<IFileImports>().Single(candidate => candidate.Kind == kind);
        var report = await ImportAsync(imports, file, sender, new Progress(file.Name), cancellation);
        await session.Get<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
        if (json)
        {
            var problems = await ProblemsAsync(imports, report, cancellation).ToListAsync(cancellation);
            JsonOutput.Write(new { report, problems });
        }
        else
        {
            await WriteAsync(imports, report, cancellation);
        }

        if (refused is not null && report.Refused > 0)
        {
            await WriteRefusedAsync(imports, report, refused, cancellation);
        }

        return report.Status == ImportStatus.Failed ? ExitCodes.CouldNotRun
            : report.Refused > 0 ? ExitCodes.DoneWithRefusedRows
            : ExitCodes.Done;
    }

    /// <summary>Imports one file to its end.</summary>
    public static async Task<ImportReport> ImportAsync(
        IFileImports imports, FileInfo file, string? sender, IProgress<ImportReport>? progress, CancellationToken cancellation)
    {
        try
        {
            await using var stream = file.OpenRead();
            var id = await imports.StartAsync(stream, file.Name, sender, cancellation);
            return await imports.WaitAsync(id, progress, cancellation);
        }
        catch (FileTooLargeException failure)
        {
            throw new CommandException(failure.Message);
        }
    }

    private static async Task WriteAsync(IFileImports imports, ImportReport report, CancellationToken cancellation)
    {
        var output = Console.Out;
        if (report.Failure is { } failure)
        {
            await Console.Error.WriteLineAsync(failure);
            return;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{report.FileName}: {report.Form}. Đọc {report.RowsRead} dòng: thêm {report.Added}, sửa {report.Changed}, giữ nguyên {report.Unchanged}, từ chối {report.Refused}, lưu ý {report.Warnings}."));
        foreach (var notice in report.Notices)
        {
            await output.WriteLineAsync($"- {notice}");
        }

        await foreach (var problem in ProblemsAsync(imports, report, cancellation))
        {
            var where = problem.Cell is null ? $"Dòng {problem.Row}" : $"Dòng {problem.Row} (ô {problem.Cell})";
            var verdict = problem.IsRefusal ? "TỪ CHỐI" : "lưu ý";
            var column = problem.Column.Length == 0 ? "" : $" {problem.Column}:";
            var suggestion = problem.Suggestion is null ? "" : $" Gợi ý: {problem.Suggestion}";
            await output.WriteLineAsync($"{where}, {verdict}:{column} đọc được «{problem.Read}», cần {problem.Expected}.{suggestion}");
        }
    }

    private static async IAsyncEnumerable<RowProblemReport> ProblemsAsync(
        IFileImports imports, ImportReport report, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var skip = 0; ; skip += ProblemsAtATime)
        {
            var page = await imports.ProblemsAsync(report.Id, skip, ProblemsAtATime, cancellation);
            foreach (var problem in page)
            {
                yield return problem;
            }

            if (page.Count < ProblemsAtATime)
            {
                yield break;
            }
        }
    }

    private static async Task WriteRefusedAsync(IFileImports imports, ImportReport report, FileInfo target, CancellationToken cancellation)
    {
        var format = target.Extension.Equals(".xlsx", StringComparison.OrdinalIgnoreCase) ? TableFormat.Xlsx : TableFormat.Csv;
        await using var stream = target.Create();
        await imports.WriteRefusedRowsAsync(report.Id, format, stream, cancellation);
        await Console.Error.WriteLineAsync($"Các dòng bị từ chối: {target.FullName}");
    }

    /// <summary>How far the import is, on one line of standard error that is written over.</summary>
    private sealed class Progress(string fileName) : IProgress<ImportReport>
    {
        private const int EveryRows = 1000;
        private int _shown;

        public void Report(ImportReport value)
        {
            if (value.RowsRead >= _shown + EveryRows)
            {
                _shown = value.RowsRead;
                Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{fileName}: {value.RowsRead} dòng"));
                if (value.Status != ImportStatus.Running)
                {
                    Console.Error.WriteLine();
                }
            }
        }
    }
}
