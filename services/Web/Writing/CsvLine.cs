using System.Text;

namespace JobMatch.Web.Writing;

/// <summary>Lines of a CSV file that a spreadsheet program opens safely.</summary>
public static class CsvLine
{
    /// <summary>One line with its end; a cell that a spreadsheet would run as a formula is made text by an apostrophe.</summary>
    /// <remarks>Source: OWASP, "CSV Injection"; the full-width signs are taken as formulas by East Asian versions of Excel.</remarks>
    public static string Of(params IEnumerable<string?> cells)
    {
        var line = new StringBuilder();
        foreach (var cell in cells)
        {
            line.Append(line.Length == 0 ? "\"" : ",\"").Append(Safe(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return line.Append("\r\n").ToString();
    }

    private static string Safe(string cell)
    {
        var first = cell.AsSpan().TrimStart();
        var isFormula = first.Length > 0 && "=+-@＝＋－＠|%".Contains(first[0], StringComparison.Ordinal);
        return isFormula || cell.StartsWith('\t') || cell.StartsWith('\r') || cell.StartsWith('\n') ? "'" + cell : cell;
    }
}
