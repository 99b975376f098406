using System.Runtime.CompilerServices;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.Tests.LabourMarket.Occupations;

/// <summary>A title with the unit groups it should give: one list of equally right codes for each job; no list where nothing is known.</summary>
internal sealed record LabelledTitle(string Title, string[][] Jobs, bool IsHeldOut);

/// <summary>How the reader did on some titles.</summary>
internal sealed record TitleScore(int Titles, int RightFirst, int RightAmongThree, IReadOnlyList<string> Confusions)
{
    public double First => (double)RightFirst / Titles;

    public double AmongThree => (double)RightAmongThree / Titles;
}

/// <summary>titles.csv: written for JobMatch as adverts and survey forms write, none copied. The held-out part was written in one go before
/// the lexicon was tuned, and the lexicon is not changed because of it.</summary>
internal static class LabelledTitles
{
    public static IReadOnlyList<LabelledTitle> Load() => Rows("titles.csv", "title", "codes", "holdout")
        .ConvertAll(row => new LabelledTitle(row[0], Jobs(row[1]), row[2] == "1"));

    /// <summary>Messier titles, written in one go after the others and held out as a whole: no word of the lexicon was changed because of them.</summary>
    public static IReadOnlyList<LabelledTitle> SecondHeldOut() => Rows("titles_second_holdout.csv", "title", "codes")
        .ConvertAll(row => new LabelledTitle(row[0], Jobs(row[1]), IsHeldOut: true));

    /// <summary>Posts in groups, answers of job seekers and orders for work abroad: held out until 77.8 % and 91.5 % were read right, tuned on since;
    /// and further titles written to find out what fails.</summary>
    public static IReadOnlyList<LabelledTitle> Posts() => [.. Tuning("titles_posts.csv"), .. Tuning("titles_trades.csv")];

    /// <summary>Adverts, orders and survey answers of 25 industries, labelled before anything was run on them.</summary>
    public static IReadOnlyList<LabelledTitle> FourthHeldOut() => Rows("titles_fourth_holdout.csv", "title", "codes")
        .ConvertAll(row => new LabelledTitle(row[0], Jobs(row[1]), IsHeldOut: true));

    /// <summary>Adverts, answers on survey forms and, one or two each, jobs of nearly every group, by three writers who knew neither the lexicon nor the
    /// reader. Which half is held out was drawn by a hash of the title: nobody has read that half beside what the reader makes of it.</summary>
    public static IReadOnlyList<LabelledTitle> Fifth() => Rows("titles_fifth.csv", "title", "codes", "source", "holdout")
        .ConvertAll(row => new LabelledTitle(row[0], Jobs(row[1]), row[3] == "1"));

    /// <summary>Names of people, companies, streets and other texts that are no job; part of them held out.</summary>
    public static IReadOnlyList<LabelledTitle> NotTitles() => Rows("not_titles.csv", "text", "kind", "holdout")
        .ConvertAll(row => new LabelledTitle(row[0], [], row[2] == "1"));

    /// <summary>Right first: as many jobs as labelled, each with a right code on top. Among three: each labelled job has a right code among the
    /// first three of a job. Where nothing should be known, no candidate may reach a confidence of one half.</summary>
    public static TitleScore Measure(OccupationCatalog catalog, IEnumerable<LabelledTitle> titles)
    {
        var (count, first, three) = (0, 0, 0);
        var confusions = new List<string>();
        foreach (var title in titles)
        {
            var jobs = catalog.ReadTitle(title.Title).Jobs;
            var isFirst = title.Jobs.Length == 0 ? IsUnsure(jobs) : IsRightFirst(jobs, title.Jobs);
            var isThree = title.Jobs.Length == 0 ? isFirst : title.Jobs.All(codes => jobs.Any(job => job.Occupations.Take(3).Any(found => codes.Contains(found.Code))));
            count++;
            first += isFirst ? 1 : 0;
            three += isThree ? 1 : 0;
            if (!isFirst)
            {
                var wanted = string.Join("; ", title.Jobs.Select(codes => string.Join('/', codes)));
                var got = string.Join("; ", jobs.Select(job => string.Join(' ', job.Occupations.Take(3).Select(found => found.Code))));
                confusions.Add($"{title.Title} | wanted {wanted} | got {got}");
            }
        }
        return new TitleScore(count, first, three, confusions);
    }

    private static List<LabelledTitle> Tuning(string file) => Rows(file, "title", "codes")
        .ConvertAll(row => new LabelledTitle(row[0], Jobs(row[1]), IsHeldOut: false));

    private static List<string[]> Rows(string file, params ReadOnlySpan<string> columns) =>
        ReferenceTable.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(Here())!, file)), file, columns);

    private static string[][] Jobs(string codes) => [.. codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(job => job.Split('/'))];

    /// <summary>This file, beside which the titles lie; the benchmarks compile it too.</summary>
    private static string Here([CallerFilePath] string here = "") => here;

    private static bool IsUnsure(IReadOnlyList<TitleJob> jobs) => jobs.All(job => job.Occupations.Count == 0 || job.Occupations[0].Confidence < 0.5);

    private static bool IsRightFirst(IReadOnlyList<TitleJob> jobs, string[][] wanted) =>
        jobs.Count == wanted.Length
        && Enumerable.Range(0, wanted.Length).All(i => jobs[i].Occupations.Count > 0 && wanted[i].Contains(jobs[i].Occupations[0].Code));
}
