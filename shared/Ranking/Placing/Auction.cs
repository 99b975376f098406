namespace JobMatch.Ranking.Placing;

/// <summary>Bids, places and prices of <see cref="BestTotal"/> and of <see cref="Spreading.SpreadLists"/>.</summary>
/// <remarks>Each trainee wants some places, all in different vacancies, and bids for each on its own. Whoever bids the
/// ceiling gets a place even where none is free.</remarks>
internal sealed class Auction
{
    private const int BidsBetweenLooks = 1 << 14;

    private readonly int _wanted;
    private readonly double _ceiling;
    private readonly int[] _starts;
    private readonly int[] _vacancies;
    private readonly double[] _values;
    private readonly int[] _places;
    private readonly double[] _price;
    private readonly int[] _holdStarts;
    private readonly int[] _holdCounts;
    private readonly (double Bid, int Wish)[] _holds;

    /// <summary>By wish: those of a trainee follow each other.</summary>
    private readonly int[] _pairOf;
    private readonly bool[] _isTaken;
    private readonly int[] _traineeOf;
    private readonly int[] _applicantStarts;
    private readonly int[] _applicants;
    private readonly Queue<int> _waiting = [];

    /// <param name="trainees">Number of trainees.</param>
    /// <param name="places">Places by vacancy.</param>
    /// <param name="pairs">Each pair at most once; those of no value or without a place do not count.</param>
    /// <param name="wanted">Places that a trainee wants at most.</param>
    /// <param name="ceiling">No price rises above it.</param>
    public Auction(int trainees, IReadOnlyList<int> places, ReadOnlySpan<ValuedPair> pairs, int wanted = 1, double ceiling = double.PositiveInfinity)
    {
        (_wanted, _ceiling) = (wanted, ceiling);
        _places = [.. places];
        _price = new double[_places.Length];
        _holdCounts = new int[_places.Length];
        _starts = new int[trainees + 1];
        foreach (var pair in pairs)
        {
            _starts[pair.Trainee + 1] += Counts(pair) ? 1 : 0;
        }

        for (var trainee = 0; trainee < trainees; trainee++)
        {
            _starts[trainee + 1] += _starts[trainee];
        }

        (_vacancies, _values) = (new int[_starts[^1]], new double[_starts[^1]]);
        var next = _starts[..^1];
        foreach (var pair in pairs)
        {
            if (Counts(pair))
            {
                var at = next[pair.Trainee]++;
                (_vacancies[at], _values[at]) = (pair.Vacancy, pair.Value);
            }
        }

        _traineeOf = new int[_vacancies.Length];
        for (var trainee = 0; trainee < trainees; trainee++)
        {
            Array.Fill(_traineeOf, trainee, _starts[trainee], _starts[trainee + 1] - _starts[trainee]);
        }

        (_applicantStarts, _applicants) = ByVacancy();
        _holdStarts = new int[_places.Length + 1];
        for (var vacancy = 0; vacancy < _places.Length; vacancy++)
        {
            _holdStarts[vacancy + 1] = _holdStarts[vacancy] + Math.Min(_places[vacancy], _applicantStarts[vacancy + 1] - _applicantStarts[vacancy]);
        }

        _holds = new (double, int)[_holdStarts[^1]];
        _isTaken = new bool[_vacancies.Length];
        _pairOf = new int[trainees * wanted];
        Array.Fill(_pairOf, -1);
    }

    /// <summary>Mean over trainees of their best value.</summary>
    public double MeanBestValue()
    {
        var sum = 0.0;
        for (var trainee = 0; trainee < _starts.Length - 1; trainee++)
        {
            var best = 0.0;
            foreach (var value in Own(_values, trainee))
            {
                best = Math.Max(best, value);
            }

            sum += best;
        }

        return sum / Math.Max(_starts.Length - 1, 1);
    }

