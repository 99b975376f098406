using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Matching.Engine;
using JobMatch.Tests.Matching.Engine;
using Xunit;

namespace JobMatch.Tests.Matching.Indexing;

public sealed class ReconciliationTests : IDisposable
{
    private readonly MatchingFixture _matching = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _matching.Dispose();

    [Fact]
    public async Task A_lost_message_is_made_good_at_the_next_start()
    {
        await StartAsync();
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn"));
        _matching.Supply.Put(States.Trainee(10), States.Trainee(11));
        Assert.Equal((0, 0), await _matching.Queries.CountAsync(Cancellation));
        await RestartAsync();
        Assert.Equal((1, 2), await _matching.Queries.CountAsync(Cancellation));
        Assert.Equal(2, (await MatchAsync(1)).Considered);
    }

    [Fact]
    public async Task A_lost_change_is_made_good_for_searching_and_for_ranking()
    {
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn Sông Vệ"));
        _matching.Supply.Put(States.Trainee(10));
        await StartAsync();
        Assert.Single((await MatchAsync(1)).Matches);
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn Trà Câu", version: 2));
        _matching.Supply.Put(States.Trainee(10, version: 2) with { AcceptsAutomatedMatching = false });
        await RestartAsync();
        Assert.Equal(1, (await SearchAsync("trà câu")).Total);
        Assert.Equal(0, (await SearchAsync("sông vệ")).Total);
        var matches = await MatchAsync(1);
        Assert.Empty(matches.Matches);
        Assert.Equal("OPTED_OUT", Assert.Single(Assert.Single(matches.NotEligible).Reasons).Code);
    }

    [Fact]
    public async Task A_deleted_index_is_built_again()
    {
        _matching.Demand.Put(Enumerable.Range(1, 300).Select(number => States.Vacancy(number, $"Thợ hàn {number}")));
        _matching.Supply.Put(Enumerable.Range(1000, 1500).Select(number => States.Trainee(number)));
        await StartAsync();
        _matching.Stop();
        _matching.DeleteFiles();
        await StartAsync();
        Assert.Equal((300, 1500), await _matching.Queries.CountAsync(Cancellation));
        Assert.Equal(300, (await SearchAsync("thợ hàn")).Total);
        Assert.Equal(1500, (await MatchAsync(7)).Considered);
        await _matching.Queries.WaitUntilCurrentAsync(null, Cancellation);
    }

    [Fact]
    public async Task Who_was_removed_from_the_owner_leaves_the_index_and_the_market()
    {
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn"));
        _matching.Supply.Put(States.Trainee(10), States.Trainee(11));
        await StartAsync();
        _matching.Supply.Remove(TestDocuments.IdOf(10));
        await RestartAsync();
        Assert.Equal((1, 1), await _matching.Queries.CountAsync(Cancellation));
        var matches = await MatchAsync(1);
        Assert.Equal(1, matches.Considered);
        Assert.Equal(TestDocuments.IdOf(11), Assert.Single(matches.Matches).Subject.Id);
        Assert.Null(await _matching.Queries.SuggestAsync(TestDocuments.IdOf(10), 5, Weights.None, Cancellation));
    }

    [Fact]
    public async Task An_owner_put_back_from_a_copy_is_right_although_its_versions_are_lower()
    {
        _matching.Supply.Put(Enumerable.Range(100, 50).Select(number => States.Trainee(number, version: 2)));
        _matching.Supply.Put(States.Trainee(10, version: 5) with { WishText = "Kế toán kho" });
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn"));
        await StartAsync();
        _matching.Supply.Put(States.Trainee(10, version: 3) with { WishText = "Lái xe tải", AcceptsAutomatedMatching = false });
        await RestartAsync();
        await _matching.Queries.WaitUntilCurrentAsync(null, Cancellation).WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        var found = Assert.Single((await _matching.Queries.SearchPeopleAsync(new() { Text = "lái xe tải" }, Cancellation)).Hits);
        Assert.Equal((TestDocuments.IdOf(10), 3), (found.Id, found.Version));
        Assert.Equal(0, (await _matching.Queries.SearchPeopleAsync(new() { Text = "kế toán kho" }, Cancellation)).Total);
        Assert.Equal((1, 51), await _matching.Queries.CountAsync(Cancellation));
        Assert.DoesNotContain((await MatchAsync(1)).Matches, match => match.Subject.Id == TestDocuments.IdOf(10));
    }

