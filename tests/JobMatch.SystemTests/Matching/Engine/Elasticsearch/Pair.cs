using JobMatch.Matching.Analysing;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.SystemTests.Running;
using JobMatch.Tests.Matching.Engine;
using Microsoft.Extensions.Logging;
using Xunit;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>The embedded engine with a search server beside it, for documents that are told apart by a number.</summary>
internal sealed class Pair : IAsyncDisposable
{
    /// <summary>Generous, because the machines that run tests are small and shared.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteSearchEngine _embedded;
    private readonly Dictionary<string, SearchDocument> _documents = [];
    private readonly Lines _lines = new();

    public Pair(ElasticsearchOptions options)
    {
        options.RecoverySeconds = 1;
        options.RetryDelayMilliseconds = 20;
        _embedded = new(_folder.Path);
        Engine = new(_embedded, new(options, TimeProvider.System), (_, state) => _documents[state], options, TimeProvider.System, _lines);
    }

    public PairedSearchEngine Engine { get; }

    public ServerFollower Vacancies => Engine.FollowerOf(SearchIndex.Vacancies);

    /// <summary>What was logged.</summary>
    public string Logged => _lines.Text;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Task PutAsync(params IReadOnlyList<SearchDocument> documents)
    {
        lock (_documents)
        {
            foreach (var document in documents)
            {
                _documents[document.State] = document;
            }
        }

        return Engine.UpsertAsync(SearchIndex.Vacancies, documents, Cancellation);
    }

    public Task RemoveAsync(params int[] numbers) =>
        Engine.RemoveAsync(SearchIndex.Vacancies, [.. numbers.Select(TestDocuments.IdOf)], Cancellation);

    public Task<EngineResult> FindAsync(string text, int take = 1000) =>
        Engine.SearchAsync(SearchIndex.Vacancies, new() { Text = QuestionText.Of(text).Wanted, Take = take }, Cancellation);

    public Task WaitUntilCurrentAsync() => WaitAsync(() => Task.FromResult(Vacancies.IsCurrent));

    /// <summary>Waits until the server holds what the embedded engine holds.</summary>
    public Task WaitUntilEqualAsync() => WaitAsync(async () => Vacancies.IsCurrent
        && (await _embedded.DigestsAsync(SearchIndex.Vacancies, Cancellation))
            .DifferingBuckets(await Engine.Server.DigestsAsync(SearchIndex.Vacancies, Cancellation)).Count == 0);

    public static async Task WaitAsync(Func<Task<bool>> isSo)
    {
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(started) < Longest, "It did not come true in time.");
            await Task.Delay(50, Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        _embedded.Dispose();
        _folder.Dispose();
    }

    private sealed class Lines : ILogger<PairedSearchEngine>
    {
        private readonly System.Text.StringBuilder _text = new();

        public string Text
        {
            get
            {
                lock (_text)
                {
                    return _text.ToString();
                }
            }
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (_text)
            {
                _text.AppendJoin(' ', logLevel, formatter(state, exception), exception?.Message).AppendLine();
            }
        }
    }
}
