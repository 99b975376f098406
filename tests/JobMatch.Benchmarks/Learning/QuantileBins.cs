using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>Sorts numbers into at most 16 bins a feature, as criteria do: equally full bins of the training rows; a feature that
/// some training row does not name has bin 0 for that.</summary>
internal sealed class QuantileBins
{
    private const int Most = 16;

    private readonly float[]?[] _limits;
    private readonly bool[] _hasUnknown;

    /// <param name="train">The training rows' values by feature.</param>
    public QuantileBins(IReadOnlyList<float[]> train)
    {
        var features = train.Count == 0 ? 0 : train[0].Length;
        _limits = new float[features][];
        _hasUnknown = new bool[features];
        for (var feature = 0; feature < features; feature++)
        {
            var known = train.Select(row => row[feature]).Where(value => !float.IsNaN(value)).Order().ToArray();
            _hasUnknown[feature] = known.Length < train.Count;
            _limits[feature] = known.Length == 0 ? null : Limits(known, Most - (_hasUnknown[feature] ? 1 : 0));
        }

        Features = [.. Enumerable.Range(0, features).Where(feature => _limits[feature] is { Length: > 0 } || _limits[feature] is not null && _hasUnknown[feature])];
    }

    /// <summary>The features of the file that can tell rows apart, in order: the criteria.</summary>
    public IReadOnlyList<int> Features { get; }

    /// <summary>Whether bin 0 of the criterion means "not named".</summary>
    public bool HasUnknown(int criterion) => _hasUnknown[Features[criterion]];

    /// <summary>Every row in bins.</summary>
    public BinnedRows Apply(LtrFile file) => new(
        [.. Features.Select(feature => _limits[feature]!.Length + 1 + (_hasUnknown[feature] ? 1 : 0))],
        [.. Features.Select(feature => Array.ConvertAll(file.Values, row => Bin(feature, feature < row.Length ? row[feature] : float.NaN)))],
        file.Grades,
        file.Starts);

    // A value not named where training rows always named it is the lowest: such files leave zeros out.
    private byte Bin(int feature, float value)
    {
        if (float.IsNaN(value))
        {
            return 0;
        }

        var limits = _limits[feature]!;
        var at = Array.BinarySearch(limits, value);
        return (byte)((at >= 0 ? at : ~at) + (_hasUnknown[feature] ? 1 : 0));
    }

    /// <summary>Upper ends (inclusive) of all bins but the last.</summary>
    private static float[] Limits(float[] sorted, int bins)
    {
        var distinct = sorted.Distinct().ToArray();
        return distinct.Length <= bins
            ? distinct[..^1]
            : [.. Enumerable.Range(1, bins - 1).Select(cut => sorted[(int)((long)cut * sorted.Length / bins)]).Where(value => value < sorted[^1]).Distinct()];
    }
}
