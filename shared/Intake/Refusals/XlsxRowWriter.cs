using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using JobMatch.Intake.Spreadsheets;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Refusals;

/// <summary>One sheet of text cells, written as it comes.</summary>
internal sealed class XlsxRowWriter : IRowWriter
{
    private readonly SpreadsheetDocument _document;
    private readonly WorksheetPart _part;
    private readonly OpenXmlWriter _xml;
    private readonly string _sheet;

    // An archive is written forward but needs a stream that it may seek in, which a response body is not.
    private readonly FileStream _temporary = new(
        Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
        1 << 16, FileOptions.DeleteOnClose);

    private readonly Stream _target;

    public XlsxRowWriter(Stream target, string sheet, int columns)
    {
        _target = target;
        _sheet = sheet;
        _document = SpreadsheetDocument.Create(_temporary, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        SheetStyles.AddTo(workbook);
        _part = workbook.AddNewPart<WorksheetPart>();
        _xml = OpenXmlWriter.Create(_part);
        _xml.WriteStartElement(new Worksheet());
        _xml.WriteElement(SheetParts.FrozenHeader());
        _xml.WriteElement(SheetParts.Widths(Enumerable.Repeat(22.0, columns - 1).Append(60.0)));
        _xml.WriteStartElement(new SheetData());
    }

    public void Write(IReadOnlyList<string> cells, bool isHeader)
    {
        _xml.WriteStartElement(new Row());
        foreach (var cell in cells)
        {
            _xml.WriteElement(SheetParts.TextCell(FormulaGuard.Remove(cell), isHeader ? SheetStyles.Header : SheetStyles.Text));
        }

        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.Dispose();
        SheetParts.AddSheets(_document, [(_part, _sheet)]);
        _document.Dispose();
        _temporary.Position = 0;
        _temporary.CopyTo(_target);
        _temporary.Dispose();
    }
}
