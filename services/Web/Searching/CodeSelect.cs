using JobMatch.Contracts.Matching;

namespace JobMatch.Web.Searching;

/// <summary>A field of the search form that asks for one value of a filter by codes, or turns one down.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Filter">Which filter, as <see cref="CodeFilters"/> names it.</param>
/// <param name="Options">What the answer counts, most first, and what is chosen.</param>
/// <param name="IsTurnedDown">Whether it says what must not be.</param>
internal sealed record CodeSelect(string Key, string Filter, IReadOnlyList<CodeOption> Options, bool IsTurnedDown)
{
    /// <summary>Filters whose wanted values are typed or have a list of their own at the top of the form.</summary>
    private static readonly string[] Typed = [CodeFilters.Occupation, CodeFilters.Province, CodeFilters.Commune, CodeFilters.Qualification];

    /// <summary>The fields that the form has beside its first line; none while there is no answer to take values from.</summary>
    /// <param name="model">The search.</param>
    /// <param name="isTurnedDown">Whether the fields say what must not be.</param>
    public static List<CodeSelect> Of<T>(SearchModel<T> model, bool isTurnedDown) =>
    [
        .. from facet in model.Result?.Facets ?? []
           where isTurnedDown || !Typed.Contains(facet.Filter)
           let options = OptionsOf(model, facet, isTurnedDown).ToList()
           where options.Count > 0
           select new CodeSelect(SearchAddress.KeyOf(facet.Filter, isTurnedDown), facet.Filter, options, isTurnedDown),
    ];

    /// <summary>What the form sends beside its fields: several values of a filter, of which a field can show one only, and all
    /// values while there are no fields.</summary>
    public static IEnumerable<(string Key, string Value)> Kept<T>(SearchModel<T> model)
    {
        var shown = Of(model, isTurnedDown: false).Concat(Of(model, isTurnedDown: true)).Select(field => field.Key)
            .Append(SearchAddress.KeyOf(CodeFilters.Qualification)).ToHashSet();
        return model.Address.Values
            .Where(values => values.Value.Count > 1 || !shown.Contains(values.Key))
            .SelectMany(values => values.Value, (values, value) => (values.Key, value))
            .Concat(model.Address.Condition(Conditions.Near) is { Length: > 0 } near ? [(Conditions.Near, near)] : []);
    }

    private static IEnumerable<CodeOption> OptionsOf<T>(SearchModel<T> model, Facet facet, bool isTurnedDown)
    {
        var chosen = model.Address.ValuesOf(facet.Filter, isTurnedDown);
        var counted = facet.Values
            .Where(value => (value.Count > 0 && !(isTurnedDown && value.IsChosen)) || chosen.Contains(value.Code))
            .Select(value => new CodeOption(value.Code, value.Name, value.Count, chosen is [var only] && only == value.Code))
            .ToList();
        return counted.Concat(chosen
            .Where(code => counted.TrueForAll(option => option.Code != code))
            .Select(code => new CodeOption(code, model.Result!.NameOf(facet.Filter, code), 0, chosen.Count == 1)));
    }
}

/// <summary>A value to choose.</summary>
/// <param name="Code">As in the address.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Count">How many of the search's results have it.</param>
/// <param name="IsChosen">Whether it is the one value chosen.</param>
internal sealed record CodeOption(string Code, string Name, int Count, bool IsChosen);
