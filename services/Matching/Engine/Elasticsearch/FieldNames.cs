using System.Text.Json;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>How the port's fields are called in the index: <c>text.title_folded</c>, <c>codes.occupation</c>, <c>numbers.pay_vnd</c>.</summary>
internal static class FieldNames
{
    public const string Id = "id";
    public const string Bucket = "bucket";
    public const string DigestHigh = "digest_high";
    public const string DigestLow = "digest_low";
    public const string Text = "text";
    public const string Codes = "codes";
    public const string Numbers = "numbers";
    public const string Locations = "locations";
    public const string Ranking = "ranking";
    public const string State = "state";

    /// <summary>The last part of the name of each value of an enumeration, by its number.</summary>
    public static string[] Of<TField>()
        where TField : struct, Enum => [.. Enum.GetNames<TField>().Select(JsonNamingPolicy.SnakeCaseLower.ConvertName)];

    private static readonly string[] TextParts = Of<TextPart>();
    private static readonly string[] CodeFields = Of<CodeField>();
    private static readonly string[] NumberFields = Of<NumberField>();

    public static string Path(TextPart part) => $"{Text}.{TextParts[(int)part]}";

    public static string Path(CodeField field) => $"{Codes}.{CodeFields[(int)field]}";

    public static string Path(NumberField field) => $"{Numbers}.{NumberFields[(int)field]}";
}
