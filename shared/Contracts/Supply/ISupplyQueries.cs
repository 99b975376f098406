namespace JobMatch.Contracts.Supply;

/// <summary>Questions about trainees that other services and pages may ask.</summary>
public interface ISupplyQueries
{
    /// <summary>The trainees a person may mean by <paramref name="key"/>: a JobMatch id, the id of the imported
    /// file, or a part of the name (accents may be missing).</summary>
    /// <returns>Exact ids first; at most <paramref name="limit"/>; empty when nothing fits.</returns>
    Task<IReadOnlyList<TraineeCard>> FindAsync(string key, int limit, CancellationToken cancellation);

    /// <summary>Names for the screen of staff who may see them, by id; an unknown id is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation);

    /// <summary>The profile with this id; null when there is none.</summary>
    Task<TraineeCard?> GetAsync(Guid id, CancellationToken cancellation);

    /// <summary>All trainees in the order in which they were first stored.</summary>
    IAsyncEnumerable<TraineeCard> ListAsync(CancellationToken cancellation);

    /// <summary>How many trainees and schools are stored.</summary>
    Task<(int Trainees, int Schools)> CountAsync(CancellationToken cancellation);
}

/// <summary>A trainee as staff see one: the profile with the name.</summary>
/// <param name="Name">Full name as written; personal data, for staff only.</param>
/// <param name="Profile">What matching knows.</param>
public sealed record TraineeCard(string Name, TraineeState Profile);
