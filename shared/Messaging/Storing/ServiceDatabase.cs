using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace JobMatch.Messaging.Storing;

/// <summary>A service's own database, with its message log in it.</summary>
public static class ServiceDatabase
{
    /// <summary>Adds the context over a SQLite file.</summary>
    public static IServiceCollection AddServiceDatabase<TContext>(this IServiceCollection services, string path)
        where TContext : DbContext =>
        services
            .AddSingleton<WriteTurns<TContext>>()
            .AddDbContextFactory<TContext>(options => options
                .UseSqlite($"Data Source={path};Default Timeout=30")
                // Some migrations rebuild a table on purpose; on a new database the warning would greet everybody who tries the product.
                .ConfigureWarnings(warnings => warnings.Ignore(
                    RelationalEventId.NonTransactionalMigrationOperationWarning, SqliteEventId.TableRebuildPendingWarning))
                .AddInterceptors(new WriteAheadLog()));

    /// <summary>Brings the database up to date before anything that is added later starts.</summary>
    public static IServiceCollection AddDatabaseUpgrade<TContext>(this IServiceCollection services)
        where TContext : DbContext => services.AddHostedService<DatabaseUpgrade<TContext>>();
}

/// <summary>Applies the migrations that a database lacks. Registered before everything that reads the database.</summary>
internal sealed class DatabaseUpgrade<TContext>(IDbContextFactory<TContext> contexts) : IHostedService
    where TContext : DbContext
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
