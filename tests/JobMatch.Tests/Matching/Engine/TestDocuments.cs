using System.Globalization;
using JobMatch.LabourMarket.Places;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;

namespace JobMatch.Tests.Matching.Engine;

/// <summary>Documents for an engine, told apart by a number.</summary>
internal static class TestDocuments
{
    private static readonly string[] Words = ["thợ", "hàn", "may", "máy", "điện", "lạnh", "kế", "toán", "lái", "xe"];
    private static readonly string[] Occupations = ["7212", "7214", "7213", "721", "72", "8153", "5120", "7411"];
    private static readonly string[] Provinces = ["51", "68", "79"];
    private static readonly string[] Communes = ["21439", "21484", "00004"];

    private static readonly DateTimeOffset FirstDay = new(2026, 11, 1, 0, 0, 0, TimeSpan.Zero);

    public static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public static SearchDocument Titled(int number, string title, string body = "", long version = 1) => new()
    {
        Id = IdOf(number),
        Version = version,
        Title = SearchText.OfDocument([title]),
        Body = SearchText.OfDocument([body]),
        Codes = new Dictionary<CodeField, IReadOnlyList<string>>(),
        Numbers = new Dictionary<NumberField, long> { [NumberField.UpdatedAt] = FirstDay.AddHours(number).UtcTicks },
        Locations = [],
        State = string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},\"version\":{version}}}"),
    };

    /// <summary>The document with other codes of one field; groups of occupations are added as documents have them.</summary>
    public static SearchDocument With(this SearchDocument document, CodeField field, params IEnumerable<string> codes) => document with
    {
        Codes = new Dictionary<CodeField, IReadOnlyList<string>>(document.Codes)
        {
            [field] = [.. (field == CodeField.Occupation ? codes.SelectMany(Groups) : codes).Distinct()],
        },
    };

    /// <summary>The document with another number; null leaves it unknown.</summary>
    public static SearchDocument With(this SearchDocument document, NumberField field, long? number)
    {
        var numbers = new Dictionary<NumberField, long>(document.Numbers);
        numbers.Remove(field);
        if (number is { } known)
        {
            numbers.Add(field, known);
        }

        return document with { Numbers = numbers };
    }

    /// <summary>A filter by codes that lets pass what has one of them.</summary>
    public static CodeFilter AnyOf(CodeField field, params IReadOnlyList<string> codes) => new(field, codes, []);

    /// <summary>A document out of few words and codes, always the same one for a seed.</summary>
    public static SearchDocument Random(int number, uint seed)
    {
        var random = new Random(unchecked((int)seed));
        return Titled(number, string.Join(' ', Some(random, Words, 4)), string.Join(' ', Some(random, Words, 3)))
            .With(CodeField.Occupation, Some(random, Occupations, 3))
            .With(CodeField.Province, Some(random, Provinces, 2))
            .With(CodeField.Commune, Some(random, Communes, 2))
            .With(CodeField.Qualification, random.Next(3) == 0 ? [] : [Level(random)])
            .With(NumberField.PayVnd, random.Next(3) == 0 ? null : random.Next(5, 12) * 1_000_000L)
            .With(NumberField.UpdatedAt, FirstDay.AddDays(random.Next(5)).UtcTicks)
            with
        { Locations = [.. Some(random, Communes, 2).Select(PointOf)] };
    }

    /// <summary>A question out of the same words and codes, with every facet.</summary>
    public static EngineQuery RandomQuery(uint seed)
    {
        var random = new Random(unchecked((int)seed));
        var text = QuestionText.Of(random.Next(2) == 0 ? null : string.Join(' ', Some(random, Words, 1)));
        return new()
        {
            Text = text.Wanted,
            Without = random.Next(3) != 0 ? [] : QuestionText.Of("-" + Words[random.Next(Words.Length)]).Unwanted,
            Codes =
            [
                new(CodeField.Occupation, random.Next(2) == 0 ? [] : Some(random, Occupations, 2), random.Next(4) != 0 ? [] : Some(random, Occupations, 1)),
                new(CodeField.Province, random.Next(2) == 0 ? [] : Some(random, Provinces, 2), []),
                new(CodeField.Commune, random.Next(3) != 0 ? [] : Some(random, Communes, 2), random.Next(4) != 0 ? [] : Some(random, Communes, 1)),
                new(CodeField.Qualification, random.Next(3) != 0 ? [] : [Level(random)], []),
            ],
            Numbers = random.Next(2) == 0 ? [] :
                [new(NumberField.PayVnd, random.Next(5, 9) * 1_000_000L, random.Next(8, 12) * 1_000_000L, random.Next(2) == 0)],
            Near = new(PointOf(Communes[0]), random.Next(3) != 0 ? null : random.Next(300)),
            Order = (EngineOrder)random.Next(Enum.GetValues<EngineOrder>().Length),
            Facets =
            [
                new(CodeField.Occupation, 1000, ["21"]), new(CodeField.Province, 1000, Provinces), new(CodeField.Commune, 1000, []),
                new(CodeField.Qualification, 1000, []),
            ],
        };
    }

    public static GeoPoint PointOf(string commune) => PlaceCatalog.Default.FindCommune(commune) is { } known
        ? new(known.Latitude, known.Longitude)
        : throw new ArgumentException($"No commune {commune}.");

    private static IEnumerable<string> Groups(string code) => Enumerable.Range(1, code.Length).Select(length => code[..length]);

    private static string Level(Random random) => random.Next(5).ToString(CultureInfo.InvariantCulture);

    private static List<string> Some(Random random, string[] values, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => values[random.Next(values.Length)]).Distinct()];
}
