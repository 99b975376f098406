using JobMatch.Contracts;
using JobMatch.Messaging.Bus;
using JobMatch.Messaging.Log;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Messaging;

/// <summary>The bus and the relays of message logs.</summary>
public static class MessagingService
{
    /// <summary>Adds the bus with the consumers that run in this process. Call once.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="addConsumers">One entry for each service that consumes.</param>
    public static IServiceCollection AddBus(this IServiceCollection services, params Action<IBusRegistrationConfigurator>[] addConsumers)
    {
        var window = new InFlightWindow { HasConsumers = addConsumers.Length > 0 };
        services.AddSingleton(window);
        services.Configure<MassTransitHostOptions>(host => host.WaitUntilStarted = true);
        services.AddMassTransit(bus =>
        {
            bus.DisableUsageTelemetry();
            foreach (var add in addConsumers)
            {
                add(bus);
            }

            bus.UsingInMemory((context, inMemory) =>
            {
                inMemory.ConnectConsumeObserver(window);
                inMemory.ConfigureEndpoints(context);
            });
        });
        return services;
    }

    /// <summary>Adds the relay that publishes one service's message log.</summary>
    /// <param name="services">The process's services.</param>
    /// <param name="states">The service's table of states.</param>
    /// <param name="compose">Makes the message out of states that changed and ids that were removed, 1 to 1,000 together.</param>
    public static IServiceCollection AddMessageRelay<TContext, TMessage>(
        this IServiceCollection services, Func<TContext, IQueryable<StoredState>> states,
        Func<IReadOnlyList<StateJson>, IReadOnlyList<Guid>, TMessage> compose)
        where TContext : DbContext
        where TMessage : class
    {
        services.AddSingleton<MessageLogSignal<TContext>>();
        services.AddSingleton(new Publication<TContext, TMessage>(states, compose));
        services.AddHostedService<MessageRelay<TContext, TMessage>>();
        return services;
    }
}
