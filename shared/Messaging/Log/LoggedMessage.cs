using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Log;

/// <summary>A change that was stored and still has to be published; written in the same transaction as the change.</summary>
public sealed class LoggedMessage
{
    /// <summary>Grows with each change of the database and is never used twice.</summary>
    public long Sequence { get; private set; }

    /// <summary>What changed.</summary>
    public required Guid EntityId { get; init; }

    /// <summary>Its version after the change.</summary>
    public required long Version { get; init; }

    /// <summary>Its full public state after the change, as JSON.</summary>
    public required string Payload { get; init; }
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
