using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Supply;
using JobMatch.LabourMarket.Text;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Blocking;

/// <summary>Blocks trainees.</summary>
internal sealed class TraineeBlocks(
    IDbContextFactory<SupplyContext> contexts, WriteTurns<SupplyContext> turns, MessageLogSignal<SupplyContext> signal, TimeProvider clock) : IBlocks
{
    public ImportKind Kind => ImportKind.Trainees;

    public Task<bool> BlockAsync(Guid id, string reason, CancellationToken cancellation) =>
        SetAsync(id, ContactDetails.Without(reason), cancellation);

    public Task<bool> UnblockAsync(Guid id, CancellationToken cancellation) => SetAsync(id, null, cancellation);

    private async Task<bool> SetAsync(Guid id, string? reason, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(cancellation);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Trainees.SingleOrDefaultAsync(stored => stored.Id == id, cancellation) is not { } trainee)
        {
            return false;
        }

        trainee.BlockedOn = reason is null ? null : trainee.BlockedOn ?? clock.GetUtcNow();
        trainee.BlockedReason = reason;
        var state = MessageJson.Read<TraineeState>(new(trainee.State));
        if (state.IsBlocked != reason is not null)
        {
            trainee.Version++;
            trainee.State = MessageJson.Write(state with { Version = trainee.Version, IsBlocked = reason is not null, UpdatedAt = clock.GetUtcNow() }).Text;
            context.Add(new LoggedMessage { EntityId = trainee.Id });
        }

        await context.SaveChangesAsync(cancellation);
        signal.Committed();
        return true;
    }
}
