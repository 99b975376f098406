using JobMatch.Contracts.Intake;
using JobMatch.Web.Language;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Importing;

/// <summary>Answers the import page and takes the file that its form sends.</summary>
internal static class UploadFile
{
    private const int RecentShown = 10;

    /// <summary>The name of the header that antiforgery reads unless its options say otherwise.</summary>
    private const string TokenHeader = "RequestVerificationToken";

    public static async Task<IResult> FormAsync(
        HttpContext http, IAntiforgery antiforgery, IEnumerable<IFileImports> imports, CancellationToken cancellation) =>
        await ShowAsync(http, antiforgery, imports, new UploadForm { Kind = http.Request.Query["loai"] }, null, cancellation);

    public static async Task<IResult> TakeAsync(
        HttpContext http, IAntiforgery antiforgery, IEnumerable<IFileImports> imports, Visit visit, CancellationToken cancellation)
    {
        // The service counts the file while it takes it, and says in words when it is too large. The server's own limit would
        // cut the connection, and the browser would show an error of its own instead of the page.
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var form = await UploadForm.ReadAsync(http.Request, cancellation);
        if (form.Token is not null)
        {
            // Given as a header, the token is checked without reading the rest of the form, which may be very large.
            http.Request.Headers[TokenHeader] = form.Token;
        }

        if (form.Token is null || !await antiforgery.IsRequestValidAsync(http))
        {
            return await ShowAsync(http, antiforgery, imports, form, new(visit.Texts["import.stale-form"], false), cancellation);
        }

        if (imports.Find(form.Kind) is not { } service)
        {
            return await ShowAsync(http, antiforgery, imports, form, new(visit.Texts["import.choose-kind"], false), cancellation);
        }

        if (form.File is null || string.IsNullOrEmpty(form.FileName))
        {
            return await ShowAsync(http, antiforgery, imports, form, new(visit.Texts["import.choose-file"], false), cancellation);
        }

        try
        {
            var id = await service.StartAsync(form.File, form.FileName, form.Sender, cancellation);
            return SeeOther.To(ImportKinds.AddressOf(service.Kind, id));
        }
        catch (FileTooLargeException tooLarge)
        {
            return await ShowAsync(http, antiforgery, imports, form, new(tooLarge.Message, true), cancellation);
        }
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        IAntiforgery antiforgery,
        IEnumerable<IFileImports> imports,
        UploadForm form,
        UploadProblem? problem,
        CancellationToken cancellation)
    {
        var recent = new List<ImportReport>();
        foreach (var service in imports)
        {
            recent.AddRange(await service.RecentAsync(RecentShown, cancellation));
        }

        var tokens = antiforgery.GetAndStoreTokens(http);
        var model = new UploadModel(
            form.Kind,
            form.Sender,
            problem?.Text,
            problem?.IsFromService ?? false,
            (tokens.FormFieldName, tokens.RequestToken ?? ""),
            [.. recent.OrderByDescending(report => report.StartedAt).Take(RecentShown)]);
        return new RazorComponentResult<UploadPage>(new { Model = model })
        {
            StatusCode = problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest,
        };
    }

    private sealed record UploadProblem(string Text, bool IsFromService);
}
