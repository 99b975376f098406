using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace JobMatch.Web.Language;

/// <summary>What every component may know of the request that it is rendered for.</summary>
public sealed class Visit
{
    /// <summary>Name of the query value and of the cookie that hold the language chosen.</summary>
    public const string LanguageKey = "lang";

    private readonly HttpRequest _request;

    public Visit(IHttpContextAccessor accessor)
    {
        _request = accessor.HttpContext?.Request ?? throw new InvalidOperationException("Pages are rendered for a request only.");
        Texts = AskedLanguage(_request) is "en" ? Texts.English : Texts.Vietnamese;
    }

    /// <summary>Texts in the language chosen: by the address, else by the cookie, else Vietnamese.</summary>
    public Texts Texts { get; }

    /// <summary>Path of the page.</summary>
    public string Path => _request.Path.Value ?? "/";

    /// <summary>Value of the lang attribute for text that services wrote in Vietnamese; null when the page is Vietnamese anyway.</summary>
    public string? ServiceLanguage => Texts.Language == "vi" ? null : "vi";

    /// <summary>This very page in the other language.</summary>
    public string OtherLanguageAddress
    {
        get
        {
            var query = new QueryBuilder(_request.Query
                .Where(value => value.Key != LanguageKey)
                .SelectMany(value => value.Value, (value, item) => KeyValuePair.Create(value.Key, item ?? "")))
            {
                { LanguageKey, Texts.Language == "vi" ? "en" : "vi" },
            };
            return _request.Path.ToUriComponent() + query.ToQueryString();
        }
    }

    private static string? AskedLanguage(HttpRequest request) =>
        request.Query[LanguageKey] is [("vi" or "en") and var asked, ..] ? asked : request.Cookies[LanguageKey];
}
