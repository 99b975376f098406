using JobMatch.Contracts;

namespace JobMatch.Matching.Engine;

/// <summary>The documents of one kind in one place: the live index of an engine, or one that is being built beside it.</summary>
internal interface IDocumentStore
{
    /// <summary>Stores documents; one whose version is not above the stored one is passed over.</summary>
    /// <returns>The documents that were stored.</returns>
    Task<IReadOnlyList<SearchDocument>> UpsertAsync(IReadOnlyList<SearchDocument> documents, CancellationToken cancellation);

    /// <summary>Removes documents; unknown ids are passed over.</summary>
    Task RemoveAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>What is stored.</summary>
    Task<StateDigests> DigestsAsync(CancellationToken cancellation);

    /// <summary>The stored ids that fall into these buckets.</summary>
    Task<IReadOnlyList<Guid>> IdsAsync(IReadOnlySet<int> buckets, CancellationToken cancellation);
}
