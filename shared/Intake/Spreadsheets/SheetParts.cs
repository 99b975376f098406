using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Pieces of a sheet that every written workbook needs.</summary>
internal static class SheetParts
{
    /// <summary>Excel refuses a file with a longer cell.</summary>
    private const int LongestCell = 32_767;

    /// <summary>Text stored in the cell itself, which is never run as a formula.</summary>
    public static Cell TextCell(string text, uint style) => text.Length == 0
        ? new Cell { StyleIndex = style }
        : new Cell(new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(Storable(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = style,
        };

    public static SheetViews FrozenHeader() => new(
        new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        });

    /// <param name="widths">In characters, by column.</param>
    /// <param name="styles">Style of empty cells by column; null for none.</param>
    public static Columns Widths(IEnumerable<double> widths, IReadOnlyList<uint>? styles = null) => new(widths.Select((width, at) =>
    {
        var column = new Column { Min = (uint)at + 1, Max = (uint)at + 1, Width = width, CustomWidth = true };
        if (styles is not null)
        {
            column.Style = styles[at];
        }

        return column;
    }));

    public static void AddSheets(SpreadsheetDocument document, IEnumerable<(WorksheetPart Part, string Name)> sheets)
    {
        var workbook = document.WorkbookPart!;
        workbook.Workbook = new(new Sheets(sheets.Select((sheet, at) => new Sheet
        {
            Id = workbook.GetIdOfPart(sheet.Part),
            SheetId = (uint)at + 1,
            Name = sheet.Name,
        })));
        workbook.Workbook.Save();
    }

    /// <summary>The text without what XML cannot hold and no longer than a cell.</summary>
    private static string Storable(string text)
    {
        var result = new StringBuilder(Math.Min(text.Length, LongestCell));
        foreach (var rune in text.EnumerateRunes())
        {
            if (result.Length + rune.Utf16SequenceLength > LongestCell)
            {
                break;
            }

            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }
}
