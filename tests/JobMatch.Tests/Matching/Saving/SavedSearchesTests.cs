using JobMatch.Contracts.Matching;
using JobMatch.Matching.Saving;
using JobMatch.Tests.Matching.Indexing;
using Xunit;

namespace JobMatch.Tests.Matching.Saving;

public sealed class SavedSearchesTests : IDisposable
{
    private readonly Clock _clock = new();
    private readonly MatchingFixture _matching = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _matching.Dispose();

    [Fact]
    public async Task What_was_stored_or_changed_since_it_was_seen_is_new()
    {
        await _matching.StartAsync(Cancellation);
        await _matching.Index.PutAsync([States.Trainee(10), States.Trainee(11) with { Home = new("79", []) }], Cancellation);
        var id = await Open().SaveAsync(
            SearchSide.People, "Quảng Ngãi", "/tim-nguoi?tinh=51", new SearchQuestion().With(CodeFilters.Province, "51"), Cancellation);
        await ExpectAsync(total: 1, isNew: 0);

        await _matching.Index.PutAsync([States.Trainee(12) with { UpdatedAt = _clock.Now.AddMinutes(1) }], Cancellation);
        _clock.Now = _clock.Now.AddMinutes(2);
        await ExpectAsync(total: 2, isNew: 1);
        Assert.Equal(1, (await Open().SeenAsync(id, Cancellation))!.New);
        await ExpectAsync(total: 2, isNew: 0);

        await _matching.Index.PutAsync([States.Trainee(10, version: 2) with { UpdatedAt = _clock.Now.AddMinutes(1) }], Cancellation);
        await ExpectAsync(total: 2, isNew: 1);
        await Open().DeleteAsync(id, Cancellation);
        Assert.Empty(await Open().ListAsync(Cancellation));
        Assert.Null(await Open().SeenAsync(id, Cancellation));
    }

    [Fact]
    public async Task A_name_is_kept_once_for_each_side()
    {
        await _matching.StartAsync(Cancellation);
        foreach (var side in new[] { SearchSide.People, SearchSide.Vacancies, SearchSide.People })
        {
            await Open().SaveAsync(side, "hàn", "/tim", new SearchQuestion { Text = "hàn" }, Cancellation);
        }

        Assert.Equal(2, (await Open().ListAsync(Cancellation)).Count);
    }

    [Fact]
    public async Task A_search_whose_codes_are_gone_is_still_listed()
    {
        await _matching.StartAsync(Cancellation);
        await Open().SaveAsync(SearchSide.People, "cũ", "/tim-nguoi", new SearchQuestion().With(CodeFilters.Skill, "gone"), Cancellation);
        Assert.Null(Assert.Single(await Open().ListAsync(Cancellation)).Total);
    }

    private async Task ExpectAsync(int total, int isNew)
    {
        var search = Assert.Single(await Open().ListAsync(Cancellation));
        Assert.Equal((total, isNew), (search.Total, search.New));
    }

    private SavedSearches Open() => new(Path.Combine(_matching.Folder, "saved-searches.db"), _matching.Queries, _clock);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
