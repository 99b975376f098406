using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace JobMatch.Intake.Spreadsheets;

/// <summary>Formulas without a stored result, as programs write them that cannot calculate: the cell looks empty to a reader
/// of values although it is not.</summary>
internal static class UnfinishedFormulas
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, IgnoreWhitespace = true };

    /// <returns>Row and column from 0; empty when the sheet has no such cell or cannot be found.</returns>
    public static HashSet<(int Row, int Column)> Find(Stream stream, string sheetName)
    {
        try
        {
            stream.Position = 0;
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return PathOf(zip, sheetName) is { } path && zip.GetEntry(path) is { } entry && HasFormulas(entry) ? Scan(entry) : [];
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

    /// <summary>A look at the bytes first, because most sheets have no formula and reading their XML once more takes time.</summary>
    private static bool HasFormulas(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = stream.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            var span = buffer.AsSpan(0, kept + read);
            if (span.IndexOf("<f"u8) >= 0 || span.IndexOf(":f>"u8) >= 0 || span.IndexOf(":f "u8) >= 0)
            {
                return true;
            }

            kept = Math.Min(2, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return false;
    }

    private static HashSet<(int Row, int Column)> Scan(ZipArchiveEntry entry)
    {
        var found = new HashSet<(int, int)>();
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
                if (IsUnfinished(xml))
                {
                    found.Add((row, column));
                }
            }
        }

        return found;
    }

    private static bool IsUnfinished(XmlReader cell)
    {
        // A formula whose result is the empty text is finished.
        var isText = cell.GetAttribute("t") == "str";
        if (cell.IsEmptyElement)
        {
            return false;
        }

        bool hasFormula = false, hasValue = false;
        for (var depth = cell.Depth; cell.Read() && cell.Depth > depth;)
        {
            hasFormula |= cell.NodeType == XmlNodeType.Element && cell.LocalName == "f";
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v" && !cell.IsEmptyElement)
            {
                cell.Read();
                hasValue |= cell.NodeType == XmlNodeType.Text;
            }
        }

        return hasFormula && !hasValue && !isText;
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
