using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>A whole market ranked at once: for each vacancy the best people and for each person the best vacancies,
/// exactly as <see cref="Market"/> ranks them one by one, kept current while people and vacancies change.</summary>
/// <remarks>Only eligible pairs are listed. Time grows with people × vacancies (some nanoseconds a pair), memory with
/// people + vacancies. Not thread-safe; ranking everybody uses every processor.</remarks>
public sealed class MarketLists
{
    /// <summary>The longest lists.</summary>
    public const int MostTop = 200;

    /// <summary>One in so many is kept beyond what is shown, so that one who leaves does not cost a new ranking each time.</summary>
    private const int SpareShare = 4;

    private readonly BothSides _sides = new();
    private readonly Half _people;
    private readonly Half _vacancies;
    private readonly Scorecard _scorecard;
    private readonly int _top;
    private readonly DateOnly _today;

    private MarketLists(Scorecard scorecard, int top, DateOnly today)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(top, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(top, MostTop);
        (_scorecard, _top, _today) = (scorecard, top, today);
        var capacity = top + (top / SpareShare) + 1;
        _people = new(_sides.People, new BestLists(capacity), slot => _sides.ScoringOfVacancies(slot, scorecard, today));
        _vacancies = new(_sides.Vacancies, new BestLists(capacity), slot => _sides.ScoringOfPeople(slot, scorecard, today));
    }

