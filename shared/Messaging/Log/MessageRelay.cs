using System.Security.Cryptography;
using System.Text;
using JobMatch.Contracts;
using JobMatch.Messaging.Bus;
using JobMatch.Messaging.Storing;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobMatch.Messaging.Log;

/// <summary>Publishes what one service's message log holds, oldest first, at least once, and then clears it.</summary>
/// <remarks>
/// Consecutive changes travel together as one <typeparamref name="TMessage"/>, of each entity the state that is stored by then. A message's id follows from the log
/// sequence it ends with, so one that is sent again after a crash can be recognised. What was published and then lost
/// by a bus that forgets is brought back by reconciliation, not by this relay.
/// </remarks>
internal sealed class MessageRelay<TContext, TMessage>(
    IDbContextFactory<TContext> contexts,
    MessageLogSignal<TContext> signal,
    WriteTurns<TContext> turns,
    InFlightWindow window,
    IBus bus,
    IHostApplicationLifetime lifetime,
    Publication<TContext, TMessage> publication,
    ILogger<MessageRelay<TContext, TMessage>> logger) : BackgroundService
    where TContext : DbContext
    where TMessage : class
{
    /// <summary>States in one message: enough to spread the cost of a message and of a commit of the index, little enough to be
    /// indexed within a tenth of a second.</summary>
    private const int BatchSize = 1000;

    /// <summary>The log is looked at this often even when nobody signals, in case another process wrote to it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A bus that is not started has no queues yet: what is published to it then is gone.
        await StartedAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await PublishBatchAsync(stoppingToken))
                {
                    await signal.WaitAsync(Patience, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // The log keeps what was not published; a broken bus or a busy database is tried again.
                logger.LogError(failure, "Could not publish from the message log of {Context}", typeof(TContext).Name);
                await Task.Delay(Patience, stoppingToken);
            }
        }
    }

    private async Task StartedAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
    }

    private async Task<bool> PublishBatchAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var log = context.Set<LoggedMessage>();
        var batch = await log.AsNoTracking().OrderBy(message => message.Sequence).Take(BatchSize).ToListAsync(cancellation);
        if (batch.Count == 0)
        {
            return false;
        }

        var last = batch[^1].Sequence;
        var messageId = MessageId(last);
        await window.EnterAsync(messageId, cancellation);
        await bus.Publish(await ComposeAsync(context, batch, cancellation), publish => publish.MessageId = messageId, cancellation);
        using var turn = await turns.TakeAsync(cancellation);
        await log.Where(message => message.Sequence <= last).ExecuteDeleteAsync(cancellation);
        return true;
    }

    private async Task<TMessage> ComposeAsync(TContext context, List<LoggedMessage> batch, CancellationToken cancellation)
    {
        var ids = batch.Select(message => message.EntityId).Distinct().ToList();
        var stored = await publication.States(context).AsNoTracking()
            .Where(state => EF.Parameter(ids).Contains(state.Id))
            .ToDictionaryAsync(state => state.Id, state => new StateJson(state.Text), cancellation);
        return publication.Compose(
            [.. ids.Where(stored.ContainsKey).Select(id => stored[id])], [.. ids.Where(id => !stored.ContainsKey(id))]);
    }

    private static Guid MessageId(long lastSequence) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{typeof(TMessage).FullName}/{lastSequence}")).AsSpan(0, 16));
}
