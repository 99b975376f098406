using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>What all threads share that rank everybody.</summary>
internal sealed class PreparedMarket
{
    /// <summary>Vacancies by which it is judged how many the rules leave to a person.</summary>
    private const int Sampled = 256;

    /// <summary>Columns by whose codes people are put into blocks.</summary>
    private const int GroupingColumns = 3;

    /// <summary>Bits of a code that count when people are put into blocks.</summary>
    private const int CodeBits = 19;

    public PreparedMarket(BothSides sides, Scorecard scorecard, DateOnly today, BestLists peopleLists, CancellationToken cancellation)
    {
        (Sides, Today, Order, PeopleLists) = (sides, today, scorecard.FusedOrder, peopleLists);
        Open = [.. Enumerable.Range(0, sides.Vacancies.SlotCount).Where(slot => sides.IsOpen(slot, today))];
        Wants = [.. scorecard.Tables.Select((table, index) => new WantTables(
            table, Order, sides.Vacancies.Columns[index], sides.People.Columns[index], Open, cancellation))];
        WantOf = Array.ConvertAll(Wants, want => Array.ConvertAll(Open, want.WantOf));
        Wanted = Array.ConvertAll(WantOf, wants => wants.Distinct().ToArray());
        Together = [.. scorecard.Pairs.Select(pair => (pair.First, pair.Second, new BinPairs(pair, scorecard)))];
        VacancyFloors = new int[sides.Vacancies.SlotCount];
        People = PeopleInBlocks();
    }

    public BothSides Sides { get; }

    public DateOnly Today { get; }

    public FusedOrder Order { get; }

    /// <summary>The best vacancies for each person.</summary>
    public BestLists PeopleLists { get; }

    /// <summary>Slots of the vacancies that take anybody. Their position here is their place.</summary>
    public int[] Open { get; }

    /// <summary>For each criterion, its tables.</summary>
    public WantTables[] Wants { get; }

    /// <summary>For each criterion, the want of the vacancy in each place.</summary>
    public int[][] WantOf { get; }

    /// <summary>For each criterion, all wants of open vacancies, each once.</summary>
    public int[][] Wanted { get; }

    /// <summary>Two criteria, by index, that are worth something together.</summary>
    public (int First, int Second, BinPairs Points)[] Together { get; }

    /// <summary>For each vacancy's slot, a rank that the last of its list surely has, whatever thread found it.</summary>
    public int[] VacancyFloors { get; }

    /// <summary>Slots of everybody, like people together: the more alike people of a block are, the more vacancies are passed
    /// over for all of them at once.</summary>
    public int[] People { get; }

    private int[] PeopleInBlocks()
    {
        int[] slots = [.. Enumerable.Range(0, Sides.People.SlotCount).Where(slot => !Sides.People.IsGone[slot])];
        var columns = Wants.OrderByDescending(want => want.Most).Take(GroupingColumns).Select(want => want.People[0].Codes).ToArray();
        var eligible = new Dictionary<int, int>();
        var keys = Array.ConvertAll(slots, slot =>
        {
            // People to whom the rules leave few vacancies have long room for others, so they stand by themselves.
            var limits = Sides.People.Limits.Codes[slot];
            if (!eligible.TryGetValue(limits, out var key))
            {
                eligible[limits] = key = int.Log2(1 + Sample().Count(vacancy => Sides.IsEligible(vacancy, slot, Today)));
            }

            return columns.Aggregate((long)key, (sum, codes) => (sum << CodeBits) | (uint)Math.Min(codes[slot], (1 << CodeBits) - 1));
        });
        Array.Sort(keys, slots);
        return slots;
    }

    private IEnumerable<int> Sample() => Enumerable.Range(0, Math.Min(Sampled, Open.Length)).Select(
        index => Open[(int)((long)index * Open.Length / Math.Min(Sampled, Open.Length))]);
}
