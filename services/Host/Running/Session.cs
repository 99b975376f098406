using JobMatch.Host.Commands;

namespace JobMatch.Host.Running;

/// <summary>The services of one command, started and, at the end, stopped.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly DataFolder _folder;

    private Session(IHost host, DataFolder folder) => (_host, _folder) = (host, folder);

    /// <summary>Starts the services over a data folder. Where another process holds it, they only read.</summary>
    /// <exception cref="CommandException">The command has to write and the folder is held by another process, or it only asks and there is no such folder.</exception>
    public static async Task<Session> StartAsync(string dataDirectory, bool mustWrite, CancellationToken cancellation)
    {
        if (!mustWrite && !Directory.Exists(dataDirectory))
        {
            throw new CommandException(
                $"Không có thư mục dữ liệu «{Path.GetFullPath(dataDirectory)}»: hãy xem lại --data, hoặc nhập tệp trước bằng lệnh import.");
        }

        var folder = DataFolder.Open(dataDirectory);
        if (mustWrite && !folder.IsOurs)
        {
            folder.Dispose();
            throw CommandException.FolderInUse(folder);
        }

        return await StartAsync(folder, isReading: !folder.IsOurs, cancellation);
    }

    /// <summary>Starts the services that read alone, whoever holds the folder: nothing is repaired.</summary>
    /// <exception cref="CommandException">The folder holds no data.</exception>
    public static async Task<Session> StartReadingAsync(string dataDirectory, CancellationToken cancellation)
    {
        if (!File.Exists(Path.Combine(dataDirectory, "supply.db")))
        {
            throw new CommandException($"Thư mục «{dataDirectory}» chưa có dữ liệu.");
        }

        return await StartAsync(DataFolder.Open(dataDirectory), isReading: true, cancellation);
    }

    private static async Task<Session> StartAsync(DataFolder folder, bool isReading, CancellationToken cancellation)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder();
        builder.Logging.ToStandardError(LogLevel.Warning);
        if (isReading)
        {
            builder.Services.AddJobMatchAnswers(folder.Path);
        }
        else
        {
            builder.Services.AddJobMatch(folder.Path, ServiceRoles.Demand | ServiceRoles.Supply | ServiceRoles.Matching);
        }

        var host = builder.Build();
        await Composition.CheckSettingsAsync(host.Services, asksServer: !isReading, cancellation);
        await host.StartAsync(cancellation);
        return new(host, folder);
    }

    /// <summary>A service of the session.</summary>
    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    /// <summary>All services of a kind.</summary>
    public IEnumerable<T> All<T>() => _host.Services.GetServices<T>();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _folder.Dispose();
    }
}
