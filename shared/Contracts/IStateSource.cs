namespace JobMatch.Contracts;

/// <summary>The owner's side of reconciliation: what it holds, in a form small enough to compare.</summary>
/// <remarks>A reader of messages of <typeparamref name="TState"/> compares these digests with its own and asks for
/// the buckets that differ; so nothing is trusted because a message was sent, only because it was compared.</remarks>
/// <typeparam name="TState">The state that the owner publishes.</typeparam>
public interface IStateSource<TState>
{
    /// <summary>One digest for each of the <see cref="StateDigests.Buckets"/> buckets of ids.</summary>
    Task<StateDigests> DigestsAsync(CancellationToken cancellation);

    /// <summary>The current states whose id falls into one of <paramref name="buckets"/>, in any order.</summary>
    IAsyncEnumerable<TState> StatesAsync(IReadOnlySet<int> buckets, CancellationToken cancellation);
}
