namespace JobMatch.Ranking.Training;

/// <summary>Pool adjacent violators: the nearest sequence that never falls.</summary>
/// <remarks>Source: Ayer, Brunk, Ewing, Reid, Silverman 1955; least squares weighted by counts.</remarks>
public static class Monotone
{
    /// <summary>Makes values rise (or stay) along an order; positions that the order does not name stay as they are. Positions
    /// without weight take the value of what stands before them (at the start, after them).</summary>
    /// <param name="values">Changed in place.</param>
    /// <param name="weights">How much each value is to be believed, 0 or more.</param>
    /// <param name="worstToBest">Positions, worst first.</param>
    public static void Rise(Span<double> values, ReadOnlySpan<double> weights, IReadOnlyList<int> worstToBest)
    {
        var pools = new List<(double Sum, double Weight, int Count)>();
        foreach (var position in worstToBest)
        {
            pools.Add((values[position] * weights[position], weights[position], 1));
            while (pools.Count > 1 && MustJoin(pools[^2], pools[^1]))
            {
                var (one, other) = (pools[^2], pools[^1]);
                pools.RemoveRange(pools.Count - 2, 2);
                pools.Add((one.Sum + other.Sum, one.Weight + other.Weight, one.Count + other.Count));
            }
        }

        var at = 0;
        foreach (var (sum, weight, count) in pools)
        {
            for (var taken = 0; taken < count; taken++)
            {
                values[worstToBest[at++]] = weight > 0 ? sum / weight : 0;
            }
        }
    }

    private static bool MustJoin((double Sum, double Weight, int Count) before, (double Sum, double Weight, int Count) after) =>
        before.Weight <= 0 || after.Weight <= 0 || before.Sum / before.Weight > after.Sum / after.Weight;
}
