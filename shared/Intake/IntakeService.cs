using JobMatch.Contracts.Intake;
using JobMatch.Intake.Importing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Intake;

/// <summary>File imports for a service.</summary>
public static class IntakeService
{
    /// <summary>Adds <see cref="IFileImports"/> over a service's own database and row store.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="incomingDirectory">Where files wait for their import, this service's alone; made when it does not exist.</param>
    public static IServiceCollection AddFileImports<TContext, TStore>(this IServiceCollection services, string incomingDirectory)
        where TContext : DbContext
        where TStore : class, IRowStore<TContext>
    {
        services.AddSingleton<IRowStore<TContext>, TStore>();
        services.AddSingleton(new IncomingFiles<TContext>(incomingDirectory));
        services.AddSingleton<IFileImports, FileImports<TContext>>();
        services.AddHostedService<ImportRunner<TContext>>();
        return services;
    }
}
