using System.Net;
using System.Net.Sockets;
using JobMatch.Host.Commands;
using JobMatch.Host.Rebuilding;
using JobMatch.Host.Understanding;
using JobMatch.Intake.Importing;
using JobMatch.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace JobMatch.Host.Running;

/// <summary>The process that serves pages. Without sign-in it answers this computer only: it listens on the loopback
/// address and refuses names that are not this computer's.</summary>
internal static class WebHost
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Form fields beside the file.</summary>
    private const long FormAllowance = Megabyte;

    public static WebApplication Build(string dataDirectory, int port, ServiceRoles roles = ServiceRoles.All)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [] });
        builder.Logging.ToStandardError(LogLevel.Warning);
        builder.WebHost.ConfigureKestrel((_, kestrel) =>
        {
            kestrel.Listen(IPAddress.Loopback, port);
            var limit = kestrel.ApplicationServices.GetRequiredService<IOptions<ImportOptions>>().Value.MaxFileMegabytes;
            kestrel.Limits.MaxRequestBodySize = (limit * Megabyte) + FormAllowance;
            kestrel.AddServerHeader = false;
        });
        builder.Services.AddOptions<FormOptions>().Configure<IOptions<ImportOptions>>((form, import) =>
            form.MultipartBodyLengthLimit = (import.Value.MaxFileMegabytes * Megabyte) + FormAllowance);

        // A page of another site could otherwise reach this server under a name of its own (DNS rebinding).
        builder.Services.AddHostFiltering(filter => filter.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        builder.Services.AddJobMatch(dataDirectory, roles);
        if (roles.HasFlag(ServiceRoles.Web))
        {
            builder.Services.AddWeb();

            // Kept with the data, so that a form opened before a restart can still be sent after it.
            builder.Services.AddDataProtection()
                .SetApplicationName("JobMatch")
                .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(dataDirectory, "form-keys")));
        }

        var app = builder.Build();
        app.UseHostFiltering();
        app.UseExceptionHandler(WebService.ErrorPath);
        app.MapUnderstanding();
        if (!roles.HasFlag(ServiceRoles.Web))
        {
            return app;
        }

        if (MissingServices.AreNone(roles))
        {
            app.UseResponseCompression();
            app.MapWeb();
            app.MapRebuilding();
        }
        else
        {
            MissingServices.Map(app, roles);
        }

        return app;
    }

    /// <summary>Starts the process.</summary>
    /// <returns>The address of the pages.</returns>
    /// <exception cref="CommandException">The port is taken.</exception>
    public static async Task<string> StartAsync(WebApplication app, int port, CancellationToken cancellation)
    {
        if (port != 0 && IsTaken(port))
        {
            // Found out before the services start: stopped half-way they would log their own errors above the one that helps.
            throw PortTaken(port);
        }

        await Composition.CheckSettingsAsync(app.Services, asksServer: true, cancellation);
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException failure) when (failure.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException
            || failure.InnerException is SocketException { SocketErrorCode: SocketError.AddressAlreadyInUse or SocketError.AccessDenied })
        {
            throw PortTaken(port);
        }

        return app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
    }

    private static CommandException PortTaken(int port) =>
        new($"Cổng {port} đang được chương trình khác dùng. Hãy chọn cổng khác, ví dụ: --port {port + 1}");

    private static bool IsTaken(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return false;
        }
        catch (SocketException)
        {
            return true;
        }
    }
}
