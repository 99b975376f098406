namespace JobMatch.Matching.Engine;

/// <summary>A search as an engine understands it: codes are known to exist, text is analysed. Every filter must hold.</summary>
internal sealed record EngineQuery
{
    /// <summary>What must be found in the text; null finds everything, with no points.</summary>
    public TextQuery? Text { get; init; }

    /// <summary>What must not be found in the text; points mean nothing here.</summary>
    public IReadOnlyList<TextQuery> Without { get; init; } = [];

    /// <summary>At most one for each field.</summary>
    public IReadOnlyList<CodeFilter> Codes { get; init; } = [];

    public IReadOnlyList<NumberFilter> Numbers { get; init; } = [];

    /// <summary>Where distances are measured from; needed by <see cref="EngineOrder.Distance"/>. Null measures none.</summary>
    public NearFilter? Near { get; init; }

    public EngineOrder Order { get; init; } = EngineOrder.Relevance;

    /// <summary><see cref="EngineResult.Next"/> of the page before, of the same query in the same order; null begins at the
    /// start. Pages by cursor neither repeat nor lose a document that stays as it is, whatever else is written meanwhile.</summary>
    public string? After { get; init; }

    /// <summary>Hits to pass over, 0 or more; 0 together with <see cref="After"/>.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return, 0 to 1,000.</summary>
    public int Take { get; init; } = 20;

    /// <summary>What to count; each field once.</summary>
    public IReadOnlyList<FacetQuery> Facets { get; init; } = [];
}

/// <summary>A filter by codes.</summary>
/// <param name="Field">Which codes.</param>
/// <param name="AnyOf">A document passes with one of them; empty passes all, also those without codes.</param>
/// <param name="NoneOf">A document with one of them does not pass.</param>
internal sealed record CodeFilter(CodeField Field, IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf);

/// <summary>A filter by a number.</summary>
/// <param name="Field">Which number.</param>
/// <param name="AtLeast">Lowest number that passes; null for no such limit.</param>
/// <param name="AtMost">Highest number that passes; null for no such limit.</param>
/// <param name="UnknownPasses">Whether documents without the number pass.</param>
internal sealed record NumberFilter(NumberField Field, long? AtLeast, long? AtMost, bool UnknownPasses);

/// <summary>Where distances are measured from.</summary>
/// <param name="Centre">The point.</param>
/// <param name="RadiusKm">Documents with no location this near do not pass; great circle on a sphere of radius
/// 6,371.0088 km. Null passes all, also those without a location.</param>
internal sealed record NearFilter(GeoPoint Centre, double? RadiusKm);

/// <summary>What to count of a field.</summary>
/// <param name="Field">Which codes.</param>
/// <param name="Most">The most frequent codes to give, 0 to 10,000; equal counts by code.</param>
/// <param name="AlsoCounted">Codes that are counted whatever their rank; 0 when no document has them.</param>
internal sealed record FacetQuery(CodeField Field, int Most, IReadOnlyList<string> AlsoCounted);

/// <summary>Orders. What is equal stands newest first, then by id (as text in lower case, or as bytes in that order).</summary>
internal enum EngineOrder
{
    /// <summary>Most points first.</summary>
    Relevance,
    Newest,

    /// <summary>Unknown pay last.</summary>
    PayDescending,

    /// <summary>Unknown pay last.</summary>
    PayAscending,

    /// <summary>Nearest location first; without a location last.</summary>
    Distance,
}

/// <summary>What a search found.</summary>
/// <param name="Total">Documents that pass everything.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">For each facet asked for, counts by code of the documents that pass everything but
/// <see cref="CodeFilter.AnyOf"/> of that facet's own field. A code is missing when its count is 0 and it was not asked for.</param>
/// <param name="Next">Where the next page begins; null when this page is the last one or empty.</param>
internal sealed record EngineResult(
    int Total, IReadOnlyList<EngineHit> Hits, IReadOnlyDictionary<CodeField, IReadOnlyDictionary<string, int>> Facets, string? Next)
{
    /// <summary>Whether the engine that should have answered could not, and another one did.</summary>
    public bool IsFallback { get; init; }
}

/// <summary>A document found.</summary>
/// <param name="Id">Which.</param>
/// <param name="Points">Points of its text in every order; 0 without text.</param>
internal readonly record struct EngineHit(Guid Id, int Points);
