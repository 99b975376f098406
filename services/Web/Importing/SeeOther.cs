using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Importing;

/// <summary>The answer to a form that was taken: the browser gets the page by itself, so reloading sends nothing twice.</summary>
internal static class SeeOther
{
    public static IResult To(string address) => new Answer(address);

    private sealed record Answer(string Address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = Address;
            return Task.CompletedTask;
        }
    }
}
