using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>One request to the server.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path and query, escaped.</param>
/// <param name="Body">JSON, or lines of it; null for none.</param>
/// <param name="IsLines">Whether the body is lines of JSON.</param>
internal sealed record ServerRequest(HttpMethod Method, string Path, ReadOnlyMemory<byte>? Body = null, bool IsLines = false)
{
    /// <summary>How long an attempt may take; null is the ordinary limit.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>How often it may be repeated; null is the ordinary number.</summary>
    public int? Retries { get; init; }
}

/// <summary>Speaks to the cluster: picks nodes, authenticates, repeats what may succeed later, reads answers and errors.</summary>
internal sealed class ElasticsearchTransport : IDisposable
{
    /// <summary>Smaller bodies fit one network packet compressed or not.</summary>
    private const int LeastCompressed = 1400;

    private readonly HttpClient _http;
    private readonly TimeSpan _limit;
    private readonly int _retries;
    private readonly bool _compress;

    /// <param name="options">Valid options.</param>
    /// <param name="clock">Times how long nodes are set aside and retries wait.</param>
    public ElasticsearchTransport(ElasticsearchOptions options, TimeProvider clock)
    {
        var addresses = options.Addresses.Select(address => new Uri(address)).ToList();
        _limit = TimeSpan.FromSeconds(options.RequestTimeoutSeconds);
        _retries = options.Retries;
        _compress = options.Compress ?? !addresses.TrueForAll(address => address.IsLoopback);
        var nodes = new ServerNodes(addresses, TimeSpan.FromSeconds(options.NodePauseSeconds), clock);
        var sockets = new SocketsHttpHandler
        {
            AutomaticDecompression = _compress ? DecompressionMethods.GZip : DecompressionMethods.None,
            ConnectTimeout = TimeSpan.FromSeconds(options.SearchTimeoutSeconds),
            // A cluster's names may come to mean other machines.
            PooledConnectionLifetime = TimeSpan.FromMinutes(10),
            UseCookies = false,
        };
        if (options.Fingerprint is { } fingerprint)
        {
            var pinned = CertificatePin.Read(fingerprint)!;
            sockets.SslOptions.RemoteCertificateValidationCallback =
                (_, certificate, chain, errors) => CertificatePin.Holds(pinned, certificate, chain, errors);
        }

        var pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(Repeating(nodes, TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds)))
            .Build();
        _http = new HttpClient(new ResilienceHandler(pipeline) { InnerHandler = new NodeHandler(nodes, sockets) })
        {
            BaseAddress = addresses[0],
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _http.DefaultRequestHeaders.Authorization = options switch
        {
            { ApiKey: { } key } => new AuthenticationHeaderValue("ApiKey", key),
            { User: { } user } => new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{options.Password}"))),
            _ => null,
        };
    }

    /// <summary>Sends and reads the answer.</summary>
    /// <exception cref="ElasticsearchException">The server did not do it.</exception>
    public async Task<T> SendAsync<T>(ServerRequest request, JsonTypeInfo<T> answer, CancellationToken cancellation)
    {
        using var response = await SendAsync(request, cancellation);
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        return (await JsonSerializer.DeserializeAsync(stream, answer, cancellation))!;
    }

    public void Dispose() => _http.Dispose();

    private async Task<HttpResponseMessage> SendAsync(ServerRequest request, CancellationToken cancellation)
    {
        using var message = new HttpRequestMessage(request.Method, request.Path) { Content = Content(request) };
        message.Options.Set(NodeHandler.Limit, request.Limit ?? _limit);
        message.Options.Set(NodeHandler.Retries, request.Retries ?? _retries);
        message.Options.Set(NodeHandler.Path, request.Path);
        HttpResponseMessage response;
        try
        {
            response = await _http.SendAsync(message, cancellation);
        }
        catch (HttpRequestException failure)
        {
            throw failure.HttpRequestError == HttpRequestError.SecureConnectionError
                ? ElasticsearchException.WrongCertificate(failure)
                : ElasticsearchException.Unreachable(failure);
        }

        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw ElasticsearchException.Of((int)response.StatusCode, await ErrorAsync(response, cancellation));
        }
    }

    private HttpContent? Content(ServerRequest request)
    {
        if (request.Body is not { } body)
        {
            return null;
        }

        HttpContent content = _compress && body.Length >= LeastCompressed ? Compressed(body) : new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new(request.IsLines ? "application/x-ndjson" : "application/json");
        return content;
    }

    private static ByteArrayContent Compressed(ReadOnlyMemory<byte> body)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(body.Span);
        }

        var content = new ByteArrayContent(packed.GetBuffer(), 0, (int)packed.Length);
        content.Headers.ContentEncoding.Add("gzip");
        return content;
    }

    /// <summary>Repeats where another attempt may succeed: at once on another node, else after a growing pause or the one
    /// that the server asked for.</summary>
    private static HttpRetryStrategyOptions Repeating(ServerNodes nodes, TimeSpan firstDelay) => new()
    {
        MaxRetryAttempts = 100,
        Delay = firstDelay,
        BackoffType = DelayBackoffType.Exponential,
        MaxDelay = TimeSpan.FromSeconds(10),
        UseJitter = true,
        ShouldHandle = attempt => ValueTask.FromResult(
            attempt.AttemptNumber < RetriesOf(attempt.Context) && MaySucceedLater(attempt.Outcome)),
        DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(
            attempt.Outcome.Exception is not null && nodes.AnyIsUp ? TimeSpan.Zero : attempt.Outcome.Result?.Headers.RetryAfter?.Delta),
    };

    private static int RetriesOf(ResilienceContext context) =>
        context.GetRequestMessage() is { } request && request.Options.TryGetValue(NodeHandler.Retries, out var retries) ? retries : 0;

    private static bool MaySucceedLater(Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Exception: HttpRequestException failure } => failure.HttpRequestError != HttpRequestError.SecureConnectionError,
        { Result.StatusCode: var status } => status is HttpStatusCode.TooManyRequests or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout,
        _ => false,
    };

    private static async Task<ServerError?> ErrorAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
            return (await JsonSerializer.DeserializeAsync(stream, ServerJson.Default.ErrorAnswer, cancellation))?.Error;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
