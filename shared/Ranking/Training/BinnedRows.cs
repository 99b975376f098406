using System.Buffers.Binary;
using System.Security.Cryptography;

namespace JobMatch.Ranking.Training;

/// <summary>What a ranker learns from: documents of queries (people shown for vacancies), each sorted into one bin of every
/// criterion, with a grade. Rows of a query stand together; queries stand in order of time. Immutable by convention.</summary>
public sealed class BinnedRows
{
    private readonly byte[][] _columns;
    private readonly byte[] _grades;
    private readonly int[] _starts;

    /// <param name="binCounts">Bins of each criterion.</param>
    /// <param name="columns">For each criterion one bin a row.</param>
    /// <param name="grades">One grade a row, 0 worst; at most <see cref="MostGrade"/>.</param>
    /// <param name="starts">First row of each query, ascending from 0, and the number of rows at the end.</param>
    /// <exception cref="ArgumentException">Lengths, bins, grades or starts do not fit together.</exception>
    public BinnedRows(IReadOnlyList<int> binCounts, byte[][] columns, byte[] grades, int[] starts)
    {
        if (columns.Length != binCounts.Count || columns.Any(column => column.Length != grades.Length))
        {
            throw new ArgumentException("There must be one bin for each criterion and row.");
        }

        if (columns.Where((column, index) => column.Any(bin => bin >= binCounts[index])).Any() || grades.Any(grade => grade > MostGrade))
        {
            throw new ArgumentException("A bin or grade is out of range.");
        }

        if (starts.Length == 0 || starts[0] != 0 || starts[^1] != grades.Length || starts.Zip(starts.Skip(1)).Any(pair => pair.First > pair.Second))
        {
            throw new ArgumentException("Queries must follow each other and cover all rows.");
        }

        (BinCounts, _columns, _grades, _starts) = (binCounts, columns, grades, starts);
    }

    /// <summary>The highest grade there is.</summary>
    public const int MostGrade = 15;

    /// <summary>Bins of each criterion.</summary>
    public IReadOnlyList<int> BinCounts { get; }

    /// <summary>Rows in all queries.</summary>
    public int RowCount => _grades.Length;

    /// <summary>Queries.</summary>
    public int QueryCount => _starts.Length - 1;

    /// <summary>Grades of all rows.</summary>
    public ReadOnlySpan<byte> Grades => _grades;

    /// <summary>The bins of a criterion, one a row.</summary>
    internal byte[] Column(int criterion) => _columns[criterion];

    /// <summary>The rows of a query.</summary>
    public Range Rows(int query) => _starts[query].._starts[query + 1];

    /// <summary>Some of the queries, in the order given.</summary>
    public BinnedRows Take(IReadOnlyList<int> queries)
    {
        var rows = queries.SelectMany(query => Enumerable.Range(_starts[query], _starts[query + 1] - _starts[query])).ToArray();
        var starts = new int[queries.Count + 1];
        for (var index = 0; index < queries.Count; index++)
        {
            starts[index + 1] = starts[index] + _starts[queries[index] + 1] - _starts[queries[index]];
        }

        return new(
            BinCounts,
            [.. _columns.Select(column => Array.ConvertAll(rows, row => column[row]))],
            Array.ConvertAll(rows, row => _grades[row]),
            starts);
    }

    /// <summary>A hash of everything, SHA-256 in hexadecimal: two models with the same hash learned from the same data.</summary>
    public string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> number = stackalloc byte[sizeof(int)];
        foreach (var value in BinCounts.Concat(_starts))
        {
            BinaryPrimitives.WriteInt32LittleEndian(number, value);
            hash.AppendData(number);
        }

        foreach (var bytes in _columns.Append(_grades))
        {
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
