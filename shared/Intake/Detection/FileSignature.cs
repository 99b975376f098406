using System.IO.Compression;
using System.Text;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Detection;

/// <summary>Tells by its bytes what a file is; names lie.</summary>
internal static class FileSignature
{
    private const string SaveAs = "Hãy mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng XLSX (hoặc CSV UTF-8) rồi gửi lại.";

    /// <exception cref="TableFileException">Not a table this library reads.</exception>
    public static TableFileKind Of(Stream stream, string fileName)
    {
        var head = new byte[4096];
        stream.Position = 0;
        var bytes = head.AsSpan(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        return bytes switch
        {
            [0x50, 0x4B, 0x03 or 0x05, ..] => ZipKind(stream, fileName),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => CompoundFile.KindOf(stream, fileName),
            _ => NameOf(bytes) is { } what ? throw Wrong(fileName, what) : TableFileKind.Csv,
        };
    }

    internal static TableFileException Wrong(string fileName, string what) =>
        new(TableFileFault.WrongType, $"Tệp «{fileName}» là {what}, không phải bảng Excel hay CSV. {SaveAs}");

    private static TableFileKind ZipKind(Stream stream, string fileName)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')).ToArray();
            if (Array.Exists(names, name => name.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)))
            {
                throw Wrong(fileName, "sổ tính nhị phân (XLSB)");
            }

            return Array.Exists(names, name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))
                ? TableFileKind.Xlsx
                : throw Wrong(fileName, ZipName(zip, names));
        }
        catch (InvalidDataException e)
        {
            throw new TableFileException(TableFileFault.Damaged, $"Tệp «{fileName}» bị hỏng hoặc chưa tải lên hết. {SaveAs}", inner: e);
        }
    }

    private static string ZipName(ZipArchive zip, string[] names)
    {
        if (zip.GetEntry("mimetype") is { } entry)
        {
            using var reader = new StreamReader(entry.Open(), Encoding.ASCII);
            var buffer = new char[100];
            var type = new string(buffer, 0, reader.ReadBlock(buffer));
            return type.Contains("spreadsheet", StringComparison.Ordinal) ? "bảng OpenDocument (ODS)"
                : type.Contains("opendocument.text", StringComparison.Ordinal) ? "văn bản OpenDocument (ODT)"
                : "tệp nén (ZIP)";
        }

        return Array.Exists(names, name => name.StartsWith("word/", StringComparison.Ordinal)) ? "văn bản Word (DOCX)"
            : Array.Exists(names, name => name.StartsWith("ppt/", StringComparison.Ordinal)) ? "bài trình chiếu PowerPoint (PPTX)"
            : "tệp nén (ZIP)";
    }

    private static string? NameOf(ReadOnlySpan<byte> head) => head switch
    {
        [0x25, 0x50, 0x44, 0x46, ..] => "tệp PDF",
        [0x89, 0x50, 0x4E, 0x47, ..] or [0xFF, 0xD8, 0xFF, ..] or [0x47, 0x49, 0x46, 0x38, ..] or [0x42, 0x4D, _, _, _, _, 0, 0, ..]
            or [0x52, 0x49, 0x46, 0x46, _, _, _, _, 0x57, 0x45, 0x42, 0x50, ..] or [0x49, 0x49, 0x2A, 0, ..] => "tệp ảnh",
        [0x52, 0x61, 0x72, 0x21, ..] or [0x37, 0x7A, 0xBC, 0xAF, ..] or [0x1F, 0x8B, ..] => "tệp nén",
        [0x7B, 0x5C, 0x72, 0x74, 0x66, ..] => "văn bản RTF",
        _ => MarkupName(head) ?? (LooksBinary(head) ? "tệp nhị phân" : null),
    };

    private static string? MarkupName(ReadOnlySpan<byte> head)
    {
        var encoding = head is [0xFF, 0xFE, ..] ? Encoding.Unicode : Encoding.UTF8;
        var text = encoding.GetString(head).TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        if (text.Length == 0 || text[0] is not ('<' or '{' or '['))
        {
            return null;
        }

        return text.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.OrdinalIgnoreCase) ? "bảng XML của Excel 2003"
            : text.Contains("<html", StringComparison.OrdinalIgnoreCase) || text.Contains("<table", StringComparison.OrdinalIgnoreCase)
                || text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) ? "trang HTML mang đuôi của bảng tính"
            : text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) ? "tệp XML"
            : text[0] != '<' && text.Contains("\":", StringComparison.Ordinal) ? "tệp JSON"
            : null;
    }

    /// <summary>Control characters no text file has; UTF-16 is told apart by its mark or its many zeros at one side.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return false;
        }

        Span<int> zeros = [0, 0];
        var controls = 0;
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
            controls += head[i] is < 9 and > 0 or (> 13 and < 32 and not 27) ? 1 : 0;
        }

        var isUtf16 = Math.Max(zeros[0], zeros[1]) > head.Length / 10 && Math.Min(zeros[0], zeros[1]) <= head.Length / 100;
        return !isUtf16 && (controls > Math.Max(16, head.Length / 20) || zeros[0] + zeros[1] > 0);
    }
}
