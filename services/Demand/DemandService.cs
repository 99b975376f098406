using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Demand.Answering;
using JobMatch.Demand.Blocking;
using JobMatch.Demand.Importing;
using JobMatch.Demand.Removing;
using JobMatch.Demand.Storing;
using JobMatch.Intake;
using JobMatch.Messaging;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Demand;

/// <summary>Employers, their demand surveys and vacancies. The service's whole public surface.</summary>
public static class DemandService
{
    /// <summary>Adds the service.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="dataDirectory">An existing folder for the database and for files that wait for their import.</param>
    public static IServiceCollection AddDemand(this IServiceCollection services, string dataDirectory)
    {
        services.AddDemandAnswers(dataDirectory);
        services.AddDatabaseUpgrade<DemandContext>();
        services.AddFileImports<DemandContext, VacancyRows>(Path.Combine(dataDirectory, "incoming", "demand"));
        services.AddSingleton<IRemovals, VacancyRemovals>();
        services.AddSingleton<IBlocks, EmployerBlocks>();
        services.AddMessageRelay<DemandContext, VacanciesChanged>(
            context => context.Vacancies.Select(vacancy => new StoredState { Id = vacancy.Id, Text = vacancy.State }),
            (vacancies, removed) => new(vacancies, removed));
        return services;
    }

    /// <summary>Adds the answers alone, for a process that reads what another one writes.</summary>
    public static IServiceCollection AddDemandAnswers(this IServiceCollection services, string dataDirectory)
    {
        services.AddServiceDatabase<DemandContext>(Path.Combine(dataDirectory, "demand.db"));
        services.AddSingleton<DemandQueries>();
        services.AddSingleton<IDemandQueries>(provider => provider.GetRequiredService<DemandQueries>());
        services.AddSingleton<IBlockQueries, BlockedEmployers>();
        services.AddSingleton<IStateSource<VacancyState>>(provider => provider.GetRequiredService<DemandQueries>());
        return services;
    }
}
