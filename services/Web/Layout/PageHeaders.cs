using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Layout;

/// <summary>Headers of every answer: nothing is kept by browsers or caches, nothing from elsewhere runs or is shown.</summary>
internal static class PageHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static ValueTask<object?> SetAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        Set(invocation.HttpContext.Response.Headers);
        return next(invocation);
    }

    public static void Set(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
