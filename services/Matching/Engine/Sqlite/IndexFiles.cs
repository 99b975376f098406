using System.Globalization;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The files of one kind's indices: <c>index-people.db</c>, and after a rebuild <c>index-people-1.db</c>, <c>-2</c> and so on.</summary>
/// <remarks>The live one is the highest that was finished. A number is used once only: SQLite goes by the names of the files
/// beside a database, so none may take over the name of another one that is still open.</remarks>
internal sealed class IndexFiles
{
    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal"];

    private readonly string _directory;
    private readonly string _name;
    private int _last;

    /// <param name="directory">An existing folder.</param>
    /// <param name="name">Beginning of the names.</param>
    public IndexFiles(string directory, string name)
    {
        (_directory, _name) = (directory, name);
        _last = Numbers().DefaultIfEmpty(0).Max();
    }

    /// <summary>The file of the live index; it need not exist.</summary>
    public string Live() => PathOf(Numbers().OrderDescending().FirstOrDefault(number => SqliteIndex.IsFinished(PathOf(number))));

    /// <summary>A name for an index that is built anew.</summary>
    public string Next() => PathOf(++_last);

    /// <summary>Deletes all files but the live one: what a process left that ended while it built an index.</summary>
    public void DeleteOthers()
    {
        var live = Live();
        foreach (var path in Numbers().Select(PathOf).Where(path => path != live).ToList())
        {
            Delete(path);
        }
    }

    /// <summary>Deletes the file of an index that was closed.</summary>
    public static void Delete(string path)
    {
        try
        {
            foreach (var suffix in Beside)
            {
                File.Delete(path + suffix);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Windows keeps a file that somebody still reads; the next start deletes it.
        }
    }

    private string PathOf(int number) =>
        Path.Combine(_directory, number == 0 ? $"{_name}.db" : string.Create(CultureInfo.InvariantCulture, $"{_name}-{number}.db"));

    private IEnumerable<int> Numbers() => Directory.EnumerateFiles(_directory, $"{_name}*.db")
        .Select(path => Path.GetFileNameWithoutExtension(path)[_name.Length..])
        .Select(end => end.Length == 0 ? 0 : int.TryParse(end[1..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)
        .Where(number => number >= 0);
}
