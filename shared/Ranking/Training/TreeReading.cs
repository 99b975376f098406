namespace JobMatch.Ranking.Training;

/// <summary>Turns trees whose leaves ask about one or two criteria into tables: nothing is lost, the sums are the same.</summary>
internal static class TreeReading
{
    /// <exception cref="ArgumentException">A leaf asks about more than two criteria.</exception>
    public static StepTables Read(IEnumerable<LearnedTree> trees, IReadOnlyList<int> binCounts)
    {
        var single = binCounts.Select(count => new double[count]).ToList();
        var pairs = new SortedDictionary<(int First, int Second), double[]>();
        foreach (var leaf in trees.SelectMany(tree => tree.Leaves()))
        {
            switch (leaf.Criteria)
            {
                case [var only]:
                    Add(single[only], index => leaf.Admits(only, index), leaf.Value);
                    break;
                case [var first, var second]:
                    var bins = binCounts[second];
                    if (!pairs.TryGetValue((first, second), out var values))
                    {
                        pairs[(first, second)] = values = new double[binCounts[first] * bins];
                    }

                    Add(values, index => leaf.Admits(first, index / bins) && leaf.Admits(second, index % bins), leaf.Value);
                    break;
                default:
                    throw new ArgumentException("A leaf that asks about more than two criteria cannot be read as a table.");
            }
        }

        return new(single, [.. pairs.Select(pair => new PairTable(pair.Key.First, pair.Key.Second, binCounts[pair.Key.Second], pair.Value))]);
    }

    /// <summary>The sum of any trees, row by row.</summary>
    public static double[] Score(IReadOnlyList<LearnedTree> trees, BinnedRows rows)
    {
        var scores = new double[rows.RowCount];
        var columns = Enumerable.Range(0, rows.BinCounts.Count).Select(rows.Column).ToArray();
        Parallel.For(0, scores.Length, row => scores[row] = trees.Sum(tree => tree.Value(columns, row)));
        return scores;
    }

    private static void Add(double[] values, Func<int, bool> isAdmitted, double added)
    {
        for (var index = 0; index < values.Length; index++)
        {
            if (isAdmitted(index))
            {
                values[index] += added;
            }
        }
    }
}
