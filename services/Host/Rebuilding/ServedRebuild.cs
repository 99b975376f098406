using System.Text.Json;
using JobMatch.Contracts.Matching;
using JobMatch.Host.Commands;
using JobMatch.Messaging.Log;

namespace JobMatch.Host.Rebuilding;

/// <summary>Asks the process that serves the pages to build its indices anew.</summary>
internal static class ServedRebuild
{
    /// <param name="address">Where that process serves.</param>
    /// <param name="progress">Told of each step, in Vietnamese.</param>
    /// <param name="cancellation">Ends the building there, too.</param>
    /// <exception cref="CommandException">It did not answer.</exception>
    /// <exception cref="IndexUnavailableException">It could not build them; its indices are as they were.</exception>
    public static async Task<IReadOnlyList<IndexComparison>> RunAsync(string address, IProgress<string> progress, CancellationToken cancellation)
    {
        // It is this computer, whatever proxy the environment names; and a million people take minutes.
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address + RebuildEndpoint.Route) { Content = JsonContent.Create(new RebuildOrder()) };
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
            response.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(cancellation));
            while (await lines.ReadLineAsync(cancellation) is { } json)
            {
                switch (JsonSerializer.Deserialize<RebuildLine>(json, MessageJson.Options))
                {
                    case { Step: { } step }:
                        progress.Report(step);
                        break;
                    case { Comparisons: { } comparisons }:
                        return comparisons;
                    case { Failure: { } failure }:
                        throw new IndexUnavailableException(failure);
                }
            }
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            throw new CommandException($"Tiến trình đang phục vụ trang {address} không lập lại được chỉ mục; chỉ mục cũ vẫn được dùng.");
        }

        throw new CommandException($"Tiến trình đang phục vụ trang {address} dừng giữa chừng; chỉ mục cũ vẫn được dùng.");
    }
}
