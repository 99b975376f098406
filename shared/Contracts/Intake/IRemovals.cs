namespace JobMatch.Contracts.Intake;

/// <summary>Removes for good what one service holds of a person or a vacancy. Implemented by Demand and by Supply.</summary>
public interface IRemovals
{
    /// <summary>What is removed: who or what a file of this kind brings.</summary>
    ImportKind Kind { get; }

    /// <summary>Erases it from the service's own files; whoever got it by message erases it when the removal's message arrives.</summary>
    /// <returns>False when there is none with this id.</returns>
    Task<bool> RemoveAsync(Guid id, CancellationToken cancellation);
}
