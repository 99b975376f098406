using JobMatch.Contracts;

namespace JobMatch.Matching.Engine.Paired;

/// <summary>The states that the embedded engine holds, as a source from which other indices are filled and repaired.</summary>
/// <param name="engine">The embedded engine.</param>
/// <param name="index">Which states.</param>
/// <param name="toDocument">Analyses a state.</param>
internal sealed class StoredStates(ISearchEngine engine, SearchIndex index, Func<SearchIndex, string, SearchDocument> toDocument)
{
    private const int BatchSize = 2000;

    public Task<StateDigests> DigestsAsync(CancellationToken cancellation) => engine.DigestsAsync(index, cancellation);

    /// <summary>Brings a store to what is held here, in the buckets that differ.</summary>
    /// <returns>How many documents were sent or removed.</returns>
    public async Task<int> CopyToAsync(IDocumentStore store, CancellationToken cancellation)
    {
        var differing = (await DigestsAsync(cancellation)).DifferingBuckets(await store.DigestsAsync(cancellation));
        if (differing.Count == 0)
        {
            return 0;
        }

        var gone = (await store.IdsAsync(differing, cancellation)).ToHashSet();
        var copied = await CopyAsync(differing, store, gone, cancellation);
        if (gone.Count > 0)
        {
            await store.RemoveAsync(gone, cancellation);
        }

        // A store that holds later versions than are held here passed ours over. What is held here is right.
        differing = (await DigestsAsync(cancellation)).DifferingBuckets(await store.DigestsAsync(cancellation));
        if (differing.Count > 0)
        {
            await store.RemoveAsync(await store.IdsAsync(differing, cancellation), cancellation);
            await CopyAsync(differing, store, [], cancellation);
        }

        return copied + gone.Count;
    }

    /// <summary>Sends all documents of these buckets.</summary>
    private async Task<int> CopyAsync(IReadOnlySet<int> buckets, IDocumentStore store, HashSet<Guid> gone, CancellationToken cancellation)
    {
        var ids = await engine.IdsAsync(index, buckets, cancellation);
        gone.ExceptWith(ids);
        foreach (var batch in ids.Chunk(BatchSize))
        {
            var states = await engine.StatesAsync(index, batch, cancellation);
            await store.UpsertAsync([.. states.Values.Select(state => toDocument(index, state))], cancellation);
        }

        return ids.Count;
    }
}
