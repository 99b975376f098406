using JobMatch.Contracts.Matching;
using JobMatch.Matching.Analysing;

namespace JobMatch.Matching.Engine;

/// <summary>A person or a vacancy as an engine stores it.</summary>
internal sealed record SearchDocument
{
    public required Guid Id { get; init; }

    /// <summary>Version of the state; upserts go forward only.</summary>
    public required long Version { get; init; }

    /// <summary>Words of the title, the concepts behind it (names of its occupations), and everything else.</summary>
    public required AnalysedText Title { get; init; }

    public required AnalysedText Concepts { get; init; }

    public required AnalysedText Body { get; init; }

    /// <summary>Occupation codes of 1 to 4 digits.</summary>
    public required IReadOnlyList<string> Occupations { get; init; }

    public required IReadOnlyList<string> Provinces { get; init; }

    public required IReadOnlyList<string> Communes { get; init; }

    /// <summary>On the scale of LabourMarket's QualificationLevel; null when not stated.</summary>
    public required int? Qualification { get; init; }

    /// <summary>The best pay of a vacancy, the least pay a person wishes; đồng per month, null when not stated.</summary>
    public required long? PayVnd { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>The whole state as JSON, given back as it is.</summary>
    public required string State { get; init; }
}

/// <summary>A search as an engine understands it: codes are known to exist, text is analysed.</summary>
internal sealed record EngineQuery
{
    /// <summary>All terms must be found; empty finds everything.</summary>
    public IReadOnlyList<QueryTerm> Terms { get; init; } = [];

    /// <summary>A document passes with one of these codes or a longer one that begins with it; empty passes all.</summary>
    public IReadOnlyList<string> Occupations { get; init; } = [];

    public IReadOnlyList<string> Provinces { get; init; } = [];

    public IReadOnlyList<string> Communes { get; init; } = [];

    public IReadOnlyList<int> Qualifications { get; init; } = [];

    /// <summary>Lowest pay that passes; documents without pay pass. Null passes all.</summary>
    public long? PayAtLeastVnd { get; init; }

    /// <summary>Highest pay that passes; documents without pay pass. Null passes all.</summary>
    public long? PayAtMostVnd { get; init; }

    public EngineOrder Order { get; init; } = EngineOrder.Relevance;

    public int Skip { get; init; }

    public int Take { get; init; } = 20;
}

/// <summary>Orders; equal places by id.</summary>
internal enum EngineOrder
{
    /// <summary>Best text match first; without text, newest first.</summary>
    Relevance,
    Newest,

    /// <summary>Unknown pay last.</summary>
    PayDescending,

    /// <summary>Unknown pay last.</summary>
    PayAscending,
}

/// <summary>What a search found.</summary>
/// <param name="Total">Documents that pass everything.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">For each facet, counts by code of the documents that pass everything but that facet's own filter.</param>
internal sealed record EngineResult(
    int Total, IReadOnlyList<Guid> Hits, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Facets);

/// <summary>Names of the facets, as <see cref="Facet.Filter"/> gives them.</summary>
internal static class FacetNames
{
    public const string Occupation = "occupation";
    public const string Province = "province";
    public const string Commune = "commune";
    public const string Qualification = "qualification";
}
