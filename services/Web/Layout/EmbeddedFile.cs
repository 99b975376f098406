using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace JobMatch.Web.Layout;

/// <summary>A file embedded in the assembly and named by its content, so that browsers may keep it for ever.</summary>
internal sealed class EmbeddedFile
{
    public const string Route = "/web/{name}";

    /// <summary>The one stylesheet.</summary>
    public static readonly EmbeddedFile Stylesheet = new("site.css", "text/css; charset=utf-8");

    /// <summary>Offers values of filters while a search is typed; the pages work without it.</summary>
    public static readonly EmbeddedFile CompletionScript = new("complete.js", "text/javascript; charset=utf-8");

    private static readonly EmbeddedFile[] All = [Stylesheet, CompletionScript];

    private readonly byte[] _content;
    private readonly string _mediaType;
    private readonly string _name;

    private EmbeddedFile(string resource, string mediaType)
    {
        (_content, _mediaType) = (Read(resource), mediaType);
        var hash = Convert.ToHexStringLower(SHA256.HashData(_content))[..16];
        _name = $"{Path.GetFileNameWithoutExtension(resource)}-{hash}{Path.GetExtension(resource)}";
    }

    public string Address => $"/web/{_name}";

    public static IResult Get(string name, HttpResponse response)
    {
        if (Array.Find(All, file => file._name == name) is not { } file)
        {
            return Results.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(file._content, file._mediaType, entityTag: new EntityTagHeaderValue($"\"{name}\""));
    }

    private static byte[] Read(string resource)
    {
        using var stream = typeof(EmbeddedFile).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"{resource} is not embedded.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
