using System.Net;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Sends one attempt to the node whose turn it is, within the request's time limit.</summary>
internal sealed class NodeHandler(ServerNodes nodes, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>How long one attempt may take.</summary>
    public static readonly HttpRequestOptionsKey<TimeSpan> Limit = new("limit");

    /// <summary>How often the request may be repeated.</summary>
    public static readonly HttpRequestOptionsKey<int> Retries = new("retries");

    /// <summary>Path and query, the same on every node.</summary>
    public static readonly HttpRequestOptionsKey<string> Path = new("path");

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Options.TryGetValue(Limit, out var limit);
        request.Options.TryGetValue(Path, out var path);
        var node = nodes.Next();
        request.RequestUri = new Uri(node, path);
        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        attempt.CancelAfter(limit);
        try
        {
            var response = await base.SendAsync(request, attempt.Token);
            await response.Content.LoadIntoBufferAsync(attempt.Token);
            if (response.StatusCode is HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout)
            {
                nodes.Failed(node);
            }
            else
            {
                nodes.Answered(node);
            }

            return response;
        }
        catch (HttpRequestException)
        {
            nodes.Failed(node);
            throw;
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            nodes.Failed(node);
            throw new HttpRequestException(HttpRequestError.ResponseEnded, $"{node.Authority}: quá {limit.TotalSeconds:0.#} giây.", late);
        }
    }
}
