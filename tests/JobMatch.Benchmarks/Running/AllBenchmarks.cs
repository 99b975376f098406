using JobMatch.Benchmarks.Importing;
using JobMatch.Benchmarks.Learning;
using JobMatch.Benchmarks.Matching;
using JobMatch.Benchmarks.Placing;
using JobMatch.Benchmarks.Scoring;
using JobMatch.Benchmarks.Searching;
using JobMatch.Benchmarks.Starting;
using JobMatch.Benchmarks.Understanding;

namespace JobMatch.Benchmarks.Running;

/// <summary>Every benchmark there is, in the order in which they run.</summary>
internal static class AllBenchmarks
{
    public static IReadOnlyList<IBenchmark> List { get; } =
    [
        new ImportBenchmark(),
        new MatchBenchmark(),
        new MarketBenchmark(),
        new ScoreBenchmark(),
        new MarketElasticsearchBenchmark(),
        new StartBenchmark(),
        new SearchBenchmark(),
        new AutocompleteBenchmark(),
        new IndexingBenchmark(),
        new TextBenchmark(),
        new UnderstandBenchmark(),
        new TitleClassifierBenchmark(),
        new PlacementBenchmark(),
        new LtrBenchmark(),
        new ColdStartBenchmark(),
    ];
}
