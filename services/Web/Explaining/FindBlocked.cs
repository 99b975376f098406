using JobMatch.Contracts.Intake;

namespace JobMatch.Web.Explaining;

/// <summary>Finds what staff wrote when they paused somebody.</summary>
public static class FindBlocked
{
    /// <summary>The pause of an employer or a person; null when there is none.</summary>
    public static async Task<Blocked?> FindAsync(this IEnumerable<IBlockQueries> blocks, ImportKind kind, Guid id, CancellationToken cancellation) =>
        (await blocks.Single(owner => owner.Kind == kind).ListAsync(cancellation)).FirstOrDefault(blocked => blocked.Id == id);
}
