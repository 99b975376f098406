namespace JobMatch.Ranking.Placing;

/// <summary>Deferred acceptance in which employers offer: of all stable placements the one that employers like best.</summary>
/// <remarks>A vacancy offers to those it would choose among all who have not refused it, and goes down its list as they
/// refuse; a trainee holds the best offer so far. Source: Gale and Shapley 1962.</remarks>
public static class EmployersOffer
{
    /// <summary>Places everybody.</summary>
    public static Placement Run(PlacementRound round)
    {
        var offering = new Offering(round);
        var open = new Stack<int>(Enumerable.Range(0, round.VacancyCount));
        var heldWish = Enumerable.Repeat(-1, round.TraineeCount).ToArray();
        while (open.TryPop(out var vacancy))
        {
            while (offering.Next(vacancy) is { } wish)
            {
                var trainee = round.Trainee(round.Keys[wish]);
                var before = heldWish[trainee];
                if (before >= 0 && before < wish)
                {
                    offering.Refuse(wish);
                    continue;
                }

                heldWish[trainee] = wish;
                if (before >= 0)
                {
                    offering.Refuse(before);
                    open.Push(round.Vacancies[before]);
                }
            }
        }

        return new([.. heldWish.Select(wish => wish < 0 ? (int?)null : round.Vacancies[wish])]);
    }

    /// <summary>Whom each vacancy offers to next.</summary>
    private sealed class Offering
    {
        private readonly PlacementRound _round;
        private readonly int[] _starts;
        private readonly int[] _wishes;
        private readonly bool[] _isOffered;
        private readonly int[] _nextReserved;
        private readonly int[] _nextAny;
        private readonly int[] _out;
        private readonly int[] _reservedOut;

        public Offering(PlacementRound round)
        {
            _round = round;
            _isOffered = new bool[round.Vacancies.Length];
            (_out, _reservedOut) = (new int[round.VacancyCount], new int[round.VacancyCount]);
            _starts = new int[round.VacancyCount + 1];
            foreach (var vacancy in round.Vacancies)
            {
                _starts[vacancy + 1]++;
            }

            for (var vacancy = 0; vacancy < round.VacancyCount; vacancy++)
            {
                _starts[vacancy + 1] += _starts[vacancy];
            }

            _wishes = new int[round.Vacancies.Length];
            var (next, keys) = (_starts[..^1], new ulong[_wishes.Length]);
            for (var wish = 0; wish < _wishes.Length; wish++)
            {
                var at = next[round.Vacancies[wish]]++;
                (_wishes[at], keys[at]) = (wish, ~round.Keys[wish]);
            }

            for (var vacancy = 0; vacancy < round.VacancyCount; vacancy++)
            {
                Array.Sort(keys, _wishes, _starts[vacancy], _starts[vacancy + 1] - _starts[vacancy]);
            }

            (_nextReserved, _nextAny) = (_starts[..^1], _starts[..^1]);
        }

        /// <summary>The wish to offer to now; null when every place is offered, or nobody is left.</summary>
        public int? Next(int vacancy)
        {
            var quota = _round.Quota(vacancy);
            if (_out[vacancy] == quota.Places)
            {
                return null;
            }

            return (_reservedOut[vacancy] < quota.Reserved ? Advance(vacancy, _nextReserved, reservedOnly: true) : null)
                ?? Advance(vacancy, _nextAny, reservedOnly: false);
        }

        public void Refuse(int wish)
        {
            var vacancy = _round.Vacancies[wish];
            _out[vacancy]--;
            _reservedOut[vacancy] -= _round.MayTakeReserved[wish] ? 1 : 0;
        }

        private int? Advance(int vacancy, int[] next, bool reservedOnly)
        {
            for (; next[vacancy] < _starts[vacancy + 1]; next[vacancy]++)
            {
                var wish = _wishes[next[vacancy]];
                if (!_isOffered[wish] && (!reservedOnly || _round.MayTakeReserved[wish]))
                {
                    _isOffered[wish] = true;
                    _out[vacancy]++;
                    _reservedOut[vacancy] += _round.MayTakeReserved[wish] ? 1 : 0;
                    return wish;
                }
            }

            return null;
        }
    }
}
