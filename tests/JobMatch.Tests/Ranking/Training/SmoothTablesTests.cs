using JobMatch.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Ranking.Training;

public class SmoothTablesTests
{
    [Fact]
    public void Tables_are_as_large_as_the_rows_prove_and_criteria_that_say_nothing_end_near_0()
    {
        var tables = SmoothTables.Learn(RandomRows.Of(200, 1, bins => bins[1] * 0.6 - bins[2] * 0.3)).Single;
        double Range(int criterion) => tables[criterion].Max() - tables[criterion].Min();
        // Grades stop at 0 and 3, so that a step is worth less at the ends.
        Assert.InRange(Range(1), 1.5, 3);
        Assert.InRange(Range(2), 0.5, 1.5);
        Assert.True(Range(0) < 0.1 && Range(3) < 0.1);
        Assert.All(tables[1].Skip(1).Zip(tables[1].Skip(2)), pair => Assert.True(pair.First < pair.Second));
    }

    [Fact]
    public void What_is_common_to_a_query_teaches_nothing()
    {
        var (plain, raised) = (RandomRows.Of(40, 1, bins => bins[1] > 3 ? 1.5 : 0), Raised(RandomRows.Of(40, 1, bins => bins[1] > 3 ? 1.5 : 0)));
        Assert.All(
            SmoothTables.Learn(plain).Single.Zip(SmoothTables.Learn(raised).Single),
            tables => Assert.All(tables.First.Zip(tables.Second), values => Assert.Equal(values.First, values.Second, 3)));
    }

    [Fact]
    public void Only_pairs_that_say_something_together_get_a_table()
    {
        var tables = SmoothTables.LearnWithPairs(RandomRows.Of(450, 1, bins => bins[0] >= 3 == bins[3] >= 3 ? 2 : 0));
        var pair = Assert.Single(tables.Pairs);
        Assert.Equal((0, 3), (pair.First, pair.Second));
        Assert.True(pair.Values[5 * RandomRows.Bins + 5] - pair.Values[5] > 1);
        Assert.Empty(SmoothTables.LearnWithPairs(RandomRows.Of(450, 2, bins => bins[1] * 0.5)).Pairs);
    }

    [Fact]
    public void Rows_that_show_no_order_teach_tables_of_0()
    {
        Assert.All(SmoothTables.Learn(RandomRows.Of(5, 1, _ => 0)).Single, table => Assert.All(table, value => Assert.Equal(0, value)));
        Assert.All(SmoothTables.Learn(RandomRows.Of(0, 1, _ => 0)).Single, table => Assert.All(table, value => Assert.Equal(0, value)));
    }

    [Fact]
    public void Bins_joined_for_a_pair_keep_their_order_and_leave_the_first_alone()
    {
        byte[] column = [.. Enumerable.Range(0, 600).Select(row => (byte)(row % 12))];
        var rows = new BinnedRows([12], [column], new byte[600], [0, 600]);
        Assert.Equal([0, 1, 1, 1, 2, 2, 3, 3, 3, 4, 4, 4], CoarsePair.Coarse(rows, 0, 5).Select(bin => (int)bin));
        Assert.Equal(Enumerable.Range(0, 12), CoarsePair.Coarse(rows, 0, 12).Select(bin => (int)bin));
    }

    [Fact]
    public void An_inverse_times_its_matrix_is_one()
    {
        double[,] matrix = { { 4, 1, 0.5 }, { 1, 3, -1 }, { 0.5, -1, 2 } };
        var inverse = SmallMatrix.Inverse((double[,])matrix.Clone());
        for (var row = 0; row < 3; row++)
        {
            for (var column = 0; column < 3; column++)
            {
                var sum = Enumerable.Range(0, 3).Sum(at => matrix[row, at] * inverse[at, column]);
                Assert.Equal(row == column ? 1 : 0, sum, 9);
            }
        }
    }

    // Every second query one grade better throughout.
    private static BinnedRows Raised(BinnedRows rows)
    {
        var grades = rows.Grades.ToArray();
        for (var query = 0; query < rows.QueryCount; query += 2)
        {
            foreach (ref var grade in grades.AsSpan(rows.Rows(query)))
            {
                grade++;
            }
        }

        return new(
            rows.BinCounts, [.. Enumerable.Range(0, rows.BinCounts.Count).Select(rows.Column)], grades,
            [.. Enumerable.Range(0, rows.QueryCount).Select(query => rows.Rows(query).Start.Value), rows.RowCount]);
    }
}
