using System.Text;
using JobMatch.LabourMarket.Reference;

namespace JobMatch.LabourMarket.Occupations.Lexicon;

/// <summary>Rows of one reference file (comma separated, quoted where needed, first row holds the column names).</summary>
internal static class ReferenceTable
{
    /// <summary>Rows in file order, each as long as the header.</summary>
    /// <param name="path">Package and file: Occupations/skills.csv.</param>
    /// <param name="columns">The header that the file must have.</param>
    /// <exception cref="InvalidDataException">The file is missing from the assembly, or a row is longer or shorter than the header.</exception>
    public static List<string[]> Read(string path, params ReadOnlySpan<string> columns)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);
        using var stream = ReferenceFiles.Open(path[..slash], path[(slash + 1)..]);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(reader.ReadToEnd(), path, columns);
    }

    internal static List<string[]> Parse(string text, string file, params ReadOnlySpan<string> columns)
    {
        var rows = new List<string[]>();
        var position = 0;
        var fields = new List<string>();
        while (position < text.Length)
        {
            fields.Clear();
            position = ReadRow(text, position, fields);
            if (fields.Count != columns.Length)
            {
                throw new InvalidDataException($"{file}, row {rows.Count + 1}: {fields.Count} fields, expected {columns.Length}.");
            }
            rows.Add([.. fields]);
        }
        if (rows.Count == 0 || !rows[0].AsSpan().SequenceEqual(columns))
        {
            throw new InvalidDataException($"{file}: the first row must be {string.Join(',', columns.ToArray())}.");
        }
        rows.RemoveAt(0);
        return rows;
    }

    /// <summary>The parts of a field that holds a list, separated by bars.</summary>
    public static string[] List(string field) => field.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int ReadRow(string text, int position, List<string> fields)
    {
        while (true)
        {
            position = ReadField(text, position, out var field);
            fields.Add(field);
            if (position >= text.Length)
            {
                return position;
            }
            if (text[position++] == '\n')
            {
                return position;
            }
        }
    }

    private static int ReadField(string text, int position, out string field)
    {
        if (position >= text.Length || text[position] != '"')
        {
            var end = text.AsSpan(position).IndexOfAny(',', '\n');
            end = end < 0 ? text.Length : position + end;
            field = text[position..end].TrimEnd('\r');
            return end;
        }
        var value = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] != '"')
            {
                value.Append(text[position]);
            }
            else if (position + 1 < text.Length && text[position + 1] == '"')
            {
                value.Append(text[position++]);
            }
            else
            {
                position++;
                break;
            }
        }
        if (position < text.Length && text[position] == '\r')
        {
            position++;
        }
        field = value.ToString();
        return position;
    }
}
