namespace JobMatch.Ranking.Criteria;

/// <summary>Three-valued answers as facets: null is 2.</summary>
internal static class Answer
{
    public const int No = 0;
    public const int Yes = 1;
    public const int NotStated = 2;

    public static int Of(bool? answer) => answer switch { null => NotStated, true => Yes, false => No };
}
