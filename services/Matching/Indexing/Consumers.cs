using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;
using MassTransit;

namespace JobMatch.Matching.Indexing;

/// <summary>Indexes vacancies as Demand publishes them, and erases those it removed.</summary>
internal sealed class VacanciesChangedConsumer(LiveIndex index) : IConsumer<VacanciesChanged>
{
    public async Task Consume(ConsumeContext<VacanciesChanged> context)
    {
        await index.PutVacanciesAsync(context.Message.Vacancies, context.CancellationToken);
        await index.RemoveAsync(SearchIndex.Vacancies, context.Message.Removed, context.CancellationToken);
    }
}

/// <summary>Indexes trainees as Supply publishes them, and erases those it removed.</summary>
internal sealed class TraineesChangedConsumer(LiveIndex index) : IConsumer<TraineesChanged>
{
    public async Task Consume(ConsumeContext<TraineesChanged> context)
    {
        await index.PutTraineesAsync(context.Message.Trainees, context.CancellationToken);
        await index.RemoveAsync(SearchIndex.People, context.Message.Removed, context.CancellationToken);
    }
}

/// <summary>One message at a time, since an index has one writer and a removal must not be overtaken by what was said before it; a busy file is tried again before a message is set aside.</summary>
internal sealed class VacanciesChangedConsumerDefinition : ConsumerDefinition<VacanciesChangedConsumer>
{
    public VacanciesChangedConsumerDefinition() => ConcurrentMessageLimit = 1;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<VacanciesChangedConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseMessageRetry(IndexingRetries.Configure);
}

/// <inheritdoc cref="VacanciesChangedConsumerDefinition"/>
internal sealed class TraineesChangedConsumerDefinition : ConsumerDefinition<TraineesChangedConsumer>
{
    public TraineesChangedConsumerDefinition() => ConcurrentMessageLimit = 1;

    protected override void ConfigureConsumer(
        IReceiveEndpointConfigurator endpointConfigurator,
        IConsumerConfigurator<TraineesChangedConsumer> consumerConfigurator,
        IRegistrationContext context) => endpointConfigurator.UseMessageRetry(IndexingRetries.Configure);
}

internal static class IndexingRetries
{
    /// <summary>Half a minute in all; what fails longer is brought back by reconciliation at the next start.</summary>
    public static void Configure(IRetryConfigurator retry) =>
        retry.Exponential(5, TimeSpan.FromMilliseconds(200), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(1));
}
