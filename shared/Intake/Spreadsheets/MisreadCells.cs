using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Cells of an XLSX sheet that ExcelDataReader 3.6 gives out as something else: errors and formulas without a stored
/// result (as programs write them that cannot calculate) as empty, and the word "true" as false.</summary>
internal static class MisreadCells
{
    /// <summary>Elements of formulas, with and without a namespace prefix, and the types error and boolean.</summary>
    private static readonly byte[][] Signs = [.. new[] { "<f", ":f>", ":f ", "t=\"e\"", "t=\"b\"" }.Select(Encoding.ASCII.GetBytes)];

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };

    /// <returns>By row and column from 0; empty when the sheet has no such cell or cannot be found.</returns>
    public static Dictionary<(int Row, int Column), Cell> Find(Stream stream, string sheetName)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return PathOf(zip, sheetName) is { } path && zip.GetEntry(path) is { } entry && MayHaveAny(entry) ? Scan(entry) : [];
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            // Whether the file is damaged is for the reader of the values to find and to say.
            return [];
        }
    }

    private static string? PathOf(ZipArchive zip, string sheetName)
    {
        var sheet = Load(zip, "xl/workbook.xml")?.Descendants()
            .FirstOrDefault(element => element.Name.LocalName == "sheet" && (string?)element.Attribute("name") == sheetName);
        var id = sheet?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "id")?.Value;
        var target = Load(zip, "xl/_rels/workbook.xml.rels")?.Descendants()
            .FirstOrDefault(element => (string?)element.Attribute("Id") == id)?.Attribute("Target")?.Value;
        return target is null ? null : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static XDocument? Load(ZipArchive zip, string path)
    {
        if (zip.GetEntry(path) is not { } entry)
        {
            return null;
        }

        using var xml = XmlReader.Create(entry.Open(), Settings);
        return XDocument.Load(xml);
    }

    /// <summary>A look at the bytes first, because most sheets have no such cell and reading their XML once more takes time.</summary>
    private static bool MayHaveAny(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var count = kept + read;
            if (Array.Exists(Signs, sign => buffer.AsSpan(0, count).IndexOf(sign) >= 0))
            {
                return true;
            }

            kept = Math.Min(4, count);
            buffer.AsSpan(count - kept, kept).CopyTo(buffer);
        }

        return false;
    }

    private static Dictionary<(int Row, int Column), Cell> Scan(ZipArchiveEntry entry)
    {
        var found = new Dictionary<(int, int), Cell>();
        using var xml = XmlReader.Create(entry.Open(), Settings);
        int row = -1, column = -1;
        while (xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "row")
            {
                row = xml.GetAttribute("r") is { } number ? XmlConvert.ToInt32(number) - 1 : row + 1;
                column = -1;
            }
            else if (xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1;
                if (Misread(xml) is { } cell)
                {
                    found[(row, column)] = cell;
                }
            }
        }

        return found;
    }

    /// <summary>The cell as it should be read; null when the reader reads it well.</summary>
    private static Cell? Misread(XmlReader cell)
    {
        var type = cell.GetAttribute("t");
        if (cell.IsEmptyElement)
        {
            return null;
        }

        var hasFormula = false;
        var value = "";
        for (var depth = cell.Depth; cell.Read() && cell.Depth > depth;)
        {
            hasFormula |= cell.NodeType == XmlNodeType.Element && cell.LocalName == "f";
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v" && !cell.IsEmptyElement)
            {
                cell.Read();
                value = cell.NodeType == XmlNodeType.Text ? cell.Value : "";
            }
        }

        return type switch
        {
            "e" => Cell.Error(value.Length > 0 ? value : CellText.UnfinishedFormula),
            "b" when value == "true" => Cell.Bool(true),
            // A formula whose result is the empty text is finished.
            not "str" when hasFormula && value.Length == 0 => Cell.Error(CellText.UnfinishedFormula),
            _ => null,
        };
    }

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var c in place.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = (column * 26) + (c - 'A' + 1);
        }

        return column - 1;
    }
}
