using System.Globalization;
using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;

namespace JobMatch.Tests.Matching.Engine;

/// <summary>Documents for an engine, told apart by a number.</summary>
internal static class TestDocuments
{
    private static readonly string[] Words = ["thợ", "hàn", "may", "máy", "điện", "lạnh", "kế", "toán", "lái", "xe"];
    private static readonly string[] Occupations = ["7212", "7214", "7213", "721", "72", "8153", "5120", "7411"];
    private static readonly string[] Provinces = ["51", "68", "79"];
    private static readonly string[] Communes = ["21439", "21520", "21523"];

    public static Guid IdOf(int number) => new(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1);

    public static int NumberOf(Guid id) => BitConverter.ToInt32(id.ToByteArray());

    public static SearchDocument Titled(int number, string title, string body = "", long version = 1) => new()
    {
        Id = IdOf(number),
        Version = version,
        Title = SearchText.OfDocument([title]),
        Concepts = AnalysedText.Empty,
        Body = SearchText.OfDocument([body]),
        Occupations = [],
        Provinces = [],
        Communes = [],
        Qualification = null,
        PayVnd = null,
        UpdatedAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddHours(number),
        State = string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},\"version\":{version}}}"),
    };

    /// <summary>A document out of few words and codes, always the same one for a seed.</summary>
    public static SearchDocument Random(int number, uint seed)
    {
        var random = new Random(unchecked((int)seed));
        return Titled(number, string.Join(' ', Some(random, Words, 4)), string.Join(' ', Some(random, Words, 3))) with
        {
            Occupations = Some(random, Occupations, 3),
            Provinces = Some(random, Provinces, 2),
            Communes = Some(random, Communes, 2),
            Qualification = random.Next(3) == 0 ? null : random.Next(5),
            PayVnd = random.Next(3) == 0 ? null : random.Next(5, 12) * 1_000_000L,
            UpdatedAt = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddDays(random.Next(5)),
        };
    }

    /// <summary>A question out of the same words and codes.</summary>
    public static EngineQuery RandomQuery(uint seed)
    {
        var random = new Random(unchecked((int)seed));
        return new()
        {
            Terms = SearchText.OfQuestion(random.Next(2) == 0 ? null : string.Join(' ', Some(random, Words, 1))),
            Occupations = random.Next(2) == 0 ? [] : Some(random, Occupations, 2),
            Provinces = random.Next(2) == 0 ? [] : Some(random, Provinces, 2),
            Communes = random.Next(3) != 0 ? [] : Some(random, Communes, 2),
            Qualifications = random.Next(3) != 0 ? [] : [random.Next(5), random.Next(5)],
            PayAtLeastVnd = random.Next(3) != 0 ? null : random.Next(5, 12) * 1_000_000L,
            PayAtMostVnd = random.Next(3) != 0 ? null : random.Next(5, 12) * 1_000_000L,
            Order = (EngineOrder)random.Next(4),
        };
    }

    private static List<string> Some(Random random, string[] values, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => values[random.Next(values.Length)]).Distinct()];
}
