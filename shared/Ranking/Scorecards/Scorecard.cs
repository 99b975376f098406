using System.Reflection;
using System.Text.Json;
using JobMatch.Ranking.Criteria;

namespace JobMatch.Ranking.Scorecards;

/// <summary>How many points each bin of each criterion is worth in both directions, and what the sums mean.</summary>
/// <remarks>Immutable. A score is the sum of points, so its explanation is complete by construction.</remarks>
public sealed class Scorecard
{
    private static readonly Lazy<Scorecard> LazyExpert = new(() => Parse(ExpertText()));

    private readonly Dictionary<string, CriterionTable> _byId;
    private readonly double[] _employerChance;
    private readonly double[] _traineeChance;
    private readonly Lazy<FusedOrder> _fusedOrder;

    private Scorecard(
        string name, string about, DateOnly? written, ScorecardFile.Directions calibration, IReadOnlyList<CriterionTable> tables,
        IReadOnlyList<CriterionPair> pairs)
    {
        (Name, About, Written, Calibration, Tables, Pairs) = (name, about, written, calibration, tables, pairs);
        _byId = Tables.ToDictionary(table => table.Criterion.Id);
        _employerChance = Chances(calibration.Employer, EmployerMost(tables, pairs));
        _traineeChance = Chances(calibration.Trainee, TraineeMost(tables, pairs));
        _fusedOrder = new(() => new(_employerChance, _traineeChance));
    }

    /// <summary>The scorecard that experts wrote, used until outcomes have taught a better one.</summary>
    public static Scorecard Expert => LazyExpert.Value;

    /// <summary>Name for the screen and for the records.</summary>
    public string Name { get; }

    /// <summary>Vietnamese: who made it and from what.</summary>
    public string About { get; }

    /// <summary>The day an expert wrote it; null for a learned one.</summary>
    public DateOnly? Written { get; }

    /// <summary>What sums of points mean in each direction.</summary>
    internal ScorecardFile.Directions Calibration { get; }

    /// <summary>One table for each of <see cref="AllCriteria.List"/>, in that order.</summary>
    public IReadOnlyList<CriterionTable> Tables { get; }

    /// <summary>What two criteria are worth together besides, each pair once; usually none.</summary>
    public IReadOnlyList<CriterionPair> Pairs { get; }

    /// <summary>The table of a criterion.</summary>
    /// <exception cref="KeyNotFoundException">There is no such criterion.</exception>
    public CriterionTable this[string criterionId] => _byId[criterionId];

    /// <summary>Reads a scorecard file and checks it against the criteria.</summary>
    /// <exception cref="InvalidDataException">A criterion, bin or pair is missing, unknown or given twice; points are negative;
    /// unknown is worth nothing or everything; a spread is not above 0; or the text is no scorecard at all.</exception>
    public static Scorecard Parse(string json) => Of(Deserialize(json));

    /// <summary>Checks a scorecard as <see cref="Parse"/> does.</summary>
    internal static Scorecard Of(ScorecardFile file)
    {
        if (Ambiguous(file.Criteria.Select(criterion => criterion.Id)) is { } twice)
        {
            throw new InvalidDataException($"The scorecard names the criterion {twice} twice.");
        }

        var strange = file.Criteria.Select(criterion => criterion.Id).Except(AllCriteria.List.Select(criterion => criterion.Id)).ToList();
        return strange.Count == 0
            ? new Scorecard(
                file.Name, file.About, file.Written, file.Calibration, [.. AllCriteria.List.Select(criterion => TableOf(criterion, file))],
                PairTables.Of(file))
            : throw new InvalidDataException($"The scorecard names unknown criteria: {string.Join(", ", strange)}.");
    }

    /// <summary>This scorecard with the points of some criteria multiplied. Midpoints and spreads grow with the points that can be
    /// had, so that a pair that is equally good in everything keeps its scores.</summary>
    /// <param name="weights">By the id of the criterion, 0 or more; what is not named keeps its points. A pair counts as its less
    /// weighty criterion does.</param>
    /// <exception cref="ArgumentException">There is no such criterion, or a direction would have no points left.</exception>
    public Scorecard Weighted(IReadOnlyDictionary<string, double> weights)
    {
        if (weights.Keys.FirstOrDefault(id => !_byId.ContainsKey(id)) is { } strange)
        {
            throw new ArgumentException($"There is no criterion {strange}.", nameof(weights));
        }

        IReadOnlyList<CriterionTable> tables =
            [.. Tables.Select(table => weights.TryGetValue(table.Criterion.Id, out var weight) ? table.Times(weight) : table)];
        IReadOnlyList<CriterionPair> pairs =
            [.. Pairs.Select(pair => pair.Times(Math.Min(WeightOf(Tables[pair.First]), WeightOf(Tables[pair.Second]))))];
        return new(Name, About, Written, new(Scaled(Calibration.Employer, EmployerMost), Scaled(Calibration.Trainee, TraineeMost)), tables, pairs);

        double WeightOf(CriterionTable table) => weights.GetValueOrDefault(table.Criterion.Id, 1);

        ScorecardFile.Logistic Scaled(
            ScorecardFile.Logistic logistic, Func<IReadOnlyList<CriterionTable>, IReadOnlyList<CriterionPair>, int> most)
        {
            var share = (double)most(tables, pairs) / most(Tables, Pairs);
            return share > 0
                ? new(logistic.Midpoint * share, logistic.Spread * share)
                : throw new ArgumentException("No points would be left.", nameof(weights));
        }
    }

