namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>All words of an index, to find those one edit away from what was typed. Read at first use: most questions need none.</summary>
/// <remarks>A word stays until the program ends, also when the last document with it is removed; it is in no file. Thread-safe.</remarks>
/// <param name="writing">Held by whoever writes, who then calls <see cref="Add"/>; taken before this class's own lock by all.</param>
/// <param name="read">Reads the words while nothing is written.</param>
internal sealed class Vocabulary(Lock writing, Func<IEnumerable<string>> read)
{
    private readonly Lock _gate = new();
    private volatile HashSet<string>? _words;

    public IReadOnlyList<string> Near(string token)
    {
        Fill();
        lock (_gate)
        {
            return [.. _words!.Where(word => OneEdit.IsEnough(word, token)).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>Adds the words of a document that was written.</summary>
    public void Add(SearchDocument document)
    {
        lock (_gate)
        {
            foreach (var text in _words is null ? [] : new[] { document.Title.Exact, document.Title.Folded, document.Body.Exact, document.Body.Folded })
            {
                _words!.UnionWith(text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }

    private void Fill()
    {
        if (_words is not null)
        {
            return;
        }

        lock (writing)
        {
            lock (_gate)
            {
                _words ??= [.. read()];
            }
        }
    }
}
