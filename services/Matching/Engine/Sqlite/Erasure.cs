using Microsoft.Data.Sqlite;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>Makes what was deleted from an index unreadable in its files, too.</summary>
internal static class Erasure
{
    private const int Attempts = 250;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Empties the write-ahead log, which holds older copies of pages. Readers that keep it in use are waited for, up to
    /// 5 s; after that the next checkpoint empties it.</summary>
    public static void EmptyWriteAheadLog(this SqliteConnection writer)
    {
        using var command = writer.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";

        // The first column says whether somebody stood in the way.
        for (var attempt = 0; attempt < Attempts && command.ExecuteScalar() is not 0L; attempt++)
        {
            Thread.Sleep(Pause);
        }
    }
}
