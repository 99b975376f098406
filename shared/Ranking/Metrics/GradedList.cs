namespace JobMatch.Ranking.Metrics;

/// <summary>The grades of one query's documents in the order in which a ranker put them, and how good that order is.</summary>
/// <remarks>Grades are 0 for irrelevant, more for better. Every measure is null for a list without a relevant document:
/// no order of it is better than another, and counting it as 0 or 1 would only move the mean.</remarks>
public sealed class GradedList
{
    private readonly int[] _grades;

    private GradedList(int[] grades) => _grades = grades;

    /// <summary>True when any document has a grade above 0.</summary>
    public bool HasRelevant => _grades.Any(grade => grade > 0);

    /// <summary>Sorts by score, highest first. Equal scores are put in a mixed order that depends on the position alone: neither
    /// the order of the file nor the grades can help, and the same list always comes out the same.</summary>
    public static GradedList Ranked(ReadOnlySpan<double> scores, ReadOnlySpan<byte> grades)
    {
        var order = new int[scores.Length];
        var keys = new (double Score, uint Mixed)[scores.Length];
        for (var index = 0; index < order.Length; index++)
        {
            order[index] = index;
            keys[index] = (-scores[index], Mixed((uint)index));
        }

        Array.Sort(keys, order);
        var ranked = new int[order.Length];
        for (var place = 0; place < order.Length; place++)
        {
            ranked[place] = grades[order[place]];
        }

        return new(ranked);
    }

    /// <summary>A list whose order is given.</summary>
    public static GradedList InOrder(IEnumerable<int> grades) => new([.. grades]);

    /// <summary>Normalised discounted cumulative gain of the first so many, 0 to 1: gain 2^grade − 1, discount log2(place + 1).</summary>
    public double? Ndcg(int first) => HasRelevant ? Dcg(_grades, first) / Dcg(_grades.OrderDescending(), first) : null;

    /// <summary>Average precision over the whole list, 0 to 1; every grade above 0 is relevant.</summary>
    public double? AveragePrecision()
    {
        var (found, sum) = (0, 0.0);
        for (var place = 0; place < _grades.Length; place++)
        {
            if (_grades[place] > 0)
            {
                found++;
                sum += found / (place + 1.0);
            }
        }

        return found > 0 ? sum / found : null;
    }

    /// <summary>One divided by the place of the first relevant document.</summary>
    public double? ReciprocalRank()
    {
        var place = Array.FindIndex(_grades, grade => grade > 0);
        return place >= 0 ? 1.0 / (place + 1) : null;
    }

    /// <summary>Share of the relevant documents that stand among the first so many.</summary>
    public double? Recall(int first)
    {
        var relevant = _grades.Count(grade => grade > 0);
        return relevant > 0 ? (double)_grades.Take(first).Count(grade => grade > 0) / relevant : null;
    }

    private static double Dcg(IEnumerable<int> grades, int first) =>
        grades.Take(first).Select((grade, place) => ((1L << grade) - 1) / Math.Log2(place + 2)).Sum();

    // The finaliser of MurmurHash3 (32 bits): a one-to-one mixing.
    private static uint Mixed(uint value)
    {
        value = (value ^ (value >> 16)) * 0x85EBCA6B;
        value = (value ^ (value >> 13)) * 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
