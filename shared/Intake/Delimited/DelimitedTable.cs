using JobMatch.Intake.Headers;
using JobMatch.Intake.Tables;

namespace JobMatch.Intake.Delimited;

/// <summary>Opens delimited text: encoding, then delimiter, then rows.</summary>
internal static class DelimitedTable
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static TableContent Open(Stream stream, TableFileOptions options)
    {
        var encoding = TextEncoding.Detect(stream);
        var declared = DeclaredDelimiter(encoding, stream);
        var delimiter = declared ?? Delimiters.MaxBy(candidate => Score(candidate, encoding, stream, options));
        var source = Start(encoding, stream, delimiter, declared is not null, options);
        var head = HeadRows.ReadFrom(source);
        var match = HeaderMatcher.Match(options.Schema, head);
        return new TableContent(TableFileKind.Csv, source, head, match) { Encoding = encoding.Name, Delimiter = delimiter };
    }

    /// <summary>The line "sep=;" with which Excel is told the delimiter; Excel shows no row for it.</summary>
    private static char? DeclaredDelimiter(TextEncoding encoding, Stream stream)
    {
        using var reader = encoding.Open(stream);
        Span<char> line = stackalloc char[5];
        var count = reader.ReadBlock(line);
        return count == 5 && line[..4].Equals("sep=", StringComparison.OrdinalIgnoreCase) ? line[4] : null;
    }

    private static double Score(char delimiter, TextEncoding encoding, Stream stream, TableFileOptions options)
    {
        using var source = Start(encoding, stream, delimiter, skipFirst: false, options);
        var head = HeadRows.ReadFrom(source);
        var match = HeaderMatcher.Match(options.Schema, head);
        var matched = match?.Columns.Count(column => column.Field is not null) ?? 0;
        // Files without a known header still deserve the delimiter that makes even rows, for a better message.
        var usual = head.Rows.GroupBy(row => row.Width).MaxBy(group => group.Count() * (group.Key > 1 ? 1 : 0))?.Key ?? 0;
        return (matched * 1000) + Math.Min(usual, 999);
    }

    private static DelimitedSource Start(
        TextEncoding encoding, Stream stream, char delimiter, bool skipFirst, TableFileOptions options)
    {
        var text = encoding.Open(stream);
        if (skipFirst)
        {
            text.ReadLine();
        }

        return new DelimitedSource(new RecordReader(text, delimiter, options.MaxCellLength));
    }
}
