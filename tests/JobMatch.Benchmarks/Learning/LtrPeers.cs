using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using JobMatch.Benchmarks.Running;
using JobMatch.Ranking.Metrics;
using JobMatch.Ranking.Training;

namespace JobMatch.Benchmarks.Learning;

/// <summary>What a peer reached on the same binned rows.</summary>
/// <param name="Name">Peer and version.</param>
/// <param name="Rounds">The number of trees, of those tried, that was best on the last fifth of the training queries.</param>
/// <param name="Ndcg">Mean NDCG@10 on the test set.</param>
/// <param name="BestNdcg">The same with the number of trees that is best on the test set itself, which nobody can know.</param>
/// <param name="Seconds">Training time of all its trees.</param>
internal sealed record LtrPeer(string Name, int Rounds, double Ndcg, double BestNdcg, double Seconds)
{
    private static readonly string[] Interpreters = ["/usr/bin/python3", "python3"];

    /// <summary>Every peer that is installed for the system's Python; none where there is no Python.</summary>
    public static async Task<IReadOnlyList<LtrPeer>> RunAsync(BinnedRows train, BinnedRows test, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("jobmatch-ltr-").FullName;
        try
        {
            var (trainFile, testFile) = (Path.Combine(folder, "train"), Path.Combine(folder, "test"));
            await File.WriteAllLinesAsync(trainFile, Lines(train), cancellation);
            await File.WriteAllLinesAsync(testFile, Lines(test), cancellation);
            return
            [
                .. (await OutputAsync(trainFile, testFile, folder, cancellation)).Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => JsonSerializer.Deserialize<Line>(line, JsonSerializerOptions.Web)!)
                    .Select(line => (Line: line, Ndcg: Mean(test, line.File)))
                    .GroupBy(tried => tried.Line.Peer)
                    .Select(tried => Of(tried.Single(one => one.Line.Chosen), tried.Max(one => one.Ndcg))),
            ];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Reports what tables reach beside what they have to reach.</summary>
    public static void Compare(BenchmarkReport report, string set, double additive, double paired, IReadOnlyList<LtrPeer> peers)
    {
        var best = peers.Where(peer => peer.Name.Contains("rank:ndcg", StringComparison.Ordinal)).MaxBy(peer => peer.Ndcg);
        var gam = peers.FirstOrDefault(peer => peer.Name.EndsWith("GAM", StringComparison.Ordinal));
        var square = peers.FirstOrDefault(peer => peer.Name.EndsWith("squarederror depth 2", StringComparison.Ordinal));
        report.Add($"{set}additive NDCG@10 against the best XGBoost rank:ndcg + 0.003", additive, "NDCG", best?.Ndcg + 0.003, peer: best?.Ndcg);
        report.Add($"{set}additive NDCG@10 against scikit-learn's GAM − 0.002", additive, "NDCG", gam?.Ndcg - 0.002, peer: gam?.Ndcg);
        report.Add($"{set}pairs NDCG@10 against XGBoost squared error depth 2", paired, "NDCG", square?.Ndcg, peer: square?.Ndcg);
    }

    private static LtrPeer Of((Line Line, double Ndcg) chosen, double best) =>
        new(chosen.Line.Peer, chosen.Line.Rounds, chosen.Ndcg, best, chosen.Line.Seconds);

    private static double Mean(BinnedRows test, string file)
    {
        double[] scores = [.. MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(file)).ToArray().Select(score => (double)score)];
        return Bootstrap.Of(RankingQuality.Ndcg(test, scores), 1).Mean;
    }

    private static IEnumerable<string> Lines(BinnedRows rows)
    {
        for (var query = 0; query < rows.QueryCount; query++)
        {
            var (start, count) = rows.Rows(query).GetOffsetAndLength(rows.RowCount);
            for (var row = start; row < start + count; row++)
            {
                var bins = Enumerable.Range(0, rows.BinCounts.Count).Select(criterion => rows.Column(criterion)[row]);
                yield return string.Create(CultureInfo.InvariantCulture, $"{rows.Grades[row]} {query} {string.Join(' ', bins)}");
            }
        }
    }

    private static async Task<string> OutputAsync(string train, string test, string folder, CancellationToken cancellation)
    {
        foreach (var interpreter in Interpreters)
        {
            try
            {
                string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Learning", "peers.py"), train, test, folder];
                using var process = Process.Start(new ProcessStartInfo(interpreter, arguments) { RedirectStandardOutput = true })!;
                var output = await process.StandardOutput.ReadToEndAsync(cancellation);
                await process.WaitForExitAsync(cancellation);
                return output;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // No such interpreter: the next may exist.
            }
        }

        Console.Error.WriteLine("There is no Python: no peers.");
        return "";
    }

    private sealed record Line(string Peer, int Rounds, bool Chosen, double Seconds, string File);
}
