using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Tests.Matching.Engine;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>What every engine must do, on a real server.</summary>
public abstract class ElasticsearchContractTests(SharedServers servers, ServerKind kind) : SearchEngineContract
{
    private ElasticsearchOptions? _options;

    private protected override async Task<ISearchEngine> OpenAsync() =>
        new ElasticsearchEngine(_options ??= await servers.OptionsAsync(kind), TimeProvider.System);

    private protected override async Task CloseAsync(ISearchEngine engine) => await ((ElasticsearchEngine)engine).DisposeAsync();

    private protected override Task DeleteAsync() => IndexCleaner.DeleteAsync(_options!);
}

/// <summary>On 8.19.21 as it comes.</summary>
public sealed class PlainElasticsearchTests(SharedServers servers) : ElasticsearchContractTests(servers, ServerKind.Plain);

/// <summary>On 8.19.21 over HTTPS with the authority pinned, and an API key that may do only what JobMatch needs.</summary>
public sealed class SecureElasticsearchTests(SharedServers servers) : ElasticsearchContractTests(servers, ServerKind.Secure);

/// <summary>On 7.10.2.</summary>
public sealed class OldElasticsearchTests(SharedServers servers) : ElasticsearchContractTests(servers, ServerKind.Old);
