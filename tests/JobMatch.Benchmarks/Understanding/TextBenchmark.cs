using System.Diagnostics;
using System.Text;
using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Text;
using JobMatch.Tests.LabourMarket.Occupations;

namespace JobMatch.Benchmarks.Understanding;

/// <summary>How fast Vietnamese text is brought to its forms and cut into syllables.</summary>
internal sealed class TextBenchmark : IBenchmark
{
    private const double GoalMegabytesPerSecond = 20;
    private const int LineCharacters = 400;

    public string Name => "text";

    public string About => "Vietnamese text analysis on one core; peer: string.Normalize and ToLowerInvariant of the same lines";

    public Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var lines = Lines(quick ? 200 : 4_000);
        var megabytes = lines.Sum(Encoding.UTF8.GetByteCount) / 1e6;
        var peer = Speed(() => lines.Sum(line => line.Normalize(NormalizationForm.FormC).ToLowerInvariant().Length));
        report.Add("canonical form", Speed(() => lines.Sum(line => VietnameseText.Canonical(line).Length)), "MB/s", GoalMegabytesPerSecond, peer: peer);
        report.Add("form without diacritics", Speed(() => lines.Sum(line => VietnameseText.Folded(line).Length)), "MB/s", GoalMegabytesPerSecond, peer: peer);
        report.Add("syllables with offsets", Speed(() => lines.Sum(Syllables)), "MB/s", GoalMegabytesPerSecond, peer: peer);
        report.Add("canonical form, then its syllables and bigrams",
            Speed(() => lines.Sum(line => Analysed(VietnameseText.Canonical(line)))), "MB/s", GoalMegabytesPerSecond, peer: peer);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var syllables = 0;
        foreach (var line in lines)
        {
            syllables += Analysed(line);
        }

        report.Add("allocated for each syllable and bigram", (GC.GetAllocatedBytesForCurrentThread() - before) / (double)syllables, "bytes", 0, Direction.AtMost);
        return Task.CompletedTask;

        double Speed(Func<int> work)
        {
            var best = 0.0;
            for (var round = 0; round < (quick ? 2 : 12); round++)
            {
                cancellation.ThrowIfCancellationRequested();
                var started = Stopwatch.GetTimestamp();
                _ = work();
                best = Math.Max(best, megabytes / Stopwatch.GetElapsedTime(started).TotalSeconds);
            }

            return best;
        }
    }

    private static int Syllables(string text)
    {
        var count = 0;
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            count += syllable.End > syllable.Start ? 1 : 0;
        }

        return count;
    }

    private static int Analysed(string text)
    {
        var count = Syllables(text);
        foreach (var _ in VietnameseText.Bigrams(text))
        {
            count++;
        }

        return count;
    }

    private static List<string> Lines(int count)
    {
        var titles = LabelledTitles.Load();
        var lines = new List<string>(count);
        var line = new StringBuilder();
        for (var i = 0; lines.Count < count; i++)
        {
            line.Append(titles[i % titles.Count].Title).Append(", ");
            if (line.Length >= LineCharacters)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
        }

        return lines;
    }
}
