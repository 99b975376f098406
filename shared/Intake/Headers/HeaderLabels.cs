namespace JobMatch.Intake.Headers;

/// <summary>The labels of one column when the header is taken to end at a certain row and to have a certain number of lines.</summary>
/// <param name="Own">The lowest label of the column; "" when the column has none.</param>
/// <param name="Groups">Labels above it, nearest first, without repetition.</param>
internal readonly record struct HeaderLabels(string Own, IReadOnlyList<string> Groups)
{
    /// <summary>Ways to read the column, the most specific first.</summary>
    public IEnumerable<string> Readings()
    {
        if (Groups.Count > 1)
        {
            yield return string.Join(" – ", Groups.Reverse().Append(Own));
        }

        foreach (var group in Groups)
        {
            yield return $"{group} – {Own}";
        }

        yield return Own;
    }

    /// <param name="last">Index of the last header line in <paramref name="rows"/>.</param>
    /// <param name="lines">Header lines, from 1.</param>
    public static HeaderLabels Of(IReadOnlyList<HeadRow> rows, int last, int lines, int column)
    {
        var own = "";
        var groups = new List<string>();
        for (var at = last; at >= 0 && at > last - lines; at--)
        {
            var label = own.Length == 0 ? OwnLabel(rows, at, last, column) : GroupLabel(rows[at], column);
            if (own.Length == 0)
            {
                own = label;
            }
            else if (label.Length > 0 && label != own && !groups.Contains(label))
            {
                groups.Add(label);
            }
        }

        return new(own, groups);
    }

    private static string OwnLabel(IReadOnlyList<HeadRow> rows, int at, int last, int column)
    {
        var row = rows[at];
        var label = row.TextAt(column);
        if (at == last || label.Length == 0)
        {
            return label;
        }

        // A label higher up belongs to this column alone when it is merged down to the last line, or when the format knows
        // no merging; a label that spans columns is a group without a sub-header.
        var (from, to) = row.Across[column];
        return from == to ? label : "";
    }

    private static string GroupLabel(HeadRow row, int column)
    {
        if (column >= row.Width)
        {
            return LastLabelBefore(row, row.Width - 1);
        }

        var (from, to) = row.Across[column];
        return from < to ? row.TextAt(from) : LastLabelBefore(row, column);
    }

    /// <summary>Without merged cells a group stands above its first column only.</summary>
    private static string LastLabelBefore(HeadRow row, int column)
    {
        for (var at = column; at >= 0; at--)
        {
            if (row.TextAt(at).Length > 0)
            {
                return row.Across[at].To > at && row.Across[at].To < column ? "" : row.TextAt(at);
            }
        }

        return "";
    }
}
