using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>One vacancy (or person) compiled against one side of the market: points by column code.</summary>
/// <remarks>Both directions are summed at once and end in one int (<see cref="FusedOrder.Pack"/>).</remarks>
internal sealed class CompiledScoring
{
    /// <summary>Rows summed at a time: the sums stay in the first-level cache while each column passes over them.</summary>
    private const int BlockSize = 2048;

    /// <summary>In a smaller market a second thread costs more than it saves.</summary>
    public const int ParallelFrom = 128 * 1024;

    private readonly Side _side;
    private readonly FusedOrder _order;
    private readonly bool[] _eligible;

    /// <summary>Short tables in groups whose sums fit into bytes.</summary>
    private readonly List<List<ShortTable>> _groups = [];
    private readonly List<LongTable> _longTables = [];
    private readonly List<PairTable> _pairTables = [];
    private readonly List<TogetherTable> _together;

    /// <param name="side">The entities to be scored.</param>
    /// <param name="scorecard">The points.</param>
    /// <param name="bins">For each criterion, this vacancy or person against the columns of the side.</param>
    /// <param name="eligible">For each code of <see cref="Side.Limits"/>, whether no rule keeps the pair apart.</param>
    public CompiledScoring(Side side, Scorecard scorecard, IReadOnlyList<CompiledBins> bins, bool[] eligible)
    {
        (_side, _order, _eligible) = (side, scorecard.FusedOrder, eligible);
        _together = [.. scorecard.Pairs.Select(pair => new TogetherTable(Of(pair.First), Of(pair.Second), new(pair, scorecard)))];
        var room = (Employer: 0, Trainee: 0);
        for (var index = 0; index < bins.Count; index++)
        {
            var (table, compiled, columns) = (scorecard.Tables[index], bins[index], side.Columns[index]);
            if (compiled.BinOf is { } binOf)
            {
                _pairTables.Add(new(columns[0].Codes, columns[1].Codes, compiled.First, compiled.Second!, Packed(table, binOf)));
            }
            else if (compiled.First.Length > TableSums.MostInRegisters || Math.Max(table.EmployerMost, table.TraineeMost) > byte.MaxValue)
            {
                _longTables.Add(new(columns[0].Codes, Packed(table, compiled.First)));
            }
            else
            {
                if (_groups.Count == 0 || table.EmployerMost > room.Employer || table.TraineeMost > room.Trainee)
                {
                    _groups.Add([]);
                    room = (byte.MaxValue, byte.MaxValue);
                }

                room = (room.Employer - table.EmployerMost, room.Trainee - table.TraineeMost);
                _groups[^1].Add(new(columns[0].Codes, Bytes(compiled.First, table.Employer), Bytes(compiled.First, table.Trainee)));
            }
        }

        (CompiledBins, IReadOnlyList<IFacetColumn>) Of(int criterion) => (bins[criterion], side.Columns[criterion]);
    }

    public MarketRanking Rank(int top)
    {
        var (best, bestNotEligible, merging) = (new TopList(top), new TopList(top), new Lock());
        InParts((start, end) =>
        {
            var (bestOfPart, bestNotEligibleOfPart) = (new TopList(top), new TopList(top));
            Rank(start, end, bestOfPart, bestNotEligibleOfPart);
            lock (merging)
            {
                best.OfferAll(bestOfPart);
                bestNotEligible.OfferAll(bestNotEligibleOfPart);
            }
        });
        return new(_side.Count, _side.CountWithout(_eligible), Ranked(best), Ranked(bestNotEligible));
    }

    /// <summary>The rank of every slot; −1 where nobody eligible is.</summary>
    /// <param name="ranks">As many as there are slots.</param>
    /// <param name="read">Told of each part that is done, from its first slot to before its last, on the thread that did it.</param>
    public void Ranks(int[] ranks, Action<int, int> read) => InParts((start, end) =>
    {
        var isGone = _side.IsGone;
        var limits = _side.Limits.Codes;
        for (var blockStart = start; blockStart < end; blockStart += BlockSize)
        {
            var block = ranks.AsSpan(blockStart, Math.Min(BlockSize, end - blockStart));
            Sum(blockStart, block);
            for (var offset = 0; offset < block.Length; offset++)
            {
                var slot = blockStart + offset;
                block[offset] = isGone[slot] || !_eligible[limits[slot]] ? -1 : _order.RankOf(block[offset]);
            }
        }

        read(start, end);
    });

    private void Rank(int start, int end, TopList best, TopList bestNotEligible)
    {
        var ids = _side.Ids;
        var isGone = _side.IsGone;
        var limits = _side.Limits.Codes;
        Span<int> sums = stackalloc int[BlockSize];
        for (var blockStart = start; blockStart < end; blockStart += BlockSize)
        {
            var block = sums[..Math.Min(BlockSize, end - blockStart)];
            Sum(blockStart, block);
            var least = Math.Min(best.Threshold, bestNotEligible.Threshold);
            for (var offset = 0; offset < block.Length; offset++)
            {
                var (slot, rank) = (blockStart + offset, _order.RankOf(block[offset]));
                if (rank >= least && !isGone[slot])
                {
                    (_eligible[limits[slot]] ? best : bestNotEligible).Offer(rank, ids[slot]);
                }
            }
        }
    }

    /// <summary>Does the work for all slots, of a large market in one part for each processor.</summary>
    private void InParts(Action<int, int> work)
    {
        var parts = _side.SlotCount < ParallelFrom ? 1 : Environment.ProcessorCount;
        var length = ((_side.SlotCount / parts / BlockSize) + 1) * BlockSize;
        Parallel.For(0, parts, part => work(part * length, Math.Min((part + 1) * length, _side.SlotCount)));
    }

    /// <summary>The packed points of consecutive slots.</summary>
    private void Sum(int start, Span<int> sums)
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

            TableSums.AddScaled(employer, _order.Pack(1, 0), trainee, sums);
        }

        foreach (var table in _longTables)
        {
            table.Codes.AddLookedUp<int>(table.Points, start, sums);
        }

        var cells = (stackalloc int[BlockSize])[..sums.Length];
        foreach (var table in _pairTables)
        {
            AddPair(table, start, cells, sums);
        }

        var others = (stackalloc int[BlockSize])[..sums.Length];
        foreach (var (first, second, pair) in _together)
        {
            first.Bins.Fill(first.Columns, start, cells);
            second.Bins.Fill(second.Columns, start, others);
            pair.Add(cells, others, sums);
        }
    }

    private static void AddPair(PairTable table, int start, Span<int> cells, Span<int> sums)
    {
        cells.Clear();
        table.First.AddLookedUp<byte>(table.FirstClass, start, cells);
        table.Second.AddLookedUp<byte>(table.SecondClass, start, cells);
        TableSums.Add<int, int>(cells, table.Points, sums);
    }

    private List<Ranked> Ranked(TopList list) => list.ToList().ConvertAll(kept => new Ranked(kept.Id, _order.ScoreOf(kept.Rank)));

    private int[] Packed(CriterionTable table, byte[] bins) =>
        Array.ConvertAll(bins, bin => _order.Pack(table.Employer(bin), table.Trainee(bin)));

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

    /// <summary>Two criteria that are worth something together.</summary>
    private sealed record TogetherTable(
        (CompiledBins Bins, IReadOnlyList<IFacetColumn> Columns) First, (CompiledBins Bins, IReadOnlyList<IFacetColumn> Columns) Second, BinPairs Points);

    /// <summary>One criterion that reads two columns.</summary>
    private sealed record PairTable(Codes First, Codes Second, byte[] FirstClass, byte[] SecondClass, int[] Points);
}
