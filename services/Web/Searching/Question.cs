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

    private static Question OfPlace(SearchAddress address, Texts texts)
    {
        var meanings = MarketWords.Places(address.PlaceText);
        var without = address with { PlaceText = "", Page = 1 };
        SearchAddress With(PlaceMeaning meaning) => without with
        {
            Provinces = meaning.Communes.Count > 0 ? address.Provinces : [.. address.Provinces.Append(meaning.Province).Distinct()],
            Communes = [.. address.Communes.Concat(meaning.Communes).Distinct()],
        };

        return meanings switch
        {
            { Count: 1 } => new(null, With(meanings[0]), null),
            { Count: 0 } => Wrong(
                "noi",
                texts.With("search.unknown-place", address.PlaceText),
                new SearchChoice(texts["search.without-place"], without.ToString())),
            _ => Wrong(
                "noi",
                texts.With("search.ambiguous-place", address.PlaceText),
                [.. meanings.Select(meaning => new SearchChoice(meaning.Name, With(meaning).ToString()))]),
        };
    }

    private static Question Wrong(string field, string message, params IReadOnlyList<SearchChoice> choices) =>
        new(null, null, new SearchProblem(field, message, false, choices));
}
