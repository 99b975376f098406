using JobMatch.Contracts.Matching;
using JobMatch.Web.Language;

namespace JobMatch.Web.Searching;

/// <summary>Names of chosen values as the facets of the answer give them.</summary>
internal static class FacetNames
{
    private static readonly string[] KindsOfPlace = ["Tỉnh ", "Thành phố ", "Xã ", "Phường ", "Đặc khu "];

    /// <summary>The value's name; the code itself when the facets do not hold it.</summary>
    public static string NameOf<T>(this SearchResult<T> result, string filter, string code) =>
        result.Facets.FirstOrDefault(facet => facet.Filter == filter)?.Values.FirstOrDefault(value => value.Code == code)?.Name ?? code;

    /// <summary>"Nghề: Thợ hàn"; a place says itself what it is, "Tỉnh Cao Bằng".</summary>
    public static string ChosenName<T>(this SearchResult<T> result, string filter, string code, Texts texts)
    {
        var name = result.NameOf(filter, code);
        return filter is Filters.Province or Filters.Commune && Array.Exists(KindsOfPlace, kind => name.StartsWith(kind, StringComparison.Ordinal))
            ? name
            : $"{texts["filter." + filter]}: {name}";
    }
}
