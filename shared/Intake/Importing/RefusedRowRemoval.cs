using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Intake.Importing;

/// <summary>Erases what refused rows still hold of somebody who is to be erased.</summary>
public static class RefusedRowRemoval
{
    /// <summary>Removes the refused rows, and what was wrong with them, that hold all of these texts as cells.</summary>
    public static async Task RemoveAsync(DbContext context, IReadOnlyCollection<string> cells, CancellationToken cancellation)
    {
        // There are few: whoever sends a file corrects it, and after some weeks they are gone.
        await foreach (var row in context.Set<RefusedRow>().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (cells.All(JsonSerializer.Deserialize<string[]>(row.Cells)!.Contains))
            {
                context.Remove(row);
                context.RemoveRange(context.Set<StoredRowProblem>().Where(problem => problem.ImportId == row.ImportId && problem.Row == row.Row));
            }
        }
    }
}
