using JobMatch.Contracts.Intake;
using JobMatch.Intake.Templates;
using JobMatch.Messaging.Storing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace JobMatch.Intake.Importing;

/// <summary>Takes files for one service: keeps each on disk until it is imported, and answers how that went.</summary>
internal sealed class FileImports<TContext>(
    IDbContextFactory<TContext> contexts,
    IRowStore<TContext> store,
    IncomingFiles<TContext> incoming,
    WriteTurns<TContext> turns,
    IOptions<ImportOptions> options,
    TimeProvider clock) : IFileImports
    where TContext : DbContext
{
    private static readonly TimeSpan ProgressCheck = TimeSpan.FromMilliseconds(100);

    public ImportKind Kind => store.Kind;

    public async Task<Guid> StartAsync(Stream file, string fileName, string? sender, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow());
        await incoming.KeepAsync(id, file, fileName, options.Value.MaxFileMegabytes, cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Set<ImportedFile>().MaxAsync(stored => (long?)stored.Sequence, cancellation);
        context.Add(new ImportedFile
        {
            Id = id,
            Sequence = (last ?? 0) + 1,
            FileName = fileName,
            Sender = string.IsNullOrWhiteSpace(sender) ? null : sender.Trim(),
            StartedAt = clock.GetUtcNow(),
            Status = ImportStatus.Running,
        });
        await context.SaveChangesAsync(cancellation);
        await incoming.Queue.Writer.WriteAsync(id, cancellation);
        return id;
    }

    public async Task<ImportReport?> GetAsync(Guid importId, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var import = await context.Set<ImportedFile>().AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == importId, cancellation);
        return import?.ToReport(Kind);
    }

    public async Task<IReadOnlyList<ImportReport>> RecentAsync(int limit, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var imports = await context.Set<ImportedFile>().AsNoTracking().OrderByDescending(stored => stored.Sequence).Take(limit).ToListAsync(cancellation);
        return imports.ConvertAll(import => import.ToReport(Kind));
    }

    public async Task<ImportReport> WaitAsync(Guid importId, IProgress<ImportReport>? progress, CancellationToken cancellation)
    {
        while (true)
        {
            var report = await GetAsync(importId, cancellation)
                ?? throw new ArgumentException($"There is no import {importId}.", nameof(importId));
            progress?.Report(report);
            if (report.Status != ImportStatus.Running)
            {
                return report;
            }

            await Task.Delay(ProgressCheck, cancellation);
        }
    }

    public async Task<IReadOnlyList<RowProblemReport>> ProblemsAsync(Guid importId, int skip, int take, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<StoredRowProblem>().AsNoTracking()
            .Where(problem => problem.ImportId == importId)
            .OrderBy(problem => problem.Sequence)
            .Skip(skip).Take(take)
            .Select(problem => new RowProblemReport(
                problem.Row, problem.Column, problem.Cell, problem.Read, problem.Expected, problem.Suggestion, problem.IsRefusal))
            .ToListAsync(cancellation);
    }

    public async Task<bool> WriteRefusedRowsAsync(Guid importId, TableFormat format, Stream target, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var import = await context.Set<ImportedFile>().AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == importId, cancellation);
        return import is { Refused: > 0 } && await RefusedRowsFile.WriteAsync(context, import, format, target, cancellation);
    }

    public void WriteTemplate(TableFormat format, Stream target)
    {
        var form = store.Forms[0];
        if (format == TableFormat.Xlsx)
        {
            TemplateWriter.WriteXlsx(target, form.Schema, form.Name, form.Help);
        }
        else
        {
            TemplateWriter.WriteCsv(target, form.Schema);
        }
    }
}
