using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Tables;

/// <summary>Recognises the template's worked rows that somebody left in the file.</summary>
internal sealed class ExampleRows(ColumnPlan plan)
{
    private readonly string[][] _examples = [.. plan.Schema.Examples.Select(example => TextsOf(plan, example))];

    public int Skipped { get; private set; }

    public bool IsExample(IntakeRow row)
    {
        var isExample = Array.Exists(_examples, example => Equals(row, example));
        Skipped += isExample ? 1 : 0;
        return isExample;
    }

    private bool Equals(IntakeRow row, string[] example)
    {
        for (var at = 0; at < example.Length; at++)
        {
            if (!string.Equals(row.Get(plan.Schema.Fields[at].Id).AsText, example[at], StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>For each field what its cell would say; "" where the file has no such column.</summary>
    private static string[] TextsOf(ColumnPlan plan, IReadOnlyDictionary<string, string> example) =>
        [.. plan.Schema.Fields.Select(field => plan.ColumnsOf(field.Id).Length > 0 && example.TryGetValue(field.Id, out var text)
            ? VietnameseText.Clean(text)
            : "")];
}