    /// <summary>Who no longer has nearly the best place leaves it; everybody without a place bids until each has one or wants
    /// none at its price; then free places lower their prices.</summary>
    /// <param name="step">How much worse than the best a place may be.</param>
    /// <param name="cancellation">Ends the work.</param>
    public void Settle(double step, CancellationToken cancellation = default)
    {
        Array.Clear(_holdCounts);
        Array.Clear(_isTaken);
        for (var wish = 0; wish < _pairOf.Length; wish++)
        {
            // What was bid with larger steps may be more than the place is worth by now, so it is bid anew.
            var pair = _pairOf[wish];
            if (pair >= 0 && MostWorthBidding(wish, pair, step) is var bid && bid >= _price[_vacancies[pair]])
            {
                Take(wish, pair, bid);
            }
            else
            {
                _pairOf[wish] = -1;
                _waiting.Enqueue(wish);
            }
        }

        for (var bids = 0; _waiting.TryDequeue(out var wish); bids++)
        {
            if (bids % BidsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            Bid(wish, step);
        }

        LowerFree(step);
    }

    /// <summary>For each trainee the pairs got, as indexes among those that count.</summary>
    public IEnumerable<int[]> Taken() => _pairOf.Chunk(_wanted).Select(pairs => pairs.Where(pair => pair >= 0).ToArray());

    /// <summary>The placement of one place each.</summary>
    public PricedPlacement Result()
    {
        var (total, bound) = (0.0, 0.0);
        Array.Clear(_isTaken);
        for (var wish = 0; wish < _pairOf.Length; wish++)
        {
            total += _pairOf[wish] < 0 ? 0 : _values[_pairOf[wish]];
            bound += Best(wish).Profit;
        }

        for (var vacancy = 0; vacancy < _price.Length; vacancy++)
        {
            bound += _places[vacancy] * _price[vacancy];
        }

        return new(new([.. _pairOf.Select(pair => pair < 0 ? (int?)null : _vacancies[pair])]), total, bound, _price);
    }

    private bool Counts(ValuedPair pair) => pair.Value > 0 && _places[pair.Vacancy] > 0;

    private (int[] Starts, int[] Pairs) ByVacancy()
    {
        var starts = new int[_places.Length + 1];
        foreach (var vacancy in _vacancies)
        {
            starts[vacancy + 1]++;
        }

        for (var vacancy = 0; vacancy < _places.Length; vacancy++)
        {
            starts[vacancy + 1] += starts[vacancy];
        }

        var (next, pairs) = (starts[..^1], new int[_vacancies.Length]);
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            pairs[next[_vacancies[pair]]++] = pair;
        }

        return (starts, pairs);
    }

    private double Profit(int wish) => _pairOf[wish] < 0 ? 0 : _values[_pairOf[wish]] - _price[_vacancies[_pairOf[wish]]];

    /// <summary>The pair not taken yet that leaves most after the price, what it leaves, and what the next best leaves; doing
    /// without leaves 0. No pair where none leaves more than 0.</summary>
    private (int Pair, double Profit, double Second) Best(int wish)
    {
        var (best, profit, second) = (-1, 0.0, 0.0);
        var trainee = wish / _wanted;
        var values = Own(_values, trainee);
        var vacancies = Own(_vacancies, trainee);
        var taken = Own(_isTaken, trainee);
        var prices = _price;
        for (var own = 0; own < values.Length && own < vacancies.Length && own < taken.Length; own++)
        {
            var left = values[own] - prices[vacancies[own]];
            if (left > second && !taken[own])
            {
                if (left > profit)
                {
                    (best, profit, second) = (own, left, profit);
                }
                else
                {
                    second = left;
                }
            }
        }

        return (best < 0 ? -1 : _starts[trainee] + best, profit, second);
    }

    private ReadOnlySpan<T> Own<T>(T[] pairs, int trainee) => pairs.AsSpan(_starts[trainee], _starts[trainee + 1] - _starts[trainee]);

    private void Bid(int wish, double step)
    {
        var (pair, profit, second) = Best(wish);
        if (pair < 0)
        {
            return;
        }

        var vacancy = _vacancies[pair];
        Take(wish, pair, _price[vacancy] + profit - second + step);
    }

    /// <summary>The price at which the pair leaves no more than a step less than the best other.</summary>
    private double MostWorthBidding(int wish, int pair, double step)
    {
        var (best, profit, second) = Best(wish);
        return _values[pair] - (best == pair ? second : profit) + step;
    }

