using System.Numerics.Tensors;

namespace JobMatch.Ranking.Markets;

/// <summary>Ranks blocks of people against every open vacancy. One for each thread.</summary>
/// <remarks>For each criterion and want it is known which bins people of the block can be in, and so how good any of them can be
/// at best for a vacancy. Vacancies are looked at from the most promising on. One that can enter nobody's list, and whose own list
/// nobody can enter, is passed over; of the others, only people who can still be good enough are added up to the end.</remarks>
internal sealed class BlockRanking
{
    /// <summary>People scored at a time: the sums of a block stay in the first-level cache.</summary>
    public const int BlockSize = 1024;

    private static readonly int[] Offsets = [.. Enumerable.Range(0, BlockSize)];

    /// <summary>So many people are cheaper added up one by one than together with all others.</summary>
    private const int FewPeople = 32;

    private readonly PreparedMarket _market;
    private readonly BlockPoints[] _points;
    private readonly int[] _best;
    private readonly int[] _order;
    private readonly int[] _sums = new int[BlockSize];
    private readonly int[] _floors = new int[BlockSize];
    private readonly int[] _candidates = new int[BlockSize];
    private readonly EligibilityCache _eligible;

    public BlockRanking(PreparedMarket market, BestLists vacancyLists)
    {
        (_market, VacancyLists, _eligible) = (market, vacancyLists, new(market.Sides, market.Today));
        _points = [.. market.Wants.Select(want => new BlockPoints(want))];
        (_best, _order) = (new int[market.Open.Length], new int[market.Open.Length]);
    }

    /// <summary>The offsets of a whole block.</summary>
    public static ReadOnlySpan<int> Everybody => Offsets;

    /// <summary>The best people for each vacancy among the blocks of this thread.</summary>
    public BestLists VacancyLists { get; }

    /// <summary>Ranks the people in these slots, at most <see cref="BlockSize"/>.</summary>
    public void Rank(ReadOnlySpan<int> people)
    {
        OrderVacancies(people);
        var floors = _floors.AsSpan(0, people.Length);
        floors.Clear();
        var lowest = 0;
        for (var at = 0; at < _order.Length; at++)
        {
            var (place, best) = (_order[at], -_best[at]);
            if (best < lowest && best < _market.VacancyFloors[_market.Open[place]])
            {
                continue;
            }

            if (Offer(place, Candidates(place, best, floors), people, floors))
            {
                lowest = TensorPrimitives.Min<int>(floors);
            }
        }
    }

    /// <summary>Sets the ranks that nobody of the block exceeds, negated, and the vacancies in their order.</summary>
    private void OrderVacancies(ReadOnlySpan<int> people)
    {
        Array.Clear(_best);
        for (var criterion = 0; criterion < _points.Length; criterion++)
        {
            var (points, wantOf) = (_points[criterion], _market.WantOf[criterion]);
            points.Begin(people, _market.Wanted[criterion]);
            for (var place = 0; place < _best.Length; place++)
            {
                _best[place] += points.Most(wantOf[place]);
            }
        }

        for (var place = 0; place < _best.Length; place++)
        {
            (_best[place], _order[place]) = (-_market.Order.RankOf(_best[place] + MostTogether(place)), place);
        }

        Array.Sort(_best, _order);
    }

    /// <summary>Finds people who may be good enough, and sets the sums of their points.</summary>
    /// <param name="best">The rank that nobody of the block exceeds.</param>
    private ReadOnlySpan<int> Candidates(int place, int best, ReadOnlySpan<int> floors)
    {
        var vacancyFloor = _market.VacancyFloors[_market.Open[place]];
        if (best < vacancyFloor)
        {
            var count = 0;
            for (var offset = 0; offset < floors.Length; offset++)
            {
                _candidates[count] = offset;
                count += floors[offset] <= best ? 1 : 0;
            }

            if (count <= FewPeople)
            {
                foreach (var offset in _candidates.AsSpan(0, count))
                {
                    _sums[offset] = Sum(place, offset);
                }

                return _candidates.AsSpan(0, count);
            }
        }

        return CandidatesBySums(place, vacancyFloor, floors);
    }

