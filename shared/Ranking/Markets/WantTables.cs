using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Markets;

/// <summary>The points of one criterion for stored vacancies. What vacancies want has few distinct values, and each is
/// compared with the people's distinct values once, when it is first asked for.</summary>
/// <remarks>Thread-safe while nobody is put into the market.</remarks>
internal sealed class WantTables
{
    private readonly CriterionTable _table;
    private readonly IReadOnlyList<IFacetColumn> _vacancies;
    private readonly IReadOnlyList<IFacetColumn> _people;
    private readonly int[] _pointsOfBin;
    private readonly CompiledBins?[] _compiled;

    public WantTables(CriterionTable table, FusedOrder order, IReadOnlyList<IFacetColumn> vacancies, IReadOnlyList<IFacetColumn> people)
    {
        (_table, _vacancies, _people) = (table, vacancies, people);
        _pointsOfBin = [.. Enumerable.Range(0, table.Criterion.Bins.Count).Select(bin => order.Pack(table.Employer(bin), table.Trainee(bin)))];
        _compiled = new CompiledBins?[vacancies[0].DistinctCount];
    }

    /// <summary>How many distinct wants there are.</summary>
    public int Count => _compiled.Length;

    /// <summary>The want of a vacancy, below <see cref="Count"/>.</summary>
    public int CodeOf(int vacancySlot) => _vacancies[0].Codes[vacancySlot];

    /// <summary>The packed points of consecutive people for one vacancy.</summary>
    public void Fill(int vacancySlot, int start, Span<int> points)
    {
        FillBins(vacancySlot, start, points);
        foreach (ref var bin in points)
        {
            bin = _pointsOfBin[bin];
        }
    }

    /// <summary>The bins of consecutive people for one vacancy.</summary>
    public void FillBins(int vacancySlot, int start, Span<int> bins) =>
        (_compiled[CodeOf(vacancySlot)] ??= _table.Criterion.CompileForPeople(_vacancies, vacancySlot, _people)).Fill(_people, start, bins);
}
