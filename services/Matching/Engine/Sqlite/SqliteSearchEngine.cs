using System.Runtime.CompilerServices;
using JobMatch.Contracts;

namespace JobMatch.Matching.Engine.Sqlite;

/// <summary>The embedded engine: a SQLite file for each index, full text by FTS5, filters and facets by columns in memory.</summary>
internal sealed class SqliteSearchEngine : ISearchEngine, IDisposable
{
    private readonly LiveSqliteIndex _people;
    private readonly LiveSqliteIndex _vacancies;

    /// <param name="directory">An existing folder; the files are made when they do not exist.</param>
    /// <param name="isOnlyReading">Whether another process writes in the folder, whose unfinished files are left alone.</param>
    public SqliteSearchEngine(string directory, bool isOnlyReading = false)
    {
        (_people, _vacancies) = (Open("index-people", "people"), Open("index-vacancies", "vacancies"));

        LiveSqliteIndex Open(string name, string table)
        {
            var files = new IndexFiles(directory, name);
            if (!isOnlyReading)
            {
                files.DeleteOthers();
            }

            return new(files, table);
        }
    }

    public LiveSqliteIndex Of(SearchIndex index) => index == SearchIndex.People ? _people : _vacancies;

    public Task<IReadOnlyList<SearchDocument>> UpsertAsync(
        SearchIndex index, IReadOnlyList<SearchDocument> documents, CancellationToken cancellation) =>
        Task.FromResult(Of(index).Upsert(documents));

    public Task RemoveAsync(SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        Of(index).Remove(ids);
        return Task.CompletedTask;
    }

    public Task<StateDigests> DigestsAsync(SearchIndex index, CancellationToken cancellation) =>
        Task.FromResult(Of(index).Ask(live => live.Digests()));

    public Task<IReadOnlyList<Guid>> IdsAsync(SearchIndex index, IReadOnlySet<int> buckets, CancellationToken cancellation) =>
        Task.FromResult(Of(index).Ask(live => live.Ids(buckets)));

    public Task<IReadOnlyDictionary<Guid, string>> StatesAsync(
        SearchIndex index, IReadOnlyCollection<Guid> ids, CancellationToken cancellation) =>
        Task.FromResult(Of(index).Ask(live => live.States(ids)));

    public async IAsyncEnumerable<string> AllStatesAsync(SearchIndex index, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.CompletedTask;
        foreach (var state in Of(index).AllStates())
        {
            cancellation.ThrowIfCancellationRequested();
            yield return state;
        }
    }

    public Task<int> CountAsync(SearchIndex index, CancellationToken cancellation) => Task.FromResult(Of(index).Ask(live => live.Count));

    public Task<EngineResult> SearchAsync(SearchIndex index, EngineQuery query, CancellationToken cancellation) =>
        Task.FromResult(Of(index).Ask(live => live.Search(query)));

    public void Dispose()
    {
        _people.Dispose();
        _vacancies.Dispose();
    }
}
