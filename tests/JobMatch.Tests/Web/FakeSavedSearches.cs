using JobMatch.Contracts.Matching;

namespace JobMatch.Tests.Web;

/// <summary>Saved searches in memory; each finds 7, and 2 new.</summary>
internal sealed class FakeSavedSearches : ISavedSearches
{
    public List<(SavedSearch Search, SearchQuestion Question)> Kept { get; } = [];

    public List<Guid> Seen { get; } = [];

    public Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SavedSearch>>([.. Kept.Select(kept => kept.Search)]);

    public Task<Guid> SaveAsync(SearchSide side, string name, string address, SearchQuestion question, CancellationToken cancellation)
    {
        var id = FakeMarket.IdOf(700 + Kept.Count);
        Kept.Add((new(id, side, name, address, new DateTimeOffset(2026, 11, 22, 3, 0, 0, TimeSpan.Zero), 7, 2), question));
        return Task.FromResult(id);
    }

    public Task<SavedSearch?> SeenAsync(Guid id, CancellationToken cancellation)
    {
        Seen.Add(id);
        return Task.FromResult(Kept.Select(kept => kept.Search).FirstOrDefault(search => search.Id == id));
    }

    public Task DeleteAsync(Guid id, CancellationToken cancellation)
    {
        Kept.RemoveAll(kept => kept.Search.Id == id);
        return Task.CompletedTask;
    }
}
