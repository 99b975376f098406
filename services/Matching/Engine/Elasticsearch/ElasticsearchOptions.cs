namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Where the search server is and how it is spoken to. Without addresses the embedded engine answers alone.</summary>
public sealed class ElasticsearchOptions
{
    /// <summary>Nodes of one cluster, each as scheme, name and port: <c>https://search-1:9200</c>.</summary>
    public IReadOnlyList<string> Addresses { get; set; } = [];

    /// <summary>SHA-256 of the certificate authority (or of the server's own certificate), as hexadecimal digits with or
    /// without colons. Null trusts what this machine trusts.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>The API key in its encoded form (<c>encoded</c> of the answer that made it). Null uses none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>For basic authentication, where there is no API key.</summary>
    public string? User { get; set; }

    public string? Password { get; set; }

    /// <summary>What the names of indices and aliases begin with, so that several installations can share a cluster.</summary>
    public string IndexPrefix { get; set; } = "jobmatch";

    /// <summary>Parts of the index of people. One is searched fastest up to some millions; more can be spread over nodes.</summary>
    public int Shards { get; set; } = 1;

    /// <summary>Whether bodies are compressed; null compresses unless all nodes are on this machine, where it only costs time.</summary>
    public bool? Compress { get; set; }

    /// <summary>How long a search may take before the embedded engine answers: a page must not hang.</summary>
    public int SearchTimeoutSeconds { get; set; } = 3;

    /// <summary>How long any other request may take: the server writes thousands of documents, or makes an index.</summary>
    public int RequestTimeoutSeconds { get; set; } = 60;

    /// <summary>How long joining segments may take, by which removed documents leave the files: it copies them.</summary>
    public int ExpungeTimeoutSeconds { get; set; } = 1800;

    /// <summary>How often a request is tried again after 429, 502, 503, 504, a time-out or a lost connection.</summary>
    public int Retries { get; set; } = 4;

    /// <summary>Pause before the first repetition in milliseconds; each further one is about twice as long.</summary>
    public int RetryDelayMilliseconds { get; set; } = 200;

    /// <summary>How long a node that did not answer is first left alone in seconds; twice as long each time, up to
    /// 32 times, until it answers again.</summary>
    public int NodePauseSeconds { get; set; } = 1;

    /// <summary>Largest bulk request in megabytes. Source: Elasticsearch's guide, "Tune for indexing speed", advises a few
    /// megabytes; the server itself refuses above 100.</summary>
    public int BulkMegabytes { get; set; } = 5;

    /// <summary>Most documents in a bulk request, so that a failed one is soon repeated.</summary>
    public int BulkDocuments { get; set; } = 2000;

    /// <summary>Documents that may wait for the server before whoever writes has to wait.</summary>
    public int QueueDocuments { get; set; } = 20_000;

    /// <summary>How long the server is left alone after it failed, before it is asked whether it is back, in seconds.</summary>
    public int RecoverySeconds { get; set; } = 5;
}
