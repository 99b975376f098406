using System.Globalization;
using System.Text;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Codes, numbers and locations of a document as one text: every code field, every number field and the
/// locations in the order of their enumerations, each ended by <see cref="Separator"/>.</summary>
internal static class DocumentFacts
{
    public const char Separator = '|';

    public static string Of(SearchDocument document)
    {
        var text = new StringBuilder();
        foreach (var field in Enum.GetValues<CodeField>())
        {
            text.AppendJoin(' ', document.Codes.GetValueOrDefault(field, [])).Append(Separator);
        }

        foreach (var field in Enum.GetValues<NumberField>())
        {
            if (document.Numbers.TryGetValue(field, out var number))
            {
                text.Append(CultureInfo.InvariantCulture, $"{number}");
            }

            text.Append(Separator);
        }

        return text.AppendJoin(' ', document.Locations.Select(Written)).ToString();
    }

    /// <summary>The point that <see cref="Of"/> wrote.</summary>
    public static GeoPoint Point(string written)
    {
        var comma = written.IndexOf(',', StringComparison.Ordinal);
        return new(
            double.Parse(written.AsSpan(0, comma), CultureInfo.InvariantCulture),
            double.Parse(written.AsSpan(comma + 1), CultureInfo.InvariantCulture));
    }

    private static string Written(GeoPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Latitude},{point.Longitude}");
}
