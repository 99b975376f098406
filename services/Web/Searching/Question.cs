using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.Web.Language;
using JobMatch.Web.Naming;

namespace JobMatch.Web.Searching;

/// <summary>An address understood: either a question, or another address to go to, or what is wrong with it.</summary>
internal sealed record Question(SearchQuestion? Asked, SearchAddress? MovedTo, SearchProblem? Problem)
{
    private const double MostKm = 3000;

    private const int MonthsInYear = 12;

    /// <summary>Communes of an old district that are offered to measure from.</summary>
    private const int MostCentres = 10;

    /// <param name="address">What was asked.</param>
    /// <param name="today">Vietnam's day.</param>
    /// <param name="texts">For what is wrong.</param>
    public static Question Of(SearchAddress address, DateOnly today, Texts texts)
    {
        if (address.PlaceText.Length > 0)
        {
            return OfPlace(address, texts);
        }

        try
        {
            return new(Read(address, today, texts), null, null);
        }
        catch (NotUnderstoodException wrong)
        {
            return Wrong(wrong.Field, wrong.Message);
        }
    }

    private static SearchQuestion Read(SearchAddress address, DateOnly today, Texts texts)
    {
        foreach (var level in address.ValuesOf(CodeFilters.Qualification))
        {
            _ = Number(level) ?? throw new NotUnderstoodException("trinh-do", texts.With("search.unknown-qualification", level));
        }

        var radius = address.Condition(Conditions.Radius);
        double? km = radius.Length == 0 ? null
            : double.TryParse(radius.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostKm
                ? number
                : throw new NotUnderstoodException(Conditions.Radius, texts.With("search.unknown-radius", radius));
        return new()
        {
            Text = address.Text.Length == 0 ? null : address.Text,
            Codes = CodeFilters.All
                .Select(filter => KeyValuePair.Create(filter, new CodeChoice(address.ValuesOf(filter), address.ValuesOf(filter, isTurnedDown: true))))
                .Where(choice => choice.Value.AnyOf.Count + choice.Value.NoneOf.Count > 0)
                .ToDictionary(),
            NearCommune = address.Condition(Conditions.Near) is { Length: > 0 } commune ? commune : null,
            RadiusKm = km,
            Qualification = Number(address, Conditions.Qualification, texts),
            GeneralEducation = Number(address, Conditions.GeneralEducation, texts),
            SkillLevel = Number(address, Conditions.SkillLevel, texts),
            ExperienceMonths = Number(address, Conditions.Experience, texts) * MonthsInYear,
            DigitalLevel = Number(address, Conditions.Digital, texts),
            MonthlyPayVnd = Pay(address, Conditions.Pay, texts),
            MonthlyPayToVnd = Pay(address, Conditions.PayTo, texts),
            AvailableFrom = Day(address, texts),
            OpenOn = address.Condition(Conditions.Open).Length > 0 ? today : null,
            HidesAgeRestrictedOn = address.Condition(Conditions.Adult).Length > 0 ? today : null,
            HidesByHand = address.Condition(Conditions.Automated).Length > 0,
            Order = address.Order,
            Skip = (address.Page - 1) * SearchAddress.PageSize,
            Take = SearchAddress.PageSize,
            Explains = address.Explains,
        };
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100 ? number : null;

    private static int? Number(SearchAddress address, string key, Texts texts) => address.Condition(key) is not { Length: > 0 } text
        ? null
        : Number(text) ?? throw new NotUnderstoodException(key, texts.With("search.unknown-number", text));

    private static long? Pay(SearchAddress address, string key, Texts texts) => address.Condition(key) is not { Length: > 0 } text
        ? null
        : MarketWords.MonthlyPayVnd(text) ?? throw new NotUnderstoodException(key, texts.With("search.unknown-pay", text));

    private static DateOnly? Day(SearchAddress address, Texts texts) => address.Condition(Conditions.AvailableFrom) is not { Length: > 0 } text
        ? null
        : DateOnly.TryParseExact(text, ["yyyy-MM-dd", "d/M/yyyy", "dd/MM/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new NotUnderstoodException(Conditions.AvailableFrom, texts.With("search.unknown-day", text));

    // A place typed takes the place of those chosen before: it says where to look now. With a radius it is where to measure from.
    private static Question OfPlace(SearchAddress address, Texts texts)
    {
        var words = MarketWords.Place(address.PlaceText);
        var isCentre = address.Condition(Conditions.Radius).Length > 0;
        SearchAddress At(PlaceMeaning meaning) => isCentre && meaning.Communes.Count == 1
            ? (address with { PlaceText = "" }).WithValues(CodeFilters.Province, []).WithValues(CodeFilters.Commune, [])
                .WithCondition(Conditions.Near, meaning.Communes[0])
            : (address with { PlaceText = "" }).WithValues(CodeFilters.Province, meaning.Provinces).WithValues(CodeFilters.Commune, meaning.Communes)
                .WithCondition(Conditions.Near, "").WithCondition(Conditions.Radius, "");
        if (words.Meaning is { } meaning)
        {
            return isCentre && meaning.Communes.Count != 1
                ? Wrong(Conditions.Radius, texts.With("search.radius-needs-commune", address.PlaceText),
                    [
                        .. meaning.Communes.Take(MostCentres).Select(commune =>
                            new SearchChoice(MarketNames.Commune(commune), At(meaning with { Communes = [commune] }).ToString())),
                        new SearchChoice(texts.With("search.without-radius", address.PlaceText), At(meaning).ToString()),
                    ])
                : new(null, At(meaning), null);
        }

        var message = texts.With(words.Choices.Count == 0 ? "search.unknown-place" : "search.ambiguous-place", address.PlaceText);
        return Wrong(
            "noi",
            message,
            [
                .. words.Choices.Select(choice => new SearchChoice(choice.Name, At(choice).ToString())),
                new SearchChoice(texts["search.without-place"], (address with { PlaceText = "", Page = 1 }).ToString()),
            ]);
    }

    private static Question Wrong(string field, string message, params IReadOnlyList<SearchChoice> choices) =>
        new(null, null, new SearchProblem(field, message, false, choices));

    /// <summary>A condition whose words are not understood.</summary>
    private sealed class NotUnderstoodException(string field, string message) : Exception(message)
    {
        public string Field { get; } = field;
    }
}
