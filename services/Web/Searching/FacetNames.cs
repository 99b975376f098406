using JobMatch.Contracts.Matching;

namespace JobMatch.Web.Searching;

/// <summary>Names of chosen values as the facets of the answer give them.</summary>
internal static class FacetNames
{
    /// <summary>The value's name; the code itself when the facets do not hold it.</summary>
    public static string NameOf<T>(this SearchResult<T> result, string filter, string code) =>
        result.Facets.FirstOrDefault(facet => facet.Filter == filter)?.Values.FirstOrDefault(value => value.Code == code)?.Name ?? code;
}