    [Fact]
    public async Task Only_what_differs_is_repaired()
    {
        _matching.Supply.Put(Enumerable.Range(0, 500).Select(number => States.Trainee(number)));
        await StartAsync();
        _matching.Supply.Put(States.Trainee(3, version: 2));
        var repaired = await _matching.Index.ReconcileAsync(
            SearchIndex.People, _matching.Supply, state => (state.Id, state.Version), _matching.Index.PutAsync, Cancellation);
        Assert.InRange(repaired, 1, 20);
        Assert.Equal(0, await _matching.Index.ReconcileAsync(
            SearchIndex.People, _matching.Supply, state => (state.Id, state.Version), _matching.Index.PutAsync, Cancellation));
    }

    [Fact]
    public async Task Late_and_doubled_messages_change_neither_index_nor_market()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10, version: 3)], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10, version: 2) with { AcceptsAutomatedMatching = false }], Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10, version: 3) with { AcceptsAutomatedMatching = false }], Cancellation);
        var matches = await MatchAsync(1);
        Assert.Equal(3, Assert.Single(matches.Matches).Subject.Version);
        Assert.Empty(matches.NotEligible);
    }

    [Fact]
    public async Task Concurrent_messages_leave_the_newest_version_in_the_market()
    {
        await StartAsync();
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        const int Newest = 40;
        await Parallel.ForEachAsync(Enumerable.Range(1, Newest), Cancellation, async (version, cancellation) =>
            await _matching.Index.PutAsync(
                [.. Enumerable.Range(10, 20).Select(number => States.Trainee(number, version) with { AcceptsAutomatedMatching = version == Newest })],
                cancellation));
        var matches = await MatchAsync(1);
        Assert.Equal(20, matches.Matches.Count);
        Assert.Empty(matches.NotEligible);
    }

    [Fact]
    public async Task Waiting_ends_when_the_index_holds_what_the_owners_hold()
    {
        await StartAsync();
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn"));
        var seen = new Seen();
        var waiting = _matching.Queries.WaitUntilCurrentAsync(seen, Cancellation);
        Assert.False(waiting.IsCompleted);
        await _matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], Cancellation);
        await waiting;
        Assert.Equal((0, 1), seen.Reports[0]);
        Assert.Equal((1, 1), seen.Reports[^1]);
    }

    [Fact]
    public async Task Waiting_can_be_given_up()
    {
        await StartAsync();
        _matching.Demand.Put(States.Vacancy(1, "Thợ hàn"));
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var waiting = _matching.Queries.WaitUntilCurrentAsync(null, giveUp.Token);
        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    private Task StartAsync() => _matching.StartAsync(Cancellation);

    private Task RestartAsync()
    {
        _matching.Stop();
        return StartAsync();
    }

    private async Task<VacancyMatches> MatchAsync(int number) =>
        (await _matching.Queries.MatchAsync(TestDocuments.IdOf(number), 100, Weights.None, Cancellation))!;

    private async Task<SearchResult<VacancyState>> SearchAsync(string text) =>
        await _matching.Queries.SearchVacanciesAsync(new SearchQuestion { Text = text }, Cancellation);

    // Progress<T> reports on another thread; the order matters here.
    private sealed class Seen : IProgress<(int Indexed, int Stored)>
    {
        public List<(int, int)> Reports { get; } = [];

        public void Report((int Indexed, int Stored) value) => Reports.Add(value);
    }
}
