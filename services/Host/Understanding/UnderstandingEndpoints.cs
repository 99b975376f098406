using System.Globalization;
using JobMatch.LabourMarket.Places;
using JobMatch.Web;

namespace JobMatch.Host.Understanding;

/// <summary>The readers over HTTP: <c>GET ?text=…</c> answers one text with JSON; <c>POST</c> of lines of text answers each line with a line
/// of JSON while the lines arrive.</summary>
internal static class UnderstandingEndpoints
{
    public const string Prefix = "/api/v1/understand";

    private const string JsonLinesType = "application/x-ndjson; charset=utf-8";

    /// <summary>Maps the endpoints. Anyone may call them: they store nothing and tell nothing about a person.</summary>
    public static void MapUnderstanding(this IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Prefix).WithMetadata(new CallableByAttribute(Audience.Anyone));
        Map<PayAnswer>(group, "/pay", _ => Understand.Pay);
        Map(group, "/place", Place);
        Map<ExperienceAnswer>(group, "/experience", _ => Understand.Experience);
        Map<TitleAnswer>(group, "/title", _ => Understand.Title);
        Map<NormalisedAnswer>(group, "/normalise", _ => Understand.Normalise);
    }

    private static void Map<T>(RouteGroupBuilder group, string path, Func<IQueryCollection, Func<string, T>?> reader)
    {
        group.MapGet(path, (string? text, HttpRequest request) => text is null
            ? Refused("Thiếu tham số «text».")
            : reader(request.Query) is { } read
                ? Results.Bytes(JsonLines.Of(read(text)), "application/json; charset=utf-8")
                : RefusedContext());
        group.MapPost(path, async Task<IResult> (HttpContext context) =>
        {
            if (context.Request.HasJsonContentType() || context.Request.ContentType?.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase) == true)
            {
                return Results.Problem("Hãy gửi các dòng văn bản thuần (text/plain, UTF-8), mỗi dòng một chuỗi.", statusCode: StatusCodes.Status415UnsupportedMediaType);
            }

            if (reader(context.Request.Query) is not { } read)
            {
                return RefusedContext();
            }

            context.Response.ContentType = JsonLinesType;
            await JsonLines.AnswerAsync(context.Request.BodyReader, context.Response.BodyWriter, read, context.RequestAborted);
            return Results.Empty;
        });
    }

    private static Func<string, PlaceAnswer>? Place(IQueryCollection query)
    {
        string? date = query["date"];
        string? province = query["province"];
        var written = default(DateOnly);
        if ((date is not null && !DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out written))
            || (province is not null && PlaceCatalog.Default.FindProvince(province) is null))
        {
            return null;
        }

        var context = new PlaceReadingContext(date is null ? null : written, province);
        return text => Understand.Place(text, context);
    }

    private static IResult RefusedContext() =>
        Refused("«date» phải có dạng 2025-06-30 và «province» phải là mã tỉnh hiện hành (hai chữ số).");

    private static IResult Refused(string reason) => Results.Problem(reason, statusCode: StatusCodes.Status400BadRequest);
}
