namespace JobMatch.Contracts.Matching;

/// <summary>Compares the search indices with the owners of what they hold, and builds them anew.</summary>
public interface IIndexCare
{
    /// <summary>Compares every index with its owner, one line for each kind of documents and each index of them.</summary>
    Task<IReadOnlyList<IndexComparison>> VerifyAsync(CancellationToken cancellation);

    /// <summary>Builds every index anew beside the live one, which answers until the new one holds the same and takes its
    /// place; writes go on meanwhile.</summary>
    /// <param name="progress">Told of each index, in Vietnamese, when its turn comes.</param>
    /// <param name="cancellation">Ends the building; the live index stays as it is.</param>
    /// <exception cref="IndexUnavailableException">An index cannot be built; the live one stays as it is.</exception>
    Task ReindexAsync(IProgress<string> progress, CancellationToken cancellation);
}

/// <summary>What an owner has and what an index holds of it.</summary>
/// <param name="Documents">"vacancies" or "trainees".</param>
/// <param name="Index">"sqlite", or "elasticsearch" and its version.</param>
/// <param name="Owned">States of the owner.</param>
/// <param name="OwnedHash">Hash over their ids and versions, 16 hexadecimal digits.</param>
/// <param name="Held">Documents in the index.</param>
/// <param name="HeldHash">Hash over their ids and versions.</param>
/// <param name="Behind">States that the index lacks or has in an older version.</param>
/// <param name="Surplus">Documents that the owner no longer has.</param>
/// <param name="Lag">How long ago the oldest of the states that the index lacks was changed; null when it lacks none.</param>
/// <param name="Failure">Vietnamese: why the index could not be read; null when it could.</param>
public sealed record IndexComparison(
    string Documents, string Index, int Owned, string OwnedHash, int Held, string HeldHash, int Behind, int Surplus, TimeSpan? Lag, string? Failure)
{
    /// <summary>Whether the index holds what the owner has.</summary>
    public bool IsEqual => Failure is null && Owned == Held && OwnedHash == HeldHash;
}

/// <summary>A search index cannot be used; the message is Vietnamese and says why.</summary>
public class IndexUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