    /// <summary>Ranks everybody.</summary>
    /// <param name="people">Everybody who looks for work.</param>
    /// <param name="vacancies">Everything that is offered.</param>
    /// <param name="scorecard">The points.</param>
    /// <param name="top">The length of the lists, 1 to <see cref="MostTop"/>.</param>
    /// <param name="today">The day for which eligibility is judged.</param>
    /// <param name="progress">Told the share done, 0 to 1, now and then; null to tell nobody.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public static MarketLists Rank(
        IEnumerable<PersonProfile> people, IEnumerable<VacancyProfile> vacancies, Scorecard scorecard, int top, DateOnly today,
        IProgress<double>? progress, CancellationToken cancellation)
    {
        var lists = new MarketLists(scorecard, top, today);
        foreach (var person in people)
        {
            lists._people.Side.Put(person.Id, person);
        }

        foreach (var vacancy in vacancies)
        {
            lists._vacancies.Side.Put(vacancy.Id, vacancy);
        }

        lists._people.Reserve();
        lists._vacancies.Reserve();
        lists.RankEverybody(progress, cancellation);
        lists._people.Holders = new(lists._people.Lists, lists._people.Side.SlotCount, lists._vacancies.Side.SlotCount);
        return lists;
    }

    /// <summary>The best vacancies for a person, best first; empty when the person is unknown.</summary>
    public IReadOnlyList<Ranked> BestVacancies(Guid personId) => Read(_people, _vacancies, personId);

    /// <summary>The best people for a vacancy, best first; empty when the vacancy is unknown.</summary>
    public IReadOnlyList<Ranked> BestPeople(Guid vacancyId) => Read(_vacancies, _people, vacancyId);

    /// <summary>Adds a person or replaces what is held of them, and changes every list concerned.</summary>
    public void Put(PersonProfile person) => Change(_people, _vacancies, person.Id, person);

    /// <summary>Adds a vacancy or replaces what is held of it, and changes every list concerned.</summary>
    public void Put(VacancyProfile vacancy) => Change(_vacancies, _people, vacancy.Id, vacancy);

    /// <summary>Takes a person or a vacancy out of the market and out of every list; an unknown id is passed over.</summary>
    public void Remove(Guid id)
    {
        Change(_people, _vacancies, id, null);
        Change(_vacancies, _people, id, null);
    }

    private void Change(Half own, Half others, Guid id, object? entity)
    {
        var toRefill = own.Side.SlotOf(id) is { } old ? Leave(own, others, old) : [];
        if (entity is null)
        {
            own.Side.Remove(id);
        }
        else
        {
            own.Side.Put(id, entity);
            own.Reserve();
            others.Holders?.Reserve(own.Side.SlotCount);
            Enter(own, others, own.Side.SlotOf(id)!.Value, isNew: true);
        }

        foreach (var slot in toRefill.Where(slot => others.Lists.IsCut(slot) && others.Lists.CountOf(slot) < _top))
        {
            others.Lists.Clear(slot);
            Enter(others, own, slot, isNew: false);
        }
    }

    /// <returns>Whose lists it stood in.</returns>
    private static List<int> Leave(Half own, Half others, int slot)
    {
        if (others.Holders is not null)
        {
            own.Lists.Clear(slot);
            return others.Holders.RemoveEverywhere(slot);
        }

        var (changed, merging) = (new List<int>(), new Lock());
        ReadRanks(own, others, slot, (ranks, start, end) =>
        {
            var mayHold = new List<int>();
            for (var other = start; other < end; other++)
            {
                if (ranks[other] >= others.Lists.FloorOf(other))
                {
                    mayHold.Add(other);
                }
            }

            var ofPart = others.Lists.RemoveFrom(CollectionsMarshal.AsSpan(mayHold), slot);
            lock (merging)
            {
                changed.AddRange(ofPart);
            }
        });
        own.Lists.Clear(slot);
        return changed;
    }

    /// <summary>Fills the empty list of a slot.</summary>
    /// <param name="isNew">Whether it also enters the lists of others.</param>
    private static void Enter(Half own, Half others, int slot, bool isNew)
    {
        var (entered, merging) = (new List<int>(), new Lock());
        ReadRanks(own, others, slot, (ranks, start, end) =>
        {
            var (enteredOfPart, found, best) = (new List<int>(), new List<(int Rank, int Other)>(), new TopList(own.Lists.Capacity));
            for (var other = start; other < end; other++)
            {
                var rank = ranks[other];
                if (isNew && others.Lists.Takes(other, rank, slot, own.Side.Ids))
                {
                    enteredOfPart.Add(other);
                }

                if (rank >= best.Threshold)
                {
                    best.Offer(rank, others.Side.Ids[other]);
                    found.Add((rank, other));
                }
            }

            others.Lists.OfferTo(CollectionsMarshal.AsSpan(enteredOfPart), ranks, slot, own.Side.Ids);
            lock (merging)
            {
                entered.AddRange(enteredOfPart);
                foreach (var (rank, other) in found.Where(one => one.Rank >= own.Lists.FloorOf(slot)))
                {
                    own.Lists.Offer(slot, rank, other, others.Side.Ids);
                }
            }
        });
        others.Holders?.Add(slot, entered);
        own.Holders?.AddAllOf(slot);
    }

    /// <summary>Ranks the other side for a slot. Each processor reads its part, from the first slot to before the last; nobody else
    /// changes the lists of those in it.</summary>
    private static void ReadRanks(Half own, Half others, int slot, Action<int[], int, int> read)
    {
        var ranks = ArrayPool<int>.Shared.Rent(others.Side.SlotCount);
        own.ScoringOf(slot).Ranks(ranks, (start, end) => read(ranks, start, end));
        ArrayPool<int>.Shared.Return(ranks);
    }

    private void RankEverybody(IProgress<double>? progress, CancellationToken cancellation)
    {
        var market = new PreparedMarket(_sides, _scorecard, _today, _people.Lists, cancellation);
        var blocks = (market.People.Length + BlockRanking.BlockSize - 1) / BlockRanking.BlockSize;
        var (leap, begun, done, merging) = ((long)LeapThrough(blocks), -1, 0, new Lock());

        // One worker for each processor until the end: each has lists of its own.
        Parallel.For(0, Environment.ProcessorCount, new ParallelOptions { CancellationToken = cancellation }, _ =>
        {
            var ranking = new BlockRanking(market, _vacancies.Lists.NewEmpty());
            while (Interlocked.Increment(ref begun) is var number && number < blocks)
            {
                cancellation.ThrowIfCancellationRequested();
                var start = (int)(number * leap % blocks) * BlockRanking.BlockSize;
                ranking.Rank(market.People.AsSpan(start, Math.Min(BlockRanking.BlockSize, market.People.Length - start)));
                progress?.Report((double)Interlocked.Increment(ref done) / blocks);
            }

            lock (merging)
            {
                ranking.VacancyLists.OfferAllTo(_vacancies.Lists, _people.Side.Ids);
            }
        });
    }

    /// <summary>The leap by which all numbers below the count are gone through once: after a few blocks every vacancy has seen some
    /// people of each kind, and what is worse than those need not be looked at.</summary>
    private static int LeapThrough(int count)
    {
        var leap = Math.Max(1, (int)(count * 0.618));
        while (BigInteger.GreatestCommonDivisor(leap, count) != 1)
        {
            leap++;
        }

        return leap;
    }

    private List<Ranked> Read(Half own, Half others, Guid id) => own.Side.SlotOf(id) is { } slot
        ? [.. own.Lists.Of(slot).Take(_top).Select(best => new Ranked(others.Side.Ids[best.Slot], _scorecard.FusedOrder.ScoreOf(best.Rank)))]
        : [];

    /// <summary>One side of the market with its lists.</summary>
    /// <param name="Side">The entities.</param>
    /// <param name="Lists">For each, the best of the other side.</param>
    /// <param name="ScoringOf">The entity in a slot, compiled against the other side.</param>
    private sealed record Half(Side Side, BestLists Lists, Func<int, CompiledScoring> ScoringOf)
    {
        /// <summary>In whose lists of this side others stand; null where these lists are few and looked through instead.</summary>
        public Holders? Holders { get; set; }

        public void Reserve() => Lists.Reserve(Side.SlotCount);
    }
}
