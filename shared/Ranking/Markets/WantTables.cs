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
        (_compiled[CodeOf(vacancySlot)] ??= Compile(vacancySlot)).Fill(_people, start, bins);

    /// <summary>What nearly all wants see alike; null until it is looked for, or where there is nothing like it.</summary>
    public UsualBins? Usual { get; private set; }

    /// <summary>Looks for what the wants of some vacancies see alike. Nothing else may be asked for meanwhile.</summary>
    public void FindUsual(IEnumerable<int> vacancySlots) =>
        Usual = UsualBins.Of(vacancySlots.DistinctBy(CodeOf).Select(slot => (CodeOf(slot), Compile(slot))));

    /// <summary>The packed points of consecutive people for most wants.</summary>
    public void FillUsual(int start, Span<int> points)
    {
        points.Clear();
        _people[0].Codes.AddLookedUp(Usual!.Usual, start, points);
        foreach (ref var bin in points)
        {
            bin = _pointsOfBin[bin];
        }
    }

    /// <summary>The packed points of a bin.</summary>
    public int PointsOf(int bin) => _pointsOfBin[bin];

    /// <summary>The value of a person, as the code that <see cref="UsualBins.UnusualOf"/> takes.</summary>
    public int PersonCode(int slot) => _people[0].Codes[slot];

    private CompiledBins Compile(int vacancySlot) => _table.Criterion.CompileForPeople(_vacancies, vacancySlot, _people);
}
