using JobMatch.Contracts.Matching;
using JobMatch.Demand;
using JobMatch.Intake.Importing;
using JobMatch.Matching;
using JobMatch.Matching.Engine.Elasticsearch;
using JobMatch.Matching.Proposing;
using JobMatch.Messaging;
using JobMatch.Supply;
using MassTransit;
using Microsoft.Extensions.Options;

namespace JobMatch.Host.Running;

/// <summary>Chooses what runs in a process.</summary>
internal static class Composition
{
    /// <summary>Adds services, their stores and the bus between them.</summary>
    /// <remarks>The order is the order of starting: databases first, then the index that reads them, the bus last, so that
    /// no message arrives before its consumer can take it.</remarks>
    public static IServiceCollection AddJobMatch(this IServiceCollection services, string dataDirectory, ServiceRoles roles)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSearchServer();
        services.AddOptions<ImportOptions>().BindConfiguration("Import").ValidateDataAnnotations().ValidateOnStart();
        var consumers = new List<Action<IBusRegistrationConfigurator>>();
        if (roles.HasFlag(ServiceRoles.Demand))
        {
            services.AddDemand(dataDirectory);
        }

        if (roles.HasFlag(ServiceRoles.Supply))
        {
            services.AddSupply(dataDirectory);
        }

        if (roles.HasFlag(ServiceRoles.Matching))
        {
            services.AddMatching(dataDirectory);
            consumers.Add(MatchingService.AddConsumers);
        }

        return services.AddBus([.. consumers]);
    }

    /// <summary>Adds what answers questions, for a process that reads a data folder which another one holds.</summary>
    public static IServiceCollection AddJobMatchAnswers(this IServiceCollection services, string dataDirectory) => services
        .AddSingleton(TimeProvider.System)
        .AddSearchServer()
        .AddDemandAnswers(dataDirectory)
        .AddSupplyAnswers(dataDirectory)
        .AddMatchingAnswers(dataDirectory);

    /// <summary>Checks the settings before a process is started: what is wrong with them is one sentence, and no stack in the log.</summary>
    /// <exception cref="OptionsValidationException">An option is not allowed; Vietnamese.</exception>
    /// <exception cref="IndexUnavailableException">The search server cannot be used as it is set; Vietnamese.</exception>
    /// <param name="services">The process's services.</param>
    /// <param name="asksServer">Whether the process keeps the search server's index; one that reads leaves the server alone.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task CheckSettingsAsync(IServiceProvider services, bool asksServer, CancellationToken cancellation)
    {
        services.GetService<IStartupValidator>()?.Validate();
        if (asksServer)
        {
            await MatchingService.CheckSearchServerAsync(services, cancellation);
        }
    }

    private static IServiceCollection AddSearchServer(this IServiceCollection services)
    {
        services.AddOptions<ElasticsearchOptions>().BindConfiguration("Search:Elasticsearch").ValidateOnStart();
        services.AddOptions<RankingOptions>().BindConfiguration("Ranking").ValidateOnStart();
        return services;
    }

    /// <summary>Warnings and errors to standard error, so that standard output holds answers only.</summary>
    public static ILoggingBuilder ToStandardError(this ILoggingBuilder logging, LogLevel least)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(least);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("MassTransit", LogLevel.Warning);

        // The keys protect forms on this computer alone and lie in the data folder, which is protected as a whole.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        return logging;
    }
}