    /// <summary>Estimated chance that the employer accepts, 0 to 1. <c>1 / (1 + exp(-(points − midpoint) / spread))</c>.</summary>
    public double FitsEmployer(int employerPoints) => _employerChance[employerPoints];

    /// <summary>Estimated chance that the trainee accepts, 0 to 1. The same formula with its own midpoint and spread.</summary>
    public double FitsTrainee(int traineePoints) => _traineeChance[traineePoints];

    /// <summary>Fewest employer points with at least such a chance; null where no sum reaches it.</summary>
    public int? EmployerPointsFor(double chance) => Fewest(_employerChance, chance);

    /// <summary>Fewest trainee points with at least such a chance; null where no sum reaches it.</summary>
    public int? TraineePointsFor(double chance) => Fewest(_traineeChance, chance);

    private static int? Fewest(double[] chances, double chance) =>
        Array.FindIndex(chances, reached => reached >= chance) is >= 0 and var points ? points : null;

    /// <summary>Every pair of point sums in the order of their fused scores.</summary>
    internal FusedOrder FusedOrder => _fusedOrder.Value;

    private static int EmployerMost(IReadOnlyList<CriterionTable> tables, IReadOnlyList<CriterionPair> pairs) =>
        tables.Sum(table => table.EmployerMost) + pairs.Sum(pair => pair.EmployerMost);

    private static int TraineeMost(IReadOnlyList<CriterionTable> tables, IReadOnlyList<CriterionPair> pairs) =>
        tables.Sum(table => table.TraineeMost) + pairs.Sum(pair => pair.TraineeMost);

    /// <summary>The file of <see cref="Expert"/>.</summary>
    public static string ExpertText()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("JobMatch.Ranking.Scorecards.expert-2.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static ScorecardFile Deserialize(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ScorecardFile>(json, ScorecardFile.Options)
                ?? throw new InvalidDataException("The scorecard is empty.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"The scorecard cannot be read: {exception.Message}", exception);
        }
    }

    private static string? Ambiguous(IEnumerable<string> names) =>
        names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1)?.Key;

    private static double[] Chances(ScorecardFile.Logistic logistic, int most) => !(logistic.Spread > 0)
        ? throw new InvalidDataException("The scorecard has a spread that is not above 0.")
        : [.. Enumerable.Range(0, most + 1).Select(points => 1 / (1 + Math.Exp(-(points - logistic.Midpoint) / logistic.Spread)))];

    private static CriterionTable TableOf(Criterion criterion, ScorecardFile file)
    {
        var given = file.Criteria.SingleOrDefault(entry => entry.Id == criterion.Id)
            ?? throw new InvalidDataException($"The scorecard has no criterion {criterion.Id}.");
        if (Ambiguous(given.Points.Select(entry => entry.Bin)) is { } twice)
        {
            throw new InvalidDataException($"The scorecard gives points for {criterion.Id}/{twice} twice.");
        }

        if (given.Points.Any(entry => entry.Employer < 0 || entry.Trainee < 0))
        {
            throw new InvalidDataException($"The scorecard gives negative points for {criterion.Id}.");
        }

        var (employer, trainee) = (new int[criterion.Bins.Count], new int[criterion.Bins.Count]);
        foreach (var (bin, index) in criterion.Bins.Select((bin, index) => (bin, index)))
        {
            var entry = given.Points.SingleOrDefault(entry => entry.Bin == bin.Id)
                ?? throw new InvalidDataException($"The scorecard has no points for {criterion.Id}/{bin.Id}.");
            (employer[index], trainee[index]) = (entry.Employer, entry.Trainee);
        }

        var table = new CriterionTable(criterion, given.Why, employer, trainee);
        var unknown = employer[0] + trainee[0];
        return given.Points.Count == criterion.Bins.Count && unknown > 0 && unknown < table.Most
            ? table
            : throw new InvalidDataException($"The scorecard names unknown bins of {criterion.Id}, or values unknown like none or all.");
    }
}

/// <summary>The points of one criterion.</summary>
public sealed class CriterionTable
{
    private readonly int[] _employer;
    private readonly int[] _trainee;

    internal CriterionTable(Criterion criterion, string why, int[] employer, int[] trainee, double weight = 1)
    {
        (Criterion, Why, _employer, _trainee, Weight) = (criterion, why, employer, trainee, weight);
        (EmployerMost, TraineeMost) = (employer.Max(), trainee.Max());
        Most = employer.Zip(trainee, (one, other) => one + other).Max();
    }

    /// <summary>The criterion.</summary>
    public Criterion Criterion { get; }

    /// <summary>Vietnamese: why the points are as they are, as the scorecard's file says it.</summary>
    public string Why { get; }

    /// <summary>The multiplier that the points contain; 1 as the scorecard's file has it.</summary>
    public double Weight { get; }

    /// <summary>The most points in the employer's direction.</summary>
    public int EmployerMost { get; }

    /// <summary>The most points in the trainee's direction.</summary>
    public int TraineeMost { get; }

    /// <summary>The most points that one bin gives in both directions together.</summary>
    public int Most { get; }

    /// <summary>Points in the employer's direction, 0 or more.</summary>
    public int Employer(int bin) => _employer[bin];

    /// <summary>Points in the trainee's direction, 0 or more.</summary>
    public int Trainee(int bin) => _trainee[bin];

    /// <summary>The table with its points multiplied and rounded, half up.</summary>
    internal CriterionTable Times(double weight)
    {
        return new(Criterion, Why, [.. _employer.Select(Weighted)], [.. _trainee.Select(Weighted)], Weight * weight);

        int Weighted(int points) => (int)Math.Round(points * weight, MidpointRounding.AwayFromZero);
    }
}
