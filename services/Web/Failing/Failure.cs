using JobMatch.Web.Layout;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Failing;

/// <summary>Pages that say in words what went wrong and lead back.</summary>
internal static class Failure
{
    /// <summary>The address asked for holds nothing.</summary>
    public static IResult NotFound() => Page(StatusCodes.Status404NotFound);

    /// <summary>The request makes no sense.</summary>
    public static IResult BadRequest() => Page(StatusCodes.Status400BadRequest);

    /// <summary>Answers in place of an endpoint that threw; Host's exception handler comes here.</summary>
    public static IResult OfException(HttpContext http)
    {
        PageHeaders.Set(http.Response.Headers);
        return http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Page(StatusCodes.Status413PayloadTooLarge),
            BadHttpRequestException => BadRequest(),
            null => NotFound(),
            _ => Page(StatusCodes.Status500InternalServerError),
        };
    }

    private static RazorComponentResult<FailurePage> Page(int status) => new(new { Status = status }) { StatusCode = status };
}
