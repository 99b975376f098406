using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Generating;
using JobMatch.Host.Running;

namespace JobMatch.Benchmarks.Running;

/// <summary>An invented market as files and, imported by the product itself, as a data folder. Made once for a run and
/// deleted at its end.</summary>
internal sealed class MarketFolder : IDisposable
{
    private const int Seed = 20261122;

    private static readonly Dictionary<bool, MarketFolder> Made = [];

    private readonly string _root = Directory.CreateTempSubdirectory("jobmatch-benchmark-").FullName;

    private MarketFolder(int trainees, int vacancies) => (Trainees, Vacancies) = (trainees, vacancies);

    /// <summary>Rows in the file of people.</summary>
    public int Trainees { get; }

    /// <summary>Rows in the file of vacancies.</summary>
    public int Vacancies { get; }

    /// <summary>The data folder with everything imported.</summary>
    public string DataDirectory => Path.Combine(_root, "data");

    private string FilesDirectory => Path.Combine(_root, "files");

    /// <summary>100,000 people and 10,000 vacancies, or 2,000 and 200 when quick.</summary>
    public static async Task<MarketFolder> GetAsync(bool quick, CancellationToken cancellation)
    {
        if (!Made.TryGetValue(quick, out var folder))
        {
            folder = quick ? new(2_000, 200) : new(100_000, 10_000);
            await folder.MakeAsync(cancellation);
            Made[quick] = folder;
        }

        return folder;
    }

    /// <summary>Deletes what was made.</summary>
    public static void DeleteAll()
    {
        foreach (var folder in Made.Values)
        {
            folder.Dispose();
        }
    }

    /// <summary>Writes the files of a market into a folder.</summary>
    /// <returns>The files of people and of vacancies.</returns>
    public static async Task<(string Trainees, string Vacancies)> GenerateAsync(
        string directory, int trainees, int vacancies, CancellationToken cancellation)
    {
        await MarketGenerator.GenerateAsync(trainees, vacancies, Seed, directory, null, cancellation);
        return (Path.Combine(directory, MarketGenerator.TraineesFile), Path.Combine(directory, MarketGenerator.VacanciesFile));
    }

    /// <summary>Imports a file to its end, without waiting for the index.</summary>
    /// <exception cref="InvalidOperationException">The import failed.</exception>
    public static async Task<ImportReport> ImportAsync(Session session, ImportKind kind, string path, CancellationToken cancellation)
    {
        var imports = session.All<IFileImports>().Single(candidate => candidate.Kind == kind);
        await using var file = File.OpenRead(path);
        var report = await imports.WaitAsync(
            await imports.StartAsync(file, Path.GetFileName(path), null, cancellation), null, cancellation);
        return report.Status == ImportStatus.Done ? report : throw new InvalidOperationException(report.Failure);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private async Task MakeAsync(CancellationToken cancellation)
    {
        var (trainees, vacancies) = await GenerateAsync(FilesDirectory, Trainees, Vacancies, cancellation);
        await using var session = await Session.StartAsync(DataDirectory, mustWrite: true, cancellation);
        await ImportAsync(session, ImportKind.Demand, vacancies, cancellation);
        await ImportAsync(session, ImportKind.Trainees, trainees, cancellation);
        await session.Get<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
    }
}
