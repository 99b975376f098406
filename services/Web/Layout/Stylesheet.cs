using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace JobMatch.Web.Layout;

/// <summary>The one stylesheet, embedded in the assembly and named by its content so that browsers may keep it for ever.</summary>
internal static class Stylesheet
{
    public const string Route = "/web/{name}.css";

    private static readonly byte[] Content = Read();

    private static readonly string Name = "site-" + Convert.ToHexStringLower(SHA256.HashData(Content))[..16];

    public static string Address { get; } = $"/web/{Name}.css";

    public static IResult Get(string name, HttpResponse response)
    {
        if (name != Name)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(Content, "text/css; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{Name}\""));
    }

    private static byte[] Read()
    {
        using var stream = typeof(Stylesheet).Assembly.GetManifestResourceStream("site.css")
            ?? throw new InvalidOperationException("The stylesheet is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
