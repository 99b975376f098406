using JobMatch.Benchmarks.Running;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;

namespace JobMatch.Benchmarks.Starting;

/// <summary>A process that starts over a stored market and answers one question, against a process that says hello.</summary>
internal sealed class StartBenchmark : IBenchmark
{
    private const double MostSeconds = 5;
    private const int Top = 10;

    public string Name => "start";

    public string About => "process start to the first correct answer with 100,000 trainees and 10,000 vacancies stored; floor: an empty dotnet process";

    public async Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation)
    {
        var folder = await MarketFolder.GetAsync(quick, cancellation);
        var (vacancy, best) = await ExpectedAsync(folder.DataDirectory, cancellation);
        var (answers, hellos) = (new List<HostProcess>(), new List<HostProcess>());
        for (var round = 0; round < (quick ? 1 : 5); round++)
        {
            var answer = await HostProcess.RunAsync("JobMatch.Host.dll",
                ["match", vacancy.ToString(), "--top", $"{Top}", "--json", "--data", folder.DataDirectory], cancellation);
            if (best.Any(id => !answer.Output.Contains(id.ToString(), StringComparison.Ordinal)))
            {
                throw new InvalidOperationException("The first answer of a new process is not the answer of the one that indexed.");
            }

            answers.Add(answer);
            hellos.Add(await HostProcess.RunAsync("JobMatch.Benchmarks.dll", [], cancellation));
        }

        report.Add("start to first correct answer, median", Median(answers), "s", MostSeconds, Direction.AtMost, Median(hellos));
        report.Add("start to first correct answer, worst", answers.Max(answer => answer.Seconds), "s", peer: hellos.Max(hello => hello.Seconds));
        report.Add("memory with the market loaded", answers.Max(answer => answer.PeakMegabytes), "MB");
    }

    private static async Task<(Guid Vacancy, IReadOnlyList<Guid> Best)> ExpectedAsync(string dataDirectory, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        await foreach (var vacancy in session.Get<IDemandQueries>().ListAsync(cancellation))
        {
            if (await session.Get<IMatchingQueries>().MatchAsync(vacancy.Id, Top, Weights.None, cancellation) is { Matches.Count: Top } matches)
            {
                return (vacancy.Id, [.. matches.Matches.Select(match => match.Subject.Id)]);
            }
        }

        throw new InvalidOperationException($"No vacancy has {Top} eligible people.");
    }

    private static double Median(List<HostProcess> runs) => runs.Select(run => run.Seconds).Order().ElementAt(runs.Count / 2);
}
