using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>remove</c>: takes a person or a vacancy out of every file, by id only, after asking.</summary>
internal static class Removing
{
    /// <summary>What a person types to go on.</summary>
    private const string Consent = "xóa";

    public static async Task<int> TraineeAsync(string dataDirectory, string id, bool isConfirmed, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        var found = (await MeantById.TraineesAsync(session, id, cancellation))
            .Select(card => (card.Profile.Id, $"{card.Profile.ExternalId}  {card.Name}, {card.Profile.SchoolName}  ({card.Profile.Id})"));
        return await RemoveAsync(session, ImportKind.Trainees, "người học", id, [.. found], isConfirmed, cancellation);
    }

    public static async Task<int> VacancyAsync(string dataDirectory, string id, bool isConfirmed, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        var found = (await MeantById.VacanciesAsync(session, id, cancellation))
            .Select(vacancy => (vacancy.Id, $"{vacancy.ExternalId}  {vacancy.Title}, {vacancy.EmployerName}  ({vacancy.Id})"));
        return await RemoveAsync(session, ImportKind.Demand, "việc làm", id, [.. found], isConfirmed, cancellation);
    }

    private static async Task<int> RemoveAsync(
        Session session, ImportKind kind, string what, string id, IReadOnlyList<(Guid Id, string Shown)> found, bool isConfirmed,
        CancellationToken cancellation)
    {
        var meant = MeantById.One(
            id, found, choice => choice.Shown, $"Không có {what} nào mang mã «{id}». Xóa chỉ theo mã, không theo tên.");
        if (!isConfirmed && !Asks(what, meant.Shown))
        {
            throw new CommandException("Chưa xóa gì.");
        }

        await session.All<IRemovals>().Single(removals => removals.Kind == kind).RemoveAsync(meant.Id, cancellation);
        await session.Get<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
        await Console.Out.WriteLineAsync($"Đã xóa {what} {id} khỏi mọi tệp dữ liệu.");
        return ExitCodes.Done;
    }

    private static bool Asks(string what, string shown)
    {
        Console.Error.WriteLine($"Xóa vĩnh viễn {what}: {shown}");
        Console.Error.Write($"Không khôi phục được. Gõ «{Consent}» để xóa: ");
        return string.Equals(Console.In.ReadLine()?.Trim().Normalize(), Consent, StringComparison.OrdinalIgnoreCase);
    }
}
