using System.Text;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Answering;
using JobMatch.Host.Running;
using JobMatch.LabourMarket.Numbers;
using JobMatch.Web.Proposing;
using JobMatch.Web.Writing;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>The commands <c>lists</c> and <c>place</c>.</summary>
internal static class WholeMarketCommands
{
    /// <summary>Rows shown where no file is asked for; more nobody reads at a terminal.</summary>
    private const int ShownRows = 40;
    private const int ShownUnseen = 10;

    public static async Task<int> ListAsync(
        string dataDirectory, int length, double dial, FileInfo? file, bool json, CancellationToken cancellation)
    {
        RefuseWithoutFolder(file);
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var lists = await session.Get<IWholeMarket>().ListAsync(length, dial, new Line(), cancellation);
        RefuseWithoutAnybody(lists.People, lists.Vacancies);
        await WriteAsync(session, lists.Pairs, lists.LeftOut, names => ListsDocument.Of(lists, names), file, json, cancellation);
        if (!json)
        {
            Say($"{lists.People} người, {lists.Vacancies} việc, bảng điểm {lists.Model}: {lists.Pairs.Count} gợi ý; {lists.LeftOut.Count} người không có gợi ý nào.");
            Say($"Chỗ có từ 3 ứng viên trở lên: {Written.Tenths(lists.Spread.OpeningsWithEnough)} (không dàn đều: {Written.Tenths(lists.Alone.OpeningsWithEnough)}).");
            Say($"Người được gợi ý từ 3 việc trở lên: {Written.Tenths(lists.Spread.PeopleWithEnough)} (không dàn đều: {Written.Tenths(lists.Alone.PeopleWithEnough)}).");
            Say($"Chênh lệch giữa các chỗ (hệ số Gini, 0 là đều): {Written.Coefficient(lists.Spread.Gini)} (không dàn đều: {Written.Coefficient(lists.Alone.Gini)}).");
            if (lists is { Spread: { Crowded: { } crowded } spread, Alone.Crowded: { } alone })
            {
                Say($"Việc được gợi ý nhiều nhất so với số chỗ: {crowded.Title}, {crowded.Employer} ({crowded.ExternalId}), có trong {spread.CrowdedLists} danh sách cho {crowded.OpeningsLeft} chỗ (không dàn đều: {alone.ExternalId}, {lists.Alone.CrowdedLists} danh sách cho {alone.OpeningsLeft} chỗ).");
            }

            Say($"Việc còn chỗ mà không có trong danh sách nào: {lists.Spread.Unseen} (không dàn đều: {lists.Alone.Unseen}), trong đó {lists.NobodyEligible} việc không có ai đủ điều kiện.");
            if (lists.Unseen.Count > 0)
            {
                Say($"Gồm: {string.Join("; ", lists.Unseen.Take(ShownUnseen).Select(unseen => $"{unseen.Vacancy.Title}, {unseen.Vacancy.Employer} ({unseen.Vacancy.ExternalId})"))}{(lists.Unseen.Count > ShownUnseen ? " …" : "")}.");
            }

            if (dial == 0)
            {
                Say($"Không dàn đều (--spread 0): mỗi người nhận những việc phù hợp nhất với mình.");
                return ExitCodes.Done;
            }

            Say($"Dàn đều làm giảm trung bình {Written.Tenths(lists.Spread.NdcgLost)} độ phù hợp (NDCG) so với chỉ xét riêng từng người; danh sách giảm nhiều nhất: {Written.Tenths(lists.Spread.MostLost)} (giới hạn --spread: {Written.Tenths(dial)}).");
        }

        return ExitCodes.Done;
    }

    public static async Task<int> PlaceAsync(string dataDirectory, PlacementWish wish, FileInfo? file, bool json, CancellationToken cancellation)
    {
        RefuseWithoutFolder(file);
        await using var session = await Session.StartAsync(dataDirectory, mustWrite: false, cancellation);
        var placement = await session.Get<IWholeMarket>().PlaceAsync(wish, new Line(), cancellation);
        RefuseWithoutAnybody(placement.People, placement.Vacancies);
        await WriteAsync(session, placement.Pairs, placement.LeftOut, names => PlacementDocument.Of(placement, names), file, json, cancellation);
        if (!json)
        {
            Say($"Xếp được {placement.Pairs.Count} trên {placement.People} người, bảng điểm {placement.Model}.");
            if (placement.LeftOut.Count > 0)
            {
                Say($"Chưa có chỗ: {string.Join("; ", placement.LeftOut.CountBy(left => left.Why).OrderByDescending(why => why.Value).Select(why => $"{why.Value} người – {why.Key.TrimEnd('.')}"))}.");
            }

            Say($"Còn trống {placement.Openings - placement.Pairs.Count} trên {placement.Openings} chỗ; {placement.BlockingPairs} cặp muốn đổi.");
            Say($"Đây là đề xuất; người học và doanh nghiệp quyết định.");
        }

        return placement.BlockingPairs == 0 ? ExitCodes.Done : ExitCodes.FoundDifferences;
    }

