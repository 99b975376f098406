using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace JobMatch.Matching.Indexing;

/// <summary>Ends the start with a sentence when the search server's certificate, key or version is wrong: somebody has to put
/// that right. A server that is merely away is waited for while the embedded engine answers.</summary>
internal sealed class SearchServerCheck(ISearchEngine engine, ILogger<SearchServerCheck> logger) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (engine is not PairedSearchEngine paired)
        {
            return;
        }

        try
        {
            logger.LogInformation("The search server is Elasticsearch {Version}", await paired.Server.VersionAsync(cancellationToken));
        }
        catch (ElasticsearchException away) when (away.Fault is ServerFault.Unreachable or ServerFault.Busy)
        {
            logger.LogWarning("The search server does not answer, the embedded engine does until it is back: {Reason}", away.Message);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
