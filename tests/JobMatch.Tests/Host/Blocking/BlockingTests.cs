using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Tests.Demand.Importing;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Host.Blocking;

/// <summary>Who is blocked is proposed to nobody, shown to staff with the reason, and comes back unharmed.</summary>
public sealed class BlockingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_blocked_employer_s_vacancies_are_not_proposed_also_those_that_come_later()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(1));
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1")));
        var employer = (await application.VacancyAsync("TD-1")).EmployerId;
        Assert.True(await Blocks(application, ImportKind.Demand).BlockAsync(employer, "Nợ lương", Cancellation));
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1"), VacancyFile.Row("TD-2")));
        await application.IndexedAsync();

        var suggestions = await application.SuggestAsync("HS-00001");
        Assert.Empty(suggestions.Matches);
        Assert.Equal(["TD-1", "TD-2"], suggestions.NotEligible.Select(pair => pair.Subject.ExternalId).Order());
        Assert.All(suggestions.NotEligible, pair => Assert.Contains(pair.Reasons, reason => reason.Code == "EMPLOYER_BLOCKED"));
        var blocked = Assert.Single(await BlockedAsync(application, ImportKind.Demand));
        Assert.Equal((employer, "Nợ lương"), (blocked.Id, blocked.Reason));

        Assert.True(await Blocks(application, ImportKind.Demand).UnblockAsync(employer, Cancellation));
        await application.IndexedAsync();
        Assert.Equal(2, (await application.SuggestAsync("HS-00001")).Matches.Count);
        Assert.Empty(await BlockedAsync(application, ImportKind.Demand));
    }

    [Fact]
    public async Task A_blocked_trainee_stays_blocked_when_the_school_sends_the_profile_again()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1")));
        await application.ImportTraineesAsync(TraineeFile.Of(2));
        var trainee = (await application.TraineeAsync("HS-00001")).Profile.Id;
        Assert.True(await Blocks(application, ImportKind.Trainees).BlockAsync(trainee, "Đang đi nghĩa vụ quân sự", Cancellation));
        (await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-00001", wish: "Thợ tiện")))).Holds(changed: 1);
        await application.IndexedAsync();

        var vacancy = await application.VacancyAsync("TD-1");
        var matches = await application.Matching.MatchAsync(vacancy.Id, 10, Weights.None, Cancellation);
        Assert.Equal("HS-00002", Assert.Single(matches!.Matches).Subject.ExternalId);
        Assert.Equal("PERSON_BLOCKED", Assert.Single(Assert.Single(matches.NotEligible).Reasons).Code);

        await Blocks(application, ImportKind.Trainees).UnblockAsync(trainee, Cancellation);
        await application.IndexedAsync();
        Assert.Equal(2, (await application.Matching.MatchAsync(vacancy.Id, 10, Weights.None, Cancellation))!.Matches.Count);
    }

    [Fact]
    public async Task The_reason_of_a_block_leaves_neither_Demand_nor_Supply()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(1));
        var trainee = (await application.TraineeAsync("HS-00001")).Profile.Id;
        await Blocks(application, ImportKind.Trainees).BlockAsync(trainee, "lydobimat", Cancellation);
        await application.IndexedAsync();
        Assert.All(
            application.Folder.Files().Where(file => file.Value.AsSpan().IndexOf("lydobimat"u8) >= 0),
            file => Assert.Contains("supply.db", file.Key, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_is_blocked_by_an_unknown_id()
    {
        await using var application = await JobMatchApplication.StartAsync();
        foreach (var blocks in application.Get<IEnumerable<IBlocks>>())
        {
            Assert.False(await blocks.BlockAsync(Guid.NewGuid(), "?", Cancellation));
            Assert.False(await blocks.UnblockAsync(Guid.NewGuid(), Cancellation));
        }
    }

    private static IBlocks Blocks(JobMatchApplication application, ImportKind kind) =>
        application.Get<IEnumerable<IBlocks>>().Single(blocks => blocks.Kind == kind);

    private static Task<IReadOnlyList<Blocked>> BlockedAsync(JobMatchApplication application, ImportKind kind) =>
        application.Get<IEnumerable<IBlockQueries>>().Single(blocks => blocks.Kind == kind).ListAsync(Cancellation);
}
