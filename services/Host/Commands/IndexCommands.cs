using System.Globalization;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Rebuilding;
using JobMatch.Host.Running;
using JobMatch.LabourMarket.Numbers;
using Spectre.Console;

namespace JobMatch.Host.Commands;

/// <summary>The commands <c>verify</c> and <c>reindex</c>.</summary>
internal static class IndexCommands
{
    /// <summary>Compares without repairing anything, also beside a process that holds the folder.</summary>
    public static async Task<int> VerifyAsync(string dataDirectory, bool json, CancellationToken cancellation)
    {
        await using var session = await Session.StartReadingAsync(dataDirectory, cancellation);
        var comparisons = await session.Get<IIndexCare>().VerifyAsync(cancellation);
        if (json)
        {
            JsonOutput.Write(new { comparisons });
        }
        else
        {
            Write(comparisons);
        }

        return comparisons.All(comparison => comparison.IsEqual) ? ExitCodes.Done : ExitCodes.FoundDifferences;
    }

    /// <summary>Builds the indices anew, in the process that serves the pages if there is one.</summary>
    public static async Task<int> ReindexAsync(string dataDirectory, CancellationToken cancellation)
    {
        var comparisons = await RebuildAsync(dataDirectory, cancellation);
        Write(comparisons);
        return comparisons.All(comparison => comparison.IsEqual) ? ExitCodes.Done : ExitCodes.FoundDifferences;
    }

    private static async Task<IReadOnlyList<IndexComparison>> RebuildAsync(string dataDirectory, CancellationToken cancellation)
    {
        if (DataFolder.ServerOf(dataDirectory) is { } address)
        {
            return await ServedRebuild.RunAsync(address, new Line(), cancellation);
        }

        await using var session = await Session.StartAsync(dataDirectory, mustWrite: true, cancellation);
        var care = session.Get<IIndexCare>();
        await care.ReindexAsync(new Line(), cancellation);
        return await care.VerifyAsync(cancellation);
    }

    private static void Write(IReadOnlyList<IndexComparison> comparisons)
    {
        var table = new Table { Border = TableBorder.Simple }
            .AddColumns("Chỉ mục", "Dữ liệu", "Gốc", "Chỉ mục có", "Thiếu hoặc cũ", "Thừa", "Trễ", "Mã băm gốc", "Mã băm chỉ mục", "Khớp");
        foreach (var comparison in comparisons)
        {
            table.AddRow(
                comparison.Index,
                comparison.Documents == "vacancies" ? "việc làm" : "người học",
                Number(comparison.Owned), Number(comparison.Held), Number(comparison.Behind), Number(comparison.Surplus),
                comparison.Lag is { } lag ? lag.ToString(@"d\.hh\:mm\:ss", CultureInfo.InvariantCulture) : "",
                comparison.OwnedHash, comparison.HeldHash, comparison.IsEqual ? "có" : "KHÔNG");
        }

        AnsiConsole.Write(table);
        foreach (var failure in comparisons.Select(comparison => comparison.Failure).OfType<string>().Distinct())
        {
            Console.Error.WriteLine(failure);
        }
    }

    private static string Number(int number) => number.ToString("#,0", VietnameseNumbers.Culture);

    // Progress<T> reports on another thread, out of order.
    private sealed class Line : IProgress<string>
    {
        public void Report(string value) => Console.Error.WriteLine(value);
    }
}
