using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using JobMatch.Benchmarks.Running;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Pay;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Wording;
using JobMatch.Tests.LabourMarket.Conditions;
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
        var table = report.AddTable("precision beside recall", "parser", "says something", "answered", "right", "precision", "recall");
        var confusions = report.AddTable("held-out titles not right first", "title | wanted | got");
        Titles(report, table, confusions, titles, "title, held out", 85, 95);
        Titles(report, table, confusions, [.. LabelledTitles.SecondHeldOut()], "title, second set held out", 85, 95);
        Titles(report, table, confusions, [.. LabelledTitles.FourthHeldOut()], "title, fourth set held out", 85, 95);
        Titles(report, table, confusions, [.. LabelledTitles.Fifth().Where(title => title.IsHeldOut)], "title, fifth set held out", 85, 95);
        NotTitles(report);
        Wording(report, table, WordingSentences.HeldOut, "discriminatory wording, held out");
        Wording(report, table, WordingSentences.WiderHeldOut, "discriminatory wording, second set held out");
        Wording(report, table, WordingSentences.Fresh, "discriminatory wording, third set, used for tuning");
        Strings(report, table, WrittenConditions.Load(), "written strings");
        Strings(report, table, WrittenConditions.Everyday(), "everyday strings, used for tuning");
        var rounds = quick ? 1 : 50;
        Cost(report, "title", titles.ConvertAll(title => title.Title), text => OccupationCatalog.Default.ReadTitle(text), rounds);
        var pay = SharedStrings.Rows("salary_strings.csv");
        if (pay.Count > 0)
        {
            Pay(report, table, pay);
            Cost(report, "pay", [.. pay.Select(row => row["salary_as_written"])], PayReader.Read, rounds);
        }

        cancellation.ThrowIfCancellationRequested();
        var places = SharedStrings.Rows("location_strings.csv");
        if (places.Count > 0)
        {
            Places(report, table, places);
            Cost(report, "place", [.. places.Select(row => row["location_as_written"])], text => PlaceCatalog.Default.Read(text), rounds);
        }

        var experience = SharedStrings.Rows("experience_strings.csv");
        if (experience.Count > 0)
        {
            Experience(report, table, experience);
            Cost(report, "experience", [.. experience.Select(row => row["experience_as_written"])], ExperienceReader.Read, rounds);
        }

        return Task.CompletedTask;
    }

    private static void Titles(
        BenchmarkReport report, ReportTable table, ReportTable confusions, List<LabelledTitle> titles, string set, double first, double amongThree)
    {
        var tally = new Tally();
        foreach (var title in titles)
        {
            var jobs = OccupationCatalog.Default.ReadTitle(title.Title).Jobs;
            var answered = jobs.Any(job => job.Occupations is [{ Confidence: >= 0.5 }, ..]);
            tally.Count(title.Jobs.Length > 0, answered, LabelledTitles.Measure(OccupationCatalog.Default, [title]).RightFirst == 1);
        }

        tally.Report(report, table, $"{set}, confidence from 0.5");
        var score = LabelledTitles.Measure(OccupationCatalog.Default, titles);
        report.Add($"{set}: right first", 100 * score.First, "%", first);
        report.Add($"{set}: right among three", 100 * score.AmongThree, "%", amongThree);
        confusions.Rows.AddRange(score.Confusions.Select(confusion => new[] { confusion }));
    }

    private static void NotTitles(BenchmarkReport report)
    {
        var texts = LabelledTitles.NotTitles();
        var alarms = texts.Count - LabelledTitles.Measure(OccupationCatalog.Default, texts).RightFirst;
        report.Add($"names and other texts taken for a job, confidence from 0.5 ({alarms} of {texts.Count})", 100.0 * alarms / texts.Count, "%", 5, Direction.AtMost);
    }

    /// <summary>One row for each reader.</summary>
    private static void Strings(BenchmarkReport report, ReportTable table, IReadOnlyList<WrittenCondition> strings, string set)
    {
        foreach (var texts in strings.GroupBy(text => text.Reader))
        {
            var tally = new Tally();
            foreach (var text in texts)
            {
                var answer = WrittenConditions.Answer(text);
                tally.Count(text.Expected.Length > 0, answer.Length > 0, answer == text.Expected);
            }

            tally.Report(report, table, $"{texts.Key}, {set}");
        }
    }

    /// <summary>A finding is right when its span meets a marked one of its ground.</summary>
    private static void Wording(BenchmarkReport report, ReportTable table, string[] sentences, string set)
    {
        var tally = new Tally();
        foreach (var marked in sentences)
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

        tally.Report(report, table, set, 95, 90);
    }

    private static void Pay(BenchmarkReport report, ReportTable table, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var tally = new Tally();
        foreach (var row in rows)
        {
            var value = PayReader.Read(row["salary_as_written"]).Value;
            tally.Count(true, value is not null, value == Expected(row["salary_as_written"], row["pattern"]));
        }

        tally.Report(report, table, "pay, published strings", 99, 99);
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

    private static void Places(BenchmarkReport report, ReportTable table, IReadOnlyList<Dictionary<string, string>> rows)
    {
        var tally = new Tally();
        var codes = PlaceCatalog.Default.Provinces.ToDictionary(province => province.Name, province => province.Code);
        foreach (var row in rows)
        {
            var wanted = row["new_provinces"].Split('|').Where(codes.ContainsKey).Select(name => codes[name]).Distinct().ToList();
            var found = PlaceCatalog.Default.Read(row["location_as_written"]).Places.Select(place => place.ProvinceCode).Distinct().ToList();
            tally.Count(wanted.Count, found.Count, found.Count(wanted.Contains));
        }

        tally.Report(report, table, "place, published strings, provinces", 98, 98);
    }

    /// <summary>The published strings are regular enough to be judged by their numbers and first words.</summary>
    private static void Experience(BenchmarkReport report, ReportTable table, IReadOnlyList<Dictionary<string, string>> rows)
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

        tally.Report(report, table, "experience, published strings");
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
