using System.Globalization;
using System.Text;
using JobMatch.Contracts.Supply;
using JobMatch.Web.Failing;
using JobMatch.Web.Importing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace JobMatch.Web.Proposing;

/// <summary>The page of proposals for everybody, and what its forms send.</summary>
internal static class Propose
{
    public const string Route = "/de-xuat";
    public const string ByVacancy = "viec";

    /// <summary>What a form came to, as the address says it, with the keys of the sentences.</summary>
    private static readonly Dictionary<string, string> Tidings = new()
    {
        ["ban"] = "propose.told-busy",
        ["dung"] = "propose.told-stopped",
        ["cu"] = "propose.told-stale",
    };

    private const int PeopleOnPage = 50;
    private const int VacanciesOnPage = 20;

    /// <summary>People shown of a vacancy; all are in the file.</summary>
    public const int PeopleOfVacancy = 50;

    public static async Task<IResult> PageAsync(
        HttpContext http, IAntiforgery antiforgery, ProposalWork work, ISupplyQueries supply, CancellationToken cancellation)
    {
        var tokens = antiforgery.GetAndStoreTokens(http);
        var model = new ProposalModel
        {
            Token = (tokens.FormFieldName, tokens.RequestToken ?? ""),
            Now = work.Now,
            Told = Tidings.GetValueOrDefault(http.Request.Query["bao"].ToString()),
            HasFailed = work.HasFailed,
            Proposal = work.Last,
        };
        if (model.Proposal is { } proposal)
        {
            var byVacancy = http.Request.Query["theo"] == ByVacancy;
            var (all, size) = byVacancy ? (proposal.Vacancies.Count, VacanciesOnPage) : (proposal.People.Count, PeopleOnPage);
            var last = Math.Max(1, (all + size - 1) / size);
            var page = int.TryParse(http.Request.Query["trang"], NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, last) : 1;
            var vacancies = byVacancy ? proposal.Vacancies.Skip((page - 1) * size).Take(size).ToList() : [];
            var people = byVacancy ? [] : proposal.People.Skip((page - 1) * size).Take(size).ToList();
            var names = await supply.NamesAsync(
                [.. vacancies.SelectMany(row => row.Pairs.Take(PeopleOfVacancy)).Select(pair => pair.Trainee.Id).Concat(people.Select(row => row.Trainee.Id)).Distinct()], cancellation);
            model = model with
            {
                ByVacancy = byVacancy,
                Page = page,
                Last = last,
                Names = names,
                Vacancies = vacancies,
                People = [.. people.Where(row => names.ContainsKey(row.Trainee.Id))],
            };
        }

        return new RazorComponentResult<ProposalPage>(new { Model = model });
    }

    public static async Task<IResult> StartAsync(HttpContext http, IAntiforgery antiforgery, ProposalWork work, CancellationToken cancellation) =>
        !await antiforgery.IsRequestValidAsync(http) ? Tell("cu")
        : ProposalWish.Of(await http.Request.ReadFormAsync(cancellation)) is not { } wish ? Failure.BadRequest()
        : work.Start(wish) ? SeeOther.To(Route)
        : Tell("ban");

    public static async Task<IResult> StopAsync(HttpContext http, IAntiforgery antiforgery, ProposalWork work)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Tell("cu");
        }

        work.Stop();
        return Tell("dung");
    }

    /// <summary>The last proposal, where it is of the kind that the address names.</summary>
    public static IResult ListsFile(ProposalWork work, ISupplyQueries supply, CancellationToken cancellation) =>
        File(work.Last is { Wish.IsPlacement: false } lists ? lists : null, ProposalWish.Lists, supply, cancellation);

    public static IResult PlacementFile(ProposalWork work, ISupplyQueries supply, CancellationToken cancellation) =>
        File(work.Last is { Wish.IsPlacement: true } placement ? placement : null, ProposalWish.Placement, supply, cancellation);

    private static IResult Tell(string tidings) => SeeOther.To($"{Route}?bao={tidings}");

    private static IResult File(Proposal? proposal, string name, ISupplyQueries supply, CancellationToken cancellation) => proposal is not null
        ? Results.Stream(
            async stream =>
            {
                await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
                await ProposalFile.WriteAsync(writer, proposal.Pairs, proposal.LeftOut, ids => supply.NamesAsync(ids, cancellation));
            },
            "text/csv; charset=utf-8",
            name + ".csv")
        : Failure.NotFound();
}
