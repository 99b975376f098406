using System.Text.Json;
using JobMatch.Contracts.Intake;
using JobMatch.Intake.Refusals;
using JobMatch.Intake.Tables;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobMatch.Intake.Importing;

/// <summary>Imports one file after another. Each batch of rows is committed together with its messages, its refused rows
/// and the place reached in the file, so an import that is interrupted goes on where it was, with nothing lost or twice.</summary>
internal sealed class ImportRunner<TContext>(
    IDbContextFactory<TContext> contexts,
    IRowStore<TContext> store,
    IncomingFiles<TContext> incoming,
    MessageLogSignal<TContext> signal,
    WriteTurns<TContext> turns,
    IOptions<ImportOptions> options,
    TimeProvider clock,
    ILogger<ImportRunner<TContext>> logger) : BackgroundService
    where TContext : DbContext
{
    /// <summary>Rows committed at a time: enough to spread the cost of a commit, few enough to show progress.</summary>
    private const int BatchSize = 1000;

    /// <summary>Refused rows and their problems hold personal data for the one purpose of being corrected.</summary>
    private static readonly TimeSpan KeepRefusedRows = TimeSpan.FromDays(30);

    private static readonly JsonSerializerOptions CellJson = MessageJson.Options;

    private IReadOnlyList<Guid> _interrupted = [];

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before anybody can send a file, so that one which is arriving is never taken for one that was left behind.
        _interrupted = await TidyAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the thread that starts the host: opening the first file may take a while.
        await Task.Yield();
        foreach (var id in _interrupted)
        {
            await RunAsync(id, stoppingToken);
        }

        await foreach (var id in incoming.Queue.Reader.ReadAllAsync(stoppingToken))
        {
            await RunAsync(id, stoppingToken);
        }
    }

    private async Task RunAsync(Guid id, CancellationToken cancellation)
    {
        try
        {
            await ImportAsync(id, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The next start goes on with it.
            throw;
        }
        catch (TableFileException failure)
        {
            await EndAsync(id, ImportStatus.Failed, failure.Message, cancellation);
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "Import {ImportId} failed", id);
            await EndAsync(id, ImportStatus.Failed,
                "Có lỗi bất ngờ khi đọc tệp; các dòng đã đọc trước đó vẫn được giữ. Hãy gửi lại tệp, dòng đã lưu sẽ không bị lặp.", cancellation);
        }
    }

    private async Task ImportAsync(Guid id, CancellationToken cancellation)
    {
        var import = await LoadAsync(id, cancellation);
        if (import.Status != ImportStatus.Running)
        {
            return;
        }

        using var file = incoming.Open(id);
        var (table, form) = FormFinder.Open(file, import.FileName, store.Forms, options.Value.MaxFileMegabytes * 1024L * 1024L);
        using (table)
        {
            var batches = table.Rows().Where(row => row.Row > import.LastRow).Chunk(BatchSize)
                .Select(rows => new Batch(rows, store.Read(import.Sender, form, rows)));
            await foreach (var batch in ReadAheadAsync(batches))
            {
                await StoreAsync(id, form, table, batch, cancellation);
            }

            await EndAsync(id, ImportStatus.Done, null, cancellation, table.Notices);
        }
    }

    /// <summary>Reads one batch while the one before it is stored.</summary>
    private static async IAsyncEnumerable<Batch> ReadAheadAsync(IEnumerable<Batch> batches)
    {
        using var reading = batches.GetEnumerator();
        var next = Task.Run(reading.MoveNext);
        try
        {
            while (await next)
            {
                var batch = reading.Current;
                next = Task.Run(reading.MoveNext);
                yield return batch;
            }
        }
        finally
        {
            // Storing may have failed: the file must not be closed under the reader.
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task StoreAsync(Guid id, KnownForm form, TableFile table, Batch batch, CancellationToken cancellation)
    {
        using (await turns.TakeAsync(cancellation))
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            context.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var import = await context.Set<ImportedFile>().SingleAsync(stored => stored.Id == id, cancellation);
            var outcomes = await batch.Read.StoreAsync(context, cancellation);
            for (var index = 0; index < batch.Rows.Length; index++)
            {
                Record(context, import, batch.Rows[index], outcomes[index]);
            }

            import.Form = form.Name;
            import.Header = JsonSerializer.Serialize(RefusedRowsWriter.HeaderOf(table.Header), CellJson);
            import.LastRow = batch.Rows[^1].Row;
            import.RowsRead += batch.Rows.Length;
            context.ChangeTracker.DetectChanges();
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        signal.Committed();
    }

    private static void Record(DbContext context, ImportedFile import, IntakeRow row, RowOutcome outcome)
    {
        import.Added += outcome.Added;
        import.Changed += outcome.Changed;
        import.Unchanged += outcome.Unchanged;
        if (outcome.IsRefused)
        {
            import.Refused++;
            context.Add(new RefusedRow { ImportId = import.Id, Row = row.Row, Cells = JsonSerializer.Serialize(row.Originals, CellJson) });
        }

        foreach (var problem in outcome.Problems)
        {
            import.Warnings += problem.Severity == ProblemSeverity.Warning ? 1 : 0;
            context.Add(new StoredRowProblem
            {
                ImportId = import.Id,
                Row = problem.Row,
                Column = problem.Column,
                Cell = problem.Cell,
                Read = problem.Read,
                Expected = problem.Expected,
                Suggestion = problem.Suggestion,
                IsRefusal = problem.Severity == ProblemSeverity.Error,
            });
        }
    }

    private async Task EndAsync(
        Guid id, ImportStatus status, string? failure, CancellationToken cancellation, IReadOnlyList<string>? notices = null)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var import = await context.Set<ImportedFile>().SingleAsync(stored => stored.Id == id, cancellation);
        (import.Status, import.Failure, import.EndedAt) = (status, failure, clock.GetUtcNow());
        import.Notices = string.Join('\n', notices ?? []);
        await context.SaveChangesAsync(cancellation);
        incoming.Delete(id);
        logger.LogInformation("Import {ImportId} ended: {Status}, {Rows} rows, {Refused} refused", id, status, import.RowsRead, import.Refused);
    }

    private async Task<ImportedFile> LoadAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<ImportedFile>().AsNoTracking().SingleAsync(stored => stored.Id == id, cancellation);
    }

    /// <summary>Drops what has been kept long enough, and files that a process left behind when it died.</summary>
    /// <returns>The imports that were interrupted, oldest first.</returns>
    private async Task<IReadOnlyList<Guid>> TidyAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var imports = await context.Set<ImportedFile>().AsNoTracking().OrderBy(stored => stored.Sequence).ToListAsync(cancellation);
        foreach (var old in imports.Where(stored => stored.EndedAt < clock.GetUtcNow() - KeepRefusedRows))
        {
            await context.Set<RefusedRow>().Where(row => row.ImportId == old.Id).ExecuteDeleteAsync(cancellation);
            await context.Set<StoredRowProblem>().Where(problem => problem.ImportId == old.Id).ExecuteDeleteAsync(cancellation);
        }

        Guid[] interrupted = [.. imports.Where(stored => stored.Status == ImportStatus.Running).Select(stored => stored.Id)];
        incoming.DeleteAllBut(interrupted);
        return interrupted;
    }

    private sealed record Batch(IntakeRow[] Rows, IReadRows<TContext> Read);
}
