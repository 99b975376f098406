using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Log;

/// <summary>A change that was stored and still has to be published; written in the same transaction as the change.</summary>
/// <remarks>It says what changed, not how: the relay publishes the state that is stored by then, or a removal when there is none.</remarks>
public sealed class LoggedMessage
{
    /// <summary>Grows with each change of the database and is never used twice.</summary>
    public long Sequence { get; private set; }

    /// <summary>What changed or was removed. An id that was removed never comes back.</summary>
    public required Guid EntityId { get; init; }
}

/// <summary>A state in its owner's table, as the relay reads it.</summary>
public sealed class StoredState
{
    /// <summary>Whose state it is.</summary>
    public required Guid Id { get; init; }

    /// <summary>The state as JSON.</summary>
    public required string Text { get; init; }
}

/// <summary>The log's table in a service's own database.</summary>
public static class MessageLogModel
{
    /// <summary>Adds the table <c>message_log</c>, so that a change and its message are committed together or not at all.</summary>
    public static void AddMessageLog(this ModelBuilder model) => model.Entity<LoggedMessage>(log =>
    {
        log.ToTable("message_log");
        log.HasKey(message => message.Sequence);
        log.Property(message => message.Sequence).ValueGeneratedOnAdd();
    });
}
