namespace JobMatch.Ranking.Placing;

/// <summary>Deferred acceptance in which employers offer: of all stable placements the one that employers like best.</summary>
/// <remarks>A vacancy offers to those it would choose among all who have not refused it, and goes down its list as they
/// refuse; a trainee holds the best offer so far. Source: Gale and Shapley 1962.</remarks>
public static class EmployersOffer
{
    /// <summary>Places everybody.</summary>
    public static Placement Run(PlacementRound round)
    {
        var lists = Lists(round, out var listed);
        var held = Enumerable.Repeat(new Held { Vacancy = -1, Wish = int.MaxValue }, round.TraineeCount).ToArray();
        var open = new Stack<int>(Enumerable.Range(0, round.VacancyCount));
        while (open.TryPop(out var vacancy))
        {
            while (lists[vacancy].Next(listed) is var at and >= 0)
            {
                ref var offered = ref listed[at];
                ref var best = ref held[offered.Trainee];
                if (best.Wish < offered.Wish)
                {
                    lists[vacancy].Refuse(offered.MayTakeReserved);
                    continue;
                }

                if (best.Vacancy >= 0)
                {
                    lists[best.Vacancy].Refuse(best.MayTakeReserved);
                    open.Push(best.Vacancy);
                }

                best = new() { Vacancy = vacancy, Wish = offered.Wish, MayTakeReserved = offered.MayTakeReserved };
            }
        }

        return new([.. held.Select(best => best.Vacancy < 0 ? (int?)null : best.Vacancy)]);
    }

    /// <param name="round">Who would take whom.</param>
    /// <param name="listed">Everybody whom the first vacancy would take, best first, then those of the second, and so on.</param>
    private static List[] Lists(PlacementRound round, out Listed[] listed)
    {
        var starts = new int[round.VacancyCount + 1];
        foreach (var vacancy in round.Vacancies)
        {
            starts[vacancy + 1]++;
        }

        for (var vacancy = 0; vacancy < round.VacancyCount; vacancy++)
        {
            starts[vacancy + 1] += starts[vacancy];
        }

        var (wishes, keys, next) = (new int[round.Vacancies.Length], new ulong[round.Vacancies.Length], starts[..^1]);
        for (var wish = 0; wish < wishes.Length; wish++)
        {
            var at = next[round.Vacancies[wish]]++;
            (wishes[at], keys[at]) = (wish, ~round.Keys[wish]);
        }

        var (lists, all) = (new List[round.VacancyCount], new Listed[wishes.Length]);
        Parallel.For(0, lists.Length, vacancy =>
        {
            var (start, end) = (starts[vacancy], starts[vacancy + 1]);
            Array.Sort(keys, wishes, start, end - start);
            for (var at = start; at < end; at++)
            {
                all[at] = new() { Wish = wishes[at], Trainee = round.Trainee(~keys[at]), MayTakeReserved = round.MayTakeReserved[wishes[at]] };
            }

            lists[vacancy] = new(start, end, round.Quota(vacancy));
        });
        listed = all;
        return lists;
    }

    /// <summary>How far a vacancy has come down its list.</summary>
    private struct List(int start, int end, Quota quota)
    {
        private int _nextReserved = start;
        private int _nextAny = start;
        private int _out;
        private int _reservedOut;

        /// <summary>Whom to offer to now; −1 when every place is offered, or nobody is left.</summary>
        public int Next(Listed[] listed)
        {
            if (_out == quota.Places)
            {
                return -1;
            }

            var reserved = _reservedOut < quota.Reserved ? Advance(listed, ref _nextReserved, reservedOnly: true) : -1;
            return reserved >= 0 ? reserved : Advance(listed, ref _nextAny, reservedOnly: false);
        }

        public void Refuse(bool mayTakeReserved)
        {
            _out--;
            _reservedOut -= mayTakeReserved ? 1 : 0;
        }

        private int Advance(Listed[] listed, ref int next, bool reservedOnly)
        {
            for (; next < end; next++)
            {
                ref var one = ref listed[next];
                if (!one.IsOffered && (!reservedOnly || one.MayTakeReserved))
                {
                    one.IsOffered = true;
                    _out++;
                    _reservedOut += one.MayTakeReserved ? 1 : 0;
                    return next;
                }
            }

            return -1;
        }
    }

    /// <summary>Somebody on a vacancy's list.</summary>
    private struct Listed
    {
        /// <summary>Lower is better for the trainee.</summary>
        public int Wish;
        public int Trainee;
        public bool MayTakeReserved;
        public bool IsOffered;
    }

    /// <summary>The best offer that a trainee has had.</summary>
    private struct Held
    {
        /// <summary>−1 before the first offer.</summary>
        public int Vacancy;
        public int Wish;
        public bool MayTakeReserved;
    }
}
