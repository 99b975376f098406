namespace JobMatch.Benchmarks.Learning;

/// <summary>Learning-to-rank sets of about 12,000 rows × 50 whose truth is known, for where no public file is at hand: sums of
/// steps (plain; bent with a fifth of the values missing; under much noise), pairs, three things at once, and pairs under noise with a
/// seventh of the values missing. Where pairs matter much, no sum of single tables can reach trees that see them. Seeded.</summary>
internal static class SimulatedSets
{
    private const int Features = 50;
    private const int TrainQueries = 600;

    // With 400 queries rounding to points moved NDCG by 0.001 either way.
    private const int TestQueries = 2_000;

    private static readonly double[] Limits = [1.2, 2.0, 2.7, 3.4];

    /// <summary>Names of the sets, each with the worth of a row beside what all sets share.</summary>
    private static readonly (string Name, double Noise, double Missing, Func<double[], double> Worth)[] Kinds =
    [
        ("steps", 0.8, 0, row => Weak(row)),
        ("bent, missing", 0.8, 0.2, row => Weak(row) + Bent(row)),
        ("noisy", 2.0, 0, row => Weak(row) + 0.5 * Bent(row)),
        ("pairs", 0.8, 0, Together),
        ("threes", 0.8, 0, Deep),
        ("gaps", 1.2, 0.15, row => Weak(row) + Together(row)),
    ];

    /// <summary>The sets, training and test part.</summary>
    public static IEnumerable<(string Name, LtrFile Train, LtrFile Test)> All(int seed) => Kinds.Select((kind, index) =>
    {
        var random = new Random(seed + index);
        return (kind.Name, Rows(random, TrainQueries, kind), Rows(random, TestQueries, kind));
    });

    private static LtrFile Rows(Random random, int queries, (string Name, double Noise, double Missing, Func<double[], double> Worth) kind)
    {
        var (grades, starts, values) = (new List<byte>(), new List<int> { 0 }, new List<float[]>());
        for (var query = 0; query < queries; query++)
        {
            for (var left = random.Next(12, 28); left > 0; left--)
            {
                var row = Row(random);
                var worth = Shared(row) + kind.Worth(row) + kind.Noise * Normal(random);
                grades.Add((byte)Limits.Count(limit => worth > limit));
                values.Add(Array.ConvertAll(row, value => random.NextDouble() < kind.Missing ? float.NaN : (float)value));
            }

            starts.Add(grades.Count);
        }

        return new([.. grades], [.. starts], [.. values]);
    }

    // Ten correlated or plain numbers, ten counts, five marks, the rest plain numbers of which most say nothing.
    private static double[] Row(Random random)
    {
        var row = Enumerable.Range(0, Features).Select(_ => Normal(random)).ToArray();
        row[1] = 0.6 * row[0] + 0.8 * row[1];
        for (var count = 10; count < 20; count++)
        {
            row[count] = Math.Round(Math.Abs(row[count]) * 2);
        }

        for (var mark = 20; mark < 25; mark++)
        {
            row[mark] = row[mark] > 0.8 ? 1 : 0;
        }

        return row;
    }

    private static double Shared(double[] row) =>
        0.9 * Math.Tanh(row[0]) + (row[2] > 0.5 ? 0.6 : 0) + Math.Min(row[10], 3) / 3 - 0.4 * Math.Abs(row[3]) + 0.4 * row[20] + 0.3 * row[5];

    private static double Weak(double[] row) => row.Skip(30).Take(10).Sum() / 8;

    // Neither rises nor falls throughout: a hill, a trough, a wave.
    private static double Bent(double[] row) =>
        0.9 * Math.Exp(-2 * row[6] * row[6]) - 0.5 * Math.Exp(-Math.Pow(row[7] - 1, 2)) + 0.35 * Math.Sin(2 * row[8])
        + (row[13] is > 1 and < 4 ? 0.3 : 0);

    private static double Together(double[] row) =>
        (row[0] > 0 && row[4] > 0 ? 0.8 : 0) + 0.35 * row[20] * Math.Min(row[11], 3) - 0.6 * Math.Sign(row[6]) * Math.Clamp(row[7], -1, 1);

    private static double Deep(double[] row) =>
        (row[0] > 0 && row[4] > 0 && row[8] > -0.5 ? 1 : 0) + 0.6 * Math.Sin(2 * row[6] * row[7])
        - (row[12] > 2 && row[21] > 0 && row[9] < 0 ? 0.5 : 0);

    // Box and Muller 1958.
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
