using JobMatch.Contracts.Matching;
using JobMatch.Matching.Engine;
using JobMatch.Matching.Engine.Sqlite;
using JobMatch.Matching.Indexing;
using JobMatch.Matching.Saving;
using JobMatch.Matching.Searching;
using JobMatch.Ranking.Markets;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Matching;

/// <summary>Searches and ranks. The service's whole public surface.</summary>
public static class MatchingService
{
    /// <summary>Adds the service.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="dataDirectory">An existing folder for the embedded engine's files.</param>
    public static IServiceCollection AddMatching(this IServiceCollection services, string dataDirectory) =>
        services.AddMatchingAnswers(dataDirectory)
            .AddSingleton<ISavedSearches>(provider => new SavedSearches(
                Path.Combine(dataDirectory, "saved-searches.db"), provider.GetRequiredService<IMatchingQueries>(), provider.GetRequiredService<TimeProvider>()))
            .AddHostedService<IndexRepair>();

    /// <summary>Adds the answers alone, for a process that reads what another one indexes.</summary>
    public static IServiceCollection AddMatchingAnswers(this IServiceCollection services, string dataDirectory)
    {
        services.AddSingleton<ISearchEngine>(_ => new SqliteSearchEngine(dataDirectory));
        services.AddSingleton<Market>();
        services.AddSingleton<OrganisationNames>();
        services.AddSingleton<LiveIndex>();
        services.AddSingleton<IMatchingQueries, MatchingQueries>();
        services.AddHostedService<MarketLoad>();
        return services;
    }

    /// <summary>Adds the service's consumers to the bus.</summary>
    public static void AddConsumers(IBusRegistrationConfigurator bus)
    {
        bus.AddConsumer<VacanciesChangedConsumer, VacanciesChangedConsumerDefinition>();
        bus.AddConsumer<TraineesChangedConsumer, TraineesChangedConsumerDefinition>();
    }
}
