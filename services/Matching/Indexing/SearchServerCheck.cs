using JobMatch.Matching.Engine.Elasticsearch;
using Microsoft.Extensions.Logging;

namespace JobMatch.Matching.Indexing;

/// <summary>Finds out before the start whether the search server's certificate, key or version is wrong: somebody has to put
/// that right. A server that is merely away is waited for while the embedded engine answers.</summary>
internal static class SearchServerCheck
{
    /// <param name="options">Valid options.</param>
    /// <param name="clock">Times pauses.</param>
    /// <param name="logger">Told what answered.</param>
    /// <param name="cancellation">Ends the question.</param>
    /// <exception cref="ElasticsearchException">Something is wrong that waiting does not mend.</exception>
    public static async Task RunAsync(ElasticsearchOptions options, TimeProvider clock, ILogger logger, CancellationToken cancellation)
    {
        // An engine of its own: the one that is used would begin to fill the server, and log that it cannot.
        await using var server = new ElasticsearchEngine(options, clock);
        try
        {
            logger.LogInformation("The search server is Elasticsearch {Version}", await server.VersionAsync(cancellation));
        }
        catch (ElasticsearchException away) when (away.Fault is ServerFault.Unreachable or ServerFault.Busy)
        {
            logger.LogWarning("The search server does not answer, the embedded engine does until it is back: {Reason}", away.Message);
        }
    }
}
