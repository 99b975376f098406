using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Running;

namespace JobMatch.Host.Commands;

/// <summary>Whom a command means that changes somebody: by id only. A part of a name finds people too; nobody is changed by that.</summary>
internal static class MeantById
{
    /// <summary>Ids that mean several, listed so that the person can choose.</summary>
    private const int MostChoices = 10;

    public static async Task<IReadOnlyList<TraineeCard>> TraineesAsync(Session session, string typed, CancellationToken cancellation) =>
    [
        .. (await session.Get<ISupplyQueries>().FindAsync(typed, MostChoices, cancellation))
            .Where(card => IsMeant(typed, card.Profile.Id, card.Profile.ExternalId)),
    ];

    public static async Task<IReadOnlyList<VacancyState>> VacanciesAsync(Session session, string typed, CancellationToken cancellation) =>
    [
        .. (await session.Get<IDemandQueries>().FindAsync(typed, MostChoices, cancellation))
            .Where(vacancy => IsMeant(typed, vacancy.Id, vacancy.ExternalId)),
    ];

    /// <summary>The only one found.</summary>
    /// <param name="typed">The id as typed.</param>
    /// <param name="found">Everybody with that id.</param>
    /// <param name="line">What a person reads to choose, with the id that means this one alone in brackets.</param>
    /// <param name="none">Vietnamese sentence for nobody.</param>
    /// <exception cref="CommandException">There is none, or there are several.</exception>
    public static T One<T>(string typed, IReadOnlyList<T> found, Func<T, string> line, string none) => found.Count switch
    {
        0 => throw new CommandException(none),
        1 => found[0],
        _ => throw new CommandException(
            $"Mã «{typed}» có ở nhiều nơi; hãy dùng mã trong ngoặc:\n{string.Join('\n', found.Select(choice => "  " + line(choice)))}"),
    };

    private static bool IsMeant(string typed, Guid id, string externalId) =>
        typed == externalId || (Guid.TryParse(typed, out var parsed) && parsed == id);
}
