using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>Ranks a block of people against every open vacancy. One for each thread.</summary>
/// <remarks>What vacancies want repeats: the points of a block of people for one want are looked up once and then only
/// added, which vector registers do for many people at a time.</remarks>
internal sealed class BlockRanking(
    FusedOrder order, WantTables[] wants, (WantTables First, WantTables Second, BinPairs Points)[] together, int[] vacancySlots,
    Side people, Side vacancies, BestLists peopleLists, BestLists vacancyLists, Func<int, int, bool> isEligible)
{
    /// <summary>People scored at a time: the sums of a block stay in the first-level cache.</summary>
    public const int BlockSize = 1024;

    /// <summary>A criterion with more wants than this keeps the points of its last want only; see <see cref="InCachingOrder"/>.</summary>
    private const int MostCached = 512;

    private readonly PointCache[] _points = [.. wants.Select(want => new PointCache(want))];
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
    private sealed class PointCache(WantTables wants)
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
}
