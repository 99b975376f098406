using System.Collections.Concurrent;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Tests.Matching.Engine;

namespace JobMatch.Tests.Matching.Indexing;

/// <summary>States as their owners publish them.</summary>
internal static class States
{
    public static VacancyState Vacancy(int number, string title, long version = 1) => new(
        TestDocuments.IdOf(number), version, $"V{number}", TestDocuments.IdOf(9000), "Công ty Cơ khí Đức Phổ", title, null, ["7212"], 5, 5,
        5, null, null, null, [], [], [], null, new PlaceState("51", ["21439"]), "Đức Phổ", new PayState(9_000_000, 12_000_000, false),
        null, true, true, "FixedTerm", [], null, null, null, false, new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));

    public static TraineeState Trainee(int number, long version = 1) => new(
        TestDocuments.IdOf(number), version, $"HS{number}", TestDocuments.IdOf(8000), "Trường Cao đẳng Kỹ nghệ Dung Quất", null, true,
        "5520123", "Hàn", ["7212"], ["7212"], "Thợ hàn", 5, 4, 2, 0, [], [], [], 1, new PlaceState("51", ["21439"]), [], false,
        new PayState(9_500_000, null, false), true, true, null, null, null, null, false,
        new DateTimeOffset(2026, 11, 22, 0, 0, 0, TimeSpan.Zero).AddMinutes(number));
}

/// <summary>An owner of states whose messages are not delivered: what it holds can only be compared.</summary>
internal sealed class Owner<TState>(Func<TState, Guid> idOf, Func<TState, long> versionOf) : IStateSource<TState>
{
    private readonly ConcurrentDictionary<Guid, TState> _states = [];

    public void Put(params IEnumerable<TState> states)
    {
        foreach (var state in states)
        {
            _states[idOf(state)] = state;
        }
    }

    public void Remove(Guid id) => _states.TryRemove(id, out _);

    public Task<StateDigests> DigestsAsync(CancellationToken cancellation)
    {
        var digests = new StateDigests();
        foreach (var state in _states.Values)
        {
            digests.Add(idOf(state), versionOf(state));
        }

        return Task.FromResult(digests);
    }

    public IAsyncEnumerable<TState> StatesAsync(IReadOnlySet<int> buckets, CancellationToken cancellation) =>
        _states.Values.Where(state => buckets.Contains(StateDigests.BucketOf(idOf(state)))).ToAsyncEnumerable();
}
