using System.Diagnostics;

namespace JobMatch.Benchmarks.Searching;

/// <summary>A real Elasticsearch 8.19.21 of this run's own, from <c>../shared/search-server</c>.</summary>
internal sealed class SearchServer : IAsyncDisposable
{
    private const int Port = 9260;

    private readonly string _scripts;
    private readonly string _directory = Directory.CreateTempSubdirectory("jobmatch-benchmark-search-").FullName;

    private SearchServer(string scripts) => _scripts = scripts;

    public static string Address => $"http://127.0.0.1:{Port}";

    /// <summary>The addresses of the first nodes.</summary>
    public static IReadOnlyList<string> AddressesOf(int nodes) => [.. Enumerable.Range(Port, nodes).Select(port => $"http://127.0.0.1:{port}")];

    /// <summary>Starts the server.</summary>
    /// <param name="heap">Memory of each node, for instance 2g.</param>
    /// <param name="nodes">How many nodes.</param>
    /// <returns>Null where there is no server to start.</returns>
    public static async Task<SearchServer?> StartAsync(string heap, int nodes = 1)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JobMatch.sln")))
        {
            folder = folder.Parent;
        }

        var scripts = Path.Combine(
            Environment.GetEnvironmentVariable("JOBMATCH_SHARED") ?? Path.Combine(folder?.Parent?.FullName ?? ".", "shared"), "search-server");
        if (!File.Exists(Path.Combine(scripts, "start")))
        {
            Console.Error.WriteLine("There is no ../shared/search-server: figures of Elasticsearch are left out.");
            return null;
        }

        var server = new SearchServer(scripts);
        await server.RunAsync("start", "--heap", heap, "--nodes", $"{nodes}");
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync("stop", "--kill");
        Directory.Delete(_directory, recursive: true);
    }

    private async Task RunAsync(string script, params string[] options)
    {
        using var process = Process.Start(Path.Combine(_scripts, script), ["--port", $"{Port}", "--data", _directory, .. options]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{script} of the search server ended with {process.ExitCode}.");
        }
    }
}
