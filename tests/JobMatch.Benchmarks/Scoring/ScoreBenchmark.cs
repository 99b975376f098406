using System.Numerics;
using JobMatch.Benchmarks.Matching;
using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Time;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Benchmarks.Scoring;

/// <summary>What a scorecard costs: 20 criteria looked up by byte codes on one thread, against boosted stumps of Microsoft.ML and
/// XGBoost on the same codes; the best 50 of columns in memory; and the whole of a ranking with everything real in it.</summary>
internal sealed class ScoreBenchmark : IBenchmark
{
    private const int Criteria = 20;
    private const int Bins = 16;
    private const int Pairs = 65_536;

    /// <summary>Few enough that 20 of them stay within a byte.</summary>
    private const int MostPoints = 12;

    private const int Top = 50;
    private const int WarmUp = 200;
    private const int Rounds = 400;

    public string Name => "score";

    public string About => "20 criteria of 65,536 pairs against 500 stumps of Microsoft.ML and XGBoost; top 50 of 100,000 and 1,000,000";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var random = new Random(20261122);
        var (codes, tables) = (Columns(random, Pairs), Tables(random));
        await AgainstPeersAsync(report, codes, tables, quick, cancellation);
        BestOf(report, random, tables, 100_000, 1);
        BestOf(report, random, tables, quick ? 200_000 : 1_000_000, 5);
        await EverythingRealAsync(report, quick, cancellation);
    }

    private static async Task AgainstPeersAsync(
        BenchmarkReport report, byte[][] codes, byte[][] tables, bool quick, CancellationToken cancellation)
    {
        var (vector, scalar, floats) = (new Timings(), new Timings(), new Timings());
        var (vectorSums, scalarSums, floatSums) = (new byte[Pairs], new byte[Pairs], new float[Pairs]);
        var floatTables = tables.Select(table => Array.ConvertAll(table, points => (float)points)).ToArray();
        for (var round = 0; round < WarmUp + Rounds; round++)
        {
            (round < WarmUp ? new Timings() : vector).Measure(() => Sum(codes, tables, vectorSums, TableSums.Add));
            (round < WarmUp ? new Timings() : scalar).Measure(() => Sum(codes, tables, scalarSums, TableSums.AddOneByOne));
            (round < WarmUp ? new Timings() : floats).Measure(() => Sum(codes, floatTables, floatSums));
        }

        var different = Enumerable.Range(0, Pairs).Count(pair => vectorSums[pair] != scalarSums[pair] || floatSums[pair] != scalarSums[pair]);
        report.Add("pairs that differ between the paths", different, "pairs", 0, Direction.AtMost);
        report.Add("points in vector registers, 65,536 pairs, p50", vector.P50, "ms");
        report.Add("points one by one, 65,536 pairs, p50", scalar.P50, "ms");
        report.Add("float tables, 65,536 pairs, p50", floats.P50, "ms");
        IReadOnlyList<StumpPeer> peers =
            [StumpPeer.MicrosoftMl(codes, scalarSums, quick), .. await StumpPeer.XGBoostAsync(codes, scalarSums, quick, cancellation)];
        foreach (var peer in peers)
        {
            report.Add($"{peer.Name}, 500 stumps, 65,536 pairs, p50", peer.Milliseconds, "ms");
            report.Add($"points in vector registers, times faster than {peer.Name}", peer.Milliseconds / vector.P50, "×", 500);
            report.Add($"float tables, times faster than {peer.Name}", peer.Milliseconds / floats.P50, "×", 100);
            report.Add($"points one by one, times faster than {peer.Name}", peer.Milliseconds / scalar.P50, "×", 40);
        }
    }

    private static void BestOf(BenchmarkReport report, Random random, byte[][] tables, int people, double mostMilliseconds)
    {
        var (codes, ids) = (Columns(random, people), Enumerable.Range(0, people).Select(number => new Guid(number, 0, 7, 0x80, 0, 0, 0, 0, 0, 0, 1)).ToArray());
        var timings = new Timings();
        for (var round = 0; round < 100; round++)
        {
            (round < 40 ? new Timings() : timings).Measure(() => Best(codes, tables, ids));
        }

        var floor = MemoryPass.Measure(people, Criteria, 60);
        report.Add($"{people:N0} people scored and the best 50 kept, p50; floor: the columns read once", timings.P50, "ms", mostMilliseconds, Direction.AtMost, floor.P50);
    }

    private static async Task EverythingRealAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var (people, vacancies) = await LargeMarket.GetAsync(quick ? 5_000 : 1_000_000, quick, cancellation);
        var today = VietnamTime.Today(TimeProvider.System);
        using var market = new Market();
        var profiles = new Dictionary<Guid, PersonProfile>();
        foreach (var batch in people.Chunk(10_000))
        {
            market.Put(batch);
            foreach (var person in batch)
            {
                profiles.Add(person.Id, person);
            }
        }

        var timings = new Timings();
        foreach (var (vacancy, index) in vacancies.Take(quick ? 20 : 400).Select((vacancy, index) => (vacancy, index)))
        {
            (index < 40 && !quick ? new Timings() : timings).Measure(() => market.RankPeople(vacancy, Scorecard.Expert, Top, today).Best
                .Select(best => Explanation.Of(Scorecard.Expert, vacancy, profiles[best.Id])).ToList());
        }

        report.Add("everything real, 1,000,000 people: eligibility, both directions, 50 explained, p50", timings.P50, "ms");
        report.Add("everything real, 1,000,000 people: eligibility, both directions, 50 explained, p99", timings.P99, "ms", 25, Direction.AtMost);
    }

    private delegate void AddPoints(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums);

    private static int Sum(byte[][] codes, byte[][] tables, byte[] sums, AddPoints add)
    {
        Array.Clear(sums);
        for (var start = 0; start < sums.Length; start += BlockSize)
        {
            var block = sums.AsSpan(start, Math.Min(BlockSize, sums.Length - start));
            for (var criterion = 0; criterion < codes.Length; criterion++)
            {
                add(codes[criterion].AsSpan(start, block.Length), tables[criterion], block);
            }
        }

        return sums[0];
    }

    private static int Sum(byte[][] codes, float[][] tables, float[] sums)
    {
        Array.Clear(sums);
        for (var start = 0; start < sums.Length; start += BlockSize)
        {
            var block = sums.AsSpan(start, Math.Min(BlockSize, sums.Length - start));
            for (var criterion = 0; criterion < codes.Length; criterion++)
            {
                TableSums.Add(codes[criterion].AsSpan(start, block.Length), tables[criterion], block);
            }
        }

        return (int)sums[0];
    }

    /// <summary>Sums of a block stay in the first-level cache while each column passes over them.</summary>
    private const int BlockSize = 4096;

    private static int Best(byte[][] codes, byte[][] tables, Guid[] ids)
    {
        var best = new TopList(Top);
        Span<byte> sums = stackalloc byte[BlockSize];
        for (var start = 0; start < ids.Length; start += BlockSize)
        {
            var block = sums[..Math.Min(BlockSize, ids.Length - start)];
            block.Clear();
            for (var criterion = 0; criterion < codes.Length; criterion++)
            {
                TableSums.Add(codes[criterion].AsSpan(start, block.Length), tables[criterion], block);
            }

            for (var at = 0; at < block.Length; at += Vector<byte>.Count)
            {
                // A whole register below the threshold holds nobody.
                var rest = block[at..];
                if (rest.Length >= Vector<byte>.Count && Vector.LessThanAll(new Vector<byte>(rest), new Vector<byte>((byte)Math.Min(best.Threshold, byte.MaxValue))))
                {
                    continue;
                }

                for (var offset = at; offset < Math.Min(at + Vector<byte>.Count, block.Length); offset++)
                {
                    best.Offer(block[offset], ids[start + offset]);
                }
            }
        }

        return best.Threshold;
    }

    private static byte[][] Columns(Random random, int rows) =>
        [.. Enumerable.Range(0, Criteria).Select(_ => Array.ConvertAll(new byte[rows], _ => (byte)random.Next(Bins)))];

    private static byte[][] Tables(Random random) =>
        [.. Enumerable.Range(0, Criteria).Select(_ => Array.ConvertAll(new byte[Bins], _ => (byte)random.Next(MostPoints + 1)))];
}
