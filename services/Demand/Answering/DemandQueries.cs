using System.Runtime.CompilerServices;
using JobMatch.Contracts;
using JobMatch.Contracts.Demand;
using JobMatch.Demand.Storing;
using JobMatch.LabourMarket.Text;
using JobMatch.Messaging.Log;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Answering;

/// <summary>Answers out of Demand's own database.</summary>
internal sealed class DemandQueries(IDbContextFactory<DemandContext> contexts) : IDemandQueries, IStateSource<VacancyState>
{
    public async Task<IReadOnlyList<VacancyState>> FindAsync(string key, int limit, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var vacancies = context.Vacancies.AsNoTracking();
        var byId = Guid.TryParse(key, out var id)
            ? vacancies.Where(vacancy => vacancy.Id == id)
            : vacancies.Where(vacancy => vacancy.ExternalId == key);
        var found = await byId.OrderBy(vacancy => vacancy.Sequence).Take(limit).ToListAsync(cancellation);
        if (found.Count == 0)
        {
            var part = VietnameseText.Folded(key);
            found = await vacancies.Where(vacancy => vacancy.TitleKey.Contains(part))
                .OrderByDescending(vacancy => vacancy.Sequence).Take(limit).ToListAsync(cancellation);
        }

        return found.ConvertAll(Parse);
    }

    public async Task<VacancyState?> GetAsync(Guid id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var vacancy = await context.Vacancies.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == id, cancellation);
        return vacancy is null ? null : Parse(vacancy);
    }

    public async IAsyncEnumerable<VacancyState> ListAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var vacancy in context.Vacancies.AsNoTracking().OrderBy(stored => stored.Sequence).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return Parse(vacancy);
        }
    }

    public async Task<(int Vacancies, int Employers)> CountAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Vacancies.CountAsync(cancellation), await context.Employers.CountAsync(cancellation));
    }

    public async Task<StateDigests> DigestsAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var digests = new StateDigests();
        await foreach (var vacancy in context.Vacancies.AsNoTracking()
            .Select(stored => new { stored.Id, stored.Version }).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            digests.Add(vacancy.Id, vacancy.Version);
        }

        return digests;
    }

    public async IAsyncEnumerable<VacancyState> StatesAsync(IReadOnlySet<int> buckets, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await foreach (var vacancy in context.Vacancies.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            if (buckets.Contains(StateDigests.BucketOf(vacancy.Id)))
            {
                yield return Parse(vacancy);
            }
        }
    }

    private static VacancyState Parse(Vacancy vacancy) => MessageJson.Read<VacancyState>(new(vacancy.State));
}
