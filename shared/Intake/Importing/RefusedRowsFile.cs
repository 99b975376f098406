using System.Text.Json;
using JobMatch.Contracts.Intake;
using JobMatch.Intake.Refusals;
using JobMatch.Intake.Tables;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Intake.Importing;

/// <summary>Gives the refused rows of an import back as a file to be corrected.</summary>
internal static class RefusedRowsFile
{
    public static async Task<bool> WriteAsync(
        DbContext context, ImportedFile import, TableFormat format, Stream target, CancellationToken cancellation)
    {
        var reasons = (await context.Set<StoredRowProblem>().AsNoTracking()
                .Where(problem => problem.ImportId == import.Id && problem.IsRefusal)
                .OrderBy(problem => problem.Sequence)
                .ToListAsync(cancellation))
            .ToLookup(problem => problem.Row, problem => new RowProblem(
                problem.Row, problem.Column, problem.Cell, problem.Read, problem.Expected, problem.Suggestion, ProblemSeverity.Error));
        var header = JsonSerializer.Deserialize<string[]>(import.Header)!;
        using var writer = format == TableFormat.Xlsx ? RefusedRowsWriter.Xlsx(target, header) : RefusedRowsWriter.Csv(target, header);
        await foreach (var row in context.Set<RefusedRow>().AsNoTracking()
            .Where(refused => refused.ImportId == import.Id).OrderBy(refused => refused.Row)
            .AsAsyncEnumerable().WithCancellation(cancellation))
        {
            writer.Write(row.Row, JsonSerializer.Deserialize<string[]>(row.Cells)!, string.Join(' ', reasons[row.Row].Select(problem => problem.ToSentence())));
        }

        return true;
    }
}