    private static async Task WriteAsync<T>(
        Session session, IReadOnlyList<ListedPair> pairs, IReadOnlyList<LeftOutTrainee> leftOut,
        Func<IReadOnlyDictionary<Guid, string>, T> document, FileInfo? file, bool json,
        CancellationToken cancellation)
    {
        if (file is not null)
        {
            await WriteFileAsync(session, pairs, leftOut, file, cancellation);
        }

        if (session.Get<IRankingModels>().Caution is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        if (json)
        {
            JsonOutput.Write(document(await NamesAsync(session, pairs.Select(pair => pair.Trainee).Concat(leftOut.Select(left => left.Trainee)), cancellation)));
        }
        else if (file is null)
        {
            await WriteTableAsync(session, [.. pairs.Take(ShownRows)], pairs.Count, cancellation);
        }
    }

    /// <summary>Said before minutes of work, not after.</summary>
    private static void RefuseWithoutFolder(FileInfo? file)
    {
        if (file is { Directory.Exists: false })
        {
            throw new CommandException($"Không ghi được tệp «{file.FullName}»: không có thư mục này.");
        }
    }

    private static void RefuseWithoutAnybody(int people, int vacancies)
    {
        if (people == 0 || vacancies == 0)
        {
            throw new CommandException($"Chưa có {(people == 0 ? "người học" : "việc làm")} nào; hãy nhập trước bằng lệnh import {(people == 0 ? "trainees" : "demand")} FILE.");
        }
    }

    private static async Task WriteFileAsync(
        Session session, IReadOnlyList<ListedPair> pairs, IReadOnlyList<LeftOutTrainee> leftOut, FileInfo file, CancellationToken cancellation)
    {
        int written;
        try
        {
            // A byte order mark, so that spreadsheet programs show Vietnamese letters.
            await using var writer = new StreamWriter(
                file.FullName, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), PrivateFiles.Written());
            written = await ProposalFile.WriteAsync(writer, pairs, leftOut, ids => session.Get<ISupplyQueries>().NamesAsync(ids, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"Không ghi được tệp «{file.FullName}»: {failure.Message}");
        }

        // Not among the answer, which may be a JSON document.
        Console.Error.WriteLine(string.Create(VietnameseNumbers.Culture, $"Đã ghi {written} dòng vào {file.FullName}."));
    }

    private static async Task WriteTableAsync(Session session, ListedPair[] pairs, int all, CancellationToken cancellation)
    {
        var names = await NamesAsync(session, pairs.Select(pair => pair.Trainee), cancellation);
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("Người học", "Thứ tự", "Việc làm", "Phù hợp");
        foreach (var pair in pairs)
        {
            table.AddRow(
                new Text($"{names.GetValueOrDefault(pair.Trainee.Id) ?? "—"} ({pair.Trainee.ExternalId})"),
                new Text(pair.Rank.ToString(VietnameseNumbers.Culture)),
                new Text($"{pair.Vacancy.Title}, {pair.Vacancy.Employer} ({pair.Vacancy.ExternalId})"), new Text(Written.Percent(pair.Score)));
        }

        AnsiConsole.Write(table);
        if (all > pairs.Length)
        {
            Say($"… và {all - pairs.Length} dòng nữa; --out FILE.csv ghi đủ.");
        }
    }

    private static Task<IReadOnlyDictionary<Guid, string>> NamesAsync(
        Session session, IEnumerable<ListedTrainee> trainees, CancellationToken cancellation) =>
        session.Get<ISupplyQueries>().NamesAsync([.. trainees.Select(trainee => trainee.Id).Distinct()], cancellation);

    private static void Say(FormattableString sentence) => Console.Out.WriteLine(sentence.ToString(VietnameseNumbers.Culture));

    /// <summary>Every tenth part done, on standard error.</summary>
    private sealed class Line : IProgress<double>
    {
        private int _said;

        public void Report(double value)
        {
            var tenths = (int)(value * 10);
            if (tenths > Volatile.Read(ref _said) && Interlocked.Exchange(ref _said, tenths) < tenths)
            {
                Console.Error.WriteLine(string.Create(VietnameseNumbers.Culture, $"Đã xếp hạng {tenths * 10}%"));
            }
        }
    }
}
