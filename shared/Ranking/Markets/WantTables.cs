using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>One criterion for stored vacancies. What vacancies want has few distinct values, and each is compared with the
/// people's distinct values once.</summary>
internal sealed class WantTables
{
    private readonly CriterionTable _table;
    private readonly FusedOrder _order;
    private readonly IReadOnlyList<IFacetColumn> _vacancies;
    private readonly int[] _pointsOfBin;
    private readonly WantTable?[] _compiled;

    /// <summary>Compares what these vacancies want with everybody, on every processor.</summary>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public WantTables(
        CriterionTable table, FusedOrder order, IReadOnlyList<IFacetColumn> vacancies, IReadOnlyList<IFacetColumn> people,
        IEnumerable<int> vacancySlots, CancellationToken cancellation)
    {
        (_table, _order, _vacancies, People) = (table, order, vacancies, people);
        _pointsOfBin = [.. Enumerable.Range(0, table.Criterion.Bins.Count).Select(bin => order.Pack(table.Employer(bin), table.Trainee(bin)))];
        _compiled = new WantTable?[vacancies[0].DistinctCount];
        Parallel.ForEach(
            vacancySlots.DistinctBy(WantOf), new ParallelOptions { CancellationToken = cancellation },
            slot => _compiled[WantOf(slot)] = new(table.Criterion.CompileForPeople(vacancies, slot, people)));
    }

    /// <summary>The people's columns that the criterion reads.</summary>
    public IReadOnlyList<IFacetColumn> People { get; }

    /// <summary>How many distinct wants there are.</summary>
    public int Count => _compiled.Length;

    /// <summary>The packed points of each bin.</summary>
    public ReadOnlySpan<int> PointsOfBin => _pointsOfBin;

    /// <summary>The most points in both directions, added up.</summary>
    public int Most => _table.EmployerMost + _table.TraineeMost;

    /// <summary>The want of a vacancy, below <see cref="Count"/>.</summary>
    public int WantOf(int vacancySlot) => _vacancies[0].Codes[vacancySlot];

    /// <summary>A want of the vacancies that were compared.</summary>
    public WantTable this[int want] => _compiled[want]!;

    /// <summary>The packed points that no one in any of these bins exceeds in either direction.</summary>
    /// <param name="bins">Bit b stands for bin b.</param>
    public int MostOf(uint bins)
    {
        var (employer, trainee) = (0, 0);
        for (var bin = 0; bin < _pointsOfBin.Length; bin++)
        {
            if ((bins >> bin & 1) != 0)
            {
                (employer, trainee) = (Math.Max(employer, _table.Employer(bin)), Math.Max(trainee, _table.Trainee(bin)));
            }
        }

        return _order.Pack(employer, trainee);
    }
}
