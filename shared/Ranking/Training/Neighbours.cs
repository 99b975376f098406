namespace JobMatch.Ranking.Training;

/// <summary>Which values of a table are drawn to each other, as the matrix of the sum of squared differences, with a tenth of
/// each value's own square.</summary>
internal static class Neighbours
{
    private const double OwnShare = 0.1;

    /// <summary>Bins of a criterion: each to the next.</summary>
    public static double[,] Chain(int bins) => Grid(bins, 1);

    /// <summary>Cells of two criteria: each to the next in either direction.</summary>
    public static double[,] Grid(int first, int second)
    {
        var held = new double[first * second, first * second];
        for (var cell = 0; cell < first * second; cell++)
        {
            held[cell, cell] += OwnShare;
            if (cell / second + 1 < first)
            {
                Draw(held, cell, cell + second);
            }

            if (cell % second + 1 < second)
            {
                Draw(held, cell, cell + 1);
            }
        }

        return held;
    }

    private static void Draw(double[,] held, int one, int other)
    {
        held[one, one]++;
        held[other, other]++;
        held[one, other]--;
        held[other, one]--;
    }
}
