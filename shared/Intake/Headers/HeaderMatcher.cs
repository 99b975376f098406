using JobMatch.Intake.Schemas;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Headers;

/// <summary>Finds the header among the first rows of a table and decides which column brings which field.</summary>
public static class HeaderMatcher
{
    private const int MostLines = 3;

    private static readonly HashSet<string> RunningNumbers = ["stt", "tt", "số tt", "số thứ tự", "no", "so thu tu", "so tt"];

    private static readonly HashSet<string> AddedColumns = ["dòng gốc", "lý do từ chối"];

    /// <summary>Matches a header that is known to be one line, for example of a pasted table.</summary>
    /// <returns>Null when no header names a field.</returns>
    public static HeaderMatch? Match(TableSchema schema, IReadOnlyList<string> headers)
    {
        var labels = headers.Select(header => new HeaderLabels(header, [])).ToArray();
        var columns = Assign(new FieldIndex(schema), labels);
        return columns.Any(column => column.Field is not null) ? new(1, 2, columns, MissingIn(schema, columns)) : null;
    }

    /// <returns>Null when no row within the first 30 looks like a header.</returns>
    internal static HeaderMatch? Match(TableSchema schema, HeadRows head)
    {
        var index = new FieldIndex(schema);
        var rows = head.Rows;
        var best = (Score: 0, Last: 0, Lines: 0, Columns: Array.Empty<ColumnMatch>());
        for (var last = 0; last < Math.Min(rows.Count, HeadRows.HeaderWithin); last++)
        {
            for (var lines = 1; lines <= Math.Min(MostLines, last + 1) && !rows[last].IsBlank; lines++)
            {
                var columns = Assign(index, LabelsOf(rows, last, lines));
                var score = ScoreOf(columns);
                // An earlier row and fewer lines win a tie: what follows is data.
                if (score > best.Score)
                {
                    best = (score, last, lines, columns);
                }
            }
        }

        var enough = Math.Min(2, schema.Fields.Count);
        return best.Columns.Count(column => column.Field is not null) < enough
            ? null
            : new(rows[best.Last].Row, FirstDataRow(rows, best.Last, best.Lines), best.Columns, MissingIn(schema, best.Columns));
    }

    private static HeaderLabels[] LabelsOf(IReadOnlyList<HeadRow> rows, int last, int lines)
    {
        var width = Enumerable.Range(last - lines + 1, lines).Max(at => rows[at].Width);
        return [.. Enumerable.Range(0, width).Select(column => HeaderLabels.Of(rows, last, lines, column))];
    }

    private static ColumnMatch[] Assign(FieldIndex index, HeaderLabels[] labels)
    {
        var claims = new List<(int Column, FieldDefinition Field, int Score, string Reading)>();
        for (var column = 0; column < labels.Length; column++)
        {
            if (labels[column].Own.Length == 0)
            {
                continue;
            }

            foreach (var reading in labels[column].Readings())
            {
                // A group that had to be read to recognise the field says more than the sub-header alone.
                var bonus = reading.Length > labels[column].Own.Length ? 5 : 0;
                claims.AddRange(index.Find(reading).Select(found => (column, found.Field, found.Score + bonus, reading)));
            }
        }

        var taken = new Dictionary<int, ColumnMatch>();
        var brought = new HashSet<FieldDefinition>(ReferenceEqualityComparer.Instance);
        foreach (var (column, field, _, reading) in claims.OrderByDescending(claim => claim.Score).ThenBy(claim => claim.Column))
        {
            if (!taken.ContainsKey(column) && (field.IsList || !brought.Contains(field)))
            {
                taken[column] = new(column, ColumnLetters.Of(column), reading, field, field.Discard ? ColumnUse.Discarded : ColumnUse.Read);
                brought.Add(field);
            }
        }

        var named = Enumerable.Range(0, labels.Length).Where(column => labels[column].Own.Length > 0);
        return [.. named.Select(column => taken.GetValueOrDefault(column) ?? Unread(column, labels[column], claims))];
    }

    private static ColumnMatch Unread(
        int column, HeaderLabels labels, List<(int Column, FieldDefinition Field, int Score, string Reading)> claims)
    {
        var meant = claims.Where(claim => claim.Column == column).OrderByDescending(claim => claim.Score).FirstOrDefault().Field;
        var key = HeaderText.Key(labels.Own);
        var use = RunningNumbers.Contains(key) || AddedColumns.Contains(key) ? ColumnUse.Ignored
            : meant is { Discard: true } ? ColumnUse.Discarded
            : meant is not null ? ColumnUse.Duplicate
            : ColumnUse.Unknown;
        return new(column, ColumnLetters.Of(column), labels.Readings().First(), meant, use);
    }

    private static int ScoreOf(ColumnMatch[] columns) => columns.Sum(column => column.Use switch
    {
        ColumnUse.Read => column.Field!.Required ? 5 : 3,
        ColumnUse.Discarded => 3,
        ColumnUse.Ignored => 1,
        _ => 0,
    });

    private static int FirstDataRow(IReadOnlyList<HeadRow> rows, int last, int lines)
    {
        var end = Enumerable.Range(last - lines + 1, lines)
            .SelectMany(at => rows[at].DownTo.Where((_, column) => rows[at].TextAt(column).Length > 0))
            .Append(rows[last].Row)
            .Max();
        var next = rows.FirstOrDefault(row => row.Row > end && !row.IsBlank);
        return next is not null && NumberingRow.Is(next) ? next.Row + 1 : end + 1;
    }

    private static MissingColumn[] MissingIn(TableSchema schema, ColumnMatch[] columns)
    {
        var brought = columns.Where(column => column.Use == ColumnUse.Read).Select(column => column.Field).ToHashSet();
        var unknown = columns.Where(column => column.Use == ColumnUse.Unknown).Select(column => column.Header).ToArray();
        return
        [
            .. schema.Fields.Where(field => field.Required && !brought.Contains(field))
                .Select(field => new MissingColumn(field, Likeness.Nearest(field, unknown))),
        ];
    }
}
