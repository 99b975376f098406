using Microsoft.AspNetCore.Http;

namespace JobMatch.Web.Language;

/// <summary>Remembers the language that an address asks for.</summary>
internal static class LanguageFilter
{
    public static ValueTask<object?> RememberAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.Request.Query[Visit.LanguageKey] is [("vi" or "en") and var asked, ..])
        {
            http.Response.Cookies.Append(Visit.LanguageKey, asked, new CookieOptions
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(365),
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
            });
        }

        return next(invocation);
    }
}
