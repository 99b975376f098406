using System.Text;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Tests.Demand.Importing;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Host.Removing;

/// <summary>Somebody who is removed cannot be found again, not even in the bytes of the files.</summary>
public sealed class RemovalTests
{
    private const string Name = "Quách Thị Zuzanka";
    private const string Wish = "Thợ hàn xylophonezz";

    /// <summary>As the row, the folded name index and the inverted index write them.</summary>
    private static readonly string[] Traces = [Name, "zuzanka", Wish, "xylophonezz", "HS-BIMAT"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removed_trainee_is_in_no_file_of_the_data_folder()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(300));

        // First refused, then corrected, changed and changed back: an older row, an older state and an older name to be found.
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-BIMAT", name: Name, birthDate: "31/02/2005", wish: Wish)));
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-BIMAT", name: Name, wish: Wish)));
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-BIMAT", name: "Quách Thị Khác", wish: "Lái xe")));
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-BIMAT", name: Name, wish: Wish)));
        await application.ImportTraineesAsync(TraineeFile.Of(Enumerable.Range(301, 300).Select(number => TraineeFile.Row(TraineeFile.Id(number)))));
        await application.SearchUntilFoundAsync("xylophonezz", 1);
        Assert.All(Traces, trace => Assert.NotEmpty(FilesWith(application, trace)));

        var trainee = await application.TraineeAsync("HS-BIMAT");
        Assert.True(await Removals(application, ImportKind.Trainees).RemoveAsync(trainee.Profile.Id, Cancellation));
        await application.IndexedAsync();
        Assert.All(Traces, trace => Assert.Empty(FilesWith(application, trace)));
        Assert.Equal(0, (await application.SearchUntilFoundAsync("xylophonezz", 0)).Total);
        Assert.Empty(await application.Supply.FindAsync("zuzanka", 5, Cancellation));
        Assert.Null(await application.Matching.SuggestAsync(trainee.Profile.Id, 5, Weights.None, Cancellation));
        Assert.Equal((600, 1), await application.Supply.CountAsync(Cancellation));
        Assert.Equal(600, (await application.SearchUntilFoundAsync("thợ hàn", 600)).Total);
        Assert.False(await Removals(application, ImportKind.Trainees).RemoveAsync(trainee.Profile.Id, Cancellation));

        await application.StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Assert.All(Traces, trace => Assert.Empty(FilesWith(application, trace)));
    }

    [Fact]
    public async Task A_removed_vacancy_is_in_no_file_and_ranked_for_nobody()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(1));
        await application.ImportDemandAsync(VacancyFile.Of(VacancyFile.Row("TD-1"), VacancyFile.Row("TD-BIMAT", title: "Thợ hàn xylophonezz")));
        Assert.NotEmpty(FilesWith(application, "xylophonezz"));
        var vacancy = await application.VacancyAsync("TD-BIMAT");
        Assert.True(await Removals(application, ImportKind.Demand).RemoveAsync(vacancy.Id, Cancellation));
        await application.IndexedAsync();
        Assert.Empty(FilesWith(application, "xylophonezz"));
        Assert.Empty(FilesWith(application, "TD-BIMAT"));
        Assert.Equal("TD-1", Assert.Single((await application.SuggestAsync("HS-00001")).Matches).Subject.ExternalId);
    }

    [Fact]
    public async Task Who_was_removed_can_be_sent_again_as_somebody_new()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(3));
        var before = (await application.TraineeAsync("HS-00003")).Profile.Id;
        await Removals(application, ImportKind.Trainees).RemoveAsync(before, Cancellation);
        await application.IndexedAsync();
        (await application.ImportTraineesAsync(TraineeFile.Of(4))).Holds(added: 2, unchanged: 2);
        Assert.NotEqual(before, (await application.TraineeAsync("HS-00003")).Profile.Id);
        Assert.Equal(4, (await application.SearchUntilFoundAsync("thợ hàn", 4)).Total);
    }

    private static IRemovals Removals(JobMatchApplication application, ImportKind kind) =>
        application.Get<IEnumerable<IRemovals>>().Single(removals => removals.Kind == kind);

    private static IEnumerable<string> FilesWith(JobMatchApplication application, string text)
    {
        var wanted = Encoding.UTF8.GetBytes(text);
        return application.Folder.Files().Where(file => file.Value.AsSpan().IndexOf(wanted) >= 0).Select(file => file.Key);
    }
}