    private void Take(int wish, int pair, double bid)
    {
        var vacancy = _vacancies[pair];
        bid = Math.Min(bid, _ceiling);
        var holds = _holds.AsSpan(_holdStarts[vacancy], _holdStarts[vacancy + 1] - _holdStarts[vacancy]);
        ref var count = ref _holdCounts[vacancy];
        (_pairOf[wish], _isTaken[pair]) = (pair, true);
        if (count < _places[vacancy])
        {
            SiftUp(holds, count++, (bid, wish));
        }
        else if (holds[0].Bid < _ceiling)
        {
            var outbid = holds[0].Wish;
            _isTaken[_pairOf[outbid]] = false;
            _pairOf[outbid] = -1;
            _waiting.Enqueue(outbid);
            SiftDown(holds, (bid, wish));
        }

        if (count == _places[vacancy])
        {
            _price[vacancy] = holds[0].Bid;
        }
    }

    private void LowerFree(double step)
    {
        var free = new Stack<int>(Enumerable.Range(0, _price.Length).Where(IsFreeAtAPrice));
        while (free.TryPop(out var vacancy))
        {
            while (IsFreeAtAPrice(vacancy))
            {
                var (pair, most, next) = MostWilling(vacancy);
                if (most <= step)
                {
                    _price[vacancy] = 0;
                    break;
                }

                _price[vacancy] = Math.Max(0, Math.Min(_price[vacancy], Math.Min(next, most - step)));
                var wish = LeastWish(_traineeOf[pair]);
                if (_pairOf[wish] >= 0)
                {
                    var left = _vacancies[_pairOf[wish]];
                    Leave(wish);
                    free.Push(left);
                }

                Take(wish, pair, _price[vacancy]);
            }
        }
    }

    private bool IsFreeAtAPrice(int vacancy) => _holdCounts[vacancy] < _places[vacancy] && _price[vacancy] > 0;

    /// <summary>Who of those elsewhere would pay most for a place here without losing, how much that is, and the next such price.</summary>
    private (int Pair, double Most, double Next) MostWilling(int vacancy)
    {
        var (best, most, next) = (-1, 0.0, 0.0);
        for (var at = _applicantStarts[vacancy]; at < _applicantStarts[vacancy + 1]; at++)
        {
            var pair = _applicants[at];
            if (!_isTaken[pair] && _values[pair] - Profit(LeastWish(_traineeOf[pair])) is var willing && willing > next)
            {
                (best, most, next) = willing > most ? (pair, willing, most) : (best, most, willing);
            }
        }

        return (best, most, next);
    }

    /// <summary>The wish that gained this trainee least.</summary>
    private int LeastWish(int trainee)
    {
        var least = trainee * _wanted;
        for (var wish = least + 1; wish < (trainee + 1) * _wanted; wish++)
        {
            least = Profit(wish) < Profit(least) ? wish : least;
        }

        return least;
    }

    private void Leave(int wish)
    {
        var vacancy = _vacancies[_pairOf[wish]];
        var holds = _holds.AsSpan(_holdStarts[vacancy], _holdCounts[vacancy]);
        var count = 0;
        foreach (var hold in holds)
        {
            if (hold.Wish != wish)
            {
                SiftUp(holds, count++, hold);
            }
        }

        _holdCounts[vacancy] = count;
        _isTaken[_pairOf[wish]] = false;
        _pairOf[wish] = -1;
    }

    private static void SiftUp(Span<(double Bid, int Wish)> heap, int at, (double Bid, int Wish) hold)
    {
        while (at > 0 && heap[(at - 1) / 2].Bid > hold.Bid)
        {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }

        heap[at] = hold;
    }

    private static void SiftDown(Span<(double Bid, int Wish)> heap, (double Bid, int Wish) hold)
    {
        var at = 0;
        while (2 * at + 1 < heap.Length)
        {
            var child = 2 * at + 1;
            child += child + 1 < heap.Length && heap[child + 1].Bid < heap[child].Bid ? 1 : 0;
            if (heap[child].Bid >= hold.Bid)
            {
                break;
            }

            heap[at] = heap[child];
            at = child;
        }

        heap[at] = hold;
    }
}
