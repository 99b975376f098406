using System.Globalization;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>A public learning-to-rank file: lines <c>grade [qid:n] feature:value …</c>; without <c>qid:</c> the sizes of the
/// queries stand one a line in a file of the same name with <c>.query</c> (or <c>.group</c>) behind it.</summary>
/// <param name="Grades">One a row.</param>
/// <param name="Starts">First row of each query, and the number of rows at the end.</param>
/// <param name="Values">Row by feature number as in the file; NaN where the line does not name the feature.</param>
internal sealed record LtrFile(byte[] Grades, int[] Starts, float[][] Values)
{
    private const int MostFeatures = 100_000;

    /// <exception cref="InvalidDataException">A line cannot be read (the message names it), or queries do not cover the rows.</exception>
    public static LtrFile Read(string path)
    {
        var (grades, queries, lines) = (new List<byte>(), new List<string?>(), new List<List<(int Feature, float Value)>>());
        foreach (var (line, number) in File.ReadLines(path).Select((line, index) => (line.Split('#')[0].Trim(), index + 1)))
        {
            if (line.Length > 0)
            {
                var words = line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
                InvalidDataException Unreadable(string what) => new($"{path}, line {number}: {what}");
                grades.Add(Grade(words[0]) ?? throw Unreadable($"\"{words[0]}\" is no grade (a whole number from 0 to {BinnedRows.MostGrade})."));
                queries.Add(words.FirstOrDefault(IsQuery));
                lines.Add([.. words.Skip(1).Where(word => !IsQuery(word))
                    .Select(word => Pair(word) ?? throw Unreadable($"\"{word}\" is no feature:value with a feature from 0 to {MostFeatures}."))]);
            }
        }

        if (grades.Count == 0)
        {
            throw new InvalidDataException($"{path} has no rows.");
        }

        var features = lines.SelectMany(line => line).Select(pair => pair.Feature + 1).DefaultIfEmpty(0).Max();
        return new([.. grades], [.. StartsOf(path, queries)], [.. lines.Select(line => Dense(line, features))]);
    }

    /// <summary>The queries of this file and of another behind them.</summary>
    public LtrFile With(LtrFile other)
    {
        var features = Math.Max(Values[0].Length, other.Values[0].Length);
        return new(
            [.. Grades, .. other.Grades],
            [.. Starts, .. other.Starts.Skip(1).Select(start => start + Grades.Length)],
            [.. Values.Concat(other.Values).Select(row => (float[])[.. row, .. Enumerable.Repeat(float.NaN, features - row.Length)])]);
    }

    private static bool IsQuery(string word) => word.StartsWith("qid:", StringComparison.Ordinal);

    // Some files write grades as 2.0.
    private static byte? Grade(string word) =>
        float.TryParse(word, CultureInfo.InvariantCulture, out var grade) && grade is >= 0 and <= BinnedRows.MostGrade && grade == MathF.Floor(grade)
            ? (byte)grade
            : null;

    private static (int Feature, float Value)? Pair(string word) =>
        word.Split(':') is [var name, var number]
        && int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var feature) && feature <= MostFeatures
        && float.TryParse(number, CultureInfo.InvariantCulture, out var value) && !float.IsInfinity(value)
            ? (feature, value)
            : null;

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
        foreach (var (size, number) in File.ReadLines(sizes).Select((line, index) => (line.Trim(), index + 1)).Where(line => line.Item1.Length > 0))
        {
            ends.Add(ends[^1] + (int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
                ? rows
                : throw new InvalidDataException($"{sizes}, line {number}: \"{size}\" is no number of rows.")));
        }

        return ends[^1] == queries.Count ? ends : throw new InvalidDataException($"{sizes}: {ends[^1]} rows, the data has {queries.Count}.");
    }
}
