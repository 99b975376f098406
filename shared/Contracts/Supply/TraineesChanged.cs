namespace JobMatch.Contracts.Supply;

/// <summary>Trainee profiles became visible to matching, what is published of them changed, or they were removed.</summary>
/// <remarks>
/// Published by Supply from its message log after commit; consumed by Matching. Carries whole states, oldest
/// change first, at most 1,000. May arrive twice or out of order: ignore a state whose
/// <see cref="TraineeState.Version"/> is not above the one already held.
/// </remarks>
/// <param name="Trainees">The states after the change, each a <see cref="TraineeState"/>.</param>
/// <param name="Removed">Ids of trainees that were removed for good: whoever holds anything of them erases it. Such an id never
/// comes back. Not empty when <paramref name="Trainees"/> is.</param>
public sealed record TraineesChanged(IReadOnlyList<StateJson> Trainees, IReadOnlyList<Guid> Removed);
