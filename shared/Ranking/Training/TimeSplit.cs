namespace JobMatch.Ranking.Training;

/// <summary>Splits by time: learning from the past is judged by what came later.</summary>
internal static class TimeSplit
{
    private const int LaterShare = 5;

    /// <summary>The first four fifths and the rest of lists in order of time.</summary>
    public static (IReadOnlyList<ShownList> Earlier, IReadOnlyList<ShownList> Later) Of(IReadOnlyList<ShownList> lists)
    {
        var cut = lists.Count * (LaterShare - 1) / LaterShare;
        return ([.. lists.Take(cut)], [.. lists.Skip(cut)]);
    }

    /// <summary>The first four fifths and the last fifth of the queries.</summary>
    public static (BinnedRows Earlier, BinnedRows Later) Of(BinnedRows rows)
    {
        var cut = rows.QueryCount - rows.QueryCount / LaterShare;
        return (rows.Take([.. Enumerable.Range(0, cut)]), rows.Take([.. Enumerable.Range(cut, rows.QueryCount - cut)]));
    }
}
