using System.CommandLine;
using System.Globalization;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Running;
using JobMatch.Web.Explaining;
using JobMatch.Web.Writing;

namespace JobMatch.Host.Commands;

/// <summary>The commands <c>block</c> and <c>unblock</c>: keep an employer or a person from being proposed, and let them again.</summary>
internal static class Blocking
{
    public static Command Block(Option<string> data)
    {
        var id = Id();
        var reason = new Option<string>("--reason") { Description = "Vì sao, để người khác hiểu", Required = true };
        reason.Validators.Add(result =>
        {
            if (string.IsNullOrWhiteSpace(result.GetValueOrDefault<string>()))
            {
                result.AddError("--reason cần một câu nêu lý do.");
            }
        });
        var command = new Command("block", "Tạm dừng giới thiệu một doanh nghiệp hoặc một người học; không xóa gì");
        foreach (var kind in Kinds)
        {
            var one = new Command(kind.Word, kind.About) { id, reason };
            one.SetAction((parsed, cancellation) => CommandLine.Run(() => SetAsync(
                parsed.GetRequiredValue(data), kind.Kind, parsed.GetRequiredValue(id), parsed.GetRequiredValue(reason), cancellation)));
            command.Add(one);
        }

        command.Add(ListCommand(data));
        return command;
    }

    public static Command Unblock(Option<string> data)
    {
        var id = Id();
        var command = new Command("unblock", "Giới thiệu lại một doanh nghiệp hoặc một người học đã tạm dừng");
        foreach (var kind in Kinds)
        {
            var one = new Command(kind.Word, kind.About) { id };
            one.SetAction((parsed, cancellation) => CommandLine.Run(() =>
                SetAsync(parsed.GetRequiredValue(data), kind.Kind, parsed.GetRequiredValue(id), null, cancellation)));
            command.Add(one);
        }

        return command;
    }

    private static IEnumerable<(string Word, string About, ImportKind Kind)> Kinds =>
        [("employer", "Một doanh nghiệp, theo mã một tin tuyển dụng của họ", ImportKind.Demand), ("trainee", "Một người học", ImportKind.Trainees)];

    private static Argument<string> Id() => new("ID") { Description = "Mã trong tệp đã nhập, hoặc mã của JobMatch" };

    private static Command ListCommand(Option<string> data)
    {
        var command = new Command("list", "Ai đang tạm dừng, từ bao giờ, vì sao");
        command.SetAction((parsed, cancellation) => CommandLine.Run(() => ListAsync(parsed.GetRequiredValue(data), cancellation)));
        return command;
    }

    private static async Task<int> ListAsync(string dataDirectory, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var none = true;
        foreach (var blocks in session.All<IBlockQueries>())
        {
            foreach (var blocked in await blocks.ListAsync(cancellation))
            {
                none = false;
                await Console.Out.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture, $"{What(blocks.Kind)} {blocked.Name} ({blocked.Id}), từ {Written.Date(blocked.Since)}: {blocked.Reason}"));
            }
        }

        if (none)
        {
            await Console.Out.WriteLineAsync("Không có ai đang tạm dừng giới thiệu.");
        }

        return ExitCodes.Done;
    }

    private static async Task<int> SetAsync(string dataDirectory, ImportKind kind, string typed, string? reason, CancellationToken cancellation)
    {
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        var found = kind == ImportKind.Demand ? await EmployersAsync(session, typed, cancellation) : await TraineesAsync(session, typed, cancellation);
        var meant = MeantById.One(typed, found, choice => $"{choice.Shown} ({choice.Typed})", $"Không có {What(kind)} nào theo mã «{typed}».");
        var blocks = session.All<IBlocks>().Single(blocks => blocks.Kind == kind);
        var before = await session.All<IBlockQueries>().FindAsync(kind, meant.Id, cancellation);
        if (reason is null && before is null)
        {
            await Console.Out.WriteLineAsync($"{meant.Shown} không bị tạm dừng giới thiệu; không có gì thay đổi.");
            return ExitCodes.Done;
        }

        await (reason is null ? blocks.UnblockAsync(meant.Id, cancellation) : blocks.BlockAsync(meant.Id, reason, cancellation));
        await session.Get<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
        await Console.Out.WriteLineAsync(reason is null
            ? $"Đã giới thiệu lại {What(kind)} {meant.Shown}."
            : $"Đã tạm dừng giới thiệu {What(kind)} {meant.Shown}. Giới thiệu lại: unblock.{(before is null ? "" : $" Lý do trước đây: {before.Reason}")}");
        return ExitCodes.Done;
    }

    private static string What(ImportKind kind) => kind == ImportKind.Demand ? "doanh nghiệp" : "người học";

    /// <summary>The employers of the vacancies that are meant, each once.</summary>
    private static async Task<IReadOnlyList<(Guid Id, Guid Typed, string Shown)>> EmployersAsync(
        Session session, string typed, CancellationToken cancellation) =>
        [
            .. (await MeantById.VacanciesAsync(session, typed, cancellation))
                .DistinctBy(vacancy => vacancy.EmployerId)
                .Select(vacancy => (vacancy.EmployerId, vacancy.Id, vacancy.EmployerName)),
        ];

    private static async Task<IReadOnlyList<(Guid Id, Guid Typed, string Shown)>> TraineesAsync(
        Session session, string typed, CancellationToken cancellation) =>
        [
            .. (await MeantById.TraineesAsync(session, typed, cancellation))
                .Select(card => (card.Profile.Id, card.Profile.Id, $"{card.Profile.ExternalId} {card.Name}, {card.Profile.SchoolName}")),
        ];
}
