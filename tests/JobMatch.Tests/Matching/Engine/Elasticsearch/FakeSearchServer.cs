using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

/// <summary>A server that answers as it is told, for answers that a real one gives only in trouble.</summary>
internal sealed class FakeSearchServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Received> _requests = [];

    private FakeSearchServer(WebApplication app) => _app = app;

    public string Address => _app.Urls.Single();

    /// <summary>What it was asked so far.</summary>
    public IReadOnlyList<Received> Requests
    {
        get
        {
            lock (_requests)
            {
                return [.. _requests];
            }
        }
    }

    /// <param name="answer">Status and body for each request, by its number from 0.</param>
    public static async Task<FakeSearchServer> StartAsync(Func<Received, int, Answer> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new FakeSearchServer(app);
        app.Run(context => server.AnswerAsync(context, answer));
        await app.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context, Func<Received, int, Answer> answer)
    {
        var isPacked = context.Request.Headers.ContentEncoding == "gzip";
        await using var stream = isPacked ? new GZipStream(context.Request.Body, CompressionMode.Decompress) : context.Request.Body;
        using var reader = new StreamReader(stream);
        var received = new Received(
            context.Request.Method, context.Request.Path + context.Request.QueryString, await reader.ReadToEndAsync(),
            context.Request.Headers.Authorization.ToString(), isPacked);
        int number;
        lock (_requests)
        {
            number = _requests.Count;
            _requests.Add(received);
        }

        var (status, body, delay, retryAfter) = answer(received, number);
        await Task.Delay(delay, context.RequestAborted);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        await context.Response.WriteAsync(body);
    }

    /// <summary>A request as it came.</summary>
    internal sealed record Received(string Method, string Path, string Body, string Authorization, bool IsPacked);

    /// <summary>What to answer, and after which time.</summary>
    internal sealed record Answer(int Status, string Body = "{}", TimeSpan Delay = default, string? RetryAfter = null);
}
