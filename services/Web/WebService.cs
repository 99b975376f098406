using System.Text.Encodings.Web;
using System.Text.Unicode;
using JobMatch.Web.Failing;
using JobMatch.Web.Home;
using JobMatch.Web.Importing;
using JobMatch.Web.Language;
using JobMatch.Web.Layout;
using JobMatch.Web.Proposing;
using JobMatch.Web.Saving;
using JobMatch.Web.Scoring;
using JobMatch.Web.Searching;
using JobMatch.Web.Trainees;
using JobMatch.Web.Vacancies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace JobMatch.Web;

/// <summary>The pages: rendered on the server, state in the address, working without script, no data access of their own.</summary>
public static class WebService
{
    /// <summary>The page for an endpoint that threw; Host gives it to its exception handler.</summary>
    public const string ErrorPath = "/loi";

    /// <summary>Adds what the pages need beside the query interfaces of Contracts, which the services add.</summary>
    /// <remarks>Host puts response compression (set up here) and its exception handler with <see cref="ErrorPath"/>
    /// before the endpoints.</remarks>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddScoped<Visit>();
        services.AddSingleton<ProposalWork>();

        // A list of twenty people with every criterion is about 130 KB of much repeated markup, and 12 KB on the wire.
        // The pages hold no secret but the import form's token, which is masked anew each time.
        services.AddResponseCompression(options => options.EnableForHttps = true);

        // Vietnamese letters as letters: as character references a page would be three times as long.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        return services;
    }

    /// <summary>Maps all pages, files and the page for unknown addresses; each endpoint carries a <see cref="CallableByAttribute"/>.</summary>
    public static IEndpointRouteBuilder MapWeb(this IEndpointRouteBuilder endpoints)
    {
        var pages = endpoints.MapGroup("")
            .WithMetadata(new CallableByAttribute(Audience.LocalStaff))
            .AddEndpointFilter(PageHeaders.SetAsync)
            .AddEndpointFilter(LanguageFilter.RememberAsync);
        pages.MapGet("/", ShowHome.PageAsync);
        pages.MapGet(SearchAddress.People, Search.PeopleAsync);
        pages.MapGet(SearchAddress.Vacancies, Search.VacanciesAsync);
        pages.MapGet(SearchAddress.People + "/goi-y", Complete.PeopleAsync);
        pages.MapGet(SearchAddress.Vacancies + "/goi-y", Complete.VacanciesAsync);
        pages.MapGet(KeepSearch.Route, KeepSearch.PageAsync);
        pages.MapPost(KeepSearch.Route, KeepSearch.SaveAsync);
        pages.MapPost(KeepSearch.Route + "/{id:guid}", KeepSearch.OpenAsync);
        pages.MapPost(KeepSearch.Route + "/{id:guid}/xoa", KeepSearch.DeleteAsync);
        pages.MapGet(ShowScoring.Route, ShowScoring.Page);
        pages.MapGet(Propose.Route, Propose.PageAsync);
        pages.MapPost(Propose.Route, Propose.StartAsync);
        pages.MapPost(Propose.Route + "/dung", Propose.StopAsync);
        pages.MapGet($"{Propose.Route}/{ProposalWish.Lists}.csv", Propose.ListsFile);
        pages.MapGet($"{Propose.Route}/{ProposalWish.Placement}.csv", Propose.PlacementFile);
        pages.MapGet("/viec/{id:guid}", ShowVacancy.PageAsync);
        pages.MapGet("/viec/{id:guid}/danh-sach.csv", ShowVacancy.ListFileAsync);
        pages.MapGet("/nguoi/{id:guid}", ShowTrainee.PageAsync);
        pages.MapGet("/nhap-lieu", UploadFile.FormAsync);
        pages.MapPost("/nhap-lieu", UploadFile.TakeAsync);
        pages.MapGet("/nhap-lieu/{kind}/{id:guid}", ShowImport.PageAsync);
        pages.MapGet("/nhap-lieu/{kind}/{id:guid}/dong-bi-tu-choi.{format}", ShowImport.RefusedRowsAsync);

        var api = endpoints.MapGroup("/api/v1")
            .WithMetadata(new CallableByAttribute(Audience.LocalStaff))
            .AddEndpointFilter(PageHeaders.SetAsync);
        api.MapGet("/search/people", SearchApi.PeopleAsync);
        api.MapGet("/search/vacancies", SearchApi.VacanciesAsync);
        api.MapGet("/complete/people", SearchApi.CompletePeopleAsync);
        api.MapGet("/complete/vacancies", SearchApi.CompleteVacanciesAsync);
        api.MapGet("/saved-searches", SearchApi.SavedAsync);
        api.MapPost("/saved-searches", SearchApi.SaveAsync);
        api.MapPost("/saved-searches/{id:guid}/seen", SearchApi.SeenAsync);
        api.MapDelete("/saved-searches/{id:guid}", SearchApi.DeleteAsync);

        var open = endpoints.MapGroup("")
            .WithMetadata(new CallableByAttribute(Audience.Anyone))
            .AddEndpointFilter(PageHeaders.SetAsync)
            .AddEndpointFilter(LanguageFilter.RememberAsync);
        open.MapGet("/mau/{kind}.{format}", TableFile.Template);
        open.MapGet(EmbeddedFile.Route, EmbeddedFile.Get);
        open.MapFallback("{*path}", Failure.NotFound);

        // Without filters: the exception handler has set status 500 by then, and ASP.NET Core runs no filtered
        // handler on a status of 400 or more.
        endpoints.Map(ErrorPath, Failure.OfException).WithMetadata(new CallableByAttribute(Audience.Anyone));
        return endpoints;
    }
}
