using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Makes, finds and changes over the indices of one kind of documents.</summary>
/// <remarks>An index is called <c>jobmatch-people-20261122180000000</c>; it is read through the alias <c>jobmatch-people</c> and
/// written through <c>jobmatch-people-write</c>, so that another one can take its place in one step.</remarks>
internal sealed class ServerIndices(ElasticsearchTransport transport, ElasticsearchOptions options, SearchIndex kind, TimeProvider clock)
{
    private const int OldestMajor = 7;
    private const int OldestMinorOfOldest = 10;
    private const int NewestMajor = 9;

    /// <summary>The alias to read by.</summary>
    public string ReadAlias { get; } = $"{options.IndexPrefix}-{FieldNames.Of<SearchIndex>()[(int)kind]}";

    /// <summary>The alias to write by.</summary>
    public string WriteAlias => $"{ReadAlias}-write";

    /// <summary>Checks the server's version.</summary>
    /// <returns>The version, for instance 8.19.21.</returns>
    /// <exception cref="ElasticsearchException">Not Elasticsearch 7.10 to 9.</exception>
    public static async Task<string> CheckVersionAsync(ElasticsearchTransport transport, CancellationToken cancellation)
    {
        var version = (await transport.SendAsync(new(HttpMethod.Get, "/"), ServerJson.Default.RootAnswer, cancellation)).Version;
        return version is { Distribution: null } && Version.TryParse(version.Number.Split('-')[0], out var number)
            && number.Major is >= OldestMajor and <= NewestMajor && (number.Major > OldestMajor || number.Minor >= OldestMinorOfOldest)
            ? version.Number
            : throw new ElasticsearchException(ServerFault.Unsupported,
                $"Máy chủ tìm kiếm là {version?.Distribution ?? "Elasticsearch"} {version?.Number}; JobMatch cần Elasticsearch từ 7.10 đến 9.");
    }

    /// <summary>Puts the template in place, and makes an empty index where there is none.</summary>
    /// <returns>Whether the live index was made for this version's mapping and analysis.</returns>
    public async Task<bool> EnsureAsync(CancellationToken cancellation)
    {
        await AcknowledgeAsync(HttpMethod.Put, $"/_index_template/{ReadAlias}", IndexTemplate.Body($"{ReadAlias}-2*", options.Shards), cancellation);
        if (await LiveAsync(cancellation) is not { } live)
        {
            await SwitchAsync(await CreateAsync(cancellation), cancellation);
            return true;
        }

        return await FormatAsync(live, cancellation) == IndexTemplate.Format;
    }

    /// <summary>The index behind the aliases; null when there is none.</summary>
    public async Task<string?> LiveAsync(CancellationToken cancellation)
    {
        try
        {
            var indices = await transport.SendAsync(
                new(HttpMethod.Get, $"/_alias/{WriteAlias}"), ServerJson.Default.DictionaryStringAliasedIndex, cancellation);
            return indices.Keys.Max();
        }
        catch (ElasticsearchException none) when (none.Fault == ServerFault.Missing)
        {
            return null;
        }
    }

    /// <summary>Makes an empty index that no alias leads to yet.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> CreateAsync(CancellationToken cancellation)
    {
        var name = $"{ReadAlias}-{clock.GetUtcNow().ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture)}";
        await AcknowledgeAsync(HttpMethod.Put, $"/{name}", null, cancellation);
        return name;
    }

    /// <summary>Lets both aliases lead to the index, in one step, and deletes all others of this kind.</summary>
    public async Task SwitchAsync(string index, CancellationToken cancellation)
    {
        var actions = new JsonArray();
        foreach (var alias in new[] { ReadAlias, WriteAlias })
        {
            if (await LiveAsync(cancellation) is not null)
            {
                actions.Add(Action("remove", $"{ReadAlias}-2*", alias));
            }

            actions.Add(Action("add", index, alias));
        }

        await AcknowledgeAsync(HttpMethod.Post, "/_aliases", new() { ["actions"] = actions }, cancellation);
        await DeleteOthersAsync(index, cancellation);
    }

    /// <summary>Deletes what rebuilds left that were not finished.</summary>
    public async Task DeleteOthersAsync(string kept, CancellationToken cancellation)
    {
        var all = await transport.SendAsync(
            new(HttpMethod.Get, $"/_alias?filter_path={ReadAlias}-2*"), ServerJson.Default.DictionaryStringAliasedIndex, cancellation);
        foreach (var other in all.Keys.Where(name => name != kept))
        {
            await DeleteAsync(other, cancellation);
        }
    }

    public Task DeleteAsync(string index, CancellationToken cancellation) => AcknowledgeAsync(HttpMethod.Delete, $"/{index}", null, cancellation);

    private async Task<string?> FormatAsync(string index, CancellationToken cancellation) =>
        (await transport.SendAsync(
            new(HttpMethod.Get, $"/{index}/_mapping?filter_path=*.mappings._meta"), ServerJson.Default.DictionaryStringMappedIndex, cancellation))
        .GetValueOrDefault(index)?.Mappings.Meta?.Format;

    private Task<Acknowledged> AcknowledgeAsync(HttpMethod method, string path, JsonObject? body, CancellationToken cancellation) => transport.SendAsync(
        new(method, path, body is null ? null : Encoding.UTF8.GetBytes(body.ToJsonString())), ServerJson.Default.Acknowledged, cancellation);

    private static JsonObject Action(string verb, string index, string alias) =>
        new() { [verb] = new JsonObject { ["index"] = index, ["alias"] = alias } };
}
