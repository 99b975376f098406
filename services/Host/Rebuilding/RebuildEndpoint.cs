using System.Text.Json;
using System.Threading.Channels;
using JobMatch.Contracts.Matching;
using JobMatch.Messaging.Log;
using JobMatch.Web;

namespace JobMatch.Host.Rebuilding;

/// <summary>Builds the indices anew in the process that serves the pages: the command <c>reindex</c> asks for it when another
/// process holds the folder.</summary>
internal static class RebuildEndpoint
{
    public const string Route = "/api/v1/index/rebuild";

    /// <summary>Maps the endpoint. It takes JSON alone, which a form of another site cannot send.</summary>
    public static void MapRebuilding(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost(Route, RebuildAsync).WithMetadata(new CallableByAttribute(Audience.LocalStaff));

    /// <summary>Answers with a line of JSON for each step as it is done; the last one tells the outcome. Whoever hangs up ends the building.</summary>
    private static async Task RebuildAsync(RebuildOrder order, HttpContext context, IIndexCare care)
    {
        context.Response.ContentType = "application/x-ndjson; charset=utf-8";
        var steps = new Steps();
        var running = RunAsync(care, steps, context.RequestAborted);
        await foreach (var step in steps.Lines.Reader.ReadAllAsync(context.RequestAborted))
        {
            await WriteAsync(context, new(step, null, null));
        }

        await WriteAsync(context, await running);
    }

    private static async Task<RebuildLine> RunAsync(IIndexCare care, Steps steps, CancellationToken cancellation)
    {
        try
        {
            await care.ReindexAsync(steps, cancellation);
            return new(null, await care.VerifyAsync(cancellation), null);
        }
        catch (IndexUnavailableException failure)
        {
            return new(null, null, failure.Message);
        }
        finally
        {
            steps.Lines.Writer.Complete();
        }
    }

    private static async Task WriteAsync(HttpContext context, RebuildLine line)
    {
        await context.Response.WriteAsync(JsonSerializer.Serialize(line, MessageJson.Options) + "\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }

    private sealed class Steps : IProgress<string>
    {
        public Channel<string> Lines { get; } = Channel.CreateUnbounded<string>();

        public void Report(string value) => Lines.Writer.TryWrite(value);
    }
}

/// <summary>Says nothing more than its address.</summary>
internal sealed record RebuildOrder;

/// <summary>A step that was reached, or the outcome.</summary>
/// <param name="Step">Vietnamese; null in the last line.</param>
/// <param name="Comparisons">What the indices hold afterwards; null before the end and after a failure.</param>
/// <param name="Failure">Vietnamese: why nothing took over; else null.</param>
internal sealed record RebuildLine(string? Step, IReadOnlyList<IndexComparison>? Comparisons, string? Failure);
