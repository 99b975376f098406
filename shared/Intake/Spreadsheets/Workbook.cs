using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using JobMatch.Intake.Detection;
using JobMatch.Intake.Headers;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Opens an Excel file at the first visible sheet whose header brings all required columns.</summary>
internal static class Workbook
{
    /// <summary>Sheets of JobMatch's own templates that are for reading by people.</summary>
    private static readonly HashSet<string> NotData =
        new([TemplateSheets.Help, TemplateSheets.Example, TemplateSheets.Lists], StringComparer.OrdinalIgnoreCase);

    // Excel 97 files name code pages that .NET knows only after this.
    static Workbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static TableContent Open(Stream stream, string fileName, TableFileKind kind, TableFileOptions options)
    {
        if (kind == TableFileKind.Xlsx)
        {
            UnpackedSize.Check(stream, fileName, options);
        }

        var reader = CreateReader(stream, fileName, kind);
        try
        {
            return FirstMatching(reader, stream, fileName, kind, options);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    private static IExcelDataReader CreateReader(Stream stream, string fileName, TableFileKind kind)
    {
        var configuration = new ExcelReaderConfiguration { LeaveOpen = true, FallbackEncoding = Encoding.GetEncoding(1258) };
        try
        {
            stream.Position = 0;
            return kind == TableFileKind.Xlsx
                ? ExcelReaderFactory.CreateOpenXmlReader(stream, configuration)
                : ExcelReaderFactory.CreateBinaryReader(stream, configuration);
        }
        catch (InvalidPasswordException)
        {
            throw new TableFileException(TableFileFault.Encrypted, CompoundFile.EncryptedMessage(fileName));
        }
        catch (Exception e) when (SpreadsheetSource.IsDamage(e))
        {
            throw SpreadsheetSource.Damaged(fileName, e);
        }
    }

    private static TableContent FirstMatching(
        IExcelDataReader reader, Stream stream, string fileName, TableFileKind kind, TableFileOptions options)
    {
        TableContent? nearest = null;
        var hasRows = false;
        do
        {
            if (reader.VisibleState != "visible" || NotData.Contains(reader.Name))
            {
                continue;
            }

            var misread = kind == TableFileKind.Xlsx ? MisreadCells.Find(stream, reader.Name) : [];
            var source = new SpreadsheetSource(reader, fileName, options.MaxColumns, misread);
            var head = HeadRows.ReadFrom(source);
            hasRows |= head.Rows.Any(row => !row.IsBlank);
            var content = new TableContent(kind, source, head, HeaderMatcher.Match(options.Schema, head)) { Sheet = reader.Name };
            if (content.Header is { Missing.Count: 0 })
            {
                return content;
            }

            // For the message only: the sheet that lacks least.
            if (nearest is null || (content.Header?.Missing.Count ?? int.MaxValue) < (nearest.Header?.Missing.Count ?? int.MaxValue))
            {
                nearest = content;
            }
        }
        while (SpreadsheetSource.Guarded(fileName, reader.NextResult));

        return hasRows ? nearest! : throw new TableFileException(
            TableFileFault.Empty, $"Tệp «{fileName}» không có nội dung trong trang tính nào đang hiện. Hãy kiểm tra lại tệp rồi gửi lại.");
    }
}
