namespace JobMatch.Web.Searching;

/// <summary>The filters that facets count, as Matching names them.</summary>
internal static class Filters
{
    public const string Occupation = "occupation";
    public const string Province = "province";
    public const string Commune = "commune";
    public const string Qualification = "qualification";

    /// <summary>In the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } = [Occupation, Province, Commune, Qualification];
}
