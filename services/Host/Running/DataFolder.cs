namespace JobMatch.Host.Running;

/// <summary>The folder with everything that is stored. One process at a time writes in it.</summary>
internal sealed class DataFolder : IDisposable
{
    private const string LockName = "jobmatch.lock";
    private const string AddressName = "jobmatch.address";

    private readonly FileStream? _lock;

    private DataFolder(string path, FileStream? heldLock) => (Path, _lock) = (path, heldLock);

    public string Path { get; }

    /// <summary>False when another process writes in the folder, so that this one may only read.</summary>
    public bool IsOurs => _lock is not null;

    /// <summary>Where the process that holds the folder serves its pages; null when it serves none.</summary>
    public string? ServedAt
    {
        get
        {
            var path = System.IO.Path.Combine(Path, AddressName);
            return !IsOurs && File.Exists(path) ? File.ReadAllText(path) : null;
        }
    }

    /// <summary>Opens the folder and makes it, for this user alone, when it does not exist.</summary>
    /// <exception cref="IOException">The folder cannot be made.</exception>
    public static DataFolder Open(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        PrivateFiles.CreateFolder(full);
        try
        {
            return new(full, new FileStream(System.IO.Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            return new(full, null);
        }
    }

    /// <summary>Where another process serves the pages of a folder; null when none does.</summary>
    public static string? ServerOf(string path)
    {
        using var folder = Open(path);
        return folder.ServedAt;
    }

    /// <summary>Tells other processes where the pages are.</summary>
    public void Announce(string address) => File.WriteAllText(System.IO.Path.Combine(Path, AddressName), address);

    public void Dispose()
    {
        if (_lock is not null)
        {
            File.Delete(System.IO.Path.Combine(Path, AddressName));
            _lock.Dispose();
        }
    }
}
