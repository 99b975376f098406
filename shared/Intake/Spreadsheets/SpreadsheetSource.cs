using ExcelDataReader;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Rows of one sheet. A cell merged downwards counts for each of its rows, as it looks.</summary>
/// <param name="misread">Cells, by row and column from 0, that the reader gives out wrongly.</param>
internal sealed class SpreadsheetSource(
    IExcelDataReader reader, string fileName, int maxColumns, Dictionary<(int Row, int Column), Cell> misread) : RowSource
{
    private readonly CellRange[] _merged = [.. (reader.MergeCells ?? []).OrderBy(range => range.FromRow)];
    private readonly List<(CellRange Range, Cell Value)> _open = [];
    private int _nextMerged;

    public override int Width { get; } = Math.Min(reader.FieldCount, maxColumns + 1);

    public static bool IsDamage(Exception e) =>
        // The parser meets broken files with whatever its code runs into; anything but these is the file's fault.
        e is not (TableFileException or OutOfMemoryException or ObjectDisposedException or OperationCanceledException);

    public static TableFileException Damaged(string fileName, Exception e) => new(
        TableFileFault.Damaged,
        $"Tệp «{fileName}» bị hỏng, không đọc tiếp được. Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng XLSX rồi gửi lại.", inner: e);

    /// <exception cref="TableFileException">The file is damaged.</exception>
    public static T Guarded<T>(string fileName, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw Damaged(fileName, e);
        }
    }

    public override bool Read()
    {
        if (!Guarded(fileName, reader.Read))
        {
            return false;
        }

        Row++;
        _open.RemoveAll(open => open.Range.ToRow < Row - 1);
        for (; _nextMerged < _merged.Length && _merged[_nextMerged].FromRow <= Row - 1; _nextMerged++)
        {
            var range = _merged[_nextMerged];
            if (range.FromRow == Row - 1 && range.FromColumn < Width)
            {
                _open.Add((range, OwnCellAt(range.FromColumn)));
            }
        }

        return true;
    }

    public override bool IsBlank(int column) => OwnCellAt(column).IsEmpty;

    public override Cell CellAt(int column)
    {
        foreach (var (range, value) in _open)
        {
            if (range.FromColumn == column && range.FromRow < Row - 1)
            {
                return value;
            }
        }

        return OwnCellAt(column);
    }

    public override (int From, int To) MergedAcross(int column)
    {
        var open = OpenAt(column);
        return open is null ? (column, column) : (open.FromColumn, Math.Min(open.ToColumn, Width - 1));
    }

    public override int MergedDownTo(int column) => OpenAt(column) is { } range ? range.ToRow + 1 : Row;

    public override void Dispose() => reader.Dispose();

    private CellRange? OpenAt(int column) =>
        _open.Find(open => open.Range.FromColumn <= column && column <= open.Range.ToColumn).Range;

    private Cell OwnCellAt(int column)
    {
        if (column >= reader.FieldCount)
        {
            return default;
        }

        if (misread.Count > 0 && misread.TryGetValue((Row - 1, column), out var cell))
        {
            return cell;
        }

        return reader.GetValue(column) switch
        {
            null => default,
            string text => CellText.Read(text),
            DateTime date => Cell.Date(date),
            TimeSpan time => Cell.Text(time.ToString("hh\\:mm", null)),
            bool flag => Cell.Bool(flag),
            double number => Cell.Number(number),
            int number => Cell.Number(number),
            var other => CellText.Read(other.ToString() ?? ""),
        };
    }
}
