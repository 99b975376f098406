using JobMatch.Ranking.Criteria;

namespace JobMatch.Ranking.Scorecards;

/// <summary>What the bins of two criteria are worth together, beyond what each is worth by itself.</summary>
public sealed class CriterionPair
{
    private readonly int _secondBins;
    private readonly int[] _employer;
    private readonly int[] _trainee;

    /// <param name="first">Index of one criterion in <see cref="Scorecard.Tables"/>.</param>
    /// <param name="second">Index of the other, above <paramref name="first"/>.</param>
    /// <param name="secondBins">Bins of the other.</param>
    /// <param name="employer">Points of bin a of the first and b of the second, at a × <paramref name="secondBins"/> + b.</param>
    /// <param name="trainee">The same for the trainee's direction.</param>
    internal CriterionPair(int first, int second, int secondBins, int[] employer, int[] trainee)
    {
        (First, Second, _secondBins, _employer, _trainee) = (first, second, secondBins, employer, trainee);
        (EmployerMost, TraineeMost) = (employer.Max(), trainee.Max());
        Most = employer.Zip(trainee, (one, other) => one + other).Max();
    }

    /// <summary>Index of one criterion in <see cref="Scorecard.Tables"/>.</summary>
    public int First { get; }

    /// <summary>Index of the other, above <see cref="First"/>.</summary>
    public int Second { get; }

    /// <summary>Stable name, of both criteria: "pay+shifts".</summary>
    public string Id => $"{AllCriteria.List[First].Id}+{AllCriteria.List[Second].Id}";

    /// <summary>Vietnamese name for the screen, of both criteria.</summary>
    public string Name => $"{AllCriteria.List[First].Name} cùng với {AllCriteria.List[Second].Name}";

    /// <summary>The most points in the employer's direction.</summary>
    public int EmployerMost { get; }

    /// <summary>The most points in the trainee's direction.</summary>
    public int TraineeMost { get; }

    /// <summary>The most points that two bins give in both directions together.</summary>
    public int Most { get; }

    /// <summary>Points in the employer's direction, 0 or more.</summary>
    public int Employer(int firstBin, int secondBin) => _employer[(firstBin * _secondBins) + secondBin];

    /// <summary>Points in the trainee's direction, 0 or more.</summary>
    public int Trainee(int firstBin, int secondBin) => _trainee[(firstBin * _secondBins) + secondBin];

    /// <summary>The pair with its points multiplied and rounded, half up.</summary>
    internal CriterionPair Times(double weight)
    {
        return new(First, Second, _secondBins, Array.ConvertAll(_employer, Weighted), Array.ConvertAll(_trainee, Weighted));

        int Weighted(int points) => (int)Math.Round(points * weight, MidpointRounding.AwayFromZero);
    }
}
