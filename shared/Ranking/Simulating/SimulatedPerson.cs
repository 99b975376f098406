using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Simulating;

/// <summary>Somebody who looks for work in a simulated market: the same in front of every employer.</summary>
/// <param name="Whole">Everything about the person.</param>
/// <param name="Seen">What the profile says; the rest was left out.</param>
/// <param name="Ability">Hidden ability, standard normal; employers feel it when they meet the person.</param>
/// <param name="Taste">The person's own weighting of six things, around 1.</param>
internal sealed record SimulatedPerson(PersonProfile Whole, PersonProfile Seen, double Ability, double[] Taste)
{
    private const int Tastes = 6;

    /// <summary>The person with hidden traits drawn by chance.</summary>
    public static SimulatedPerson Of(Random random, PersonProfile whole, PersonProfile seen) => new(whole, seen, Normal(random), TasteOf(random));

    /// <summary>Weights of somebody, person or employer.</summary>
    public static double[] TasteOf(Random random) => [.. Enumerable.Range(0, Tastes).Select(_ => Math.Exp(0.3 * Normal(random)))];

    /// <summary>A standard normal number. Source: Box and Muller 1958.</summary>
    public static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
