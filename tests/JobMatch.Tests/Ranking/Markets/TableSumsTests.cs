using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using JobMatch.Ranking.Markets;
using Xunit;

namespace JobMatch.Tests.Ranking.Markets;

/// <summary>Every way of summing gives what one addition after the other gives.</summary>
public class TableSumsTests
{
    private delegate void Adding(ReadOnlySpan<byte> codes, ReadOnlySpan<byte> table, Span<byte> sums);

    // Only what this processor can do.
    private static readonly Dictionary<string, Adding> Ways = new(
        new Dictionary<string, (bool CanDo, Adding Adding)>
        {
            ["chosen"] = (true, TableSums.Add),
            ["512 bits"] = (Avx512Vbmi.IsSupported, TableSums.AddWith512Bits),
            ["128 bits"] = (Vector128.IsHardwareAccelerated, TableSums.AddWith128Bits),
            ["one by one"] = (true, TableSums.AddOneByOne),
        }
        .Where(way => way.Value.CanDo)
        .Select(way => KeyValuePair.Create(way.Key, way.Value.Adding)));

    public static TheoryData<string, int, int> Cases { get; } =
    [
        .. from way in Ways.Keys
           from entries in (int[])[1, 16, 17, 32, 50, 64]
           from rows in (int[])[0, 1, 15, 16, 63, 64, 65, 2048]
           select (way, entries, rows),
    ];

    [Theory]
    [InlineData(1, 0)]
    [InlineData(5, 15)]
    [InlineData(16, 16)]
    [InlineData(16, 2049)]
    public void Tables_of_numbers(int entries, int rows)
    {
        var random = new Random((entries * 10_000) + rows);
        var table = Array.ConvertAll(new float[entries], _ => random.NextSingle());
        var codes = Array.ConvertAll(new byte[rows], _ => (byte)random.Next(entries));
        var sums = Array.ConvertAll(new float[rows], _ => random.NextSingle());
        float[] expected = [.. sums.Zip(codes, (sum, code) => sum + table[code])];
        TableSums.Add(codes, table, sums);
        Assert.Equal(expected, sums);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Short_tables(string way, int entries, int rows)
    {
        var random = new Random((entries * 10_000) + rows);
        var table = new byte[TableSums.PaddedLength(entries)];
        random.NextBytes(table);
        var sums = new byte[rows];
        random.NextBytes(sums);
        var codes = Enumerable.Range(0, rows).Select(_ => (byte)random.Next(entries)).ToArray();
        var expected = sums.Zip(codes, (sum, code) => (byte)(sum + table[code])).ToArray();
        Ways[way](codes, table, sums);
        Assert.Equal(expected, sums);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(2048)]
    public void Both_directions_in_one_number(int rows)
    {
        var random = new Random(rows);
        var (low, high) = (new byte[rows], new byte[rows]);
        random.NextBytes(low);
        random.NextBytes(high);
        var sums = Enumerable.Repeat(3, rows).ToArray();
        TableSums.AddScaled(high, 130, low, sums);
        Assert.Equal(low.Zip(high, (one, other) => 3 + one + (other * 130)), sums);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(1024)]
    public void Points_already_looked_up(int rows)
    {
        int[] points = [.. Enumerable.Range(0, rows).Select(row => row * 7)];
        var sums = Enumerable.Range(0, rows).ToArray();
        TableSums.Add(points, sums);
        Assert.Equal(Enumerable.Range(0, rows).Select(row => row * 8), sums);
    }

    [Fact]
    public void Long_tables_by_codes_of_each_width()
    {
        int[] table = [.. Enumerable.Range(0, 300).Select(code => code * 1000)];
        int[] sums = [1, 1, 1];
        TableSums.Add<byte, int>([0, 7, 255], table, sums);
        TableSums.Add<ushort, int>([299, 0, 1], table, sums);
        TableSums.Add<int, int>([1, 1, 299], table, sums);
        Assert.Equal([300_001, 8_001, 555_001], sums);
    }
}
