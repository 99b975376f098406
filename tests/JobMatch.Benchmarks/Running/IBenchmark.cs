namespace JobMatch.Benchmarks.Running;

/// <summary>One question about speed or quality, answered by running the product beside something to compare it with.</summary>
internal interface IBenchmark
{
    /// <summary>The word it is run by.</summary>
    string Name { get; }

    /// <summary>One sentence: what is measured, against what.</summary>
    string About { get; }

    /// <summary>Measures and adds figures. An exception means that it could not be measured; a missed goal is a figure.</summary>
    /// <param name="report">Takes the figures.</param>
    /// <param name="quick">Everything small: shows that the benchmark runs, not how fast the product is.</param>
    /// <param name="cancellation">Ends the run.</param>
    Task RunAsync(BenchmarkReport report, bool quick, CancellationToken cancellation);
}
