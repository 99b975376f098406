using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace JobMatch.SystemTests.Importing;

/// <summary>Sends a file as the import page's form does, straight from disk.</summary>
internal static partial class Uploading
{
    /// <returns>The page that the form leads to: the report, or the form again with what is wrong.</returns>
    public static async Task<(HttpResponseMessage Response, string Page)> SendAsync(this HttpClient client, string path)
    {
        var form = await client.GetStringAsync("/nhap-lieu");
        await using var file = File.OpenRead(path);
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(form).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent("nguoi-hoc"), "loai" },
            { new StringContent(""), "nguoi-gui" },
            { new StreamContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } }, "tep", Path.GetFileName(path) },
        };
        var response = await client.PostAsync("/nhap-lieu", content);
        return (response, await response.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
