using System.Collections.Frozen;
using JobMatch.Intake.Headers;
using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Tables;

/// <summary>Where the fields stand in the rows of one file.</summary>
internal sealed class ColumnPlan
{
    private readonly FrozenDictionary<string, int[]> _columnsOf;

    public ColumnPlan(TableSchema schema, HeaderMatch header)
    {
        Schema = schema;
        Header = header;
        Width = header.Columns.Count == 0 ? 0 : header.Columns[^1].Index + 1;
        Columns = new ColumnMatch?[Width];
        foreach (var column in header.Columns)
        {
            Columns[column.Index] = column;
        }

        _columnsOf = schema.Fields.ToFrozenDictionary(
            field => field.Id,
            field => header.Columns.Where(column => column.Use == ColumnUse.Read && column.Field == field).Select(column => column.Index).ToArray(),
            StringComparer.OrdinalIgnoreCase);
    }

    public TableSchema Schema { get; }

    public HeaderMatch Header { get; }

    public int Width { get; }

    /// <summary>By index; null where the header has a gap.</summary>
    public ColumnMatch?[] Columns { get; }

    /// <exception cref="KeyNotFoundException">The schema has no such field.</exception>
    public int[] ColumnsOf(string fieldId) => _columnsOf[fieldId];
}
