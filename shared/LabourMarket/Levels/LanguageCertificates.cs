using System.Globalization;
using CsvHelper;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.LabourMarket.Levels;

/// <summary>What results of language tests are worth on the common scale. Where a maker gives a span, the lower level is taken.</summary>
/// <remarks>Not legal equivalences. Source: Reference/Levels/language_results.csv, each row with its source and how it was checked.</remarks>
internal static class LanguageCertificates
{
    private static readonly Lazy<ILookup<string, Row>> s_rows = new(Read);

    private sealed record Row(string Test, decimal From, decimal To, CefrLevel Level);

    /// <summary>The level for a result; null when the test is not listed or the result is not possible in it.</summary>
    public static CefrLevel? LevelOf(string test, decimal result)
    {
        var reached = s_rows.Value[test].Where(row => row.From <= result).MaxBy(row => row.From);
        return reached is not null && result <= reached.To ? reached.Level : null;
    }

    private static ILookup<string, Row> Read()
    {
        using var stream = ReferenceFiles.Open("Levels", "language_results.csv");
        using var row = CsvReader.Create(stream);
        var rows = new List<Row>();
        while (row.Read())
        {
            rows.Add(new Row(
                row.GetString(0),
                decimal.Parse(row.GetString(1), CultureInfo.InvariantCulture),
                decimal.Parse(row.GetString(2), CultureInfo.InvariantCulture),
                Enum.Parse<CefrLevel>(row.GetString(3))));
        }
        return rows.ToLookup(result => result.Test);
    }
}
