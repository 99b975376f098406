using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Host.Understanding;

/// <summary>The readers of LabourMarket in the shapes that the command line and the API answer with. Pure.</summary>
internal static class Understand
{
    public static PayAnswer Pay(string text)
    {
        var reading = PayReader.Read(text);
        var value = reading.Value is { } pay
            ? new PayAmounts(Shortest(pay.Min), Shortest(pay.Max), pay.Currency, Word(pay.Period))
            : null;
        var monthly = reading.ToMonthlyVnd() is { } month ? new MonthlyVnd(month.Min, month.Max, month.IsEstimated) : null;
        return new(text, value, reading.Confidence, reading.Note, reading.Spans, monthly, reading.Basis == PayBasis.NotStated ? null : Word(reading.Basis));
    }

    /// <param name="text">A place, an address or a list of places.</param>
    /// <param name="context">What is known beside the words; null for nothing.</param>
    public static PlaceAnswer Place(string text, PlaceReadingContext? context = null)
    {
        var reading = PlaceCatalog.Default.Read(text, context);
        return new(text, Word(reading.Kind), [.. reading.Places.Select(Unit)], [.. reading.Alternatives.Select(Unit)], reading.OtherPlaces);
    }

    public static ExperienceAnswer Experience(string text)
    {
        var reading = ExperienceReader.Read(text);
        return new(text, reading.Value, reading.Confidence, reading.Note);
    }

    public static TitleAnswer Title(string text)
    {
        var reading = OccupationCatalog.Default.ReadTitle(text);
        var extras = reading.Extracted;
        return new(text, reading.Jobs, new(
            extras.Place, extras.Pay,
            extras.Headcount?.Max, extras.Headcount is { } people && people.Min < people.Max ? people.Min : null,
            extras.Headcount?.Men, extras.Headcount?.Women,
            extras.Shift, extras.Sex, extras.Urgent,
            extras.Place is { } place ? Place(place) : null,
            extras.Pay is { } pay ? Pay(pay) : null));
    }

    public static NormalisedAnswer Normalise(string text) =>
        new(text, VietnameseText.Canonical(text), VietnameseText.YiKey(text), VietnameseText.Folded(text));

    private static PlaceUnit Unit(PlaceMatch match) => new(
        match.Code, Word(match.Level), match.Name, match.ProvinceCode,
        [.. match.CommuneCodes.Select(code => new PlaceCommune(code, PlaceCatalog.Default.FindCommune(code)!.FullName))],
        match.Matched, match.Confidence);

    /// <summary>The same number without the zeros a calculation left behind its point: 7500000, not 7500000.0.</summary>
    private static decimal? Shortest(decimal? amount) => amount / 1.0000000000000000000000000000m;

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
