using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace JobMatch.Messaging.Storing;

/// <summary>Lets readers go on while a writer commits, and makes a commit one flush of the log at most.</summary>
internal sealed class WriteAheadLog : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    // NORMAL in WAL mode: a process that is killed loses nothing; a power cut may take back the last commits, whole.
    // Secure delete: what was deleted is overwritten, since it may be about somebody who asked for it.
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON;";
}
