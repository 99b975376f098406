namespace JobMatch.Contracts.Matching;

/// <summary>Searches that staff keep, with what is new since they last looked.</summary>
/// <remarks>There is no sign-in yet: all who work on this computer share one list, kept in Matching's own database.</remarks>
public interface ISavedSearches
{
    /// <summary>All, those with something new first, then by name.</summary>
    Task<IReadOnlyList<SavedSearch>> ListAsync(CancellationToken cancellation);

    /// <summary>Keeps a search; what it finds now is taken as seen. One of the same name and side takes its place.</summary>
    /// <param name="side">What is searched.</param>
    /// <param name="name">1 to 100 characters.</param>
    /// <param name="address">Where the search is shown; given back as it is.</param>
    /// <param name="question">The search.</param>
    /// <param name="cancellation">Ends the saving.</param>
    /// <returns>Its id.</returns>
    Task<Guid> SaveAsync(SearchSide side, string name, string address, SearchQuestion question, CancellationToken cancellation);

    /// <summary>Takes everything that a search finds now as seen.</summary>
    /// <returns>The search as it was; null when there is none of this id.</returns>
    Task<SavedSearch?> SeenAsync(Guid id, CancellationToken cancellation);

    /// <summary>Forgets a search; an unknown id is passed over.</summary>
    Task DeleteAsync(Guid id, CancellationToken cancellation);
}

/// <summary>A search that is kept.</summary>
/// <param name="Id">Version 7 id.</param>
/// <param name="Side">What is searched.</param>
/// <param name="Name">As its keeper named it.</param>
/// <param name="Address">Where the search is shown.</param>
/// <param name="SeenAt">When it was last looked at, UTC.</param>
/// <param name="Total">What it finds now; null when it names codes that no longer exist.</param>
/// <param name="New">How many of these were stored or changed after <paramref name="SeenAt"/>.</param>
public sealed record SavedSearch(Guid Id, SearchSide Side, string Name, string Address, DateTimeOffset SeenAt, int? Total, int New);
