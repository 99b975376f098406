using JobMatch.Intake.Refusals;
using JobMatch.Intake.Schemas;

namespace JobMatch.Intake.Templates;

/// <summary>Writes the empty tables people fill in, from the schema that reads them back.</summary>
public static class TemplateWriter
{
    /// <summary>A workbook: the empty table with its header; a sheet that explains each column; a sheet with the schema's
    /// worked examples. Only the first sheet is ever read back.</summary>
    /// <param name="stream">Written from its position; stays open.</param>
    /// <param name="title">Heading of the help sheet, for example "Nhu cầu tuyển dụng".</param>
    /// <param name="help">What to do with the file, in Vietnamese; a paragraph per line.</param>
    public static void WriteXlsx(Stream stream, TableSchema schema, string title, string help)
    {
        using var buffer = new MemoryStream();
        TemplateWorkbook.Write(buffer, schema, title, help);
        buffer.Position = 0;
        buffer.CopyTo(stream);
    }

    /// <summary>UTF-8 with byte order mark: the header and the first worked example, which is skipped when it comes back
    /// unchanged.</summary>
    public static void WriteCsv(Stream stream, TableSchema schema)
    {
        var fields = Columns(schema);
        using var rows = new CsvRowWriter(stream);
        rows.Write([.. fields.Select(Header)], isHeader: true);
        foreach (var example in schema.Examples.Take(1))
        {
            rows.Write([.. fields.Select(field => example.GetValueOrDefault(field.Id, ""))], isHeader: false);
        }
    }

    /// <summary>What is not kept is not asked for.</summary>
    internal static IReadOnlyList<FieldDefinition> Columns(TableSchema schema) => [.. schema.Fields.Where(field => !field.Discard)];

    internal static string Header(FieldDefinition field) => field.Required ? field.Label + " *" : field.Label;
}
