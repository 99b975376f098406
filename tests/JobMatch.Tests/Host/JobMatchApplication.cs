using System.Text;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace JobMatch.Tests.Host;

/// <summary>The services as the product composes them, over real databases in a temporary folder and the bus in memory;
/// tests say what they want from it.</summary>
internal sealed class JobMatchApplication : IAsyncDisposable
{
    public const ServiceRoles Services = ServiceRoles.Demand | ServiceRoles.Supply | ServiceRoles.Matching;

    /// <summary>Enough for the slowest machine; a test that waits this long has failed.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private IHost? _host;

    private JobMatchApplication()
    {
    }

    public TemporaryFolder Folder { get; } = new();

    public IDemandQueries Demand => Get<IDemandQueries>();

    public ISupplyQueries Supply => Get<ISupplyQueries>();

    public IMatchingQueries Matching => Get<IMatchingQueries>();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="roles">Which services run.</param>
    /// <param name="today">The day in Vietnam; the sample's by default.</param>
    /// <param name="replace">Changes the composition: registered last, so it wins.</param>
    /// <param name="settings">Configuration, for instance "Import:MaxFileMegabytes".</param>
    public static async Task<JobMatchApplication> StartAsync(
        ServiceRoles roles = Services, DateOnly? today = null, Action<IServiceCollection>? replace = null,
        params (string Key, string Value)[] settings)
    {
        var application = new JobMatchApplication();
        await application.StartHostAsync(roles, today, replace, settings);
        return application;
    }

    /// <summary>Stops, and starts again over the same folder.</summary>
    public async Task RestartAsync(ServiceRoles roles = Services, DateOnly? today = null, Action<IServiceCollection>? replace = null)
    {
        await StopAsync();
        await StartHostAsync(roles, today, replace, []);
    }

    public async Task StopAsync()
    {
        if (_host is { } host)
        {
            _host = null;
            await host.StopAsync(CancellationToken.None);
            host.Dispose();
        }
    }

    public T Get<T>()
        where T : notnull => (_host ?? throw new InvalidOperationException("The application is stopped.")).Services.GetRequiredService<T>();

    public IFileImports Imports(ImportKind kind) =>
        (_host ?? throw new InvalidOperationException("The application is stopped."))
        .Services.GetServices<IFileImports>().Single(imports => imports.Kind == kind);

    public Task<ImportOutcome> ImportDemandAsync(string text, string fileName = "nhu-cau.csv", string? sender = null) =>
        ImportAsync(ImportKind.Demand, Encoding.UTF8.GetBytes(text), fileName, sender);

    public Task<ImportOutcome> ImportDemandAsync(byte[] file, string fileName, string? sender = null) =>
        ImportAsync(ImportKind.Demand, file, fileName, sender);

    public Task<ImportOutcome> ImportTraineesAsync(string text, string fileName = "nguoi-hoc.csv", string? sender = null) =>
        ImportAsync(ImportKind.Trainees, Encoding.UTF8.GetBytes(text), fileName, sender);

    public Task<ImportOutcome> ImportTraineesAsync(byte[] file, string fileName, string? sender = null) =>
        ImportAsync(ImportKind.Trainees, file, fileName, sender);

    /// <summary>Sends a file and does not wait for its import.</summary>
    public async Task<Guid> SendTraineesAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return await Imports(ImportKind.Trainees).StartAsync(stream, "nguoi-hoc.csv", null, Cancellation);
    }

    /// <summary>Waits for the end of an import and reads what it reported.</summary>
    public async Task<ImportOutcome> OutcomeAsync(ImportKind kind, Guid id)
    {
        var imports = Imports(kind);
        var report = await imports.WaitAsync(id, null, Cancellation).WaitAsync(Patience, Cancellation);
        return new(report, await imports.ProblemsAsync(id, 0, int.MaxValue, Cancellation));
    }

    /// <summary>The refused rows of an import as the file that its sender gets back.</summary>
    public async Task<byte[]> RefusedRowsAsync(ImportReport import, TableFormat format)
    {
        using var file = new MemoryStream();
        Assert.True(await Imports(import.Kind).WriteRefusedRowsAsync(import.Id, format, file, Cancellation));
        return file.ToArray();
    }

    /// <summary>Waits until the index holds what the owners hold.</summary>
    public Task IndexedAsync() => Matching.WaitUntilCurrentAsync(null, Cancellation).WaitAsync(Patience, Cancellation);

    /// <summary>The one vacancy with this id in its file.</summary>
    public async Task<VacancyState> VacancyAsync(string id) => Assert.Single(await Demand.FindAsync(id, 2, Cancellation));

    /// <summary>The one trainee with this id in the file of this school; of any school when none is named.</summary>
    public async Task<TraineeCard> TraineeAsync(string id, string school = "") => Assert.Single(
        await Supply.FindAsync(id, 100, Cancellation), card => card.Profile.SchoolName.Contains(school, StringComparison.Ordinal));

    /// <summary>Ranks people for the vacancy with this id in its file.</summary>
    public async Task<VacancyMatches> MatchAsync(string vacancyId, int top = 1000)
    {
        var matches = await Matching.MatchAsync((await VacancyAsync(vacancyId)).Id, top, Weights.None, Cancellation);
        return matches ?? throw new InvalidOperationException($"{vacancyId} is not indexed.");
    }

    /// <summary>Ranks vacancies for a trainee.</summary>
    public async Task<TraineeSuggestions> SuggestAsync(string traineeId, string school = "", int top = 1000)
    {
        var suggestions = await Matching.SuggestAsync((await TraineeAsync(traineeId, school)).Profile.Id, top, Weights.None, Cancellation);
        return suggestions ?? throw new InvalidOperationException($"{traineeId} is not indexed.");
    }

    /// <summary>Searches people again and again until as many are found as are expected; what was found last.</summary>
    public async Task<SearchResult<TraineeState>> SearchUntilFoundAsync(string text, int expected)
    {
        SearchResult<TraineeState> found = null!;
        await UntilAsync(async () =>
        {
            found = await Matching.SearchPeopleAsync(new() { Text = text, Take = 100 }, Cancellation);
            return found.Total == expected;
        });
        return found;
    }

    /// <summary>Waits for something that happens in the background.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        patience.CancelAfter(Patience);
        while (!await isSo())
        {
            await Task.Delay(Look, patience.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Folder.Dispose();
    }

    private async Task<ImportOutcome> ImportAsync(ImportKind kind, byte[] file, string fileName, string? sender)
    {
        using var stream = new MemoryStream(file);
        var id = await Imports(kind).StartAsync(stream, fileName, sender, Cancellation);
        var outcome = await OutcomeAsync(kind, id);
        await IndexedAsync();
        return outcome;
    }

    private async Task StartHostAsync(
        ServiceRoles roles, DateOnly? today, Action<IServiceCollection>? replace, (string Key, string Value)[] settings)
    {
        // Without defaults: no setting of this machine and no log on its console has a part in a test.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddJobMatch(Folder.Path, roles);
        builder.Services.AddSingleton<TimeProvider>(new SteppingClock(today ?? SteppingClock.SampleDay));
        replace?.Invoke(builder.Services);
        _host = builder.Build();
        await _host.StartAsync(Cancellation);
    }
}
