using CsvHelper;

namespace JobMatch.Tests.Host.Sample;

/// <summary>A CSV file read whole.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<string[]> Rows)
{
    public static CsvTable Read(string path)
    {
        using var stream = File.OpenRead(path);
        using var reader = CsvReader.Create(stream);
        reader.ReadHeader();
        var header = reader.Headers.ToArray();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return new CsvTable(header, rows);
    }
}
