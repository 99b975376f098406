using JobMatch.Contracts.Matching;

namespace JobMatch.Tests.Web;

/// <summary>Proposes the first vacancies of a market to all its people but the last, at once or when told to.</summary>
internal sealed class FakeWholeMarket(FakeMarket market) : IWholeMarket
{
    /// <summary>What was asked for, in order.</summary>
    public List<object> Asked { get; } = [];

    /// <summary>Set to keep work waiting.</summary>
    public TaskCompletionSource? Until { get; set; }

    /// <summary>Set to let work end only when it is done.</summary>
    public bool IsDeaf { get; set; }

    /// <summary>Set to let work fail.</summary>
    public Exception? Fails { get; set; }

    public async Task<EverybodysLists> ListAsync(int length, double dial, IProgress<double>? progress, CancellationToken cancellation)
    {
        Asked.Add((length, dial));
        await WorkAsync(progress, cancellation);
        var before = new SpreadMeasures(0.1786, 0.98, 0.803, 0, 0, ListedVacancies().FirstOrDefault(), 126, 13);
        return new(
            "expert-2", market.People.Count, market.Vacancies.Count, [.. Pairs(length)], [.. LeftOut()], before,
            before with { OpeningsWithEnough = 0.302, NdcgLost = 0.015, MostLost = 0.116, CrowdedLists = 30, Unseen = 1 },
            [.. ListedVacancies().TakeLast(1).Select(vacancy => new UnseenVacancy(vacancy, true))]);
    }

    public async Task<EverybodysPlacement> PlaceAsync(PlacementWish wish, IProgress<double>? progress, CancellationToken cancellation)
    {
        Asked.Add(wish);
        await WorkAsync(progress, cancellation);
        return new("expert-2", market.People.Count, market.Vacancies.Count, 70, [.. Pairs(1)], [.. LeftOut()], 0);
    }

    private async Task WorkAsync(IProgress<double>? progress, CancellationToken cancellation)
    {
        progress?.Report(0.43);
        if (Until is { } until)
        {
            await until.Task.WaitAsync(IsDeaf ? CancellationToken.None : cancellation);
        }

        if (Fails is { } failure)
        {
            throw failure;
        }
    }

    private IEnumerable<ListedPair> Pairs(int length) => ListedPeople().SkipLast(1).SelectMany(trainee => ListedVacancies().Take(length)
        .Select((vacancy, at) => new ListedPair(trainee, vacancy, at + 1, 0.9 - (at * 0.1), trainee.ExternalId == "HS101" ? "Chưa đủ 18 tuổi: … (Bộ luật Lao động)" : null)));

    private IEnumerable<LeftOutTrainee> LeftOut() => ListedPeople().TakeLast(1).Select(trainee => new LeftOutTrainee(trainee, "Đang được tạm dừng giới thiệu."));

    private List<ListedTrainee> ListedPeople() =>
        [.. market.People.Select(person => new ListedTrainee(person.Profile.Id, person.Profile.ExternalId, person.Profile.SchoolName))];

    private List<ListedVacancy> ListedVacancies() => [.. market.Vacancies.Select(vacancy =>
        new ListedVacancy(vacancy.Id, vacancy.ExternalId, vacancy.Title, vacancy.EmployerName, vacancy.OpeningsLeft, vacancy.Place))];
}
