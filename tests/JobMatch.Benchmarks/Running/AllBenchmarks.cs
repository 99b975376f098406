namespace JobMatch.Benchmarks.Running;

/// <summary>Every benchmark there is, in the order in which they run.</summary>
internal static class AllBenchmarks
{
    public static IReadOnlyList<IBenchmark> List { get; } =
    [
    ];
}
