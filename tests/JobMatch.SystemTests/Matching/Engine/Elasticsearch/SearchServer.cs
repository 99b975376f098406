using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using JobMatch.SystemTests.Browsing;
using Xunit;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>A real Elasticsearch of one version, started for the tests that need it and stopped after them.</summary>
internal sealed class SearchServer : IAsyncDisposable
{
    /// <summary>As the script that starts a secure server prints it.</summary>
    public const string AdminUser = "admin";

    public const string AdminPassword = "jobmatch-test";

    private readonly int _port;
    private readonly string _directory = Directory.CreateTempSubdirectory("jobmatch-search-").FullName;
    private readonly List<string> _options;

    private SearchServer(int nodes, List<string> options)
    {
        _port = FreePorts(nodes);
        _options = ["--port", $"{_port}", "--nodes", $"{nodes}", "--data", _directory, .. options];
        IsSecure = options.Contains("--secure");
        Addresses = [.. Enumerable.Range(_port, nodes).Select(port => $"{(IsSecure ? "https" : "http")}://127.0.0.1:{port}")];
    }

    /// <summary>One for each node.</summary>
    public IReadOnlyList<string> Addresses { get; }

    public bool IsSecure { get; }

    /// <summary>SHA-256 of the certificate authority of a secure server.</summary>
    public string? Fingerprint { get; private set; }

    /// <summary>SHA-256 of a secure server's own certificate.</summary>
    public string? OwnFingerprint { get; private set; }

    /// <summary>Where the servers keep their indices.</summary>
    public string DataDirectory => _directory;

    /// <summary>Where the scripts are; null where there are none.</summary>
    private static string? Scripts
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "JobMatch.sln")))
            {
                folder = folder.Parent;
            }

            var shared = Environment.GetEnvironmentVariable("JOBMATCH_SHARED") ?? Path.Combine(folder?.Parent?.FullName ?? ".", "shared");
            return Path.Combine(shared, "search-server") is var scripts && File.Exists(Path.Combine(scripts, "start")) ? scripts : null;
        }
    }

    /// <summary>Starts a server, or skips the test where there is none to start.</summary>
    public static async Task<SearchServer> StartAsync(int nodes, params string[] options)
    {
        if (Scripts is null && Environment.GetEnvironmentVariable(Chromium.RequireServers) == "1")
        {
            Assert.Fail("A search server is required here, and ../shared/search-server is not there.");
        }

        Assert.SkipWhen(Scripts is null, "There is no ../shared/search-server to start.");
        var server = new SearchServer(nodes, [.. options]);
        if (server.IsSecure)
        {
            server.MakeCertificates();
        }

        await server.StartAsync();
        return server;
    }

    public Task StartAsync() => RunAsync("start", _options);

    public Task StartNodeAsync(int node) => RunAsync("start", [.. _options, "--only", $"{node}"]);

    /// <summary>Pulls the plug (SIGKILL).</summary>
    /// <param name="node">Which node, from 1; null for all.</param>
    public Task KillAsync(int? node = null) => RunAsync("stop",
        ["--port", $"{_port}", "--data", _directory, "--kill", .. node is { } only ? ["--only", $"{only}"] : Array.Empty<string>()]);

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        System.IO.Directory.Delete(_directory, recursive: true);
    }

    private static async Task RunAsync(string script, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Scripts!, script), arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

        // The servers keep the script's output open, so its end is the process's, not the stream's.
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{script} ended with {process.ExitCode}: {await error}");
        }
    }

    /// <summary>A server's certificate whose authority is sent with it, as a server does that set itself up: the script's own
    /// would be sent alone.</summary>
    private void MakeCertificates()
    {
        using var authorityKey = RSA.Create(2048);
        var authority = new CertificateRequest("CN=JobMatch test CA", authorityKey, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = authority.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var own = request.Create(root, DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1), RandomNumberGenerator.GetBytes(8));
        Write("ca.crt", root.ExportCertificatePem());
        Write("http.key", key.ExportPkcs8PrivateKeyPem());
        Write("http.crt", own.ExportCertificatePem() + "\n" + root.ExportCertificatePem());
        OwnFingerprint = own.GetCertHashString(HashAlgorithmName.SHA256);
        Fingerprint = root.GetCertHashString(HashAlgorithmName.SHA256);
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_directory, name), text);

    /// <summary>The first of consecutive ports that are free, as are those a hundred above, where nodes speak to each other.</summary>
    private static int FreePorts(int nodes)
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            if (Enumerable.Range(port, nodes).All(one => IsFree(one) && IsFree(one + 100)))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
