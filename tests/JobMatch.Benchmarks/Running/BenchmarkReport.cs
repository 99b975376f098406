namespace JobMatch.Benchmarks.Running;

/// <summary>Collects the figures of one benchmark.</summary>
/// <param name="isQuick">A quick run is too small for goals to mean anything, so none is judged.</param>
internal sealed class BenchmarkReport(bool isQuick)
{
    private const int SignificantDigits = 4;

    private readonly List<Figure> _figures = [];

    private readonly List<ReportTable> _tables = [];

    public IReadOnlyList<Figure> Figures => _figures;

    /// <summary>What is better read in columns of its own; printed for people only.</summary>
    public IReadOnlyList<ReportTable> Tables => _tables;

    /// <summary>Adds a table; the caller fills its rows.</summary>
    public ReportTable AddTable(string title, params string[] columns)
    {
        var table = new ReportTable(title, columns, []);
        _tables.Add(table);
        return table;
    }

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

/// <summary>Rows for people beside the figures.</summary>
internal sealed record ReportTable(string Title, IReadOnlyList<string> Columns, List<string[]> Rows);
