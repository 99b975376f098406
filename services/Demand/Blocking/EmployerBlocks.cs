using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using JobMatch.LabourMarket.Text;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Blocking;

/// <summary>Blocks employers with all their vacancies, also with those that come later.</summary>
internal sealed class EmployerBlocks(
    IDbContextFactory<DemandContext> contexts, WriteTurns<DemandContext> turns, MessageLogSignal<DemandContext> signal, TimeProvider clock) : IBlocks
{
    public ImportKind Kind => ImportKind.Demand;

    public Task<bool> BlockAsync(Guid id, string reason, CancellationToken cancellation) =>
        SetAsync(id, ContactDetails.Without(reason), cancellation);

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellation) => SetAsync(id, null, cancellation);

    private async Task<bool> SetAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Employers.SingleOrDefaultAsync(stored => stored.Id == id, cancellation) is not { } employer)
        {
            return false;
        }

        employer.BlockedOn = reason is null ? null : employer.BlockedOn ?? clock.GetUtcNow();
        employer.BlockedReason = reason;
        foreach (var vacancy in await context.Vacancies.Where(stored => stored.EmployerId == id).ToListAsync(cancellation))
        {
            var state = MessageJson.Read<VacancyState>(new(vacancy.State));
            if (state.IsBlocked != reason is not null)
            {
                vacancy.Version++;
                vacancy.State = MessageJson.Write(state with { Version = vacancy.Version, IsBlocked = reason is not null, UpdatedAt = clock.GetUtcNow() }).Text;
                context.Add(new LoggedMessage { EntityId = vacancy.Id });
            }
        }

        await context.SaveChangesAsync(cancellation);
        signal.Committed();
        return true;
    }
}
