using System.Numerics;
using JobMatch.Benchmarks.Running;

namespace JobMatch.Benchmarks.Matching;

/// <summary>The floor of scoring a whole market: bytes of one column per criterion summed, with nothing looked up.</summary>
internal static class MemoryPass
{
    public static Timings Measure(int people, int criteria, int rounds)
    {
        var random = new Random(1);
        var columns = new byte[criteria][];
        for (var index = 0; index < criteria; index++)
        {
            columns[index] = new byte[people];
            random.NextBytes(columns[index]);
        }

        var timings = new Timings();
        var sums = new byte[people];
        for (var round = 0; round < rounds; round++)
        {
            timings.Measure(() => Sum(columns, sums));
        }

        return timings;
    }

    // Sums wrap around: a floor needs the reads and the additions, not their meaning.
    private static byte Sum(byte[][] columns, byte[] sums)
    {
        Array.Clear(sums);
        foreach (var column in columns)
        {
            var at = 0;
            for (; at <= sums.Length - Vector<byte>.Count; at += Vector<byte>.Count)
            {
                (new Vector<byte>(sums, at) + new Vector<byte>(column, at)).CopyTo(sums, at);
            }

            for (; at < sums.Length; at++)
            {
                sums[at] += column[at];
            }
        }

        return sums[0];
    }
}
