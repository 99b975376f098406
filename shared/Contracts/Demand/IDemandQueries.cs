namespace JobMatch.Contracts.Demand;

/// <summary>Questions about vacancies that other services and pages may ask.</summary>
public interface IDemandQueries
{
    /// <summary>The vacancies a person may mean by <paramref name="key"/>: a JobMatch id, the id of the imported
    /// file, or a part of the title (accents may be missing).</summary>
    /// <returns>Exact ids first; at most <paramref name="limit"/> vacancies, newest first; empty when nothing fits.</returns>
    Task<IReadOnlyList<VacancyState>> FindAsync(string key, int limit, CancellationToken cancellation);

    /// <summary>The vacancy with this id; null when there is none.</summary>
    Task<VacancyState?> GetAsync(Guid id, CancellationToken cancellation);

    /// <summary>All vacancies in the order in which they were first stored.</summary>
    IAsyncEnumerable<VacancyState> ListAsync(CancellationToken cancellation);

    /// <summary>How many vacancies and employers are stored.</summary>
    Task<(int Vacancies, int Employers)> CountAsync(CancellationToken cancellation);
}
