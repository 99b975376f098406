using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace JobMatch.Benchmarks.Running;

/// <summary>Prints the figures of a benchmark: a table for people, then one line of JSON for each figure.</summary>
internal static class ReportWriter
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Write(string name, BenchmarkReport report)
    {
        var table = new Table().Title(name).AddColumns("figure", "value", "unit", "goal", "holds", "peer or floor", "ratio");
        foreach (var figure in report.Figures)
        {
            var holds = figure.Holds switch { true => "yes", false => "NO", null => "" };
            table.AddRow(
                Markup.Escape(figure.Name), Written(figure.Value), Markup.Escape(figure.Unit), Written(figure.Goal), holds,
                Written(figure.Peer), Written(figure.Ratio));
        }

        AnsiConsole.Write(table);
        foreach (var rows in report.Tables)
        {
            Write(rows);
        }

        foreach (var figure in report.Figures)
        {
            Console.Out.WriteLine(JsonSerializer.Serialize(figure, Json));
        }
    }

    private static void Write(ReportTable rows)
    {
        var table = new Table().Title(Markup.Escape(rows.Title)).AddColumns([.. rows.Columns.Select(Markup.Escape)]);
        foreach (var row in rows.Rows)
        {
            table.AddRow([.. row.Select(Markup.Escape)]);
        }

        AnsiConsole.Write(table);
    }

    private static string Written(double? value) => value?.ToString("#,0.###", CultureInfo.InvariantCulture) ?? "";
}
