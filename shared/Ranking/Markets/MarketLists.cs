using System.Buffers;
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
            Enter(own, others, own.Side.SlotOf(id)!.Value);
        }

        foreach (var slot in toRefill.Where(slot => others.Lists.IsCut(slot) && others.Lists.CountOf(slot) < _top))
        {
            others.Lists.Clear(slot);
            ForEachListable(others, own, slot, (rank, other) =>
            {
                if (rank >= others.Lists.FloorOf(slot))
                {
                    others.Lists.Offer(slot, rank, other, own.Side.Ids);
                }
            });
        }
    }

    private static List<int> Leave(Half own, Half others, int slot)
    {
        var changed = new List<int>();
        ForEachListable(own, others, slot, (rank, other) =>
        {
            if (rank >= others.Lists.FloorOf(other) && others.Lists.Remove(other, slot))
            {
                changed.Add(other);
            }
        });
        own.Lists.Clear(slot);
        return changed;
    }

    private static void Enter(Half own, Half others, int slot) => ForEachListable(own, others, slot, (rank, other) =>
    {
        if (rank >= others.Lists.FloorOf(other))
        {
            others.Lists.Offer(other, rank, slot, own.Side.Ids);
        }

        if (rank >= own.Lists.FloorOf(slot))
        {
            own.Lists.Offer(slot, rank, other, others.Side.Ids);
        }
    });

    /// <summary>Visits ranks and slots of those who may stand in the list of this slot or have it in theirs. Each processor
    /// looks for them in its part of the other side; they are visited one after the other.</summary>
    private static void ForEachListable(Half own, Half others, int slot, Action<int, int> visit)
    {
        var (ranks, merging) = (ArrayPool<int>.Shared.Rent(others.Side.SlotCount), new Lock());
        var found = new List<List<(int Rank, int Other)>>();
        var floor = own.Lists.FloorOf(slot);
        own.ScoringOf(slot).Ranks(ranks, (start, end) =>
        {
            var (ofPart, best) = (new List<(int Rank, int Other)>(), new TopList(own.Lists.Capacity));
            for (var other = start; other < end; other++)
            {
                var rank = ranks[other];
                if (rank >= 0 && (rank >= others.Lists.FloorOf(other) || rank >= Math.Max(floor, best.Threshold)))
                {
                    best.Offer(rank, others.Side.Ids[other]);
                    ofPart.Add((rank, other));
                }
            }

            lock (merging)
            {
                found.Add(ofPart);
            }
        });
        ArrayPool<int>.Shared.Return(ranks);
        foreach (var (rank, other) in found.SelectMany(part => part))
        {
            visit(rank, other);
        }
    }

    private void RankEverybody(IProgress<double>? progress, CancellationToken cancellation)
    {
        var (people, vacancies) = (_people.Side, _vacancies.Side);
        var wants = _scorecard.Tables
            .Select((table, index) => new WantTables(table, _scorecard.FusedOrder, vacancies.Columns[index], people.Columns[index])).ToArray();
        var together = _scorecard.Pairs.Select(pair => (wants[pair.First], wants[pair.Second], new BinPairs(pair, _scorecard))).ToArray();
        var open = BlockRanking.InCachingOrder(Enumerable.Range(0, vacancies.SlotCount).Where(slot => _sides.IsOpen(slot, _today)), wants);
        var (blocks, done, merging) = ((people.SlotCount + BlockRanking.BlockSize - 1) / BlockRanking.BlockSize, 0, new Lock());
        Parallel.For(
            0, blocks, new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
            () => new BlockRanking(
                _scorecard.FusedOrder, wants, together, open, people, vacancies, _people.Lists, _vacancies.Lists.NewEmpty(),
                (vacancy, person) => _sides.IsEligible(vacancy, person, _today)),
            (block, _, ranking) =>
            {
                ranking.Rank(block * BlockRanking.BlockSize);
                progress?.Report((double)Interlocked.Increment(ref done) / blocks);
                return ranking;
            },
            ranking =>
            {
                lock (merging)
                {
                    ranking.VacancyLists.OfferAllTo(_vacancies.Lists, people.Ids);
                }
            });
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
        public void Reserve() => Lists.Reserve(Side.SlotCount);
    }
}
