using System.Text;
using JobMatch.Contracts.Intake;
using JobMatch.Intake.Importing;
using JobMatch.Messaging.Log;
using JobMatch.Supply;
using JobMatch.Supply.Storing;
using JobMatch.Tests.Host;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace JobMatch.Tests.Messaging;

/// <summary>Supply with its message log and relay, and a reader that a test watches.</summary>
internal sealed class SupplyAlone : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly IHost _host;

    private SupplyAlone(RecordedBus bus)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<TimeProvider>(new SteppingClock(SteppingClock.SampleDay));
        builder.Services.AddOptions<ImportOptions>();
        builder.Services.AddSupply(_folder.Path);
        bus.AddTo(builder.Services);
        _host = builder.Build();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private IFileImports Imports => _host.Services.GetRequiredService<IFileImports>();

    public static async Task<SupplyAlone> StartAsync(RecordedBus bus)
    {
        var supply = new SupplyAlone(bus);
        await supply._host.StartAsync(Cancellation);
        return supply;
    }

    /// <summary>Imports a file to its end; does not wait for its messages.</summary>
    public async Task<ImportReport> ImportAsync(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var id = await Imports.StartAsync(stream, "nguoi-hoc.csv", null, Cancellation);
        return await Imports.WaitAsync(id, null, Cancellation);
    }

    /// <summary>Messages that were committed and not published yet.</summary>
    public async Task<int> LoggedAsync()
    {
        await using var context = await ContextAsync();
        return await context.Set<LoggedMessage>().CountAsync(Cancellation);
    }

    public async Task<int> TraineesAsync()
    {
        await using var context = await ContextAsync();
        return await context.Trainees.CountAsync(Cancellation);
    }

    public async Task ExecuteAsync(FormattableString sql)
    {
        await using var context = await ContextAsync();
        await context.Database.ExecuteSqlAsync(sql, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        _folder.Dispose();
    }

    private Task<SupplyContext> ContextAsync() =>
        _host.Services.GetRequiredService<IDbContextFactory<SupplyContext>>().CreateDbContextAsync(Cancellation);
}
