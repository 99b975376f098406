using JobMatch.Matching.Engine.Elasticsearch;

namespace JobMatch.SystemTests.Matching.Engine.Elasticsearch;

/// <summary>Deletes the indices and templates of one prefix.</summary>
internal static class IndexCleaner
{
    public static async Task DeleteAsync(ElasticsearchOptions options)
    {
        using var transport = new ElasticsearchTransport(options, TimeProvider.System);
        foreach (var kind in new[] { "people", "vacancies" })
        {
            var alias = $"{options.IndexPrefix}-{kind}";
            try
            {
                var all = await transport.SendAsync(
                    new(HttpMethod.Get, $"/_alias?filter_path={alias}-2*"), ServerJson.Default.DictionaryStringAliasedIndex, CancellationToken.None);
                foreach (var index in all.Keys)
                {
                    await transport.SendAsync(new(HttpMethod.Delete, $"/{index}"), ServerJson.Default.Acknowledged, CancellationToken.None);
                }

                await transport.SendAsync(new(HttpMethod.Delete, $"/_index_template/{alias}"), ServerJson.Default.Acknowledged, CancellationToken.None);
            }
            catch (ElasticsearchException missing) when (missing.Fault == ServerFault.Missing)
            {
                // The test stored nothing of this kind.
            }
        }
    }
}
