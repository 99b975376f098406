using CsvHelper;

namespace JobMatch.LabourMarket.Places;

/// <summary>Opens the place files that are embedded in this assembly.</summary>
internal static class ReferenceTable
{
    internal static CsvReader Open(string file)
    {
        var name = $"JobMatch.LabourMarket.Reference.Places.{file}";
        var stream = typeof(ReferenceTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The reference file {name} is not embedded.");
        return CsvReader.Create(stream);
    }

    internal static DateOnly Date(this CsvReader row, int field) => DateOnly.ParseExact(row.GetString(field), "yyyy-MM-dd");

    internal static string[] Codes(this CsvReader row, int field) =>
        row.GetString(field).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
