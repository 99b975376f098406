using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>Ranks a block of people against every open vacancy. One for each thread.</summary>
/// <remarks>What vacancies want repeats: the points of a block of people for one want are looked up once and then only
/// added, which vector registers do for many people at a time.</remarks>
internal sealed class BlockRanking(
    FusedOrder order, WantTables[] wants, (WantTables First, WantTables Second, BinPairs Points)[] together, int[] vacancySlots, Side people, Side vacancies, BestLists peopleLists, BestLists vacancyLists,
    Func<int, int, bool> isEligible)
{
    /// <summary>People scored at a time: the sums of a block stay in the first-level cache.</summary>
    public const int BlockSize = 1024;

    /// <summary>A criterion with more wants than this keeps the points of its last want only (see <see cref="InCachingOrder"/>), or
    /// those of the usual want.</summary>
    private const int MostCached = 512;

    private readonly IPoints[] _points = [.. wants.Select(want => want.Usual is null ? (IPoints)new PointCache(want) : new UsualPoints(want))];
    private readonly int[] _sums = new int[BlockSize];
    private readonly int[] _floors = new int[BlockSize];
    private readonly int[] _firstBins = new int[BlockSize];
    private readonly int[] _secondBins = new int[BlockSize];

    /// <summary>The best people for each vacancy among the blocks of this thread.</summary>
    public BestLists VacancyLists => vacancyLists;

    /// <summary>Vacancies ordered so that those with the same want stand together where wants are too many to be cached.</summary>
    public static int[] InCachingOrder(IEnumerable<int> vacancySlots, WantTables[] wants)
    {
        var ordered = vacancySlots.OrderBy(_ => 0);
        foreach (var want in wants.Where(want => want.Count > MostCached))
        {
            ordered = ordered.ThenBy(want.CodeOf);
        }

        return [.. ordered];
    }

    /// <summary>Looks for what nearly all of very many wants see alike, before anybody is ranked.</summary>
    public static void FindUsual(WantTables[] wants, int[] vacancySlots) =>
        Parallel.ForEach(wants.Where(want => want.Count > MostCached), want => want.FindUsual(vacancySlots));

    /// <summary>Ranks the people from this slot on.</summary>
    public void Rank(int start)
    {
        var count = Math.Min(BlockSize, people.SlotCount - start);
        foreach (var cache in _points)
        {
            cache.Begin(start, count);
        }

        var floors = _floors.AsSpan(0, count);
        for (var offset = 0; offset < count; offset++)
        {
            floors[offset] = people.IsGone[start + offset] ? int.MaxValue : 0;
        }

        foreach (var vacancy in vacancySlots)
        {
            Rank(vacancy, start, floors);
        }
    }

    private void Rank(int vacancy, int start, Span<int> floors)
    {
        var sums = _sums.AsSpan(0, floors.Length);
        sums.Clear();
        foreach (var cache in _points)
        {
            TableSums.Add(cache.Of(vacancy), sums);
        }

        foreach (var (first, second, points) in together)
        {
            var firstBins = _firstBins.AsSpan(0, sums.Length);
            var secondBins = _secondBins.AsSpan(0, sums.Length);
            first.FillBins(vacancy, start, firstBins);
            second.FillBins(vacancy, start, secondBins);
            points.Add(firstBins, secondBins, sums);
        }

        var vacancyFloor = vacancyLists.FloorOf(vacancy);
        for (var offset = 0; offset < sums.Length; offset++)
        {
            var rank = order.RankOf(sums[offset]);
            if (rank < floors[offset] && (rank < vacancyFloor || floors[offset] == int.MaxValue))
            {
                continue;
            }

            var person = start + offset;
            if (isEligible(vacancy, person))
            {
                peopleLists.Offer(person, rank, vacancy, vacancies.Ids);
                vacancyLists.Offer(vacancy, rank, person, people.Ids);
                (floors[offset], vacancyFloor) = (peopleLists.FloorOf(person), vacancyLists.FloorOf(vacancy));
            }
        }
    }

    /// <summary>The points of one block of people for one criterion.</summary>
    private interface IPoints
    {
        void Begin(int start, int count);

        /// <summary>The points for a vacancy; valid until the next is asked for.</summary>
        ReadOnlySpan<int> Of(int vacancySlot);
    }

    /// <summary>Points that are looked up for each want.</summary>
    private sealed class PointCache(WantTables wants) : IPoints
    {
        private readonly int[]?[] _byWant = new int[]?[wants.Count > MostCached ? 1 : wants.Count];
        private readonly int[] _filledFor = new int[wants.Count > MostCached ? 1 : wants.Count];
        private int _start;
        private int _count;

        public void Begin(int start, int count)
        {
            (_start, _count) = (start, count);
            Array.Fill(_filledFor, -1);
        }

        public ReadOnlySpan<int> Of(int vacancySlot)
        {
            var code = wants.CodeOf(vacancySlot);
            var at = _byWant.Length == 1 ? 0 : code;
            var points = (_byWant[at] ??= new int[BlockSize]).AsSpan(0, _count);
            if (_filledFor[at] != code)
            {
                wants.Fill(vacancySlot, _start, points);
                _filledFor[at] = code;
            }

            return points;
        }
    }
    /// <summary>Points that are the same for nearly all wants: those of the few people in whom a want sees something else are put
    /// into a copy.</summary>
    private sealed class UsualPoints(WantTables wants) : IPoints
    {
        private readonly int[] _usual = new int[BlockSize];
        private readonly int[] _changed = new int[BlockSize];
        private readonly int[] _firstOf = new int[wants.Count];
        private readonly List<(int Next, int Position, int Points)> _unusual = [];
        private int _changedFor;
        private int _count;

        public void Begin(int start, int count)
        {
            (_count, _changedFor) = (count, -1);
            wants.FillUsual(start, _usual.AsSpan(0, count));
            Array.Fill(_firstOf, -1);
            _unusual.Clear();
            for (var position = 0; position < count; position++)
            {
                foreach (var (want, bin) in wants.Usual!.UnusualOf(wants.PersonCode(start + position)))
                {
                    _unusual.Add((_firstOf[want], position, wants.PointsOf(bin)));
                    _firstOf[want] = _unusual.Count - 1;
                }
            }
        }

        public ReadOnlySpan<int> Of(int vacancySlot)
        {
            var want = wants.CodeOf(vacancySlot);
            if (_firstOf[want] < 0)
            {
                return _usual.AsSpan(0, _count);
            }

            if (_changedFor != want)
            {
                _usual.AsSpan(0, _count).CopyTo(_changed);
                for (var at = _firstOf[want]; at >= 0; at = _unusual[at].Next)
                {
                    _changed[_unusual[at].Position] = _unusual[at].Points;
                }

                _changedFor = want;
            }

            return _changed.AsSpan(0, _count);
        }
    }
}
