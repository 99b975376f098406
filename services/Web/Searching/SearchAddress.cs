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

    /// <summary>Before the name of a filter: what must not be.</summary>
    private const string Not = "khong-";

    /// <summary>Text beyond this many characters is not read: no title or wish is longer.</summary>
    private const int LongestText = 200;

    /// <summary>Filters beyond this many values are not read.</summary>
    private const int MostValues = 50;

    private static readonly Dictionary<string, string> Keys = new()
    {
        [CodeFilters.Occupation] = "nghe",
        [CodeFilters.Province] = "tinh",
        [CodeFilters.Commune] = "xa",
        [CodeFilters.Qualification] = "trinh-do",
        [CodeFilters.Programme] = "nganh",
        [CodeFilters.Organisation] = "don-vi",
        [CodeFilters.Skill] = "ky-nang",
        [CodeFilters.Certificate] = "chung-chi",
        [CodeFilters.Language] = "ngoai-ngu",
        [CodeFilters.Shifts] = "ca",
        [CodeFilters.WorkingTime] = "thoi-gian",
        [CodeFilters.Contract] = "hop-dong",
        [CodeFilters.Benefit] = "phuc-loi",
    };

    /// <summary>Free text (q); empty when none.</summary>
    public string Text { get; init; } = "";

    /// <summary>A place in words that is still to be understood (noi); empty when none.</summary>
    public string PlaceText { get; init; } = "";

    /// <summary>Values asked for and, under "khong-", turned down, by the name of their filter in an address.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>Single conditions by their name in an address, as typed: see <see cref="Conditions"/>.</summary>
    public IReadOnlyDictionary<string, string> Conditions { get; init; } = new Dictionary<string, string>();

    /// <summary>Order of the hits (sap-xep).</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Page of hits (trang), from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Whether each hit says how its points came about (explain=true).</summary>
    public bool Explains { get; init; }

    /// <summary>The names of the orders in an address.</summary>
    public static IReadOnlyDictionary<SearchOrder, string> OrderNames { get; } = new Dictionary<SearchOrder, string>
    {
        [SearchOrder.Relevance] = "",
        [SearchOrder.Newest] = "moi",
        [SearchOrder.Pay] = "luong",
        [SearchOrder.Distance] = "gan",
    };

    /// <summary>Which side is searched.</summary>
    public SearchSide Side => Path == People ? SearchSide.People : SearchSide.Vacancies;

    /// <summary>Whether anything narrows the search.</summary>
    public bool IsNarrowed => Text.Length > 0 || PlaceText.Length > 0 || Values.Count > 0 || Conditions.Count > 0;

    /// <summary>Reads an address; what makes no sense as a number is read as the first page or the usual order.</summary>
    public static SearchAddress Read(string path, IQueryCollection query)
    {
        var values = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var key in Keys.Values.Concat(Keys.Values.Select(key => Not + key)))
        {
            List<string> read = [.. query[key].Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => value!.Trim()).Distinct().Take(MostValues)];
            if (read.Count > 0)
            {
                values[key] = read;
            }
        }

        return new(path)
        {
            Text = Words(query, "q"),
            PlaceText = Words(query, "noi"),
            Values = values,
            Conditions = Searching.Conditions.All.Select(key => KeyValuePair.Create(key, Words(query, key)))
                .Where(condition => condition.Value.Length > 0).ToDictionary(),
            Order = OrderNames.FirstOrDefault(order => order.Value == query["sap-xep"].ToString()).Key,
            Page = int.TryParse(query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var page)
                ? Math.Clamp(page, 1, int.MaxValue / PageSize)
                : 1,
            Explains = query["explain"] == "true",
        };
    }

    /// <summary>The name of the filter's values in an address.</summary>
    public static string KeyOf(string filter, bool isTurnedDown = false) => (isTurnedDown ? Not : "") + Keys[filter];

    /// <summary>The values asked for, or turned down, of a filter.</summary>
    public IReadOnlyList<string> ValuesOf(string filter, bool isTurnedDown = false) => Values.GetValueOrDefault(KeyOf(filter, isTurnedDown), []);

    /// <summary>A single condition as typed; empty when it is not set.</summary>
    public string Condition(string key) => Conditions.GetValueOrDefault(key, "");

    /// <summary>This search, from its first page, with other values of one filter.</summary>
    public SearchAddress WithValues(string filter, IReadOnlyList<string> values, bool isTurnedDown = false)
    {
        var all = new Dictionary<string, IReadOnlyList<string>>(Values);
        all.Remove(KeyOf(filter, isTurnedDown));
        if (values.Count > 0)
        {
            all[KeyOf(filter, isTurnedDown)] = values;
        }

        return this with { Values = all, Page = 1 };
    }

    /// <summary>This search, from its first page, with another single condition; empty takes it away.</summary>
    public SearchAddress WithCondition(string key, string value)
    {
        var all = new Dictionary<string, string>(Conditions);
        all.Remove(key);
        if (value.Length > 0)
        {
            all[key] = value;
        }

        return this with { Conditions = all, Page = 1 };
    }

    /// <summary>This search with a value chosen or, when it was chosen, given up.</summary>
    public SearchAddress Toggled(string filter, string code, bool isTurnedDown = false)
    {
        var values = ValuesOf(filter, isTurnedDown);
        return WithValues(filter, values.Contains(code) ? [.. values.Where(value => value != code)] : [.. values, code], isTurnedDown);
    }

    /// <summary>The address; what is empty or usual is left out.</summary>
    public override string ToString() => Path + Query(Page);

    /// <summary>The state behind the question mark, with it, at another page.</summary>
    public string Query(int page)
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
        foreach (var filter in CodeFilters.All)
        {
            query.Add(KeyOf(filter), ValuesOf(filter));
            query.Add(KeyOf(filter, isTurnedDown: true), ValuesOf(filter, isTurnedDown: true));
        }

        foreach (var key in Searching.Conditions.All)
        {
            Add(key, Condition(key));
        }

        Add("sap-xep", OrderNames[Order]);
        Add("trang", page == 1 ? "" : page.ToString(CultureInfo.InvariantCulture));
        Add("explain", Explains ? "true" : "");
        return query.ToQueryString().ToString();
    }

    private static string Words(IQueryCollection query, string key)
    {
        var text = (query[key].FirstOrDefault() ?? "").Trim();
        return text.Length <= LongestText ? text : text[..LongestText];
    }
}
