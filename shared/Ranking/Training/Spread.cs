namespace JobMatch.Ranking.Training;

/// <summary>How far scores lie apart within queries: what lies between queries does not order anybody.</summary>
internal static class Spread
{
    /// <summary>Standard deviation around the mean of each query.</summary>
    public static double WithinQueries(BinnedRows rows, ReadOnlySpan<double> scores)
    {
        var squares = 0.0;
        for (var query = 0; query < rows.QueryCount; query++)
        {
            var list = scores[rows.Rows(query)];
            var mean = 0.0;
            foreach (var score in list)
            {
                mean += score / list.Length;
            }

            foreach (var score in list)
            {
                squares += (score - mean) * (score - mean);
            }
        }

        return rows.RowCount == 0 ? 0 : Math.Sqrt(squares / rows.RowCount);
    }

    /// <summary>Tables of spread 1; tables that tell nobody apart become 0.</summary>
    public static StepTables One(StepTables tables, BinnedRows rows) => tables.Times(Scale(1, WithinQueries(rows, tables.Score(rows))));

    /// <summary>The value in units of a spread; 0 where there is none.</summary>
    public static double Scale(double value, double spread) => spread > 1e-12 ? value / spread : 0;
}
