using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Headers;

/// <summary>The first rows of a table, kept to look for the header in and given out again as rows afterwards.</summary>
internal sealed class HeadRows
{
    /// <summary>Rows within which the last header line must stand; titles and addresses of an official form take about 12.</summary>
    public const int HeaderWithin = 30;

    private HeadRows(IReadOnlyList<HeadRow> rows) => Rows = rows;

    public IReadOnlyList<HeadRow> Rows { get; }

    public static HeadRows ReadFrom(RowSource source)
    {
        // A few rows more than the header may take: what directly follows it belongs to finding the first data row.
        var rows = new List<HeadRow>();
        while (rows.Count < HeaderWithin + 5 && source.Read())
        {
            rows.Add(HeadRow.Of(source));
        }

        return new(rows);
    }
}

/// <summary>One kept row.</summary>
/// <param name="Blank">For each column, that the cell itself is empty; a cell merged from above is, and still has a value.</param>
/// <param name="Across">For each column, the columns one merged cell covers.</param>
/// <param name="DownTo">For each column, the last row its merged cell covers.</param>
internal sealed record HeadRow(int Row, Cell[] Cells, bool[] Blank, (int From, int To)[] Across, int[] DownTo, RowFault? Fault)
{
    public int Width => Cells.Length;

    public bool IsBlank => Array.TrueForAll(Blank, blank => blank);

    public string TextAt(int column) => column < Cells.Length ? Cells[column].AsText : "";

    public static HeadRow Of(RowSource source)
    {
        var columns = Enumerable.Range(0, source.Width).ToArray();
        return new(
            source.Row,
            [.. columns.Select(source.CellAt)],
            [.. columns.Select(source.IsBlank)],
            [.. columns.Select(source.MergedAcross)],
            [.. columns.Select(source.MergedDownTo)],
            source.Fault);
    }
}
