using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Blocking;

/// <summary>The employers who are blocked, with what staff wrote.</summary>
internal sealed class BlockedEmployers(IDbContextFactory<DemandContext> contexts) : IBlockQueries
{
    public ImportKind Kind => ImportKind.Demand;

    public async Task<IReadOnlyList<Blocked>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var blocked = await context.Employers.AsNoTracking().Where(employer => employer.BlockedOn != null).ToListAsync(cancellation);
        return [.. blocked.Select(employer => new Blocked(employer.Id, employer.Name, employer.BlockedOn!.Value, employer.BlockedReason!)).OrderBy(entry => entry.Since)];
    }
}
