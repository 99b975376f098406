using System.Text;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Rebuilding;
using JobMatch.Host.Running;
using JobMatch.Tests.Host.Commands;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace JobMatch.Tests.Host.Rebuilding;

/// <summary>The command <c>reindex</c> beside a process that serves the pages.</summary>
public sealed class ServedRebuildTests(ImportedFolder folder) : IClassFixture<ImportedFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(folder.Path, "data");

    [Fact]
    public async Task Reindex_beside_a_server_builds_anew_in_the_server_and_shows_the_steps()
    {
        await using var site = await Site.StartAsync(Data);
        var before = Files();
        var result = await folder.RunAsync("reindex");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Lập lại chỉ mục việc làm: 100 %", result.Error, StringComparison.Ordinal);
        Assert.Contains("Lập lại chỉ mục người học: 100 %", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("KHÔNG", result.Output, StringComparison.Ordinal);
        Assert.Empty(before.Intersect(Files()));
        Assert.Equal(4, (await site.Get<IMatchingQueries>().SearchPeopleAsync(new(), Cancellation)).Total);
    }

    [Fact]
    public async Task Reindex_without_a_server_does_the_same()
    {
        var before = Files();
        var result = await folder.RunAsync("reindex");
        Assert.Equal(0, result.ExitCode);
        Assert.Contains("người học: 100 %", result.Error, StringComparison.Ordinal);
        Assert.Empty(before.Intersect(Files()));
    }

    [Fact]
    public async Task A_rebuild_is_taken_as_JSON_alone()
    {
        await using var site = await Site.StartAsync(Data);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        var before = Files();
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded" })
        {
            using var form = new StringContent("{}", Encoding.UTF8, type);
            using var refused = await http.PostAsync(site.Address + RebuildEndpoint.Route, form, Cancellation);
            Assert.False(refused.IsSuccessStatusCode);
        }

        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task A_server_that_is_gone_is_said_in_a_sentence()
    {
        using var held = DataFolder.Open(Data);
        held.Announce("http://127.0.0.1:1");
        Assert.Contains("http://127.0.0.1:1", (await folder.RunAsync("reindex")).Refusal(), StringComparison.Ordinal);
    }

    private List<string> Files() => [.. Directory.GetFiles(Data, "index-*.db").Select(path => Path.GetFileName(path))];

    /// <summary>What <c>serve</c> runs, in this process.</summary>
    private sealed class Site : IAsyncDisposable
    {
        private readonly DataFolder _folder;
        private readonly WebApplication _application;

        private Site(DataFolder folder, WebApplication application, string address) => (_folder, _application, Address) = (folder, application, address);

        public string Address { get; }

        public static async Task<Site> StartAsync(string data)
        {
            var folder = DataFolder.Open(data);
            Assert.True(folder.IsOurs);
            var application = WebHost.Build(data, 0);
            var address = await WebHost.StartAsync(application, 0, Cancellation);
            folder.Announce(address);
            return new(folder, application, address);
        }

        public T Get<T>()
            where T : notnull => _application.Services.GetRequiredService<T>();

        public async ValueTask DisposeAsync()
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
            _folder.Dispose();
        }
    }
}
