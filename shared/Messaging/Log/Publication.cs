using JobMatch.Contracts;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Messaging.Log;

/// <summary>What one service publishes out of its message log.</summary>
/// <param name="States">The service's table of states.</param>
/// <param name="Compose">Makes the message out of states that changed and ids that were removed, 1 to 1,000 together.</param>
internal sealed record Publication<TContext, TMessage>(
    Func<TContext, IQueryable<StoredState>> States, Func<IReadOnlyList<StateJson>, IReadOnlyList<Guid>, TMessage> Compose)
    where TContext : DbContext
    where TMessage : class;
