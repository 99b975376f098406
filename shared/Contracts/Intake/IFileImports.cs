namespace JobMatch.Contracts.Intake;

/// <summary>Takes files of one kind of fact: employers' demand (Demand) or trainees' profiles (Supply).</summary>
public interface IFileImports
{
    /// <summary>What the files hold.</summary>
    ImportKind Kind { get; }

    /// <summary>Stores a file safely and begins to import it; returns when the file is on disk, not when it is imported.</summary>
    /// <param name="file">The file's bytes; read to the end.</param>
    /// <param name="fileName">Its name as the sender knows it; used for messages and to tell CSV apart, never as a path.</param>
    /// <param name="sender">Who answers for rows that name no school or employer; null when unknown.</param>
    /// <param name="cancellation">Ends the storing; a running import is not ended by it.</param>
    /// <returns>The id of the import, to be asked about with <see cref="GetAsync"/>.</returns>
    /// <exception cref="FileTooLargeException">The file is larger than the limit of the options.</exception>
    Task<Guid> StartAsync(Stream file, string fileName, string? sender, CancellationToken cancellation);

    /// <summary>How an import stands; null when the id is unknown.</summary>
    Task<ImportReport?> GetAsync(Guid importId, CancellationToken cancellation);

    /// <summary>The latest imports, newest first.</summary>
    Task<IReadOnlyList<ImportReport>> RecentAsync(int limit, CancellationToken cancellation);

    /// <summary>Waits for the end of an import.</summary>
    /// <param name="importId">An import that was started.</param>
    /// <param name="progress">Told the report so far, from time to time; may be null.</param>
    /// <param name="cancellation">Ends the waiting, not the import.</param>
    Task<ImportReport> WaitAsync(Guid importId, IProgress<ImportReport>? progress, CancellationToken cancellation);

    /// <summary>Problems of an import in the order of the file.</summary>
    Task<IReadOnlyList<RowProblemReport>> ProblemsAsync(Guid importId, int skip, int take, CancellationToken cancellation);

    /// <summary>Writes the refused rows as a file to be corrected and sent again: the original columns and, last, the reasons.</summary>
    /// <returns>False when the import is unknown or refused nothing; then nothing was written.</returns>
    Task<bool> WriteRefusedRowsAsync(Guid importId, TableFormat format, Stream target, CancellationToken cancellation);

    /// <summary>Writes JobMatch's own template with a help sheet and a worked example (XLSX) or a header and an example (CSV).</summary>
    void WriteTemplate(TableFormat format, Stream target);
}

/// <summary>What a file holds.</summary>
public enum ImportKind
{
    /// <summary>Employers' vacancies.</summary>
    Demand,

    /// <summary>Trainees' profiles.</summary>
    Trainees,
}

/// <summary>File formats that JobMatch writes.</summary>
public enum TableFormat
{
    /// <summary>Office Open XML workbook.</summary>
    Xlsx,

    /// <summary>Comma-separated text in UTF-8 with a byte order mark, as spreadsheet programs open it.</summary>
    Csv,
}

/// <summary>A file is larger than the limit; the message is Vietnamese.</summary>
public sealed class FileTooLargeException(string message) : Exception(message);
