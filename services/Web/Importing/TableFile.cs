using JobMatch.Contracts.Intake;
using JobMatch.Web.Failing;
using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Importing;

/// <summary>Files of tables that pages hand out.</summary>
internal static class TableFile
{
    /// <summary>The format that a file's ending means; null when none.</summary>
    public static TableFormat? FormatOf(string ending) => ending switch
    {
        "xlsx" => TableFormat.Xlsx,
        "csv" => TableFormat.Csv,
        _ => null,
    };

    public static string ContentTypeOf(TableFormat format) => format switch
    {
        TableFormat.Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        _ => "text/csv; charset=utf-8",
    };

    /// <summary>Answers the address of a template.</summary>
    public static IResult Template(string kind, string format, IEnumerable<IFileImports> imports)
    {
        if (imports.Find(kind) is not { } service || FormatOf(format) is not { } table)
        {
            return Failure.NotFound();
        }

        using var memory = new MemoryStream();
        service.WriteTemplate(table, memory);
        return Results.File(memory.ToArray(), ContentTypeOf(table), $"mau-{kind}.{format}");
    }
}
