namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Takes removed documents out of the server's files, behind the removal itself.</summary>
/// <remarks>A removed document can no longer be found or read at once, but the server keeps its bytes for copies of the
/// index that might be behind, for as long as its retention leases say; they are renewed every 30 seconds, which no setting
/// changes (seen on 7.10 and 8.19: after 30 to 34 seconds joining segments drops the bytes, before that it does not).</remarks>
internal sealed class Expunger(ElasticsearchTransport transport, ElasticsearchOptions options, TimeProvider clock)
{
    private static readonly TimeSpan RetentionLeases = TimeSpan.FromSeconds(35);

    /// <summary>Whether the files hold removed or replaced documents.</summary>
    public async Task<bool> IsNeededAsync(string index, CancellationToken cancellation) =>
        (await transport.SendAsync(
            new(HttpMethod.Get, $"/{index}/_stats/docs?filter_path=_all.total.docs"), ServerJson.Default.StatsAnswer, cancellation)).All.Total.Docs.Deleted > 0;

    /// <summary>Waits until the server lets removed documents go, then joins the segments that hold them.</summary>
    public async Task ExpungeAsync(string index, CancellationToken cancellation)
    {
        await Task.Delay(RetentionLeases, clock, cancellation);
        await PostAsync($"/{index}/_flush?force=true", cancellation);
        await PostAsync($"/{index}/_forcemerge?only_expunge_deletes=true", cancellation);

        // The files of before, and the log of writes, go with the next commit.
        await PostAsync($"/{index}/_flush?force=true", cancellation);
    }

    private Task<Acknowledged> PostAsync(string path, CancellationToken cancellation) => transport.SendAsync(
        new(HttpMethod.Post, path) { Limit = TimeSpan.FromSeconds(options.ExpungeTimeoutSeconds), Retries = 0 },
        ServerJson.Default.Acknowledged, cancellation);
}
