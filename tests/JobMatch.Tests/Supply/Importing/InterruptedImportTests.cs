using JobMatch.Contracts.Intake;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.Supply.Importing;
using JobMatch.Supply.Storing;
using JobMatch.Tests.Host;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace JobMatch.Tests.Supply.Importing;

public sealed class InterruptedImportTests
{
    private const int Rows = 4300;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_stopped_in_the_middle_goes_on_at_the_next_start_with_every_row_exactly_once()
    {
        var halting = new Halt(afterBatches: 2);
        await using var application = await JobMatchApplication.StartAsync(replace: halting.Replace);
        var id = await application.SendTraineesAsync(TraineeFile.Of(Rows));
        await halting.Reached.WaitAsync(Cancellation);
        await application.StopAsync();
        Assert.Single(application.Folder.Incoming());

        await application.RestartAsync();
        (await application.OutcomeAsync(ImportKind.Trainees, id)).Holds(added: Rows);
        await application.IndexedAsync();
        Assert.Equal((Rows, 1), await application.Supply.CountAsync(Cancellation));
        Assert.Equal(Rows, (await application.Matching.CountAsync(Cancellation)).Trainees);
        Assert.Empty(application.Folder.Incoming());
        var ids = await application.Supply.ListAsync(Cancellation).Select(card => card.Profile.ExternalId).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, Rows).Select(TraineeFile.Id), ids.Order(StringComparer.Ordinal));
        Assert.Equal(1, (await application.TraineeAsync("HS-00001")).Profile.Version);
        Assert.Equal(1, (await application.TraineeAsync("HS-04300")).Profile.Version);
    }

    [Fact]
    public async Task Refused_rows_from_before_and_after_the_interruption_are_all_given_back()
    {
        var halting = new Halt(afterBatches: 1);
        await using var application = await JobMatchApplication.StartAsync(replace: halting.Replace);
        var id = await application.SendTraineesAsync(TraineeFile.Of(Enumerable.Range(1, 2200)
            .Select(number => TraineeFile.Row(TraineeFile.Id(number), birthDate: number is 7 or 2100 ? "31/02/2005" : "15/08/2005"))));
        await halting.Reached.WaitAsync(Cancellation);
        await application.RestartAsync();
        var outcome = (await application.OutcomeAsync(ImportKind.Trainees, id)).Holds(added: 2198, refused: 2);
        Assert.Equal([8, 2101], outcome.Refusals.Select(problem => problem.Row));
    }

    [Fact]
    public async Task Files_that_were_waiting_behind_the_interrupted_one_are_imported_too_in_the_order_they_were_sent()
    {
        var halting = new Halt(afterBatches: 0);
        halting.HoldReading();
        await using var application = await JobMatchApplication.StartAsync(replace: halting.Replace);
        var first = await application.SendTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", wish: "Thợ may")));
        var second = await application.SendTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", wish: "Thợ hàn")));
        halting.LetRead();
        await halting.Reached.WaitAsync(Cancellation);
        await application.RestartAsync();
        (await application.OutcomeAsync(ImportKind.Trainees, first)).Holds(added: 1);
        (await application.OutcomeAsync(ImportKind.Trainees, second)).Holds(changed: 1);
        Assert.Equal("Thợ hàn", (await application.TraineeAsync("HS-1")).Profile.WishText);
    }

    [Fact]
    public async Task A_file_that_no_import_knows_is_deleted_at_the_next_start()
    {
        // So it is left when a process dies between keeping a file and recording it, or between an import and its deletion.
        await using var application = await JobMatchApplication.StartAsync();
        (await application.ImportTraineesAsync(TraineeFile.Of(1))).Holds(added: 1);
        var orphan = Path.Combine(application.Folder.Path, "incoming", "trainees", $"{Guid.NewGuid():N}.incoming");
        await File.WriteAllTextAsync(orphan, TraineeFile.Of(1), Cancellation);
        await application.RestartAsync();
        Assert.Empty(application.Folder.Incoming());
    }

    /// <summary>Lets some batches through and then holds the import until its host is stopped.</summary>
    private sealed class Halt(int afterBatches)
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        private TaskCompletionSource? _mayRead;

        public Task Reached => _reached.Task;

        /// <summary>Keeps imports from reading, which is before they take their turn to write: others can still write.</summary>
        public void HoldReading() => _mayRead = new();

        public void LetRead() => _mayRead?.SetResult();

        public void Replace(IServiceCollection services)
        {
            services.AddSingleton<TraineeRows>();
            services.AddSingleton<IRowStore<SupplyContext>>(provider => new Rows(provider.GetRequiredService<TraineeRows>(), this, afterBatches));
        }

        private sealed class Rows(TraineeRows rows, Halt halt, int left) : IRowStore<SupplyContext>
        {
            private int _left = left;

            public ImportKind Kind => rows.Kind;

            public IReadOnlyList<KnownForm> Forms => rows.Forms;

            public IReadRows<SupplyContext> Read(string? sender, KnownForm form, IReadOnlyList<IntakeRow> read)
            {
                halt._mayRead?.Task.Wait(Cancellation);
                return new Held(this, rows.Read(sender, form, read));
            }

            private sealed class Held(Rows rows, IReadRows<SupplyContext> read) : IReadRows<SupplyContext>
            {
                public async Task<IReadOnlyList<RowOutcome>> StoreAsync(SupplyContext context, CancellationToken cancellation)
                {
                    if (rows._left-- == 0)
                    {
                        rows.Halt();
                        await Task.Delay(Timeout.Infinite, cancellation);
                    }

                    return await read.StoreAsync(context, cancellation);
                }
            }

            private void Halt() => halt._reached.SetResult();
        }
    }
}
