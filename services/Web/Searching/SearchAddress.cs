using System.Globalization;
using JobMatch.Contracts.Matching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace JobMatch.Web.Searching;

/// <summary>The whole state of a search page as its address holds it.</summary>
/// <param name="Path">The page: <see cref="People"/> or <see cref="Vacancies"/>.</param>
public sealed record SearchAddress(string Path)
{
    /// <summary>Address of the search for people.</summary>
    public const string People = "/tim-nguoi";

    /// <summary>Address of the search for vacancies.</summary>
    public const string Vacancies = "/tim-viec";

    /// <summary>Hits on one page.</summary>
    public const int PageSize = 20;

    /// <summary>Text beyond this many characters is not read: no title or wish is longer.</summary>
    private const int LongestText = 200;

    /// <summary>Filters beyond this many values are not read.</summary>
    private const int MostValues = 50;

    /// <summary>Free text (q); empty when none.</summary>
    public string Text { get; init; } = "";

    /// <summary>A place in words that is still to be understood (noi); empty when none.</summary>
    public string PlaceText { get; init; } = "";

    /// <summary>Occupation codes (nghe).</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>Province codes (tinh).</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Commune codes (xa).</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>Qualifications as numbers of the scale, in text (trinh-do).</summary>
    public IReadOnlyList<string> Qualifications { get; init; } = [];

    /// <summary>Pay in words or in millions of đồng (luong); empty when none.</summary>
    public string PayText { get; init; } = "";

    /// <summary>Order of the hits (sap-xep).</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Page of hits (trang), from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether anything narrows the search.</summary>
    public bool IsNarrowed =>
        Text.Length > 0 || PayText.Length > 0 || PlaceText.Length > 0 ||
        Occupations.Count + Provinces.Count + Communes.Count + Qualifications.Count > 0;

    /// <summary>Reads an address; what makes no sense as a number is read as the first page or the usual order.</summary>
    public static SearchAddress Read(string path, IQueryCollection query) => new(path)
    {
        Text = Words(query, "q"),
        PlaceText = Words(query, "noi"),
        Occupations = Values(query, "nghe"),
        Provinces = Values(query, "tinh"),
        Communes = Values(query, "xa"),
        Qualifications = Values(query, "trinh-do"),
        PayText = Words(query, "luong"),
        Order = OrderNames.FirstOrDefault(order => order.Value == query["sap-xep"].ToString()).Key,
        Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? Math.Clamp(page, 1, int.MaxValue / PageSize)
            : 1,
    };

    /// <summary>The names of the orders in an address.</summary>
    public static IReadOnlyDictionary<SearchOrder, string> OrderNames { get; } = new Dictionary<SearchOrder, string>
    {
        [SearchOrder.Relevance] = "",
        [SearchOrder.Newest] = "moi",
        [SearchOrder.Pay] = "luong",
    };

    /// <summary>The filter's values by the name that facets give it.</summary>
    public IReadOnlyList<string> ValuesOf(string filter) => filter switch
    {
        Filters.Occupation => Occupations,
        Filters.Province => Provinces,
        Filters.Commune => Communes,
        Filters.Qualification => Qualifications,
        _ => [],
    };

    /// <summary>This search, from its first page, with other values of one filter.</summary>
    public SearchAddress WithValues(string filter, IReadOnlyList<string> values) => filter switch
    {
        Filters.Occupation => this with { Occupations = values, Page = 1 },
        Filters.Province => this with { Provinces = values, Page = 1 },
        Filters.Commune => this with { Communes = values, Page = 1 },
        Filters.Qualification => this with { Qualifications = values, Page = 1 },
        _ => this,
    };

    /// <summary>This search with a value chosen or, when it was chosen, given up.</summary>
    public SearchAddress Toggled(string filter, string code)
    {
        var values = ValuesOf(filter);
        return WithValues(filter, values.Contains(code) ? [.. values.Where(value => value != code)] : [.. values, code]);
    }

    /// <summary>The name of the filter's values in an address.</summary>
    public static string KeyOf(string filter) => filter switch
    {
        Filters.Occupation => "nghe",
        Filters.Province => "tinh",
        Filters.Commune => "xa",
        Filters.Qualification => "trinh-do",
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "Not a filter of the search."),
    };

    /// <summary>The address; what is empty or usual is left out.</summary>
    public override string ToString()
    {
        var query = new QueryBuilder();
        void Add(string key, string value)
        {
            if (value.Length > 0)
            {
                query.Add(key, value);
            }
        }

        Add("q", Text);
        Add("noi", PlaceText);
        foreach (var filter in Filters.All)
        {
            query.Add(KeyOf(filter), ValuesOf(filter));
        }

        Add("luong", PayText);
        Add("sap-xep", OrderNames[Order]);
        Add("trang", Page == 1 ? "" : Page.ToString(CultureInfo.InvariantCulture));
        return Path + query.ToQueryString();
    }

    private static string Words(IQueryCollection query, string key)
    {
        var text = (query[key].FirstOrDefault() ?? "").Trim();
        return text.Length <= LongestText ? text : text[..LongestText];
    }

    private static List<string> Values(IQueryCollection query, string key) =>
        [.. query[key].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct().Take(MostValues)];
}
