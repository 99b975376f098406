namespace JobMatch.Benchmarks.Running;

/// <summary>Collects the figures of one benchmark.</summary>
/// <param name="isQuick">A quick run is too small for goals to mean anything, so none is judged.</param>
internal sealed class BenchmarkReport(bool isQuick)
{
    private const int SignificantDigits = 4;

    private readonly List<Figure> _figures = [];

    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>Adds a figure.</summary>
    /// <param name="figure">What was measured, with words enough to be read alone.</param>
    /// <param name="value">The number.</param>
    /// <param name="unit">Its unit.</param>
    /// <param name="goal">What it should be; null when there is no goal.</param>
    /// <param name="direction">Which side of the goal is good.</param>
    /// <param name="peer">The peer's or floor's number in the same run and unit; null when there is none.</param>
    public void Add(
        string figure, double value, string unit, double? goal = null, Direction direction = Direction.AtLeast, double? peer = null)
    {
        bool? holds = goal is { } limit && !isQuick
            ? (direction == Direction.AtLeast ? value >= limit : value <= limit)
            : null;
        _figures.Add(new(figure, Rounded(value), unit, goal, holds, peer is { } other ? Rounded(other) : null));
    }

    private static double Rounded(double value)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }

        var digits = SignificantDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return digits is >= 0 and <= 15 ? Math.Round(value, digits) : Math.Round(value);
    }
}
