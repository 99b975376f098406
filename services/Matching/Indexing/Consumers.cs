using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using MassTransit;

namespace JobMatch.Matching.Indexing;

/// <summary>Indexes vacancies as Demand publishes them.</summary>
internal sealed class VacanciesChangedConsumer(LiveIndex index) : IConsumer<VacanciesChanged>
{
    public Task Consume(ConsumeContext<VacanciesChanged> context) =>
        index.PutVacanciesAsync(context.Message.Vacancies, context.CancellationToken);
}

/// <summary>Indexes trainees as Supply publishes them.</summary>
internal sealed class TraineesChangedConsumer(LiveIndex index) : IConsumer<TraineesChanged>
{
    public Task Consume(ConsumeContext<TraineesChanged> context) =>
        index.PutTraineesAsync(context.Message.Trainees, context.CancellationToken);
}

/// <summary>One message at a time, since an index has one writer; a busy file is tried again before a message is set aside.</summary>
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
