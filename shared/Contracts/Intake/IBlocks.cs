namespace JobMatch.Contracts.Intake;

/// <summary>Keeps an employer or a person from being proposed for a time, and lets them be proposed again. Implemented by Demand
/// (employers) and by Supply (trainees). Nothing is deleted: whoever is blocked is shown to staff with that reason.</summary>
public interface IBlocks
{
    /// <summary>What is blocked: employers for files of demand, people for files of trainees.</summary>
    ImportKind Kind { get; }

    /// <summary>Blocks, or changes the reason of a block.</summary>
    /// <param name="id">The employer's or the trainee's id.</param>
    /// <param name="reason">Why, in the words of the staff; kept by the owner and not published.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>False when there is none with this id.</returns>
    Task<bool> BlockAsync(Guid id, string reason, CancellationToken cancellation);

    /// <summary>Lets them be proposed again; nothing changes for one who is not blocked.</summary>
    /// <returns>False when there is none with this id.</returns>
    Task<bool> UnblockAsync(Guid id, CancellationToken cancellation);
}

/// <summary>Tells who is blocked and why; also in a process that only reads. Implemented by Demand (employers) and by Supply
/// (trainees).</summary>
public interface IBlockQueries
{
    /// <summary>What is blocked, as in <see cref="IBlocks.Kind"/>.</summary>
    ImportKind Kind { get; }

    /// <summary>Everybody who is blocked, longest first.</summary>
    Task<IReadOnlyList<Blocked>> ListAsync(CancellationToken cancellation);
}

/// <summary>Somebody who is blocked.</summary>
/// <param name="Id">The employer's or the trainee's id.</param>
/// <param name="Name">Name of the employer, or the school's own id of the trainee.</param>
/// <param name="Since">Since when, UTC.</param>
/// <param name="Reason">Why, in the words of the staff, without contacts.</param>
public sealed record Blocked(Guid Id, string Name, DateTimeOffset Since, string Reason);
