using JobMatch.Contracts.Matching;
using JobMatch.Web.Explaining;
using JobMatch.Web.Language;
using JobMatch.Web.Naming;
using JobMatch.Web.Writing;

namespace JobMatch.Web.Searching;

/// <summary>Names of chosen values as the facets of the answer give them.</summary>
internal static class FacetNames
{
    private static readonly string[] KindsOfPlace = ["Tỉnh ", "Thành phố ", "Xã ", "Phường ", "Đặc khu "];

    /// <summary>The value's name; of a value that the facets do not hold what reference data say, else the code itself.</summary>
    public static string NameOf<T>(this SearchResult<T> result, string filter, string code) =>
        result.Facets.FirstOrDefault(facet => facet.Filter == filter)?.Values.FirstOrDefault(value => value.Code == code)?.Name
        ?? filter switch
        {
            CodeFilters.Occupation => MarketNames.Occupation(code),
            CodeFilters.Province => MarketNames.Province(code),
            CodeFilters.Commune => MarketNames.Commune(code),
            CodeFilters.Skill => MarketNames.Skill(code),
            CodeFilters.Certificate => MarketNames.Certificate(code),
            CodeFilters.Language => MarketNames.Language(code),
            CodeFilters.Contract => MarketNames.Contract(code),
            CodeFilters.Benefit => MarketNames.Benefit(code),
            CodeFilters.Qualification when int.TryParse(code, out var level) => MarketNames.Qualification(level),
            _ => code,
        };

    /// <summary>"Nghề: Thợ hàn"; a place says itself what it is, "Tỉnh Cao Bằng".</summary>
    public static string ChosenName<T>(this SearchResult<T> result, string filter, string code, Texts texts, bool isTurnedDown = false)
    {
        var name = result.NameOf(filter, code);
        var isPlace = filter is CodeFilters.Province or CodeFilters.Commune
            && Array.Exists(KindsOfPlace, kind => name.StartsWith(kind, StringComparison.Ordinal));
        var chosen = isPlace ? name : $"{texts["filter." + filter]}: {name}";
        return isTurnedDown ? texts.With("search.not", chosen) : chosen;
    }

    /// <summary>A single condition in words: "Lương 10 triệu", "Trong 20 km quanh Phường Đức Phổ".</summary>
    public static string OfCondition(SearchAddress address, string key, Texts texts)
    {
        var value = address.Condition(key);
        return key switch
        {
            Conditions.Pay => texts.With("search.pay-is", value),
            Conditions.Near => address.Condition(Conditions.Radius) is { Length: > 0 } km
                ? texts.With("search.within", km, MarketNames.Commune(value))
                : texts.With("search.near", MarketNames.Commune(value)),
            Conditions.Qualification when int.TryParse(value, out var level) => texts.With("condition.bac-hoc.is", MarketNames.Qualification(level)),
            Conditions.GeneralEducation when int.TryParse(value, out var level) => texts.With("condition.hoc-van.is", MarketNames.GeneralEducation(level)),
            Conditions.Digital when int.TryParse(value, out var level) && Fields.Digital(level, texts) is { } name =>
                texts.With("condition.tin-hoc.is", name),
            Conditions.AvailableFrom when DateOnly.TryParseExact(value, "yyyy-MM-dd", out var day) =>
                texts.With("condition.tu-ngay.is", Written.Date(day)),
            _ when Conditions.Switches.Contains(key) => texts[$"condition.{key}.{address.Side}"],
            _ => texts.With($"condition.{key}.is", value),
        };
    }
}
