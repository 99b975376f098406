using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using JobMatch.Tests.Matching.Engine;
using Microsoft.Data.Sqlite;
using Xunit;

namespace JobMatch.Tests.Matching.Indexing;

/// <summary>The embedded index is built anew beside the live one.</summary>
public sealed class RebuildTests : IDisposable
{
    private readonly MatchingFixture _matching = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _matching.Dispose();

    [Fact]
    public async Task A_rebuilt_index_holds_what_the_owners_hold_in_a_new_file_and_the_old_file_is_gone()
    {
        await StartAsync();
        var before = Files();
        var progress = new Steps();
        await _matching.Care.ReindexAsync(progress, Cancellation);
        Assert.All(await _matching.Care.VerifyAsync(Cancellation), comparison => Assert.True(comparison.IsEqual));
        Assert.Equal((20, 3000), await _matching.Queries.CountAsync(Cancellation));
        Assert.Equal(3000, await FoundAsync("thợ hàn"));
        var after = Files();
        Assert.Equal(2, after.Count);
        Assert.Empty(before.Intersect(after));
        Assert.Equal("Lập lại chỉ mục người học: 3000 bản ghi", progress.Lines.First(line => line.Contains("người học", StringComparison.Ordinal)));
        Assert.Equal("Lập lại chỉ mục người học: 100 %", progress.Lines[^1]);
    }

    [Fact]
    public async Task The_rebuilt_index_is_the_one_that_a_restart_opens_and_that_the_next_rebuild_replaces()
    {
        await StartAsync();
        await _matching.Care.ReindexAsync(new Steps(), Cancellation);
        await _matching.Index.PutAsync([States.Trainee(9999) with { WishText = "Nuôi hàu" }], Cancellation);
        _matching.Supply.Put(States.Trainee(9999) with { WishText = "Nuôi hàu" });
        _matching.Stop();
        await _matching.StartAsync(Cancellation);
        Assert.Equal(1, await FoundAsync("nuôi hàu"));
        await _matching.Care.ReindexAsync(new Steps(), Cancellation);
        Assert.Equal(1, await FoundAsync("nuôi hàu"));
        Assert.Equal(["index-people-2.db", "index-vacancies-2.db"], Files());
    }

    [Fact]
    public async Task Changes_and_removals_during_a_rebuild_are_in_the_index_that_takes_over()
    {
        await StartAsync();
        using var ending = new CancellationTokenSource();
        var writing = WriteAsync(ending.Token);
        for (var rebuild = 0; rebuild < 3; rebuild++)
        {
            await _matching.Care.ReindexAsync(new Steps(), Cancellation);
        }

        await ending.CancelAsync();
        var (changed, removed) = await writing;
        Assert.True(changed > 3);
        Assert.All(await _matching.Care.VerifyAsync(Cancellation), comparison => Assert.True(comparison.IsEqual));
        Assert.Equal(3000 - removed, (await _matching.Queries.CountAsync(Cancellation)).Trainees);
        Assert.Equal(changed, await FoundAsync("nuôi hàu"));
        Assert.False(await AnyFileHoldsAsync("rong biển"));
    }

