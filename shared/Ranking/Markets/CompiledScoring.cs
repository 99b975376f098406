using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>One vacancy (or person) compiled against one side of the market: points by column code.</summary>
/// <remarks>Both directions are summed at once and end in one int: the employer's points in the low half, the trainee's in
/// the high half.</remarks>
internal sealed class CompiledScoring
{
    /// <summary>Rows summed at a time: the sums stay in the first-level cache while each column passes over them.</summary>
    private const int BlockSize = 2048;

    private readonly Side _side;
    private readonly Scorecard _scorecard;
    private readonly bool[] _eligible;

    /// <summary>Short tables in groups whose sums fit into bytes.</summary>
    private readonly List<List<ShortTable>> _groups = [];
    private readonly List<LongTable> _longTables = [];
    private readonly List<PairTable> _pairTables = [];

    /// <param name="side">The entities to be scored.</param>
    /// <param name="scorecard">The points.</param>
    /// <param name="bins">For each criterion, this vacancy or person against the columns of the side.</param>
    /// <param name="eligible">For each code of <see cref="Side.Limits"/>, whether no rule keeps the pair apart.</param>
    public CompiledScoring(Side side, Scorecard scorecard, IReadOnlyList<CompiledBins> bins, bool[] eligible)
    {
        (_side, _scorecard, _eligible) = (side, scorecard, eligible);
        var room = (Employer: 0, Trainee: 0);
        for (var index = 0; index < bins.Count; index++)
        {
            var (table, compiled, columns) = (scorecard.Tables[index], bins[index], side.Columns[index]);
            if (compiled.BinOf is { } binOf)
            {
                _pairTables.Add(new(columns[0].Codes, columns[1].Codes, Ints(compiled.First), Ints(compiled.Second!), Packed(table, binOf)));
            }
            else if (compiled.First.Length > TableSums.MostInRegisters || Math.Max(table.EmployerMost, table.TraineeMost) > byte.MaxValue)
            {
                _longTables.Add(new(columns[0].Codes, Packed(table, compiled.First)));
            }
            else
            {
                if (table.EmployerMost > room.Employer || table.TraineeMost > room.Trainee)
                {
                    _groups.Add([]);
                    room = (byte.MaxValue, byte.MaxValue);
                }

                room = (room.Employer - table.EmployerMost, room.Trainee - table.TraineeMost);
                _groups[^1].Add(new(columns[0].Codes, Bytes(compiled.First, table.Employer), Bytes(compiled.First, table.Trainee)));
            }
        }
    }

    public MarketRanking Rank(int top)
    {
        var (best, bestNotEligible) = (new TopList(top), new TopList(top));
        var (limits, order) = (_side.Limits.Codes, _scorecard.FusedOrder);
        var ids = _side.Ids;
        var isGone = _side.IsGone;
        Span<int> sums = stackalloc int[BlockSize];
        for (var start = 0; start < _side.SlotCount; start += BlockSize)
        {
            var block = sums[..Math.Min(BlockSize, _side.SlotCount - start)];
            Sum(start, block);
            var least = Math.Min(best.Threshold, bestNotEligible.Threshold);
            for (var offset = 0; offset < block.Length; offset++)
            {
                var (slot, rank) = (start + offset, order.RankOf(block[offset]));
                if (rank >= least && !isGone[slot])
                {
                    (_eligible[limits[slot]] ? best : bestNotEligible).Offer(rank, block[offset], ids[slot]);
                }
            }
        }

        return new(_side.Count, Ranked(best), Ranked(bestNotEligible));
    }

    /// <summary>The packed points of consecutive slots.</summary>
    public void Sum(int start, Span<int> sums)
    {
        sums.Clear();
        var employer = (stackalloc byte[BlockSize])[..sums.Length];
        var trainee = (stackalloc byte[BlockSize])[..sums.Length];
        foreach (var group in _groups)
        {
            employer.Clear();
            trainee.Clear();
            foreach (var table in group)
            {
                var codes = table.Codes.Bytes(start, sums.Length);
                TableSums.Add(codes, table.Employer, employer);
                TableSums.Add(codes, table.Trainee, trainee);
            }

            TableSums.AddPacked(employer, trainee, sums);
        }

        foreach (var table in _longTables)
        {
            Add(table.Codes, table.Points, start, sums);
        }

        var cells = (stackalloc int[BlockSize])[..sums.Length];
        foreach (var table in _pairTables)
        {
            AddPair(table, start, cells, sums);
        }
    }

    private static void AddPair(PairTable table, int start, Span<int> cells, Span<int> sums)
    {
        cells.Clear();
        Add(table.First, table.FirstClass, start, cells);
        Add(table.Second, table.SecondClass, start, cells);
        TableSums.Add<int>(cells, table.Points, sums);
    }

    private static void Add(Codes codes, int[] table, int start, Span<int> sums)
    {
        switch (codes.Width)
        {
            case 1:
                TableSums.Add(codes.Bytes(start, sums.Length), table, sums);
                break;
            case 2:
                TableSums.Add(codes.Shorts(start, sums.Length), table, sums);
                break;
            default:
                TableSums.Add(codes.Ints(start, sums.Length), table, sums);
                break;
        }
    }

    private List<Ranked> Ranked(TopList list) => list.ToList().ConvertAll(
        kept => new Ranked(kept.Id, _scorecard.FitsEmployer(kept.Points & 0xFFFF) * _scorecard.FitsTrainee(kept.Points >> 16)));

    private static int[] Packed(CriterionTable table, byte[] bins) =>
        Array.ConvertAll(bins, bin => table.Employer(bin) | (table.Trainee(bin) << 16));

    private static int[] Ints(byte[] classes) => Array.ConvertAll(classes, each => (int)each);

    private static byte[] Bytes(byte[] bins, Func<int, int> pointsOf)
    {
        var points = new byte[TableSums.PaddedLength(bins.Length)];
        for (var code = 0; code < bins.Length; code++)
        {
            points[code] = (byte)pointsOf(bins[code]);
        }

        return points;
    }

    private sealed record ShortTable(Codes Codes, byte[] Employer, byte[] Trainee);

    private sealed record LongTable(Codes Codes, int[] Points);

    private sealed record PairTable(Codes First, Codes Second, int[] FirstClass, int[] SecondClass, int[] Points);
}
