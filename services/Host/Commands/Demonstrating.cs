using System.Diagnostics;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;
using JobMatch.Host.Answering;
using JobMatch.Host.Running;
using JobMatch.LabourMarket.Numbers;

namespace JobMatch.Host.Commands;

/// <summary>The command <c>demo</c>: the sample province from files to ranked people and pages.</summary>
internal static class Demonstrating
{
    private const int ShownMatches = 3;

    /// <summary>Name of the scorecard learned from invented outcomes.</summary>
    private const string LearnedModel = "mo-phong";

    /// <summary>Vacancies of the sample that show an ordinary, a crowded and a legally limited case.</summary>
    private static readonly string[] ShownVacancies = ["ND01", "TC-01", "TSL-TY"];

    /// <summary>The files of the sample province; official forms name no school, so the sender does.</summary>
    private static readonly (ImportKind Kind, string Name, string? Sender)[] SampleFiles =
    [
        (ImportKind.Demand, "nhu-cau.csv", null),
        (ImportKind.Demand, "nhu-cau-mau-02.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-tra-cau.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-song-cau.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-ham-giang.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-dong-khe.csv", null),
        (ImportKind.Trainees, "nguoi-hoc-mau-01.csv", "Trung tâm GDNN - GDTX Sa Huỳnh Mới"),
        (ImportKind.Trainees, "nguoi-tim-viec.csv", "Trường Trung cấp nghề Núi Phja"),
    ];

    private static readonly string SampleDirectory = Path.Combine(AppContext.BaseDirectory, "Sample");

    public static async Task<int> RunAsync(string dataDirectory, int port, bool exit, CancellationToken cancellation)
    {
        using var folder = DataFolder.Open(dataDirectory);
        if (!folder.IsOurs)
        {
            throw CommandException.FolderInUse(folder);
        }

        var steps = new Steps();
        await using var app = WebHost.Build(folder.Path, port);
        var address = await steps.RunAsync("Khởi động các dịch vụ", () => WebHost.StartAsync(app, port, cancellation));
        folder.Announce(address);
        var refused = await LoadSampleAsync(app.Services, steps, cancellation);
        await steps.RunAsync("Ghép việc làm với người học", async () =>
        {
            await ShowAsync(app.Services, cancellation);
            return true;
        });
        if (refused > 0)
        {
            await Console.Out.WriteLineAsync(string.Create(VietnameseNumbers.Culture,
                $"{refused} dòng của tỉnh mẫu bị từ chối có chủ ý; xem lý do ở {address}/nhap-lieu"));
        }

        steps.Write();
        if (!exit)
        {
            await Serving.WriteAddressAsync(address, folder);
        }

        await Console.Out.WriteLineAsync(await LearnAsync(app.Services, dataDirectory, cancellation));
        if (exit)
        {
            await app.StopAsync(cancellation);
            return ExitCodes.Done;
        }

        await app.WaitForShutdownAsync(cancellation);
        return ExitCodes.Done;
    }

    /// <returns>Rows refused; 0 when the data were there already.</returns>
    private static async Task<int> LoadSampleAsync(IServiceProvider services, Steps steps, CancellationToken cancellation)
    {
        var (vacancies, _) = await services.GetRequiredService<IDemandQueries>().CountAsync(cancellation);
        var (trainees, _) = await services.GetRequiredService<ISupplyQueries>().CountAsync(cancellation);
        if (vacancies > 0 && trainees > 0)
        {
            await Console.Out.WriteLineAsync(string.Create(VietnameseNumbers.Culture,
                $"Đã có dữ liệu: {vacancies} việc làm, {trainees} người học; không nhập lại."));
            return 0;
        }

        var refused = 0;
        foreach (var imports in services.GetServices<IFileImports>())
        {
            foreach (var (name, sender) in SampleFiles.Where(file => file.Kind == imports.Kind).Select(file => (file.Name, file.Sender)))
            {
                var file = new FileInfo(Path.Combine(SampleDirectory, name));
                var report = await steps.RunAsync($"Nhập {name}", () => Importing.ImportAsync(imports, file, sender, null, cancellation));
                refused += report.Refused;
            }
        }

        await steps.RunAsync("Lập chỉ mục", async () =>
        {
            await services.GetRequiredService<IMatchingQueries>().WaitUntilCurrentAsync(null, cancellation);
            return true;
        });
        return refused;
    }

    private static async Task ShowAsync(IServiceProvider services, CancellationToken cancellation)
    {
        foreach (var key in ShownVacancies)
        {
            if (await services.GetRequiredService<IDemandQueries>().FindAsync(key, 1, cancellation) is [var vacancy]
                && await services.GetRequiredService<IMatchingQueries>().MatchAsync(vacancy.Id, ShownMatches, Weights.None, cancellation) is { } matches)
            {
                Tables.Write(await MatchDocument.OfAsync(matches, null, services.GetRequiredService<ISupplyQueries>(), cancellation));
            }
        }
    }

    /// <summary>A challenger learned from an invented market, as it would be from real outcomes. It ranks nothing.</summary>
    private static async Task<string> LearnAsync(IServiceProvider services, string dataDirectory, CancellationToken cancellation)
    {
        var models = Learning.Models(dataDirectory);
        if (models.Names().Contains(LearnedModel))
        {
            return $"Đã có mô hình «{LearnedModel}», học từ thị trường mô phỏng; đang dùng {models.InUse}.";
        }

        try
        {
            var source = new OutcomeSource.Simulated(Seed: 1, Vacancies: 250);

            // On a thread of its own: those of the pool answer the pages.
            var card = await Task.Factory.StartNew(
                () => models.Train(source, LearnedModel, seed: 1), cancellation, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            return $"Mô hình «{card.Name}» học từ thị trường mô phỏng, không phải kết quả thật: chỉ để xem thử (models list, models show {card.Name}). "
                + $"Xếp hạng vẫn dùng {models.InUse}.";
        }
        catch (ModelException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>Says what is being done, and at the end how long each step took.</summary>
    private sealed class Steps
    {
        private readonly List<(string Name, TimeSpan Took)> _done = [];

        public async Task<T> RunAsync<T>(string name, Func<Task<T>> step)
        {
            await Console.Out.WriteLineAsync($"… {name}");
            var started = Stopwatch.GetTimestamp();
            var result = await step();
            _done.Add((name, Stopwatch.GetElapsedTime(started)));
            return result;
        }

        public void Write()
        {
            foreach (var (name, took) in _done)
            {
                Console.Out.WriteLine(string.Create(VietnameseNumbers.Culture, $"{took.TotalSeconds,7:0.00} s  {name}"));
            }
        }
    }
}
