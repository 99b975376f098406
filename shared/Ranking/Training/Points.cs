namespace JobMatch.Ranking.Training;

/// <summary>Whole points for people: a table that adds up in the head.</summary>
public static class Points
{
    /// <summary>Scales tables so that the best bins of all criteria give so many points together and the worst give 0, and rounds.</summary>
    /// <param name="tables">Values by criterion and bin.</param>
    /// <param name="most">Points of the best bins together, at most.</param>
    /// <param name="mostPerUnit">Points that one unit of the tables is worth at most: with the scale that made the tables out of points,
    /// tables that hardly changed become the same points again.</param>
    /// <returns>The points, and how many of them one unit of the tables' scores is.</returns>
    public static (IReadOnlyList<int[]> Points, double PerUnit) Of(IReadOnlyList<double[]> tables, int most, double mostPerUnit = double.PositiveInfinity)
    {
        var range = tables.Sum(table => table.Max() - table.Min());
        var perUnit = range > 0 ? Math.Min(most / range, mostPerUnit) : 0;
        return ([.. tables.Select(table => Array.ConvertAll(table, value => (int)Math.Round((value - table.Min()) * perUnit)))], perUnit);
    }
}
