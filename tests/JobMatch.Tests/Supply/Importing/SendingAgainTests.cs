using System.Text;
using JobMatch.Contracts.Intake;
using JobMatch.Supply.Storing;
using JobMatch.Tests.Host;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace JobMatch.Tests.Supply.Importing;

public sealed class SendingAgainTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_file_twice_changes_nothing_and_logs_no_message()
    {
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(TraineeFile.Of(700))).Holds(added: 700);
        var logged = await LastSequenceAsync(application);
        (await application.ImportTraineesAsync(TraineeFile.Of(700))).Holds(unchanged: 700);
        Assert.Equal(700, logged);
        Assert.Equal(logged, await LastSequenceAsync(application));
        Assert.Equal(1, (await application.TraineeAsync("HS-00700")).Profile.Version);
    }

    [Fact]
    public async Task A_changed_row_is_the_next_version_and_the_index_follows()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(3));
        var before = (await application.TraineeAsync("HS-00002")).Profile;
        (await application.ImportTraineesAsync(TraineeFile.Of(
            TraineeFile.Row("HS-00001"), TraineeFile.Row("HS-00002", wish: "Lái xe tải"), TraineeFile.Row("HS-00003"))))
            .Holds(changed: 1, unchanged: 2);
        var after = (await application.TraineeAsync("HS-00002")).Profile;
        Assert.Equal((before.Id, 2), (after.Id, after.Version));
        Assert.NotEqual(before.WishedOccupations, after.WishedOccupations);
        var found = Assert.Single((await application.SearchUntilFoundAsync("lái xe tải", 1)).Hits);
        Assert.Equal((before.Id, 2), (found.Id, found.Version));
        Assert.Equal(4, await LastSequenceAsync(application));
    }

    [Fact]
    public async Task A_corrected_name_changes_the_person_who_is_shown()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", name: "Le Van Thu")));
        (await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", name: "Lê Văn Thự")))).Holds(changed: 1);
        Assert.Equal("Lê Văn Thự", (await application.TraineeAsync("HS-1")).Name);
        Assert.Single(await application.Supply.FindAsync("van thu", 5, Cancellation));
    }

    [Theory]
    [InlineData(TableFormat.Csv, "tu-choi.csv")]
    [InlineData(TableFormat.Xlsx, "tu-choi.xlsx")]
    public async Task Refused_rows_are_saved_corrected_and_sent_again_with_nothing_twice(TableFormat format, string fileName)
    {
        await using var application = await JobMatchApplication.StartAsync();
        var outcome = await application.ImportTraineesAsync(TraineeFile.Of(
            TraineeFile.Row("HS-1"), TraineeFile.Row("HS-2", birthDate: "31/02/2005"), TraineeFile.Row("HS-3"), TraineeFile.Row("HS-4", name: "")));
        outcome.Holds(added: 2, refused: 2);
        var refused = await application.RefusedRowsAsync(outcome.Report, format);

        // Sent back as it is, the same two rows are refused again: the reasons in their last column do no harm.
        (await application.ImportTraineesAsync(refused, fileName)).Holds(refused: 2);
        var corrected = format == TableFormat.Csv
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(refused).Replace("31/02/2005", "28/02/2005", StringComparison.Ordinal).Replace(",,", ",Lê Thị Bốn,", StringComparison.Ordinal))
            : CorrectedWorkbook.Of(refused, ("D2", "28/02/2005"), ("C3", "Lê Thị Bốn"));
        (await application.ImportTraineesAsync(corrected, fileName)).Holds(added: 2);
        (await application.ImportTraineesAsync(corrected, fileName)).Holds(unchanged: 2);
        Assert.Equal((4, 1), await application.Supply.CountAsync(Cancellation));
        Assert.Equal("Lê Thị Bốn", (await application.TraineeAsync("HS-4")).Name);
    }

    [Fact]
    public async Task An_import_without_refused_rows_gives_no_file()
    {
        await using var application = await JobMatchApplication.StartAsync();
        var outcome = await application.ImportTraineesAsync(TraineeFile.Of(2));
        using var file = new MemoryStream();
        var imports = application.Imports(ImportKind.Trainees);
        Assert.False(await imports.WriteRefusedRowsAsync(outcome.Report.Id, TableFormat.Csv, file, Cancellation));
        Assert.False(await imports.WriteRefusedRowsAsync(Guid.NewGuid(), TableFormat.Csv, file, Cancellation));
        Assert.Equal(0, file.Length);
    }

    [Theory]
    [InlineData(ImportKind.Trainees, TableFormat.Xlsx)]
    [InlineData(ImportKind.Trainees, TableFormat.Csv)]
    [InlineData(ImportKind.Demand, TableFormat.Xlsx)]
    [InlineData(ImportKind.Demand, TableFormat.Csv)]
    public async Task A_template_sent_back_untouched_stores_nobody(ImportKind kind, TableFormat format)
    {
        await using var application = await JobMatchApplication.StartAsync();
        using var template = new MemoryStream();
        application.Imports(kind).WriteTemplate(format, template);
        var name = format == TableFormat.Xlsx ? "mau.xlsx" : "mau.csv";
        var outcome = kind == ImportKind.Demand
            ? await application.ImportDemandAsync(template.ToArray(), name)
            : await application.ImportTraineesAsync(template.ToArray(), name);
        Assert.NotEmpty(outcome.Failure);
        Assert.Equal((0, 0), await application.Matching.CountAsync(Cancellation));
    }

    /// <summary>The sequence of the last message that was ever logged; a cleared log does not forget it.</summary>
    private static async Task<long> LastSequenceAsync(JobMatchApplication application)
    {
        await using var context = await application.Get<IDbContextFactory<SupplyContext>>().CreateDbContextAsync(Cancellation);
        return await context.Database.SqlQuery<long>($"SELECT seq AS Value FROM sqlite_sequence WHERE name = 'message_log'").SingleAsync(Cancellation);
    }
}
