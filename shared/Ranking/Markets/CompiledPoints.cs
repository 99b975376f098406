using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>One vacancy (or person) compiled for a server that holds the keys of the other side: which keys are worth how
/// many points, so that it can add up the same sums. What everybody has is left out of the clauses.</summary>
/// <param name="Scorecard">Whose points these are.</param>
/// <param name="Least">What everybody has, in both directions; clauses add to it.</param>
/// <param name="Most">The most that the clauses can add up to together with <paramref name="Least"/>.</param>
/// <param name="Clauses">What is added, for every clause that holds.</param>
/// <param name="Eligible">Whom no rule keeps apart; never all but some, so that whose limits are not known is not proposed.</param>
/// <param name="NotEligible">Whom a rule keeps apart: all others; as the eligible never all but some.</param>
/// <param name="NotEligibleCount">How many of the market they are.</param>
public sealed record CompiledPoints(
    Scorecard Scorecard, Points Least, Points Most, IReadOnlyList<PointClause> Clauses, KeysIn Eligible, KeysIn NotEligible,
    int NotEligibleCount)
{
    /// <summary>Whether a server can add the points up exactly: not when a scorecard has thousands of points in both directions.</summary>
    public bool FitsServer => SumLine.FinestSlope(this) >= 1;

    internal static CompiledPoints Of(Side side, Scorecard scorecard, IReadOnlyList<CompiledBins> bins, bool[] eligible)
    {
        var (least, most, clauses) = (new Points(), new Points(), new List<PointClause>());
        var next = side.NamedColumns.GetEnumerator();
        IReadOnlyList<(string Name, IFacetColumn Column)[]> columns =
            [.. side.Columns.Select(criterion => criterion.Select(_ => Next()).ToArray())];
        for (var index = 0; index < bins.Count; index++)
        {
            Take(Cells(bins[index], columns[index], bin => PointsOf(scorecard.Tables[index], bin)));
        }

        foreach (var pair in scorecard.Pairs)
        {
            Take(Cells(pair, bins, columns));
        }

        var limits = Next();
        return new(scorecard, least, most, clauses, Keys(limits, code => eligible[code]), Keys(limits, code => !eligible[code]),
            side.CountWithout(eligible));

        void Take(IReadOnlyList<PointClause> cells)
        {
            if (cells.Count == 0)
            {
                return;
            }

            var everybody = new Points(cells.Min(cell => cell.Points.Employer), cells.Min(cell => cell.Points.Trainee));
            least += everybody;
            most += new Points(cells.Max(cell => cell.Points.Employer), cells.Max(cell => cell.Points.Trainee));
            clauses.AddRange(cells.Where(cell => cell.Points != everybody).Select(cell => cell with { Points = cell.Points - everybody }));
        }

        (string Name, IFacetColumn Column) Next() => next.MoveNext()
            ? next.Current
            : throw new InvalidOperationException("There are fewer columns than criteria read.");
    }

    /// <summary>The values of the columns of two criteria by what they are worth together; each entity is in one of them.</summary>
    private static List<PointClause> Cells(
        CriterionPair pair, IReadOnlyList<CompiledBins> bins, IReadOnlyList<(string Name, IFacetColumn Column)[]> columns) =>
    [
        .. CellsBy(bins[pair.First], columns[pair.First], bin => bin).SelectMany(first => CellsBy(
            bins[pair.Second], columns[pair.Second], bin => new Points(pair.Employer(first.Worth, bin), pair.Trainee(first.Worth, bin)))
            .Select(second => new PointClause([.. first.All, .. second.All], second.Worth))),
    ];

    private static List<PointClause> Cells(CompiledBins compiled, (string Name, IFacetColumn Column)[] columns, Func<byte, Points> pointsOf) =>
        CellsBy(compiled, columns, pointsOf).ConvertAll(cell => new PointClause(cell.All, cell.Worth));

    /// <summary>The values of a criterion's columns by what their bins are worth; each entity is in one of them.</summary>
    private static List<(IReadOnlyList<KeysIn> All, TWorth Worth)> CellsBy<TWorth>(
        CompiledBins compiled, (string Name, IFacetColumn Column)[] columns, Func<byte, TWorth> worthOf)
        where TWorth : notnull
    {
        if (compiled.BinOf is not { } binOf)
        {
            return [.. CodesBy(compiled.First, worthOf).Select(same => ((IReadOnlyList<KeysIn>)[Keys(columns[0], same)], same.Key))];
        }

        // Classes of the first column that are worth the same with every class of the second stand together.
        var seconds = compiled.Second!.Distinct().ToArray();
        return
        [
            .. CodesBy(compiled.First, first => string.Join(' ', seconds.Select(second => worthOf(binOf[first + second])))).SelectMany(row =>
            {
                var cells = CodesBy(compiled.Second!, second => worthOf(binOf[compiled.First[row.First()] + second])).ToList();
                return cells.Select(cell => (
                    (IReadOnlyList<KeysIn>)(cells.Count == 1 ? [Keys(columns[0], row)] : [Keys(columns[0], row), Keys(columns[1], cell)]), cell.Key));
            }),
        ];
    }

    private static IEnumerable<IGrouping<TKey, int>> CodesBy<TKey>(byte[] classes, Func<byte, TKey> keyOf)
    {
        var keys = classes.Distinct().ToDictionary(one => one, keyOf);
        return Enumerable.Range(0, classes.Length).GroupBy(code => keys[classes[code]]);
    }

    private static Points PointsOf(CriterionTable table, byte bin) => new(table.Employer(bin), table.Trainee(bin));

    /// <summary>The keys of some codes, or of all others where those are fewer.</summary>
    private static KeysIn Keys((string Name, IFacetColumn Column) column, IEnumerable<int> codes)
    {
        var isMeant = new bool[column.Column.DistinctCount];
        foreach (var code in codes)
        {
            isMeant[code] = true;
        }

        var isAllBut = isMeant.Count(meant => meant) > isMeant.Length / 2;
        return Keys(column, code => isMeant[code] != isAllBut) with { IsAllBut = isAllBut };
    }

    private static KeysIn Keys((string Name, IFacetColumn Column) column, Func<int, bool> isMeant)
    {
        var keys = column.Column.Keys;
        return new(column.Name, [.. Enumerable.Range(0, column.Column.DistinctCount).Where(isMeant).Select(code => keys[code])]);
    }
}

/// <summary>Points in both directions.</summary>
/// <param name="Employer">In the employer's direction, 0 or more.</param>
/// <param name="Trainee">In the trainee's direction, 0 or more.</param>
public readonly record struct Points(int Employer, int Trainee)
{
    /// <summary>Sums of both directions.</summary>
    public static Points operator +(Points one, Points other) => new(one.Employer + other.Employer, one.Trainee + other.Trainee);

    /// <summary>Differences of both directions.</summary>
    public static Points operator -(Points one, Points other) => new(one.Employer - other.Employer, one.Trainee - other.Trainee);
}

/// <summary>What is added to the sums of those who have certain keys.</summary>
/// <param name="All">One or more columns; the clause holds for those who are meant in each of them.</param>
/// <param name="Points">What is added.</param>
public sealed record PointClause(IReadOnlyList<KeysIn> All, Points Points);

/// <summary>Some keys of a column.</summary>
/// <param name="Column">See <see cref="ProfileKeys"/>.</param>
/// <param name="Keys">Each once, in no order; may be empty.</param>
public sealed record KeysIn(string Column, IReadOnlyList<string> Keys)
{
    /// <summary>Whether those are meant who have none of the keys.</summary>
    public bool IsAllBut { get; init; }
}
