namespace JobMatch.Intake.Tables;

public enum ProblemSeverity
{
    /// <summary>The row is not stored.</summary>
    Error,

    /// <summary>The row is stored; the person should look at it.</summary>
    Warning,
}

/// <summary>Something about one row that a person must know; every text is Vietnamese.</summary>
/// <param name="Row">Row as the spreadsheet program numbers it, from 1.</param>
/// <param name="Column">The column's header, or "" when the row as a whole is meant.</param>
/// <param name="Cell">Column letters and row, for example "D12"; null when the row as a whole is meant.</param>
/// <param name="Read">What was read; masked when the field is sensitive.</param>
/// <param name="Expected">What was expected instead.</param>
/// <param name="Suggestion">What the person can do; null when nothing better than the expectation can be said.</param>
public sealed record RowProblem(
    int Row, string Column, string? Cell, string Read, string Expected, string? Suggestion, ProblemSeverity Severity)
{
    /// <summary>The problem as one sentence, as it stands in the column "Lý do từ chối".</summary>
    public string ToSentence()
    {
        var where = Column.Length == 0 ? "" : $"{Column}: ";
        var read = Read.Length == 0 ? "" : $"đọc được «{Read}», ";
        var suggestion = Suggestion is null ? "" : $" Gợi ý: {Suggestion}";
        return $"{where}{read}cần {Expected.TrimEnd('.')}.{suggestion}";
    }
}
