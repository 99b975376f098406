using System.Net.Http.Json;
using System.Text.Json;
using JobMatch.Matching.Engine.Elasticsearch;
using Xunit;

[assembly: AssemblyFixture(typeof(JobMatch.SystemTests.Matching.Engine.Elasticsearch.SharedServers))]

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>One server of each kind for all tests that do it no harm; each is started when it is first asked for.</summary>
/// <remarks>Where JOBMATCH_TEST_ELASTICSEARCH names a server (<c>address</c>, <c>address;key=…</c> or
/// <c>address;user=…;password=…</c>, each with <c>;fingerprint=…</c> where it is https), it is used in place of all of them.</remarks>
public sealed class SharedServers : IAsyncLifetime
{
    /// <summary>What JobMatch needs and no more, for indices with one prefix. README lists the same.</summary>
    private const string Privileges = """
        {"name":"jobmatch-test","role_descriptors":{"jobmatch":{"cluster":["monitor","manage_index_templates"],
        "index":[{"names":["jobmatch-*"],"privileges":["read","write","manage"]}]}}}
        """;

    private readonly Dictionary<ServerKind, Task<(SearchServer Server, ElasticsearchOptions Options)>> _started = [];
    private readonly Lock _gate = new();

    private static string? Elsewhere => Environment.GetEnvironmentVariable("JOBMATCH_TEST_ELASTICSEARCH");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Options that lead to the server of this kind, with a prefix of their own.</summary>
    internal async Task<ElasticsearchOptions> OptionsAsync(ServerKind kind)
    {
        var options = Elsewhere is { } elsewhere ? Parse(elsewhere) : Copy((await ServerAsync(kind)).Options);
        options.IndexPrefix = $"jobmatch-{Guid.NewGuid():N}";
        return options;
    }

    /// <summary>The server itself; tests of somebody else's server skip.</summary>
    internal async Task<SearchServer> GetAsync(ServerKind kind)
    {
        Assert.SkipWhen(Elsewhere is not null, "Needs a server that tests may look into.");
        return (await ServerAsync(kind)).Server;
    }

    /// <summary>Makes an API key.</summary>
    /// <returns>Its id and its encoded form.</returns>
    internal static async Task<(string Id, string Encoded)> MakeKeyAsync(SearchServer server)
    {
        using var http = Admin(server);
        using var response = await http.PostAsync("/_security/api_key", new StringContent(Privileges, null, "application/json"));
        response.EnsureSuccessStatusCode();
        var key = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (key.GetProperty("id").GetString()!, key.GetProperty("encoded").GetString()!);
    }

    internal static async Task RevokeKeyAsync(SearchServer server, string id)
    {
        using var http = Admin(server);
        using var request = new HttpRequestMessage(HttpMethod.Delete, "/_security/api_key")
        {
            Content = new StringContent($$"""{"ids":["{{id}}"]}""", null, "application/json"),
        };
        (await http.SendAsync(request)).EnsureSuccessStatusCode();
    }

    /// <summary>Speaks to a server as its administrator.</summary>
    internal static HttpClient Admin(SearchServer server)
    {
        var http = new HttpClient(new HttpClientHandler
        {
            ServerCertificateCustomValidationCallback = (_, _, _, _) => true,
        })
        { BaseAddress = new Uri(server.Addresses[0]) };
        if (server.IsSecure)
        {
            http.DefaultRequestHeaders.Authorization = new("Basic",
                Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{SearchServer.AdminUser}:{SearchServer.AdminPassword}")));
        }

        return http;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var started in _started.Values.Where(started => started.IsCompletedSuccessfully))
        {
            await (await started).Server.DisposeAsync();
        }
    }

    private Task<(SearchServer Server, ElasticsearchOptions Options)> ServerAsync(ServerKind kind)
    {
        lock (_gate)
        {
            if (!_started.TryGetValue(kind, out var started))
            {
                _started[kind] = started = StartAsync(kind);
            }

            return started;
        }
    }

    private static async Task<(SearchServer Server, ElasticsearchOptions Options)> StartAsync(ServerKind kind)
    {
        var server = await SearchServer.StartAsync(1, kind switch
        {
            ServerKind.Old => ["--version", "7.10.2"],
            ServerKind.Secure => ["--secure"],
            _ => [],
        });
        return (server, new()
        {
            Addresses = server.Addresses,
            Fingerprint = server.Fingerprint,
            ApiKey = server.IsSecure ? (await MakeKeyAsync(server)).Encoded : null,
        });
    }

    private static ElasticsearchOptions Copy(ElasticsearchOptions options) => new()
    {
        Addresses = options.Addresses,
        Fingerprint = options.Fingerprint,
        ApiKey = options.ApiKey,
        User = options.User,
        Password = options.Password,
    };

    private static ElasticsearchOptions Parse(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries);
        var named = parts.Skip(1).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        return new()
        {
            Addresses = [parts[0]],
            Fingerprint = named.GetValueOrDefault("fingerprint"),
            ApiKey = named.GetValueOrDefault("key"),
            User = named.GetValueOrDefault("user"),
            Password = named.GetValueOrDefault("password"),
        };
    }
}

/// <summary>The servers that every behaviour is tested on.</summary>
public enum ServerKind
{
    /// <summary>8.19.21 as it comes.</summary>
    Plain,

    /// <summary>8.19.21 over HTTPS, with an API key that may do what JobMatch needs.</summary>
    Secure,

    /// <summary>7.10.2.</summary>
    Old,
}
