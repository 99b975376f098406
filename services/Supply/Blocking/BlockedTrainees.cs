using JobMatch.Contracts.Intake;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Blocking;

/// <summary>The trainees who are blocked, with what staff wrote.</summary>
internal sealed class BlockedTrainees(IDbContextFactory<SupplyContext> contexts) : IBlockQueries
{
    public ImportKind Kind => ImportKind.Trainees;

    public async Task<IReadOnlyList<Blocked>> ListAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var blocked = await context.Trainees.AsNoTracking().Where(trainee => trainee.BlockedOn != null).ToListAsync(cancellation);
        return [.. blocked.Select(trainee => new Blocked(trainee.Id, trainee.ExternalId, trainee.BlockedOn!.Value, trainee.BlockedReason!)).OrderBy(entry => entry.Since)];
    }
}
