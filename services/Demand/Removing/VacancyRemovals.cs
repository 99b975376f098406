using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Removing;

/// <summary>Erases a vacancy. Its employer stays.</summary>
internal sealed class VacancyRemovals(
    IDbContextFactory<DemandContext> contexts, WriteTurns<DemandContext> turns, MessageLogSignal<DemandContext> signal) : IRemovals
{
    public ImportKind Kind => ImportKind.Demand;

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Vacancies.SingleOrDefaultAsync(stored => stored.Id == id, cancellation) is not { } vacancy)
        {
            return false;
        }

        context.Remove(vacancy);
        context.Add(new LoggedMessage { EntityId = id });
        await context.SaveChangesAsync(cancellation);
        signal.Committed();
        await context.EmptyWriteAheadLogAsync(cancellation);
        return true;
    }
}
