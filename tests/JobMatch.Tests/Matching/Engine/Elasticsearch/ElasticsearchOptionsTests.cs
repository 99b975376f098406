using JobMatch.Matching.Engine.Elasticsearch;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace JobMatch.Tests.Matching.Engine.Elasticsearch;

public sealed class ElasticsearchOptionsTests
{
    private const string Fingerprint =
        "88:F2:9A:60:91:A8:78:AF:94:B0:EC:8C:B2:72:8E:E9:87:43:8A:90:8F:FF:ED:2E:7B:32:F0:29:AE:A5:14:9A";

    [Theory]
    [InlineData]
    [InlineData("Addresses:0=http://127.0.0.1:9200")]
    [InlineData("Addresses:0=https://a:9200", "Addresses:1=https://b:9200", "ApiKey=x", "Fingerprint=" + Fingerprint)]
    [InlineData("Addresses:0=https://a:9200", "User=u", "Password=p")]
    [InlineData("Addresses:0=http://localhost:9200", "User=u", "Password=p")]
    public void Right_settings_are_taken(params string[] settings) => Assert.True(Validate(settings).Succeeded);

    [Theory]
    [InlineData("phải", "Addresses:0=https://a:9200", "Fingerprint=88F2")]
    [InlineData("https", "Addresses:0=http://127.0.0.1:9200", "Fingerprint=" + Fingerprint)]
    [InlineData("không phải địa chỉ", "Addresses:0=search-1:9200")]
    [InlineData("không phải địa chỉ", "Addresses:0=https://user:secret@a:9200")]
    [InlineData("không mã hóa", "Addresses:0=http://search-1:9200", "ApiKey=x")]
    [InlineData("một cách đăng nhập", "Addresses:0=https://a:9200", "ApiKey=x", "User=u", "Password=p")]
    [InlineData("đi cùng nhau", "Addresses:0=https://a:9200", "User=u")]
    [InlineData("IndexPrefix", "IndexPrefix=Job Match")]
    [InlineData("từ 1 đến 90", "BulkMegabytes=200")]
    [InlineData("từ 0 đến 20", "Retries=-1")]
    public void What_is_wrong_is_said_in_words(string expected, params string[] settings) =>
        Assert.Contains(expected, Validate(settings).FailureMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData("Addresses:0=http://search-1:9200", "ApiKey=geheim")]
    [InlineData("Addresses:0=https://a:9200", "User=u", "ApiKey=geheim", "Password=geheim")]
    public void A_secret_is_never_repeated(params string[] settings) =>
        Assert.DoesNotContain("geheim", Validate(settings).FailureMessage, StringComparison.Ordinal);

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string[] settings)
    {
        var options = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], (string?)parts[1])))
            .Build().Get<ElasticsearchOptions>() ?? new();
        return new ElasticsearchOptionsValidation().Validate(null, options);
    }
}
