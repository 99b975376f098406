using Microsoft.Extensions.Hosting;

namespace JobMatch.Matching.Indexing;

/// <summary>Fills the market in memory at start with what the engine has stored.</summary>
internal sealed class MarketLoad(LiveIndex index) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => index.LoadMarketAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
