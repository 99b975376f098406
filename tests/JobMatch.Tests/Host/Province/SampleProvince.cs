using JobMatch.Contracts.Intake;
using JobMatch.Tests.Host.Sample;
using Xunit;

namespace JobMatch.Tests.Host.Province;

/// <summary>The sample province as <c>demo</c> imports it, on the day its README speaks of; loaded once for all tests that
/// only read it.</summary>
public sealed class SampleProvince : IAsyncLifetime
{
    /// <summary>The files in the order of <c>demo</c>; official forms name no school, so the sender does.</summary>
    internal static readonly (ImportKind Kind, string Name, string? Sender)[] Files =
    [
        (ImportKind.Demand, "nhu-cau.csv", null),
        (ImportKind.Demand, "nhu-cau-mau-02.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-tra-cau.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-song-cau.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-ham-giang.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-dong-khe.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-mau-01.csv", "Trung tâm GDNN - GDTX Sa Huỳnh Mới"),
        (ImportKind.Trainees, "nguoi-tim-viec.csv", "Trường Trung cấp nghề Núi Phja"),
    ];

    internal JobMatchApplication Application { get; private set; } = null!;

    /// <summary>How the import of each file ended, by file name.</summary>
    internal IReadOnlyDictionary<string, ImportOutcome> Outcomes { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Application = await JobMatchApplication.StartAsync();
        Outcomes = await ImportAsync(Application);
    }

    public ValueTask DisposeAsync() => Application.DisposeAsync();

    internal static async Task<IReadOnlyDictionary<string, ImportOutcome>> ImportAsync(JobMatchApplication application)
    {
        var outcomes = new Dictionary<string, ImportOutcome>();
        foreach (var (kind, name, sender) in Files)
        {
            var file = await File.ReadAllBytesAsync(Path.Combine(SampleFolder.Path, name));
            outcomes[name] = kind == ImportKind.Demand
                ? await application.ImportDemandAsync(file, name, sender)
                : await application.ImportTraineesAsync(file, name, sender);
        }

        return outcomes;
    }
}
