using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Stores and removes documents in requests of limited size, one after another, and looks at what became of each
/// document: a later version is passed over, a busy server is asked again for that document alone, a document that does
/// not fit is named.</summary>
internal sealed partial class BulkWriter(ElasticsearchTransport transport, ElasticsearchOptions options, TimeProvider clock)
{
    private const int TooManyRequests = 429;
    private const int Conflict = 409;
    private const int Missing = 404;

    /// <summary>Bodies that are not in use. Each holds some megabytes, which are costly to ask for anew every time.</summary>
    private readonly ConcurrentBag<BulkBody> _bodies = [];

    /// <summary>Stores documents.</summary>
    /// <param name="target">An alias or an index.</param>
    /// <param name="isAlias">Whether the target must be an alias: else a server that makes indices by itself would make one.</param>
    /// <param name="documents">Each id once.</param>
    /// <param name="refresh">Whether the documents can be found when the call returns.</param>
    /// <param name="cancellation">Ends the writing between two requests.</param>
    /// <returns>The documents stored, without those whose version was not above the stored one.</returns>
    /// <exception cref="DocumentsRefusedException">Some do not fit; all others were stored.</exception>
    /// <exception cref="ElasticsearchException">The server did not store the rest.</exception>
    public async Task<IReadOnlyList<SearchDocument>> StoreAsync(
        string target, bool isAlias, IReadOnlyList<SearchDocument> documents, bool refresh, CancellationToken cancellation)
    {
        var (stored, refused) = (new List<SearchDocument>(documents.Count), new List<RefusedDocument>());
        var body = _bodies.TryTake(out var used) ? used : new();
        var batch = new List<SearchDocument>();
        try
        {
            foreach (var document in documents)
            {
                body.Index(document);
                batch.Add(document);
                if (batch.Count >= options.BulkDocuments || body.Bytes >= options.BulkMegabytes * 1024 * 1024)
                {
                    await FlushAsync();
                }
            }

            if (batch.Count > 0)
            {
                await FlushAsync();
            }
        }
        finally
        {
            body.Clear();
            _bodies.Add(body);
        }

        return refused.Count == 0 ? stored : throw new DocumentsRefusedException(stored, refused);

        async Task FlushAsync()
        {
            await StoreAsync(target, Path(target, isAlias, refresh), batch, body, stored, refused, cancellation);
            batch.Clear();
            body.Clear();
        }
    }

    /// <summary>Removes documents; unknown ids are passed over.</summary>
    public async Task RemoveAsync(string target, bool isAlias, IReadOnlyCollection<Guid> ids, CancellationToken cancellation)
    {
        using var body = new BulkBody();
        foreach (var batch in ids.Chunk(options.BulkDocuments))
        {
            body.Clear();
            foreach (var id in batch)
            {
                body.Delete(id);
            }

            var answer = await SendAsync(Path(target, isAlias, refresh: true), body, cancellation);
            if (answer.Items.Select(item => item.Delete!).FirstOrDefault(item => item.Status >= 300
                && (item.Status != Missing || item.Error is not null)) is { } failed)
            {
                throw ElasticsearchException.Of(failed.Status, failed.Error);
            }
        }
    }

    private async Task StoreAsync(
        string target, string path, List<SearchDocument> batch, BulkBody body, List<SearchDocument> stored, List<RefusedDocument> refused,
        CancellationToken cancellation)
    {
        var pause = TimeSpan.FromMilliseconds(options.RetryDelayMilliseconds);
        for (var attempt = 0; ; attempt++)
        {
            var outcomes = (await SendAsync(path, body, cancellation)).Items;
            var (again, conflicts) = (new List<SearchDocument>(), new List<SearchDocument>());
            for (var index = 0; index < batch.Count; index++)
            {
                Judge(batch[index], outcomes[index].Index!, stored, refused, again, conflicts);
            }

            again.AddRange(await RemovedAsync(target, conflicts, cancellation));
            if (again.Count == 0)
            {
                return;
            }

            if (attempt == options.Retries)
            {
                throw ElasticsearchException.Of(TooManyRequests, null);
            }

            await Task.Delay(pause, clock, cancellation);
            pause *= 2;
            if (conflicts.Count > 0)
            {
                await transport.SendAsync(new(HttpMethod.Post, $"/{target}/_refresh"), ServerJson.Default.Acknowledged, cancellation);
            }

            body.Clear();
            again.ForEach(body.Index);
            batch = again;
        }
    }

    /// <summary>The documents whose id was removed a moment ago: the server remembers a removal for a fraction of a second, until
    /// the next refresh, and takes it for a later version.</summary>
    private async Task<IEnumerable<SearchDocument>> RemovedAsync(string target, List<SearchDocument> conflicts, CancellationToken cancellation)
    {
        if (conflicts.Count == 0)
        {
            return [];
        }

        var body = new JsonObject { ["ids"] = new JsonArray([.. conflicts.Select(document => (JsonNode)document.Id.ToString())]) };
        var answer = await transport.SendAsync(
            new(HttpMethod.Post, $"/{target}/_mget?_source=false&filter_path=docs._id,docs.found", Encoding.UTF8.GetBytes(body.ToJsonString())),
            ServerJson.Default.ManyAnswer, cancellation);
        return conflicts.Zip(answer.Docs).Where(pair => !pair.Second.Found).Select(pair => pair.First);
    }

    private static void Judge(
        SearchDocument document, BulkOutcome outcome, List<SearchDocument> stored, List<RefusedDocument> refused,
        List<SearchDocument> again, List<SearchDocument> conflicts)
    {
        switch (outcome)
        {
            case { Status: < 300 }:
                stored.Add(document);
                break;
            case { Status: Conflict }:
                conflicts.Add(document);
                break;
            case { Error.Type: "cluster_block_exception" }:
                throw ElasticsearchException.Of(outcome.Status, outcome.Error);
            case { Status: TooManyRequests or 503 }:
                again.Add(document);
                break;
            case { Status: 400 }:
                refused.Add(new(document.Id, FieldOf(outcome.Error), outcome.Error?.Type ?? "400"));
                break;
            default:
                throw ElasticsearchException.Of(outcome.Status, outcome.Error);
        }
    }

    private Task<BulkAnswer> SendAsync(string path, BulkBody body, CancellationToken cancellation) =>
        transport.SendAsync(new(HttpMethod.Post, path, body.Written, IsLines: true), ServerJson.Default.BulkAnswer, cancellation);

    private static string Path(string target, bool isAlias, bool refresh) =>
        $"/{target}/_bulk?filter_path=items.*.status,items.*.error{(isAlias ? "&require_alias=true" : "")}{(refresh ? "&refresh=true" : "")}";

    /// <summary>The name of the field in the server's sentence, without the value that the sentence may quote.</summary>
    private static string? FieldOf(ServerError? error)
    {
        for (var level = error; level is not null; level = level.CausedBy)
        {
            if (level.Reason is { } reason && NamedField().Match(reason) is { Success: true } match)
            {
                return match.Groups[1].Value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"(?:failed to parse field|introduction of|mapper) \[([\w.]+)\]")]
    private static partial Regex NamedField();
}
