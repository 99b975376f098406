using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Wording;
using JobMatch.Tests.LabourMarket.Occupations;
using JobMatch.Tests.LabourMarket.Wording;

namespace JobMatch.Benchmarks.Understanding;

/// <summary>Whether the parsers are right when they answer, how much they answer, and what an answer costs.</summary>
internal sealed partial class UnderstandBenchmark : IBenchmark
{
    /// <summary>What one reading may cost when a file of 5,000 rows a second goes through all of them.</summary>
    private const double MostMicroseconds = 10;

    public string Name => "understand";

    public string About => "precision beside recall and microseconds of each parser on the labelled and published strings";

    public Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var titles = LabelledTitles.Load().Where(title => title.IsHeldOut).ToList();
        Titles(report, titles);
        Wording(report);
        var rounds = quick ? 1 : 50;
        Cost(report, "title", titles.ConvertAll(title => title.Title), text => OccupationCatalog.Default.ReadTitle(text), rounds);
        var pay = SharedStrings.Rows("salary_strings.csv");
        if (pay.Count > 0)
        {
            Pay(report, pay);
            Cost(report, "pay", [.. pay.Select(row => row["salary_as_written"])], PayReader.Read, rounds);
        }

        cancellation.ThrowIfCancellationRequested();
        var places = SharedStrings.Rows("location_strings.csv");
        if (places.Count > 0)
        {
            Places(report, places);
            Cost(report, "place", [.. places.Select(row => row["location_as_written"])], text => PlaceCatalog.Default.Read(text), rounds);
        }

        var experience = SharedStrings.Rows("experience_strings.csv");
        if (experience.Count > 0)
        {
            Experience(report, experience);
            Cost(report, "experience", [.. experience.Select(row => row["experience_as_written"])], ExperienceReader.Read, rounds);
        }

        return Task.CompletedTask;
    }

    private static void Titles(BenchmarkReport report, List<LabelledTitle> titles)
    {
        var tally = new Tally();
        foreach (var title in titles)
        {
            var jobs = OccupationCatalog.Default.ReadTitle(title.Title).Jobs;
            var answered = jobs.Any(job => job.Occupations is [{ Confidence: >= 0.5 }, ..]);
            tally.Count(title.Jobs.Length > 0, answered, LabelledTitles.Measure(OccupationCatalog.Default, [title]).RightFirst == 1);
        }

        tally.Report(report, "title, held out, confidence from 0.5");
        var score = LabelledTitles.Measure(OccupationCatalog.Default, titles);
        report.Add("title, held out: right first", 100 * score.First, "%", 85);
        report.Add("title, held out: right among three", 100 * score.AmongThree, "%", 95);
    }

    /// <summary>A finding is right when its span meets a marked one of its ground.</summary>
    private static void Wording(BenchmarkReport report)
    {
        var tally = new Tally();
        foreach (var marked in WordingSentences.HeldOut)
        {
            var text = Mark().Replace(marked, "$2");
            var removed = 0;
            var expected = new List<(char Ground, int Start, int End)>();
            foreach (Match match in Mark().Matches(marked))
            {
                var start = match.Index - removed;
                expected.Add((match.Groups[1].ValueSpan[0], start, start + match.Groups[2].Length));
                removed += match.Length - match.Groups[2].Length;
            }

            var findings = DiscriminatoryWording.Find(text);
            tally.Count(expected.Count, findings.Count, findings.Count(finding => expected.Exists(wanted =>
                wanted.Ground == finding.Ground.ToString()[0] && finding.Span.Start < wanted.End && wanted.Start < finding.Span.Start + finding.Span.Length)));
        }

        tally.Report(report, "discriminatory wording, held out", 95, 90);
    }

    private static void Pay(BenchmarkReport report, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var tally = new Tally();
        foreach (var row in rows)
        {
            var value = PayReader.Read(row["salary_as_written"]).Value;
            tally.Count(true, value is not null, value == Expected(row["salary_as_written"], row["pattern"]));
        }

        tally.Report(report, "pay, published strings", 99, 99);
    }

    private static PayValue Expected(string text, string pattern)
    {
        var numbers = Number().Matches(text.Replace(",", "", StringComparison.Ordinal))
            .Select(match => decimal.Parse(match.Value, CultureInfo.InvariantCulture)).ToArray();
        var factor = pattern.Contains("triệu", StringComparison.Ordinal) ? 1_000_000m : pattern.Contains('k') ? 1_000m : 1m;
        var currency = pattern.EndsWith("USD", StringComparison.Ordinal) ? "USD" : "VND";
        var period = pattern.EndsWith("giờ", StringComparison.Ordinal) ? PayPeriod.Hour : PayPeriod.Month;
        decimal? first = numbers[0] * factor;
        return pattern.StartsWith("Từ", StringComparison.Ordinal) ? new PayValue(first, null, currency, period)
            : pattern.StartsWith("Tới", StringComparison.Ordinal) ? new PayValue(null, first, currency, period)
            : new PayValue(first, numbers[^1] * factor, currency, period);
    }

    private static void Places(BenchmarkReport report, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var tally = new Tally();
        var codes = PlaceCatalog.Default.Provinces.ToDictionary(province => province.Name, province => province.Code);
        foreach (var row in rows)
        {
            var wanted = row["new_provinces"].Split('|').Where(codes.ContainsKey).Select(name => codes[name]).Distinct().ToList();
            var found = PlaceCatalog.Default.Read(row["location_as_written"]).Places.Select(place => place.ProvinceCode).Distinct().ToList();
            tally.Count(wanted.Count, found.Count, found.Count(wanted.Contains));
        }

        tally.Report(report, "place, published strings, provinces", 98, 98);
    }

    /// <summary>The published strings are regular enough to be judged by their numbers and first words.</summary>
    private static void Experience(BenchmarkReport report, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var tally = new Tally();
        foreach (var text in rows.Select(row => row["experience_as_written"]))
        {
            var value = ExperienceReader.Read(text).Value;
            var months = Number().Match(text) is { Success: true } number
                ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) * (text.Contains("tháng", StringComparison.Ordinal) ? 1 : 12)
                : 0;
            var isUpper = text.StartsWith("Dưới", StringComparison.Ordinal);
            tally.Count(true, value is not null, isUpper ? value?.MaxMonths == months : value?.MinMonths == months);
        }

        tally.Report(report, "experience, published strings");
    }

    private static void Cost<T>(BenchmarkReport report, string parser, List<string> texts, Func<string, T> read, int rounds)
    {
        var best = double.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            foreach (var text in texts)
            {
                _ = read(text);
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalMicroseconds / texts.Count);
        }

        report.Add($"{parser}: one reading, best round", best, "µs", MostMicroseconds, Direction.AtMost);
    }

    [GeneratedRegex(@"\{([A-Z]):([^}]*)\}")]
    private static partial Regex Mark();

    [GeneratedRegex(@"\d+(\.\d+)?")]
    private static partial Regex Number();
}