    private ReadOnlySpan<int> CandidatesBySums(int place, int vacancyFloor, ReadOnlySpan<int> floors)
    {
        var sums = _sums.AsSpan(0, floors.Length);
        sums.Clear();
        var (same, more) = (0, MostTogether(place));
        for (var criterion = 0; criterion < _points.Length; criterion++)
        {
            var (points, want) = (_points[criterion], _market.WantOf[criterion][place]);
            if (points.IsSame(want))
            {
                same += points.Most(want);
            }
            else if (points.AreKept)
            {
                TableSums.Add(points.Of(want), sums);
            }
            else
            {
                more += points.Most(want);
            }
        }

        var count = 0;
        for (var offset = 0; offset < sums.Length; offset++)
        {
            var rank = _market.Order.RankOf(sums[offset] + same + more);
            if (rank >= floors[offset] || rank >= vacancyFloor)
            {
                _candidates[count++] = offset;
                sums[offset] += same;
            }
        }

        var candidates = _candidates.AsSpan(0, count);
        for (var criterion = 0; criterion < _points.Length; criterion++)
        {
            var (points, want) = (_points[criterion], _market.WantOf[criterion][place]);
            if (!points.AreKept && !points.IsSame(want))
            {
                points.Add(want, candidates, sums);
            }
        }

        foreach (var offset in _market.Together.Length == 0 ? [] : candidates)
        {
            sums[offset] += PointsTogether(place, offset);
        }

        return candidates;
    }

    /// <summary>The packed points of one person.</summary>
    private int Sum(int place, int offset)
    {
        var sum = PointsTogether(place, offset);
        for (var criterion = 0; criterion < _points.Length; criterion++)
        {
            var (points, want) = (_points[criterion], _market.WantOf[criterion][place]);
            sum += points.IsSame(want) ? points.Most(want) : points.Of(want, offset);
        }

        return sum;
    }

    private int PointsTogether(int place, int offset)
    {
        var sum = 0;
        foreach (var (first, second, pair) in _market.Together)
        {
            sum += pair.Of(_points[first].Bin(_market.WantOf[first][place], offset), _points[second].Bin(_market.WantOf[second][place], offset));
        }

        return sum;
    }

    private int MostTogether(int place)
    {
        var sum = 0;
        foreach (var (first, second, pair) in _market.Together)
        {
            sum += pair.Most(_points[first].Bins(_market.WantOf[first][place]), _points[second].Bins(_market.WantOf[second][place]));
        }

        return sum;
    }

    /// <returns>Whether a person's list changed.</returns>
    private bool Offer(int place, ReadOnlySpan<int> candidates, ReadOnlySpan<int> people, Span<int> floors)
    {
        var (vacancy, changed) = (_market.Open[place], false);
        ref var vacancyFloor = ref _market.VacancyFloors[vacancy];
        foreach (var offset in candidates)
        {
            var rank = _market.Order.RankOf(_sums[offset]);
            if ((rank < floors[offset] && rank < vacancyFloor) || !_eligible.Is(vacancy, people[offset]))
            {
                continue;
            }

            if (rank >= floors[offset])
            {
                _market.PeopleLists.Offer(people[offset], rank, vacancy, _market.Sides.Vacancies.Ids);
                (floors[offset], changed) = (_market.PeopleLists.FloorOf(people[offset]), true);
            }

            if (rank >= vacancyFloor)
            {
                // Other threads raise it too. Where one overwrites a higher floor, more is offered than need be, and nothing is lost.
                VacancyLists.Offer(vacancy, rank, people[offset], _market.Sides.People.Ids);
                vacancyFloor = Math.Max(vacancyFloor, VacancyLists.FloorOf(vacancy));
            }
        }

        return changed;
    }
}