    [Fact]
    public async Task Fifty_concurrent_searches_get_the_same_answers_while_the_index_is_rebuilt()
    {
        await StartAsync();
        var rebuilding = Task.Run(() => _matching.Care.ReindexAsync(new Steps(), Cancellation), Cancellation);
        var asked = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            do
            {
                Assert.Equal(3000, await FoundAsync("thợ hàn"));
                count++;

                // Searches never wait for anything: without a pause, which must grow where the machine is slow, they would leave nothing to the
                // rebuild and to other tests.
                await Task.Delay(50 * count, Cancellation);
            }
            while (!rebuilding.IsCompleted);
            return count;
        }, Cancellation)));
        await rebuilding;
        Assert.All(asked, count => Assert.True(count > 0));
        Assert.Equal(["index-people-1.db", "index-vacancies-1.db"], Files());
    }

    [Fact]
    public async Task A_rebuild_that_is_given_up_leaves_the_live_index_and_no_file()
    {
        await StartAsync();
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var atThirty = new Steps(line => line.EndsWith("30 %", StringComparison.Ordinal) ? giveUp.CancelAsync() : Task.CompletedTask);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _matching.Care.ReindexAsync(atThirty, giveUp.Token));

        // Vacancies come first and were done.
        Assert.Equal(["index-people.db", "index-vacancies-1.db"], Files());
        Assert.Equal(3000, await FoundAsync("thợ hàn"));
        await _matching.Index.PutAsync([States.Trainee(5000) with { WishText = "Nuôi hàu" }], Cancellation);
        Assert.Equal(1, await FoundAsync("nuôi hàu"));
    }

    [Fact]
    public async Task What_a_killed_rebuild_left_is_not_taken_for_the_index_and_is_deleted_at_the_next_start()
    {
        await StartAsync();
        _matching.Stop();
        var left = Path.Combine(_matching.Folder, "index-people-7.db");
        await using (var connection = new SqliteConnection($"Data Source={left};Pooling=False"))
        {
            await connection.OpenAsync(Cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE people (state TEXT); INSERT INTO people VALUES ('half')";
            await command.ExecuteNonQueryAsync(Cancellation);
        }

        await _matching.StartAsync(Cancellation);
        Assert.Equal(3000, await FoundAsync("thợ hàn"));
        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task Two_rebuilds_at_a_time_are_refused_in_words()
    {
        await StartAsync();
        Task? second = null;
        await _matching.Care.ReindexAsync(new Steps(_ => second ??= _matching.Care.ReindexAsync(new Steps(), Cancellation)), Cancellation);
        var refusal = await Assert.ThrowsAsync<IndexUnavailableException>(() => second!);
        Assert.Contains("đang được lập lại", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_that_had_gone_wrong_is_right_after_a_rebuild()
    {
        await StartAsync();
        _matching.Supply.Put(States.Trainee(5000) with { WishText = "Nuôi hàu" });
        _matching.Supply.Remove(TestDocuments.IdOf(100));
        await _matching.Care.ReindexAsync(new Steps(), Cancellation);
        Assert.All(await _matching.Care.VerifyAsync(Cancellation), comparison => Assert.True(comparison.IsEqual));
        Assert.Equal(1, await FoundAsync("nuôi hàu"));
    }

    private async Task StartAsync()
    {
        _matching.Demand.Put(Enumerable.Range(0, 20).Select(number => States.Vacancy(number, "Thợ hàn")));
        _matching.Supply.Put(Enumerable.Range(100, 3000).Select(number => States.Trainee(number)));
        await _matching.StartAsync(Cancellation);
    }

    /// <summary>Changes one person after another, and adds and removes others, as messages do, until it is ended.</summary>
    private async Task<(int Changed, int Removed)> WriteAsync(CancellationToken ending)
    {
        await Task.Yield();
        var (changed, removed) = (0, 0);
        while (!ending.IsCancellationRequested && removed < 1000)
        {
            TraineeState[] states = [States.Trainee(100 + changed, version: 2) with { WishText = "Nuôi hàu" }];
            _matching.Supply.Put(states);
            await _matching.Index.PutAsync(states, Cancellation);
            changed++;
            await _matching.Index.PutAsync([States.Trainee(20_000 + removed) with { WishText = "Trồng rong biển" }], Cancellation);
            var gone = TestDocuments.IdOf(3099 - removed);
            _matching.Supply.Remove(gone);
            await _matching.Index.RemoveAsync(SearchIndex.People, [gone, TestDocuments.IdOf(20_000 + removed)], Cancellation);
            removed++;
        }

        return (changed, removed);
    }

    private async Task<int> FoundAsync(string text) => (await _matching.Queries.SearchPeopleAsync(new() { Text = text }, Cancellation)).Total;

    private List<string> Files() =>
        [.. Directory.GetFiles(_matching.Folder, "index-*.db").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private async Task<bool> AnyFileHoldsAsync(string text)
    {
        foreach (var path in Directory.GetFiles(_matching.Folder))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            if ((await reader.ReadToEndAsync(Cancellation)).Contains(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Progress<T> reports on another thread.
    private sealed class Steps(Func<string, Task>? then = null) : IProgress<string>
    {
        public List<string> Lines { get; } = [];

        public void Report(string value)
        {
            Lines.Add(value);
            _ = then?.Invoke(value);
        }
    }
}
