using System.Globalization;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;

namespace JobMatch.Web.Naming;

/// <summary>Words that people type into the search form, understood.</summary>
internal static class MarketWords
{
    /// <summary>A bare number up to this is taken as millions of đồng: nobody earns a billion a month.</summary>
    private const decimal MostMillions = 999;

    /// <summary>Readings below this are put to the reader as a choice.</summary>
    private const double SureEnough = 0.7;

    /// <summary>What a place in words may mean.</summary>
    public static PlaceWords Place(string text)
    {
        var reading = PlaceCatalog.Default.Read(text);
        return reading.Kind switch
        {
            PlaceReadingKind.Nationwide => new(PlaceMeaning.Anywhere, []),
            PlaceReadingKind.Units when IsOneKind(reading.Places) && reading.Places.All(place => place.Confidence >= SureEnough) =>
                new(Together(reading.Places), []),
            PlaceReadingKind.Units or PlaceReadingKind.Ambiguous or PlaceReadingKind.Unknown =>
                new(null, Choices(reading.Places.Concat(reading.Alternatives))),
            _ => new(null, []),
        };
    }

    /// <summary>Gross đồng per month; of a range its lower end; null when the words are not understood.</summary>
    public static long? MonthlyPayVnd(string text)
    {
        if (decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millions)
            && millions is > 0 and <= MostMillions)
        {
            return (long)(millions * 1_000_000);
        }

        return PayReader.Read(text).ToMonthlyVnd() is { } pay ? pay.Min ?? pay.Max : null;
    }

    // Names in force come first: they are what most people mean today.
    private static List<PlaceMeaning> Choices(IEnumerable<PlaceMatch> places) =>
    [
        .. places.OrderBy(place => place.Matched == place.Name ? 0 : 1)
            .Select(place => Together([place]))
            .DistinctBy(meaning => meaning.Name),
    ];

    // A province and a commune of another one cannot be asked for together: the filters all hold at once.
    private static bool IsOneKind(IReadOnlyList<PlaceMatch> places) =>
        places.All(place => place.CommuneCodes.Count == 0) || places.All(place => place.CommuneCodes.Count > 0);

    private static PlaceMeaning Together(IReadOnlyList<PlaceMatch> places) => new(
        string.Join("; ", places.Select(NameOf)),
        [.. places.Where(place => place.CommuneCodes.Count == 0).Select(place => place.ProvinceCode).Distinct()],
        [.. places.SelectMany(place => place.CommuneCodes).Distinct()]);

    private static string NameOf(PlaceMatch place)
    {
        var today = MarketNames.Place(new(place.ProvinceCode, place.CommuneCodes));
        return place.Matched == place.Name || today.StartsWith(place.Matched, StringComparison.Ordinal) ? today : $"{place.Matched} (nay: {today})";
    }
}

/// <summary>A place in words: one meaning, or the choices between several (none when the words are not known).</summary>
internal sealed record PlaceWords(PlaceMeaning? Meaning, IReadOnlyList<PlaceMeaning> Choices);

/// <summary>One meaning of a place.</summary>
/// <param name="Name">Full name in today's units.</param>
/// <param name="Provinces">Two-digit codes of whole provinces; empty when communes are meant.</param>
/// <param name="Communes">Five-digit codes; empty when whole provinces are meant.</param>
internal sealed record PlaceMeaning(string Name, IReadOnlyList<string> Provinces, IReadOnlyList<string> Communes)
{
    /// <summary>No place in particular.</summary>
    public static PlaceMeaning Anywhere { get; } = new("", [], []);
}
