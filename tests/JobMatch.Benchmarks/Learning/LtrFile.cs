using System.Globalization;

namespace JobMatch.Benchmarks.Learning;

/// <summary>A public learning-to-rank file: lines <c>grade [qid:n] feature:value …</c>; without <c>qid:</c> the sizes of the
/// queries stand one a line in a file of the same name with <c>.query</c> (or <c>.group</c>) behind it.</summary>
/// <param name="Grades">One a row.</param>
/// <param name="Starts">First row of each query, and the number of rows at the end.</param>
/// <param name="Values">Row by feature number as in the file; NaN where the line does not name the feature.</param>
internal sealed record LtrFile(byte[] Grades, int[] Starts, float[][] Values)
{
    /// <exception cref="InvalidDataException">A line cannot be read, or queries do not cover the rows.</exception>
    public static LtrFile Read(string path)
    {
        var (grades, queries, lines) = (new List<byte>(), new List<string?>(), new List<List<(int Feature, float Value)>>());
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line.Split('#')[0].Trim(), index + 1)))
        {
            if (line.Length > 0)
            {
                var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
                try
                {
                    grades.Add(checked((byte)float.Parse(words[0], CultureInfo.InvariantCulture)));
                    queries.Add(words.FirstOrDefault(word => word.StartsWith("qid:", StringComparison.Ordinal)));
                    lines.Add([.. words.Skip(1).Where(word => !word.StartsWith("qid:", StringComparison.Ordinal)).Select(Pair)]);
                }
                catch (Exception exception) when (exception is FormatException or OverflowException or IndexOutOfRangeException)
                {
                    throw new InvalidDataException($"{path}, line {number}: {exception.Message}", exception);
                }
            }
        }

        var features = lines.SelectMany(line => line).Select(pair => pair.Feature + 1).DefaultIfEmpty(0).Max();
        return new([.. grades], [.. StartsOf(path, queries)], [.. lines.Select(line => Dense(line, features))]);
    }

    private static (int Feature, float Value) Pair(string word)
    {
        var colon = word.IndexOf(':');
        return (int.Parse(word.AsSpan(0, colon), CultureInfo.InvariantCulture), float.Parse(word.AsSpan(colon + 1), CultureInfo.InvariantCulture));
    }

    private static float[] Dense(List<(int Feature, float Value)> line, int features)
    {
        var row = new float[features];
        Array.Fill(row, float.NaN);
        foreach (var (feature, value) in line)
        {
            row[feature] = value;
        }

        return row;
    }

    private static List<int> StartsOf(string path, List<string?> queries)
    {
        if (queries.Count > 0 && queries.All(query => query is not null))
        {
            var starts = Enumerable.Range(0, queries.Count).Where(row => row == 0 || queries[row] != queries[row - 1]).ToList();
            return starts.Select(row => queries[row]).Distinct().Count() == starts.Count
                ? [.. starts, queries.Count]
                : throw new InvalidDataException($"{path}: the rows of a query do not stand together.");
        }

        var sizes = new[] { ".query", ".group" }.Select(ending => path + ending).FirstOrDefault(File.Exists)
            ?? throw new InvalidDataException($"{path}: lines without qid: and no file {Path.GetFileName(path)}.query beside it.");
        var ends = new List<int> { 0 };
        foreach (var size in File.ReadLines(sizes).Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            ends.Add(ends[^1] + int.Parse(size, CultureInfo.InvariantCulture));
        }

        return ends[^1] == queries.Count ? ends : throw new InvalidDataException($"{sizes}: {ends[^1]} rows, the data has {queries.Count}.");
    }
}
