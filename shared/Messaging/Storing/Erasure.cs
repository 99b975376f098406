using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Storing;

/// <summary>Makes what was deleted unreadable in a service's files, too.</summary>
public static class Erasure
{
    private const int Attempts = 50;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>Empties the write-ahead log, which holds older copies of pages. Call after a committed deletion.</summary>
    /// <returns>False when a reader kept the log in use all the time (5 s); the next checkpoint empties it.</returns>
    public static async Task<bool> EmptyWriteAheadLogAsync(this DbContext context, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            // The first column says whether somebody stood in the way.
            if (await context.Database.SqlQueryRaw<long>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(cancellation) is [0, ..])
            {
                return true;
            }

            await Task.Delay(Pause, cancellation);
        }

        return false;
    }
}
