using System.Runtime.CompilerServices;
using JobMatch.Contracts;
using JobMatch.Contracts.Supply;
using JobMatch.Messaging.Log;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Answering;

/// <summary>Answers out of Supply's own database.</summary>
internal sealed class SupplyQueries(IDbContextFactory<SupplyContext> contexts) : ISupplyQueries, IStateSource<TraineeState>
{
    public async Task<IReadOnlyList<TraineeCard>> FindAsync(string key, int limit, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var cards = Cards(context);
        var byId = Guid.TryParse(key, out var id)
            ? cards.Where(card => card.Trainee.Id == id)
            : cards.Where(card => card.Trainee.ExternalId == key);
        var found = await byId.OrderBy(card => card.Trainee.Sequence).Take(limit).ToListAsync(cancellation);
        if (found.Count == 0)
        {
            var sequences = await NameIndex.FindAsync(context, key, limit, cancellation);
            found = await cards.Where(card => EF.Parameter(sequences).Contains(card.Trainee.Sequence))
                .OrderByDescending(card => card.Trainee.Sequence).ToListAsync(cancellation);
        }

        return found.ConvertAll(card => card.ToCard());
    }

    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Cards(context).Where(card => EF.Parameter(ids).Contains(card.Trainee.Id))
            .ToDictionaryAsync(card => card.Trainee.Id, card => card.Person.Name, cancellation);
    }

    public async Task<TraineeCard?> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await Cards(context).SingleOrDefaultAsync(card => card.Trainee.Id == id, cancellation))?.ToCard();
    }

    public async IAsyncEnumerable<TraineeCard> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var card in Cards(context).OrderBy(card => card.Trainee.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return card.ToCard();
        }
    }

    public async Task<(int Trainees, int Schools)> CountAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Trainees.CountAsync(cancellation), await context.Schools.CountAsync(cancellation));
    }

    public async Task<StateDigests> DigestsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var digests = new StateDigests();
        await foreach (var trainee in context.Trainees.AsNoTracking()
            .Select(stored => new { stored.Id, stored.Version }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            digests.Add(trainee.Id, trainee.Version);
        }

        return digests;
    }

    public async IAsyncEnumerable<TraineeState> StatesAsync(IReadOnlySet<int> buckets, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var trainee in context.Trainees.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (buckets.Contains(StateDigests.BucketOf(trainee.Id)))
            {
                yield return MessageJson.Read<TraineeState>(new(trainee.State));
            }
        }
    }

    private static IQueryable<StoredCard> Cards(SupplyContext context) =>
        from trainee in context.Trainees.AsNoTracking()
        join person in context.People.AsNoTracking() on trainee.Sequence equals person.Sequence
        select new StoredCard { Trainee = trainee, Person = person };

    private sealed class StoredCard
    {
        public required Trainee Trainee { get; init; }

        public required TraineePerson Person { get; init; }

        public TraineeCard ToCard() =>
            new(Person.Name, MessageJson.Read<TraineeState>(new(Trainee.State)));
    }
}
