using CsvHelper;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.LabourMarket.Places;

/// <summary>Opens the place files.</summary>
internal static class ReferenceTable
{
    internal static CsvReader Open(string file) => CsvReader.Create(ReferenceFiles.Open("Places", file));

    internal static DateOnly Date(this CsvReader row, int field) => DateOnly.ParseExact(row.GetString(field), "yyyy-MM-dd");

    internal static string[] Codes(this CsvReader row, int field) =>
        row.GetString(field).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
