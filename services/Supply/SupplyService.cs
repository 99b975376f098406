using JobMatch.Contracts;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Supply;
using JobMatch.Intake;
using JobMatch.Messaging;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using JobMatch.Supply.Answering;
using JobMatch.Supply.Blocking;
using JobMatch.Supply.Importing;
using JobMatch.Supply.Removing;
using JobMatch.Supply.Storing;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Supply;

/// <summary>Schools, trainees and their profiles. The service's whole public surface.</summary>
public static class SupplyService
{
    /// <summary>Adds the service.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="dataDirectory">An existing folder for the database, the key of made ids and files that wait for their import.</param>
    public static IServiceCollection AddSupply(this IServiceCollection services, string dataDirectory)
    {
        services.AddSupplyAnswers(dataDirectory);
        services.AddDatabaseUpgrade<SupplyContext>();
        services.AddSingleton(new PersonKey(Path.Combine(dataDirectory, "person-ids.key")));
        services.AddFileImports<SupplyContext, TraineeRows>(Path.Combine(dataDirectory, "incoming", "trainees"));
        services.AddSingleton<IRemovals, TraineeRemovals>();
        services.AddSingleton<IBlocks, TraineeBlocks>();
        services.AddMessageRelay<SupplyContext, TraineesChanged>(
            context => context.Trainees.Select(trainee => new StoredState { Id = trainee.Id, Text = trainee.State }),
            (trainees, removed) => new(trainees, removed));
        return services;
    }

    /// <summary>Adds the answers alone, for a process that reads what another one writes.</summary>
    public static IServiceCollection AddSupplyAnswers(this IServiceCollection services, string dataDirectory)
    {
        services.AddServiceDatabase<SupplyContext>(Path.Combine(dataDirectory, "supply.db"));
        services.AddSingleton<SupplyQueries>();
        services.AddSingleton<ISupplyQueries>(provider => provider.GetRequiredService<SupplyQueries>());
        services.AddSingleton<IBlockQueries, BlockedTrainees>();
        services.AddSingleton<IStateSource<TraineeState>>(provider => provider.GetRequiredService<SupplyQueries>());
        return services;
    }
}
