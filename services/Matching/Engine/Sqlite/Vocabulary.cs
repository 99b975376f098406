namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>All words of an index, to find those one edit away from what was typed. Read at first use: most questions need none.</summary>
/// <remarks>A word stays until the program ends, also when the last document with it is removed; it is in no file. Thread-safe.</remarks>
/// <param name="read">Reads the words while nothing is written.</param>
internal sealed class Vocabulary(Func<IEnumerable<string>> read)
{
    private readonly Lock _gate = new();
    private HashSet<string>? _words;

    public IReadOnlyList<string> Near(string token)
    {
        lock (_gate)
        {
            _words ??= [.. read()];
            return [.. _words.Where(word => OneEdit.IsEnough(word, token)).Order(StringComparer.Ordinal)];
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
}
