using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace JobMatch.Tests.Supply.Importing;

/// <summary>A workbook in which a person has corrected some cells.</summary>
internal static class CorrectedWorkbook
{
    public static byte[] Of(byte[] workbook, params (string Reference, string Text)[] corrections)
    {
        using var stream = new MemoryStream();
        stream.Write(workbook);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var sheet = document.WorkbookPart!.WorksheetParts.First().Worksheet!;
            foreach (var (reference, text) in corrections)
            {
                Correct(CellAt(sheet, reference), text);
            }
        }

        return stream.ToArray();
    }

    private static void Correct(Cell cell, string text)
    {
        cell.RemoveAllChildren();
        cell.DataType = CellValues.InlineString;
        cell.Append(new InlineString(new Text(text)));
    }

    /// <summary>The cell, made when the row has none there.</summary>
    private static Cell CellAt(Worksheet sheet, string reference)
    {
        var row = sheet.Descendants<Row>().ElementAt(int.Parse(reference[1..], null) - 1);
        var cells = row.Elements<Cell>().ToList();
        if (cells.Find(cell => cell.CellReference?.Value == reference) is { } found)
        {
            return found;
        }

        if (cells.TrueForAll(cell => cell.CellReference is null))
        {
            return cells[reference[0] - 'A'];
        }

        var made = new Cell { CellReference = reference };
        var next = cells.Find(cell => string.CompareOrdinal(cell.CellReference!.Value, reference) > 0);
        row.InsertBefore(made, next);
        return made;
    }
}
