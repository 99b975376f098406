using System.Buffers;
using System.Text;

namespace JobMatch.Host.Generating;

/// <summary>Writes a table as CSV in UTF-8 without byte order mark, commas and LF, holding only a small buffer.</summary>
internal sealed class CsvFile : IAsyncDisposable
{
    private const int FlushAtCharacters = 64 * 1024;
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\n");

    private readonly StreamWriter _file;
    private readonly StringBuilder _pending = new(FlushAtCharacters + 4096);

    public CsvFile(string path, string[] header)
    {
        _file = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), FlushAtCharacters);
        Add(header);
    }

    /// <summary>Adds a row; it reaches the disk with a later <see cref="FlushIfFullAsync"/> or the end.</summary>
    public void Add(string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0)
            {
                _pending.Append(',');
            }

            AddCell(cells[i]);
        }

        // Not AppendLine: the bytes must be the same on Windows.
        _pending.Append('\n');
    }

    public async ValueTask FlushIfFullAsync(CancellationToken cancellation)
    {
        if (_pending.Length >= FlushAtCharacters)
        {
            await FlushAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await FlushAsync(CancellationToken.None);
        await _file.DisposeAsync();
    }

    private async Task FlushAsync(CancellationToken cancellation)
    {
        await _file.WriteAsync(_pending, cancellation);
        _pending.Clear();
    }

    private void AddCell(string cell)
    {
        if (cell.AsSpan().IndexOfAny(Special) < 0)
        {
            _pending.Append(cell);
            return;
        }

        _pending.Append('"').Append(cell.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
