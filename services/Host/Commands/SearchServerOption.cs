using System.CommandLine;
using System.Globalization;

namespace JobMatch.Host.Commands;

/// <summary>The option <c>--search</c>: the addresses of a search server, in place of the configuration's.</summary>
internal static class SearchServerOption
{
    public static readonly Option<string[]> Addresses = new("--search")
    {
        Description = "Địa chỉ các nút Elasticsearch, ví dụ https://may-1:9200 (hoặc cấu hình Search:Elasticsearch:Addresses)",
        AllowMultipleArgumentsPerToken = true,
        Recursive = true,
        HelpName = "URL",
    };

    /// <summary>Puts the addresses where the settings are read from.</summary>
    public static void Use(string[]? addresses)
    {
        for (var index = 0; index < addresses?.Length; index++)
        {
            Environment.SetEnvironmentVariable(
                string.Create(CultureInfo.InvariantCulture, $"Search__Elasticsearch__Addresses__{index}"), addresses[index]);
        }
    }
}
