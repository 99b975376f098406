using JobMatch.Intake.Headers;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Refusals;

/// <summary>Writes refused rows back as a table to correct and send again: the file's own columns as they were, then the
/// row's number in that file and the reasons. The two added columns are ignored when the table comes back.</summary>
/// <remarks>Rows go straight to the stream. Not thread-safe. Call <see cref="Dispose"/> to finish the table; the stream
/// stays open.</remarks>
public sealed class RefusedRowsWriter : IDisposable
{
    public const string OriginalRowHeader = "Dòng gốc";
    public const string ReasonHeader = "Lý do từ chối";

    private readonly IRowWriter _rows;
    private readonly bool[] _added;

    private RefusedRowsWriter(IRowWriter rows, IReadOnlyList<string> header)
    {
        _rows = rows;
        _added = [.. header.Select(name => name.Trim() is OriginalRowHeader or ReasonHeader)];
        _rows.Write([.. Kept(header), OriginalRowHeader, ReasonHeader], isHeader: true);
    }

    /// <param name="header">The file's headers in file order, "" for columns without one: <see cref="HeaderOf"/>.</param>
    public static RefusedRowsWriter Xlsx(Stream stream, IReadOnlyList<string> header) =>
        new(new XlsxRowWriter(stream, "Dòng bị từ chối", header.Count + 2), header);

    /// <summary>UTF-8 with byte order mark and commas.</summary>
    /// <inheritdoc cref="Xlsx"/>
    public static RefusedRowsWriter Csv(Stream stream, IReadOnlyList<string> header) => new(new CsvRowWriter(stream), header);

    /// <summary>The headers to write for a file, by column index; discarded columns keep theirs, their cells stay empty.</summary>
    public static IReadOnlyList<string> HeaderOf(HeaderMatch match)
    {
        var header = new string[match.Columns.Count == 0 ? 0 : match.Columns[^1].Index + 1];
        Array.Fill(header, "");
        foreach (var column in match.Columns)
        {
            header[column.Index] = column.Header;
        }

        return header;
    }

    public void Write(IntakeRow row, IEnumerable<RowProblem> problems) =>
        Write(row.Row, row.Originals, string.Join(" ", problems.Select(problem => problem.ToSentence())));

    /// <param name="row">Row in the file that was sent.</param>
    /// <param name="cells"><see cref="IntakeRow.Originals"/>, also when they were stored in between. What is beyond the header
    /// comes behind the reason, so that nothing of the row is lost and whoever corrects it can put it where it belongs.</param>
    public void Write(int row, IReadOnlyList<string> cells, string reason)
    {
        // A cell that held a spreadsheet error is left open for the value.
        var kept = Kept(cells).Select(cell => CellText.Read(cell).Kind == CellKind.Error ? "" : cell);
        _rows.Write(
            [.. kept, row.ToString(System.Globalization.CultureInfo.InvariantCulture), reason, .. cells.Skip(_added.Length)], isHeader: false);
    }

    public void Dispose() => _rows.Dispose();

    private IEnumerable<string> Kept(IReadOnlyList<string> cells) =>
        Enumerable.Range(0, _added.Length).Where(at => !_added[at]).Select(at => at < cells.Count ? cells[at] : "");
}
