using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Sqlite;

namespace JobMatch.Tests.Matching.Engine.Sqlite;

public sealed class SqliteSearchEngineTests : SearchEngineContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobmatch-index-").FullName;

    private protected override Task<ISearchEngine> OpenAsync() => Task.FromResult<ISearchEngine>(new SqliteSearchEngine(_folder));

    private protected override Task CloseAsync(ISearchEngine engine)
    {
        ((SqliteSearchEngine)engine).Dispose();
        return Task.CompletedTask;
    }

    private protected override Task DeleteAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }
}
