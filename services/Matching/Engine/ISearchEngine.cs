using JobMatch.Contracts;

namespace JobMatch.Matching.Engine;

/// <summary>Which documents.</summary>
internal enum SearchIndex
{
    People,
    Vacancies,
}

/// <summary>Where documents are stored, found and counted. The embedded engine is <c>Sqlite/</c>; a search server takes
/// its place behind this port. Every engine passes <c>SearchEngineContract</c>.</summary>
/// <remarks>Thread-safe. A document that was stored is durable and can be found when the call returns.</remarks>
internal interface ISearchEngine
{
    /// <summary>Stores documents; one whose version is not above the stored one is passed over.</summary>
    /// <returns>The documents that were stored.</returns>
    Task<IReadOnlyList<SearchDocument>> UpsertAsync(
        SearchIndex index, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation);

    /// <summary>Removes documents for good: nothing of them can be read in the engine's files any more. Unknown ids are passed over.</summary>
    Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>What is stored, to be compared with the owner's digests.</summary>
    Task<StateDigests> DigestsAsync(SearchIndex index, CancellationToken cancellation);

    /// <summary>The stored ids that fall into these buckets.</summary>
    Task<IReadOnlyList<Guid>> IdsAsync(SearchIndex index, IReadOnlySet<int> buckets, CancellationToken cancellation);

    /// <summary>The states of these documents; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> StatesAsync(
        SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>All states, in any order.</summary>
    IAsyncEnumerable<string> AllStatesAsync(SearchIndex index, CancellationToken cancellation);

    /// <summary>How many documents are stored.</summary>
    Task<int> CountAsync(SearchIndex index, CancellationToken cancellation);

    /// <summary>Finds documents; see <see cref="EngineQuery"/> for what each part means.</summary>
    Task<EngineResult> SearchAsync(SearchIndex index, EngineQuery query, CancellationToken cancellation);
}
