using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.Web.Language;
using JobMatch.Web.Naming;

namespace JobMatch.Web.Searching;

/// <summary>An address understood: either a question, or another address to go to, or what is wrong with it.</summary>
internal sealed record Question(SearchQuestion? Asked, SearchAddress? MovedTo, SearchProblem? Problem)
{
    public static Question Of(SearchAddress address, Texts texts)
    {
        if (address.PlaceText.Length > 0)
        {
            return OfPlace(address, texts);
        }

        var qualifications = new List<int>();
        foreach (var text in address.Qualifications)
        {
            if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                return Wrong("trinh-do", texts.With("search.unknown-qualification", text));
            }

            qualifications.Add(level);
        }

        long? pay = null;
        if (address.PayText.Length > 0)
        {
            pay = MarketWords.MonthlyPayVnd(address.PayText);
            if (pay is null)
            {
                return Wrong("luong", texts.With("search.unknown-pay", address.PayText));
            }
        }

        return new(
            new SearchQuestion
            {
                Text = address.Text.Length == 0 ? null : address.Text,
                Occupations = address.Occupations,
                Provinces = address.Provinces,
                Communes = address.Communes,
                Qualifications = qualifications,
                MonthlyPayVnd = pay,
                Order = address.Order,
                Skip = (address.Page - 1) * SearchAddress.PageSize,
                Take = SearchAddress.PageSize,
            },
            null,
            null);
    }

    // A place typed takes the place of those chosen before: it says where to look now.
    private static Question OfPlace(SearchAddress address, Texts texts)
    {
        var words = MarketWords.Place(address.PlaceText);
        SearchAddress At(PlaceMeaning meaning) =>
            address with { PlaceText = "", Page = 1, Provinces = meaning.Provinces, Communes = meaning.Communes };
        if (words.Meaning is { } meaning)
        {
            return new(null, At(meaning), null);
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
}
