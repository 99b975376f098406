using JobMatch.Contracts.Intake;
using JobMatch.Intake.Importing;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Removing;

/// <summary>Erases a trainee: profile, name, birth date, and rows of this person that were refused.</summary>
internal sealed class TraineeRemovals(
    IDbContextFactory<SupplyContext> contexts, WriteTurns<SupplyContext> turns, MessageLogSignal<SupplyContext> signal) : IRemovals
{
    public ImportKind Kind => ImportKind.Trainees;

    public async Task<bool> RemoveAsync(Guid id, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (await context.Trainees.SingleOrDefaultAsync(stored => stored.Id == id, cancellation) is not { } trainee)
        {
            return false;
        }

        var person = await context.People.SingleAsync(stored => stored.Sequence == trainee.Sequence, cancellation);
        await using (var names = new NameIndex(context))
        {
            await names.RemoveAsync(person, cancellation);
        }

        await RefusedRowRemoval.RemoveAsync(context, [person.Name, trainee.ExternalId], cancellation);
        context.Remove(person);
        context.Remove(trainee);
        context.Add(new LoggedMessage { EntityId = id });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        signal.Committed();
        await context.EmptyWriteAheadLogAsync(cancellation);
        return true;
    }
}
