using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace JobMatch.Web.Importing;

/// <summary>The import form as sent: the small fields read, the file still on its way.</summary>
/// <remarks>The form's fields stand before its file, and browsers send them in that order, so a file of any size
/// goes straight from the connection to the service and is never held in memory or written twice.</remarks>
internal sealed record UploadForm
{
    /// <summary>No field but the file may be longer: a token has about 200 characters.</summary>
    private const int LongestField = 4_096;

    /// <summary>A form with more parts is not ours.</summary>
    private const int MostFields = 10;

    public string? Token { get; init; }

    public string? Kind { get; init; }

    public string? Sender { get; init; }

    /// <summary>Name of the file as the sender's browser gives it; empty when no file was chosen.</summary>
    public string? FileName { get; init; }

    /// <summary>The file's bytes; to be read before the request ends.</summary>
    public Stream? File { get; init; }

    /// <summary>Reads up to the beginning of the file.</summary>
    public static async Task<UploadForm> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var form = new UploadForm();
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 200 } boundary)
        {
            return form;
        }

        // The service limits the file, and what stands before the file is limited here.
        var reader = new MultipartReader(boundary.Value!, request.Body) { BodyLengthLimit = null };
        for (var field = 0; field < MostFields && await reader.ReadNextSectionAsync(cancellation) is { } section; field++)
        {
            if (section.AsFileSection() is { } file)
            {
                return form with { FileName = LastName(file.FileName), File = section.Body };
            }

            if (section.AsFormDataSection() is { } value)
            {
                form = form.With(value.Name, await ReadFieldAsync(section.Body, cancellation));
            }
        }

        return form;
    }

    private UploadForm With(string name, string value) => name switch
    {
        "__RequestVerificationToken" => this with { Token = value },
        "loai" => this with { Kind = value },
        "nguoi-gui" => this with { Sender = string.IsNullOrWhiteSpace(value) ? null : value.Trim() },
        _ => this,
    };

    // Old browsers send the whole path of the sender's own machine, whose signs are not ours.
    private static string LastName(string path) => path[(path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static async Task<string> ReadFieldAsync(Stream body, CancellationToken cancellation)
    {
        var buffer = new byte[LongestField + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellation);
        return length <= LongestField
            ? System.Text.Encoding.UTF8.GetString(buffer, 0, length)
            : throw new BadHttpRequestException("A field of the form is too long.");
    }
}
