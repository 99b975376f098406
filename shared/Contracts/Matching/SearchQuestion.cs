namespace JobMatch.Contracts.Matching;

/// <summary>A search for people or vacancies. Every filter left empty filters nothing.</summary>
public sealed record SearchQuestion
{
    /// <summary>Free text, with or without accents; null or blank searches by filters alone.</summary>
    public string? Text { get; init; }

    /// <summary>Occupation codes of 1 to 4 digits; a hit has at least one of them or a code below one of them.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    /// <summary>Province codes; a hit works (or lives, or wishes to work) in at least one.</summary>
    public IReadOnlyList<string> Provinces { get; init; } = [];

    /// <summary>Commune codes; a hit works (or lives) in at least one.</summary>
    public IReadOnlyList<string> Communes { get; init; } = [];

    /// <summary>Qualifications on the scale of LabourMarket's QualificationLevel; a hit has (or asks for) one of them.</summary>
    public IReadOnlyList<int> Qualifications { get; init; } = [];

    /// <summary>Gross đồng per month: vacancies that pay at least this, people who wish at most this; pay that is
    /// not stated passes. Null filters nothing.</summary>
    public long? MonthlyPayVnd { get; init; }

    /// <summary>Order of the hits.</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Hits to pass over, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary>Hits to return, 1 to 100.</summary>
    public int Take { get; init; } = 20;
}

/// <summary>Orders of search results; equal places by id.</summary>
public enum SearchOrder
{
    /// <summary>Best text match first; without text, newest first.</summary>
    Relevance,

    /// <summary>Latest change first.</summary>
    Newest,

    /// <summary>Best paid vacancies (or least demanding people) first; unknown pay last.</summary>
    Pay,
}

/// <summary>A page of hits with counts.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">Counts by filter; a count is what choosing that value would leave.</param>
public sealed record SearchResult<T>(int Total, IReadOnlyList<T> Hits, IReadOnlyList<Facet> Facets);

/// <summary>One filter with the counts of its values.</summary>
/// <param name="Filter">Which filter: "occupation", "province", "commune" or "qualification".</param>
/// <param name="Values">Most frequent first, at most 20, chosen values always included.</param>
public sealed record Facet(string Filter, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a filter.</summary>
/// <param name="Code">The code to filter by.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Count">Hits that have it, with all other filters applied.</param>
/// <param name="IsChosen">Whether the question filters by it.</param>
public sealed record FacetValue(string Code, string Name, int Count, bool IsChosen);

/// <summary>A question named a code that does not exist; the message is Vietnamese and names the nearest known codes.</summary>
public sealed class UnknownCodeException(string message) : Exception(message);
