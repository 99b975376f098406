namespace JobMatch.Ranking.Training;

/// <summary>Whole points for people: a table that adds up in the head.</summary>
public static class Points
{
    /// <summary>Scales tables so that the best bins of all criteria give so many points together and the worst give 0, and rounds.</summary>
    /// <returns>The points, and how many of them one unit of the tables' scores is.</returns>
    public static (IReadOnlyList<int[]> Points, double PerUnit) Of(IReadOnlyList<double[]> tables, int most)
    {
        var range = tables.Sum(table => table.Max() - table.Min());
        var perUnit = range > 0 ? most / range : 0;
        return ([.. tables.Select(table => Array.ConvertAll(table, value => (int)Math.Round((value - table.Min()) * perUnit)))], perUnit);
    }
}
