using System.Globalization;
using System.Text;
using JobMatch.Benchmarks.Running;
using Spectre.Console;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (Console.IsOutputRedirected)
{
    AnsiConsole.Profile.Width = 160;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var quick = args.Contains("--quick");
var names = CommandOption.Names(args).ToList();
if (names.FirstOrDefault(name => AllBenchmarks.List.All(benchmark => benchmark.Name != name)) is { } unknown)
{
    Console.Error.WriteLine($"There is no benchmark \"{unknown}\".");
    return 1;
}

if (names.Count == 0 && !quick)
{
    foreach (var benchmark in AllBenchmarks.List)
    {
        Console.Out.WriteLine($"{benchmark.Name,-10} {benchmark.About}");
    }

    return 0;
}

var exitCode = 0;
foreach (var benchmark in AllBenchmarks.List.Where(benchmark => names.Count == 0 || names.Contains(benchmark.Name)))
{
    var report = new BenchmarkReport(quick);
    try
    {
        await benchmark.RunAsync(report, quick, stop.Token);
    }
    catch (Exception failure) when (failure is not OperationCanceledException)
    {
        // The others can still be measured; what was measured before the failure is shown.
        Console.Error.WriteLine($"{benchmark.Name} failed: {failure}");
        exitCode = 1;
    }

    ReportWriter.Write(benchmark.Name, report);
}

MarketFolder.DeleteAll();
return exitCode;
