using Microsoft.ML.Trainers.FastTree;

namespace JobMatch.Ranking.Training;

/// <summary>One tree as LightGBM left it, over bins.</summary>
internal sealed class LearnedTree
{
    private readonly int[] _criteria;
    private readonly double[] _thresholds;
    private readonly int[] _left;
    private readonly int[] _right;
    private readonly double[] _leaves;

    public LearnedTree(RegressionTree tree, double weight)
    {
        _criteria = [.. tree.NumericalSplitFeatureIndexes.Take(tree.NumberOfNodes)];
        _thresholds = [.. tree.NumericalSplitThresholds.Take(tree.NumberOfNodes).Select(threshold => (double)threshold)];
        _left = [.. tree.LeftChild.Take(tree.NumberOfNodes)];
        _right = [.. tree.RightChild.Take(tree.NumberOfNodes)];
        _leaves = [.. tree.LeafValues.Select(value => value * weight)];
    }

    /// <summary>The value of the leaf that a row's bins lead to.</summary>
    public double Value(byte[][] columns, int row)
    {
        if (_criteria.Length == 0)
        {
            return 0;
        }

        var node = 0;
        while (node >= 0)
        {
            node = columns[_criteria[node]][row] <= _thresholds[node] ? _left[node] : _right[node];
        }

        return _leaves[~node];
    }

    /// <summary>The leaves of the tree; a row is in exactly one. None for a tree that found nothing to split.</summary>
    public IEnumerable<Leaf> Leaves() => _criteria.Length == 0 ? [] : Below(0, []);

    private IEnumerable<Leaf> Below(int node, IReadOnlyList<Step> path)
    {
        if (node < 0)
        {
            return [new(path, _leaves[~node])];
        }

        var step = new Step(_criteria[node], _thresholds[node], IsUpTo: true);
        return Below(_left[node], [.. path, step]).Concat(Below(_right[node], [.. path, step with { IsUpTo = false }]));
    }

    /// <summary>One question on the way to a leaf: is the bin up to the threshold, or above it?</summary>
    internal readonly record struct Step(int Criterion, double Threshold, bool IsUpTo)
    {
        public bool Holds(int bin) => bin <= Threshold == IsUpTo;
    }

    /// <summary>A leaf: what must hold, and what it is then worth.</summary>
    internal sealed record Leaf(IReadOnlyList<Step> Path, double Value)
    {
        /// <summary>The criteria asked about, ascending, each once.</summary>
        public IReadOnlyList<int> Criteria => [.. Path.Select(step => step.Criterion).Distinct().Order()];

        /// <summary>Whether a bin answers every question about its criterion.</summary>
        public bool Admits(int criterion, int bin) => Path.All(step => step.Criterion != criterion || step.Holds(bin));
    }
}
