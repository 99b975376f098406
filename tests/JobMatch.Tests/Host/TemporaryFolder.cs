using Microsoft.Data.Sqlite;

namespace JobMatch.Tests.Host;

/// <summary>A data folder of one test, deleted at its end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("jobmatch-test-").FullName;

    /// <summary>The bytes of every file below the folder, by relative name, also of files that a process holds open.</summary>
    public IReadOnlyDictionary<string, byte[]> Files()
    {
        while (true)
        {
            try
            {
                return Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories)
                    .ToDictionary(file => System.IO.Path.GetRelativePath(Path, file), Read);
            }
            catch (FileNotFoundException)
            {
                // A connection was closed meanwhile and moved its write-ahead log into the database: all is read again.
            }
        }
    }

    /// <summary>Files of senders that wait for their import.</summary>
    public string[] Incoming()
    {
        var incoming = System.IO.Path.Combine(Path, "incoming");
        return Directory.Exists(incoming) ? Directory.GetFiles(incoming, "*", SearchOption.AllDirectories) : [];
    }

    public void Dispose()
    {
        // Pooled connections hold their files open after the process's services are gone.
        SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }

    private static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
