using JobMatch.Contracts.Intake;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Intake.Importing;

/// <summary>One file that was sent, and how far it has been read.</summary>
public sealed class ImportedFile
{
    /// <summary>Id of the import.</summary>
    public required Guid Id { get; init; }

    /// <summary>The order in which files were sent, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>Name as sent; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>Who answers for rows that name nobody; null when unknown.</summary>
    public string? Sender { get; init; }

    /// <summary>When it was sent, UTC.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    public ImportStatus Status { get; set; }

    public string? Form { get; set; }

    /// <summary>The last row of the file whose outcome is committed; an interrupted import goes on behind it.</summary>
    public int LastRow { get; set; }

    public int RowsRead { get; set; }

    public int Added { get; set; }

    public int Changed { get; set; }

    public int Unchanged { get; set; }

    public int Refused { get; set; }

    public int Warnings { get; set; }

    /// <summary>Remarks about the whole file, one a line.</summary>
    public string Notices { get; set; } = "";

    public string? Failure { get; set; }

    /// <summary>The file's header cells as JSON, for giving refused rows back.</summary>
    public string Header { get; set; } = "[]";

    /// <summary>The import as other services see it.</summary>
    public ImportReport ToReport(ImportKind kind) => new(
        Id, kind, FileName, Status, Form, RowsRead, Added, Changed, Unchanged, Refused, Warnings,
        Notices.Split('\n', StringSplitOptions.RemoveEmptyEntries), Failure, StartedAt, EndedAt);
}

/// <summary>A refused row as the file held it, without the columns that are never kept.</summary>
public sealed class RefusedRow
{
    public required Guid ImportId { get; init; }

    public required int Row { get; init; }

    /// <summary>The row's cells as JSON.</summary>
    public required string Cells { get; init; }
}

/// <summary>One problem of one row.</summary>
public sealed class StoredRowProblem
{
    public long Sequence { get; private set; }

    public required Guid ImportId { get; init; }

    public required int Row { get; init; }

    public required string Column { get; init; }

    public required string? Cell { get; init; }

    public required string Read { get; init; }

    public required string Expected { get; init; }

    public required string? Suggestion { get; init; }

    public required bool IsRefusal { get; init; }
}

/// <summary>The tables of imports in a service's own database.</summary>
public static class ImportModel
{
    /// <summary>Adds the tables, so that rows and the progress of their import are committed together or not at all.</summary>
    public static void AddImports(this ModelBuilder model)
    {
        model.Entity<ImportedFile>(file =>
        {
            file.ToTable("imports");
            file.HasKey(import => import.Id);
            file.Property(import => import.Status).HasConversion<string>();
        });
        model.Entity<RefusedRow>(row =>
        {
            row.ToTable("import_refused_rows");
            row.HasKey(refused => new { refused.ImportId, refused.Row });
        });
        model.Entity<StoredRowProblem>(problem =>
        {
            problem.ToTable("import_problems");
            problem.HasKey(stored => stored.Sequence);
            problem.HasIndex(stored => new { stored.ImportId, stored.Sequence });
        });
    }
}
