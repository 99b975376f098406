using System.Buffers;
using System.Text;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Refusals;

/// <summary>RFC 4180 in UTF-8 with byte order mark, without which Excel breaks the Vietnamese letters.</summary>
internal sealed class CsvRowWriter(Stream stream) : IRowWriter
{
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create(",;\t|\"\r\n");

    private readonly StreamWriter _text = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 1 << 16, leaveOpen: true)
    {
        NewLine = "\r\n",
    };

    public void Write(IReadOnlyList<string> cells, bool isHeader)
    {
        for (var at = 0; at < cells.Count; at++)
        {
            if (at > 0)
            {
                _text.Write(',');
            }

            WriteCell(FormulaGuard.Add(FormulaGuard.Remove(cells[at])));
        }

        _text.WriteLine();
    }

    public void Dispose() => _text.Dispose();

    private void WriteCell(string cell)
    {
        if (cell.AsSpan().IndexOfAny(NeedsQuotes) < 0)
        {
            _text.Write(cell);
            return;
        }

        _text.Write('"');
        _text.Write(cell.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
