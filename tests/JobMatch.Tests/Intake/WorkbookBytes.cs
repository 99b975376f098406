using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace JobMatch.Tests.Intake;

/// <summary>Writes real workbooks for tests, cell by cell.</summary>
internal sealed class WorkbookBytes
{
    private readonly List<(string Name, bool Hidden, List<Row> Rows, List<string> Merged)> _sheets = [];

    public WorkbookBytes Sheet(string name, bool hidden = false)
    {
        _sheets.Add((name, hidden, [], []));
        return this;
    }

    /// <summary>A string becomes text, a number a number, a date a date; <see cref="Cell"/> stays as it is; null is left out.</summary>
    public WorkbookBytes Row(params object?[] values)
    {
        if (_sheets.Count == 0)
        {
            Sheet("Trang 1");
        }

        var rows = _sheets[^1].Rows;
        var row = new Row { RowIndex = (uint)rows.Count + 1 };
        for (var at = 0; at < values.Length; at++)
        {
            if (values[at] is { } value)
            {
                var cell = CellOf(value);
                cell.CellReference = $"{(char)('A' + at)}{rows.Count + 1}";
                row.Append(cell);
            }
        }

        rows.Add(row);
        return this;
    }

    public WorkbookBytes Merge(params string[] ranges)
    {
        _sheets[^1].Merged.AddRange(ranges);
        return this;
    }

    public byte[] ToArray()
    {
        using var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheets = new Sheets();
            workbook.Workbook = new(sheets);
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            foreach (var (name, hidden, rows, merged) in _sheets)
            {
                var part = workbook.AddNewPart<WorksheetPart>();
                part.Worksheet = new(new SheetData(rows));
                if (merged.Count > 0)
                {
                    part.Worksheet.Append(new MergeCells(merged.Select(range => new MergeCell { Reference = range })));
                }

                var sheet = new Sheet { Name = name, SheetId = (uint)sheets.Count() + 1, Id = workbook.GetIdOfPart(part) };
                if (hidden)
                {
                    sheet.State = SheetStateValues.Hidden;
                }

                sheets.Append(sheet);
            }
        }

        return stream.ToArray();
    }

    public static Cell Formula(string formula, string? result) =>
        result is null ? new(new CellFormula(formula)) : new(new CellFormula(formula), new CellValue(result));

    public static Cell Error(string error) => new(new CellFormula("A1"), new CellValue(error)) { DataType = CellValues.Error };

    private static Cell CellOf(object value) => value switch
    {
        Cell cell => cell,
        string text => new(new InlineString(new Text(text))) { DataType = CellValues.InlineString },
        DateOnly date => new(new CellValue(date.ToDateTime(default).ToOADate())) { StyleIndex = 1 },
        bool flag => new(new CellValue(flag)) { DataType = CellValues.Boolean },
        int number => new(new CellValue(number)),
        long number => new(new CellValue((decimal)number)),
        double number => new(new CellValue(number)),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
        new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
}
