using JobMatch.Intake.Delimited;
using JobMatch.Intake.Detection;
using JobMatch.Intake.Headers;
using JobMatch.Intake.Spreadsheets;

namespace JobMatch.Intake.Tables;

/// <summary>A table as people save it, CSV or Excel, with its header understood; rows are read one at a time.</summary>
/// <remarks>Not thread-safe; the rows it gives out are immutable. Memory does not grow with the number of rows, except for
/// the words an Excel file stores apart from its rows.</remarks>
public sealed class TableFile : IDisposable
{
    private readonly SeekableStream _stream;
    private readonly TableContent _content;
    private readonly RowReading _reading;
    private readonly ExampleRows _examples;
    private readonly IEnumerator<IntakeRow> _rows;
    private bool _given;

    private TableFile(SeekableStream stream, TableContent content, HeaderMatch header, TableFileOptions options)
    {
        _stream = stream;
        _content = content;
        Header = header;
        var plan = new ColumnPlan(options.Schema, header);
        _reading = new(plan, options, content.Kind);
        _examples = new(plan);
        _rows = ReadRows().GetEnumerator();
    }

    public TableFileKind Kind => _content.Kind;

    public HeaderMatch Header { get; }

    /// <summary>Name of the sheet that is read; null for text.</summary>
    public string? SheetName => _content.Sheet;

    /// <summary>For example "UTF-8" or "Windows-1258"; null for workbooks.</summary>
    public string? EncodingName => _content.Encoding;

    /// <summary>Null for workbooks.</summary>
    public char? Delimiter => _content.Delimiter;

    /// <summary>Vietnamese sentences about the file as a whole: columns not read, cells repaired, rows skipped. Complete after
    /// the last row was read.</summary>
    public IReadOnlyList<string> Notices => [.. TableNotices.Of(this, _reading, _examples.Skipped)];

    /// <summary>Opens a table, whatever its extension, and finds its header.</summary>
    /// <param name="stream">Read from its beginning; stays open and must not be used until this is disposed. One that cannot
    /// seek is copied to a temporary file first.</param>
    /// <param name="fileName">Only for messages.</param>
    /// <exception cref="TableFileException">No rows can be read from the file; the message says why.</exception>
    public static TableFile Open(Stream stream, string fileName, TableFileOptions options)
    {
        var seekable = SeekableStream.Over(stream, fileName, options.MaxBytes);
        TableContent? content = null;
        try
        {
            content = OpenContent(seekable.Stream, fileName, options);
            var file = new TableFile(seekable, content, CheckedHeader(content, options), options);
            if (!file._rows.MoveNext())
            {
                throw new TableFileException(TableFileFault.HeaderOnly, $"Tệp «{fileName}» chỉ có dòng tiêu đề, chưa có dòng dữ liệu nào. "
                    + "Hãy điền dữ liệu bên dưới dòng tiêu đề rồi gửi lại.", file.Header);
            }

            return file;
        }
        catch
        {
            content?.Source.Dispose();
            seekable.Dispose();
            throw;
        }
    }

    /// <summary>The rows with content, in file order; can be asked for once.</summary>
    /// <exception cref="InvalidOperationException">The rows were asked for before.</exception>
    /// <exception cref="TableFileException">While reading: the rest of the file is damaged.</exception>
    public IEnumerable<IntakeRow> Rows()
    {
        if (_given)
        {
            throw new InvalidOperationException("The rows of a table file can be read only once.");
        }

        _given = true;
        return FromFirst();
    }

    public void Dispose()
    {
        _rows.Dispose();
        _content.Source.Dispose();
        _stream.Dispose();
    }

    private IEnumerable<IntakeRow> FromFirst()
    {
        // Opening has moved to the first row already, to tell whether there is one.
        do
        {
            yield return _rows.Current;
        }
        while (_rows.MoveNext());
    }

    private IEnumerable<IntakeRow> ReadRows()
    {
        foreach (var kept in _content.Head.Rows.Where(row => row.Row >= Header.FirstDataRow))
        {
            var row = _reading.Read(kept.Row, kept.Width, column => kept.Blank[column], column => kept.Cells[column], kept.Fault);
            if (row is not null && !_examples.IsExample(row))
            {
                yield return row;
            }
        }

        var source = _content.Source;
        while (source.Read())
        {
            var row = source.Row < Header.FirstDataRow
                ? null
                : _reading.Read(source.Row, source.Width, source.IsBlank, source.CellAt, source.Fault);
            if (row is not null && !_examples.IsExample(row))
            {
                yield return row;
            }
        }
    }

    private static TableContent OpenContent(Stream stream, string fileName, TableFileOptions options) =>
        FileSignature.Of(stream, fileName) switch
        {
            TableFileKind.Csv => DelimitedTable.Open(stream, options),
            var kind => Workbook.Open(stream, fileName, kind, options),
        };

    private static HeaderMatch CheckedHeader(TableContent content, TableFileOptions options)
    {
        if (content.Header is not { } header)
        {
            var wanted = options.Schema.Fields.Where(field => field.Required).Select(field => $"«{field.Label}»");
            throw new TableFileException(TableFileFault.NoHeader,
                $"Không tìm thấy dòng tiêu đề trong {HeadRows.HeaderWithin} dòng đầu. Cần có các cột: {string.Join(", ", wanted)}. "
                + "Hãy dùng tệp mẫu hoặc đặt tên cột như trong mẫu.");
        }

        if (header.Missing.Count > 0)
        {
            throw new TableFileException(TableFileFault.MissingColumns, HeaderNotices.OfMissing(header, content.Sheet), header);
        }

        return header.Columns.Count > options.MaxColumns
            ? throw new TableFileException(TableFileFault.TooManyColumns,
                $"Bảng có {header.Columns.Count} cột, nhiều nhất được {options.MaxColumns} cột. Hãy bỏ các cột không cần.", header)
            : header;
    }
}
