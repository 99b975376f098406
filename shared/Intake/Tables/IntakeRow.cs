using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Tables;

/// <summary>One row of a table with its columns named; stays valid after the next row was read.</summary>
public sealed class IntakeRow
{
    private readonly ColumnPlan _plan;
    private readonly Cell[] _cells;
    private readonly string[] _surplus;

    /// <param name="surplus">Texts beyond the last column with a header.</param>
    internal IntakeRow(int row, ColumnPlan plan, Cell[] cells, IReadOnlyList<RowProblem> problems, params string[] surplus)
    {
        _surplus = surplus;
        Row = row;
        _plan = plan;
        _cells = cells;
        Problems = problems;
    }

    /// <summary>Row as the spreadsheet program numbers it, from 1.</summary>
    public int Row { get; }

    /// <summary>What was wrong with the row before anybody read its meaning.</summary>
    public IReadOnlyList<RowProblem> Problems { get; }

    /// <summary>The row cannot be trusted: do not store it.</summary>
    public bool IsRefused => Problems.Any(problem => problem.Severity == ProblemSeverity.Error);

    /// <summary>The texts of the row as the file holds them, in file order; "" for columns that are discarded. Longer than the
    /// header when the row has more cells than that.</summary>
    public IReadOnlyList<string> Originals => [.. _cells.Select(cell => cell.Original), .. _surplus];

    /// <summary>The field's cell; of a list field the first filled one; empty when the file has no such column.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public Cell Get(string fieldId)
    {
        foreach (var column in _plan.ColumnsOf(fieldId))
        {
            if (!_cells[column].IsEmpty)
            {
                return _cells[column];
            }
        }

        return default;
    }

    /// <summary>All filled cells of a list field in file order.</summary>
    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public IReadOnlyList<Cell> GetAll(string fieldId) =>
        [.. _plan.ColumnsOf(fieldId).Select(column => _cells[column]).Where(cell => !cell.IsEmpty)];

    /// <summary>False when no column of the file brings the field: then an empty cell says nothing.</summary>
    public bool Has(string fieldId) => _plan.ColumnsOf(fieldId).Length > 0;

    /// <summary>A problem with the value of a field, with column, cell and masking filled in.</summary>
    /// <param name="expected">Vietnamese, what was expected.</param>
    /// <param name="read">What was read, when it is not the whole cell; masked like it.</param>
    public RowProblem Problem(
        string fieldId, string expected, string? suggestion = null,
        ProblemSeverity severity = ProblemSeverity.Error, string? read = null)
    {
        var field = _plan.Schema[fieldId];
        var columns = _plan.ColumnsOf(fieldId);
        if (columns.Length == 0)
        {
            return new(Row, field.Label, null, "", expected, suggestion, severity);
        }

        var column = columns.FirstOrDefault(
            at => !_cells[at].IsEmpty && (read is null || _cells[at].AsText.Contains(read, StringComparison.Ordinal)), columns[0]);
        return At(_plan, Row, column, read ?? _cells[column].Original, expected, suggestion, severity);
    }

    internal static RowProblem At(
        ColumnPlan plan, int row, int column, string read, string expected, string? suggestion, ProblemSeverity severity)
    {
        var match = plan.Columns[column];
        var shown = match?.Field is { Sensitive: true } or { Discard: true } ? Masking.Mask(read) : Masking.Shorten(ContactDetails.Without(read));
        return new(row, match?.Header ?? "", $"{ColumnLetters.Of(column)}{row}", shown, expected, suggestion, severity);
    }
}
