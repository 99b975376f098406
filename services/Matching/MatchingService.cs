using JobMatch.Contracts.Matching;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Engine.Paired;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Models;
using JobMatch.Matching.Proposing;
using JobMatch.Matching.Saving;
using JobMatch.Matching.Searching;
using JobMatch.Ranking.Markets;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace JobMatch.Matching;

/// <summary>Searches and ranks. The service's whole public surface.</summary>
public static class MatchingService
{
    /// <summary>Adds the service.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="dataDirectory">An existing folder for the embedded engine's files.</param>
    public static IServiceCollection AddMatching(this IServiceCollection services, string dataDirectory) =>
        services.AddAnswers(dataDirectory, isOnlyReading: false)
            .AddSingleton<ISearchEngine>(EngineOf)
            .AddSingleton<IRanker>(RankerOf)
            .AddSingleton<ISavedSearches>(provider => new SavedSearches(
                Path.Combine(dataDirectory, "saved-searches.db"), provider.GetRequiredService<IMatchingQueries>(), provider.GetRequiredService<TimeProvider>()))
            .AddHostedService<MarketLoad>()
            .AddHostedService<IndexRepair>();

    /// <summary>Adds the answers alone, for a process that reads what another one indexes. A search server is left to that one.</summary>
    public static IServiceCollection AddMatchingAnswers(this IServiceCollection services, string dataDirectory) =>
        services.AddAnswers(dataDirectory, isOnlyReading: true)
            .AddSingleton<ISearchEngine>(provider => provider.GetRequiredService<SqliteSearchEngine>())
            .AddSingleton<IRanker, MemoryRanker>()
            .AddHostedService<MarketLoad>();

    /// <summary>The scorecards of a data folder, for a command that needs nothing else of the service.</summary>
    public static IRankingModels OpenModels(string dataDirectory, TimeProvider clock) => new RankingModels(new ModelFiles(dataDirectory), clock);

    /// <summary>Asks the search server that the settings name, if any, who it is. Call before the process is started, which would
    /// log a failure with its stack above the sentence that helps.</summary>
    /// <exception cref="IndexUnavailableException">Its certificate, its version, or the key is wrong; Vietnamese.</exception>
    public static async Task CheckSearchServerAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var options = services.GetRequiredService<IOptions<ElasticsearchOptions>>().Value;
        if (options.Addresses.Count > 0)
        {
            await SearchServerCheck.RunAsync(
                options, services.GetRequiredService<TimeProvider>(), services.GetRequiredService<ILogger<PairedSearchEngine>>(), cancellation);
        }
    }

    /// <summary>Adds the service's consumers to the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<VacanciesChangedConsumer, VacanciesChangedConsumerDefinition>();
        bus.AddConsumer<TraineesChangedConsumer, TraineesChangedConsumerDefinition>();
    }

    private static IServiceCollection AddAnswers(this IServiceCollection services, string dataDirectory, bool isOnlyReading)
    {
        services.AddOptions();
        services.AddSingleton<IValidateOptions<ElasticsearchOptions>, ElasticsearchOptionsValidation>();
        services.AddSingleton<IValidateOptions<RankingOptions>, RankingOptionsValidation>();
        services.AddSingleton(_ => new SqliteSearchEngine(dataDirectory, isOnlyReading));
        services.AddSingleton<Market>();
        services.AddSingleton(provider => new RankingModels(new ModelFiles(dataDirectory), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRankingModels>(provider => provider.GetRequiredService<RankingModels>());
        services.AddSingleton<OrganisationNames>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<IMatchingQueries, MatchingQueries>();
        services.AddSingleton<IWholeMarket, WholeMarket>();
        services.AddSingleton<IIndexCare, IndexCare>();
        return services;
    }

    /// <summary>The embedded engine alone, or with the search server that the settings name.</summary>
    private static ISearchEngine EngineOf(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<ElasticsearchOptions>>().Value;
        var embedded = provider.GetRequiredService<SqliteSearchEngine>();
        var clock = provider.GetRequiredService<TimeProvider>();
        return options.Addresses.Count == 0
            ? embedded
            : new PairedSearchEngine(
                embedded, new ElasticsearchEngine(options, clock), Documents.OfStored, options, clock,
                provider.GetRequiredService<ILogger<PairedSearchEngine>>());
    }

    private static IRanker RankerOf(IServiceProvider provider)
    {
        var market = provider.GetRequiredService<Market>();
        return provider.GetRequiredService<IOptions<RankingOptions>>().Value.Runs == RankingOptions.InElasticsearch
            && provider.GetRequiredService<ISearchEngine>() is PairedSearchEngine paired
            ? new ServerRanker(
                paired, market,
                TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<ElasticsearchOptions>>().Value.SearchTimeoutSeconds))
            : new MemoryRanker(market);
    }
}
