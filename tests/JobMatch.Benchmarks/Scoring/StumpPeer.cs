using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using JobMatch.Benchmarks.Running;
using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.LightGbm;

namespace JobMatch.Benchmarks.Scoring;

/// <summary>A boosted ensemble of stumps that learned the same sums from the same codes, and the time it takes for all pairs.</summary>
/// <param name="Name">Peer and version.</param>
/// <param name="Milliseconds">Median time of one batch on one thread.</param>
internal sealed record StumpPeer(string Name, double Milliseconds)
{
    private const int Stumps = 500;

    /// <summary>LightGBM stumps served by Microsoft.ML's batch transformer.</summary>
    public static StumpPeer MicrosoftMl(byte[][] codes, byte[] sums, bool quick)
    {
        var context = new MLContext(1);
        var rows = Enumerable.Range(0, sums.Length)
            .Select(row => new Row { Features = Array.ConvertAll(codes, column => (float)column[row]), Label = sums[row] }).ToList();
        var schema = SchemaDefinition.Create(typeof(Row));
        schema[nameof(Row.Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, codes.Length);
        var view = context.Data.LoadFromEnumerable(rows, schema);
        var model = context.Regression.Trainers.LightGbm(new LightGbmRegressionTrainer.Options
        {
            NumberOfLeaves = 2,
            NumberOfIterations = quick ? 50 : Stumps,
            LearningRate = 0.1,
            NumberOfThreads = 1,
            HandleMissingValue = false,
        }).Fit(view);
        var timings = new Timings();
        for (var round = 0; round < (quick ? 2 : 7); round++)
        {
            timings.Measure(() => Read(model.Transform(view)));
        }

        return new($"Microsoft.ML {typeof(MLContext).Assembly.GetName().Version!.ToString(2)}", timings.P50);
    }

    /// <summary>XGBoost's batch prediction with one thread; none where it is not installed for the system's Python.</summary>
    public static async Task<IReadOnlyList<StumpPeer>> XGBoostAsync(byte[][] codes, byte[] sums, bool quick, CancellationToken cancellation)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(file, [.. codes.SelectMany(column => column), .. sums], cancellation);
            string[] arguments =
            [
                Path.Combine(AppContext.BaseDirectory, "Scoring", "score_peer.py"), file,
                codes.Length.ToString(CultureInfo.InvariantCulture), (quick ? 50 : Stumps).ToString(CultureInfo.InvariantCulture),
            ];
            using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", arguments) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<StumpPeer>(line, JsonSerializerOptions.Web)!)];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Console.Error.WriteLine("There is no Python: XGBoost is not compared.");
            return [];
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Reads every score, for a transformer does its work only then.</summary>
    private static float Read(IDataView scored)
    {
        var sum = 0f;
        foreach (var score in scored.GetColumn<float>("Score"))
        {
            sum += score;
        }

        return sum;
    }

    private sealed class Row
    {
        public float[] Features { get; set; } = [];

        public float Label { get; set; }
    }
}
