using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace JobMatch.Matching.Engine.Elasticsearch;

/// <summary>Says at start, in words, what is wrong with the settings of the search server.</summary>
internal sealed partial class ElasticsearchOptionsValidation : IValidateOptions<ElasticsearchOptions>
{
    private const string Section = "Search:Elasticsearch";

    public ValidateOptionsResult Validate(string? name, ElasticsearchOptions options)
    {
        var problems = Problems(options).ToList();
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(ElasticsearchOptions options)
    {
        foreach (var address in options.Addresses.Where(address => !IsAddress(address)))
        {
            yield return $"{Section}:Addresses (--search): «{address}» không phải địa chỉ máy chủ. Cần dạng http://tên:9200 hoặc https://tên:9200.";
        }

        if (options.ApiKey is not null && options.User is not null)
        {
            yield return $"{Section}: chỉ dùng một cách đăng nhập, ApiKey hoặc User.";
        }

        if (options.User is null != options.Password is null)
        {
            yield return $"{Section}: User và Password phải đi cùng nhau.";
        }

        if ((options.ApiKey ?? options.User) is not null
            && options.Addresses.FirstOrDefault(address => IsAddress(address) && IsOpen(new(address))) is { } open)
        {
            yield return $"{Section}:Addresses: «{open}» không mã hóa, nên không gửi khóa hoặc mật khẩu qua đó. Hãy dùng https.";
        }

        if (options.Fingerprint is { } fingerprint)
        {
            if (CertificatePin.Read(fingerprint) is null)
            {
                yield return $"{Section}:Fingerprint phải là SHA-256 của chứng chỉ: 64 chữ số thập lục phân, có hoặc không có dấu hai chấm.";
            }

            if (options.Addresses.Any(address => IsAddress(address) && new Uri(address).Scheme != Uri.UriSchemeHttps))
            {
                yield return $"{Section}:Fingerprint chỉ có nghĩa với địa chỉ https.";
            }
        }

        if (!Prefix().IsMatch(options.IndexPrefix))
        {
            yield return $"{Section}:IndexPrefix chỉ gồm a-z, 0-9 và dấu gạch nối, bắt đầu bằng chữ, dài nhất 40.";
        }

        foreach (var (setting, value, least, most) in Ranges(options).Where(range => range.Value < range.Least || range.Value > range.Most))
        {
            yield return $"{Section}:{setting} là {value}; phải từ {least} đến {most}.";
        }
    }

    private static IEnumerable<(string Setting, int Value, int Least, int Most)> Ranges(ElasticsearchOptions options) =>
    [
        (nameof(options.Shards), options.Shards, 1, 64),
        (nameof(options.SearchTimeoutSeconds), options.SearchTimeoutSeconds, 1, 60),
        (nameof(options.RequestTimeoutSeconds), options.RequestTimeoutSeconds, 1, 600),
        (nameof(options.ExpungeTimeoutSeconds), options.ExpungeTimeoutSeconds, 10, 86_400),
        (nameof(options.Retries), options.Retries, 0, 20),
        (nameof(options.RetryDelayMilliseconds), options.RetryDelayMilliseconds, 1, 10_000),
        (nameof(options.NodePauseSeconds), options.NodePauseSeconds, 1, 60),
        (nameof(options.BulkMegabytes), options.BulkMegabytes, 1, 90),
        (nameof(options.BulkDocuments), options.BulkDocuments, 1, 100_000),
        (nameof(options.QueueDocuments), options.QueueDocuments, 1, 1_000_000),
        (nameof(options.RecoverySeconds), options.RecoverySeconds, 1, 600),
    ];

    private static bool IsAddress(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri is { PathAndQuery: "/", UserInfo: "", Fragment: "" };

    private static bool IsOpen(Uri address) => address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback;

    [GeneratedRegex("^[a-z][a-z0-9-]{0,39}$")]
    private static partial Regex Prefix();
}
