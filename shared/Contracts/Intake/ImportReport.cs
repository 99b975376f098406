namespace JobMatch.Contracts.Intake;

/// <summary>How an import stands or ended.</summary>
/// <param name="Id">Id of the import.</param>
/// <param name="Kind">What the file holds.</param>
/// <param name="FileName">The file's name as sent.</param>
/// <param name="Status">Where the import is.</param>
/// <param name="Form">Vietnamese name of the form that the header was recognised as; null until it is read.</param>
/// <param name="RowsRead">Data rows read so far.</param>
/// <param name="Added">Facts stored for the first time.</param>
/// <param name="Changed">Facts that were known and now say something else.</param>
/// <param name="Unchanged">Facts that were known and say the same.</param>
/// <param name="Refused">Rows refused.</param>
/// <param name="Warnings">Remarks about rows that were stored all the same.</param>
/// <param name="Notices">Vietnamese remarks about the whole file: encoding repaired, columns not kept, columns not known.</param>
/// <param name="Failure">Vietnamese: why the file as a whole could not be read; null when it could.</param>
/// <param name="StartedAt">When it was sent, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it runs.</param>
public sealed record ImportReport(
    Guid Id,
    ImportKind Kind,
    string FileName,
    ImportStatus Status,
    string? Form,
    int RowsRead,
    int Added,
    int Changed,
    int Unchanged,
    int Refused,
    int Warnings,
    IReadOnlyList<string> Notices,
    string? Failure,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt);

/// <summary>Where an import is.</summary>
public enum ImportStatus
{
    /// <summary>Rows are being read; an import that was interrupted goes on at the next start.</summary>
    Running,

    /// <summary>The whole file was read.</summary>
    Done,

    /// <summary>The file as a whole could not be read.</summary>
    Failed,
}

/// <summary>One problem of one row, ready for the screen.</summary>
/// <param name="Row">Row number as the sender's spreadsheet program shows it, from 1.</param>
/// <param name="Column">Vietnamese label of the column; empty when the row as a whole is meant.</param>
/// <param name="Cell">The cell as a spreadsheet names it, for instance "D12"; null for text files.</param>
/// <param name="Read">What was read; masked where it is sensitive.</param>
/// <param name="Expected">Vietnamese: what was expected.</param>
/// <param name="Suggestion">Vietnamese: what may have been meant; null when nothing is near.</param>
/// <param name="IsRefusal">True when the row was refused for it, false for a remark.</param>
public sealed record RowProblemReport(
    int Row,
    string Column,
    string? Cell,
    string Read,
    string Expected,
    string? Suggestion,
    bool IsRefusal);
