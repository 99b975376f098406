namespace JobMatch.Tests.Host.Sample;

/// <summary>The sample province as it lies in the repository.</summary>
internal static class SampleFolder
{
    public static string Repository { get; } = FindRepository();

    public static string Path { get; } = System.IO.Path.Combine(Repository, "services", "Host", "Sample");

    public static string Readme { get; } = File.ReadAllText(System.IO.Path.Combine(Path, "README.md"));

    public static CsvTable Read(string file) => CsvTable.Read(System.IO.Path.Combine(Path, file));

    /// <summary>A file beside the repository that tests may read; null when it is absent.</summary>
    public static string? Shared(string relative)
    {
        var folder = Environment.GetEnvironmentVariable("JOBMATCH_SHARED")
            ?? System.IO.Path.Combine(Directory.GetParent(Repository)!.FullName, "shared");
        var path = System.IO.Path.Combine(folder, relative);
        return File.Exists(path) ? path : null;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "JobMatch.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("JobMatch.sln is in no folder above the tests.");
    }
}
