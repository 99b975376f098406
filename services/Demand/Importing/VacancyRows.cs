using System.Security.Cryptography;
using System.Text.Json;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Intake;
using JobMatch.Demand.Storing;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Text;
using JobMatch.LabourMarket.Time;
using JobMatch.Messaging.Log;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Importing;

/// <summary>Stores vacancies out of files: new, changed, or recognised as the same.</summary>
internal sealed class VacancyRows(TimeProvider clock) : IRowStore<DemandContext>
{
    private readonly ReadingCache _cache = new();

    public ImportKind Kind => ImportKind.Demand;

    public IReadOnlyList<KnownForm> Forms { get; } = [VacancyForms.Template, VacancyForms.Mau02];

    public async Task<IReadOnlyList<RowOutcome>> StoreAsync(
        DemandContext context, ImportedFile import, KnownForm form, IReadOnlyList<IntakeRow> rows, CancellationToken cancellation)
    {
        var today = VietnamTime.Today(clock);
        var read = rows.Select(row => Read(row, form, today)).ToList();
        var batch = await VacancyBatch.LoadAsync(context, read.Select(row => row.Draft).OfType<VacancyDraft>(), cancellation);
        return [.. read.Select(row => row.Draft is { } draft ? Store(batch, draft, row.Problems) : RowOutcome.Refused(row.Problems))];
    }

    private (VacancyDraft? Draft, IReadOnlyList<RowProblem> Problems) Read(IntakeRow row, KnownForm form, DateOnly today)
    {
        var fields = new RowFields(row, today, _cache);
        if (fields.IsRefused)
        {
            return (null, fields.Problems);
        }

        var draft = form == VacancyForms.Mau02 ? VacancyReader.FromMau02(fields) : VacancyReader.FromTemplate(fields);
        return (fields.IsRefused ? null : draft, fields.Problems);
    }

    private RowOutcome Store(VacancyBatch batch, VacancyDraft draft, IReadOnlyList<RowProblem> problems)
    {
        var employer = batch.EmployerOf(draft);
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(draft, MessageJson.Options)));
        if (batch.Find(employer.Id, draft.ExternalId) is not { } known)
        {
            batch.Add(employer, draft, hash, clock.GetUtcNow());
            return new(1, 0, 0, problems);
        }

        if (known.ContentHash == hash)
        {
            return new(0, 0, 1, problems);
        }

        batch.Change(known, employer, draft, hash, clock.GetUtcNow());
        return new(0, 1, 0, problems);
    }
}

/// <summary>The employers and vacancies that a batch of rows is about.</summary>
internal sealed class VacancyBatch
{
    private readonly DemandContext _context;
    private readonly Dictionary<string, Employer> _byTaxCode;
    private readonly ILookup<string, Employer> _storedByName;
    private readonly Dictionary<string, Employer> _newByName = [];
    private readonly Dictionary<(Guid Employer, string ExternalId), Vacancy> _vacancies;

    private VacancyBatch(DemandContext context, List<Employer> employers, List<Vacancy> vacancies)
    {
        _context = context;
        _byTaxCode = employers.Where(employer => employer.TaxCode is not null).ToDictionary(employer => employer.TaxCode!);
        _storedByName = employers.ToLookup(employer => employer.NameKey);
        _vacancies = vacancies.ToDictionary(vacancy => (vacancy.EmployerId, vacancy.ExternalId));
    }

    public static async Task<VacancyBatch> LoadAsync(DemandContext context, IEnumerable<VacancyDraft> drafts, CancellationToken cancellation)
    {
        var all = drafts.ToList();
        var taxCodes = all.Select(draft => draft.TaxCode).OfType<string>().Distinct().ToList();
        var names = all.Select(draft => VietnameseText.YiKey(draft.EmployerName)).Distinct().ToList();
        var externalIds = all.Select(draft => draft.ExternalId).Distinct().ToList();
        var employers = await context.Employers
            .Where(employer => taxCodes.Contains(employer.TaxCode!) || names.Contains(employer.NameKey))
            .ToListAsync(cancellation);
        var vacancies = await context.Vacancies.Where(vacancy => externalIds.Contains(vacancy.ExternalId)).ToListAsync(cancellation);
        return new(context, employers, vacancies);
    }

    /// <summary>The employer with the tax code; else the one of that name, if that is not another one's code.</summary>
    public Employer EmployerOf(VacancyDraft draft)
    {
        if (draft.TaxCode is { } taxCode && _byTaxCode.TryGetValue(taxCode, out var byTaxCode))
        {
            return byTaxCode;
        }

        var nameKey = VietnameseText.YiKey(draft.EmployerName);
        var sameName = _newByName.TryGetValue(nameKey, out var added) ? _storedByName[nameKey].Append(added) : _storedByName[nameKey];
        var employer = sameName.FirstOrDefault(candidate => draft.TaxCode is null || candidate.TaxCode is null);
        if (employer is null)
        {
            employer = new Employer { Id = Guid.CreateVersion7(), Name = draft.EmployerName, NameKey = nameKey };
            _newByName[nameKey] = employer;
            _context.Add(employer);
        }

        if (draft.TaxCode is { } given)
        {
            employer.TaxCode = given;
            _byTaxCode[given] = employer;
        }

        return employer;
    }

    public Vacancy? Find(Guid employer, string externalId) => _vacancies.GetValueOrDefault((employer, externalId));

    public void Add(Employer employer, VacancyDraft draft, string hash, DateTimeOffset now)
    {
        var state = ToState(Guid.CreateVersion7(now), 1, employer, draft, draft.Openings, now);
        var vacancy = new Vacancy
        {
            Id = state.Id,
            EmployerId = employer.Id,
            ExternalId = draft.ExternalId,
            Version = state.Version,
            TitleKey = VietnameseText.Folded(draft.Title),
            ContentHash = hash,
            State = JsonSerializer.Serialize(state, MessageJson.Options),
        };
        _vacancies[(employer.Id, draft.ExternalId)] = vacancy;
        _context.Add(vacancy);
        Log(vacancy);
    }

    public void Change(Vacancy vacancy, Employer employer, VacancyDraft draft, string hash, DateTimeOffset now)
    {
        // People already placed stay placed when the employer asks for more or fewer.
        var before = JsonSerializer.Deserialize<VacancyState>(vacancy.State, MessageJson.Options)!;
        var left = Math.Max(0, draft.Openings - (before.Openings - before.OpeningsLeft));
        var state = ToState(vacancy.Id, vacancy.Version + 1, employer, draft, left, now);
        vacancy.Version = state.Version;
        vacancy.TitleKey = VietnameseText.Folded(draft.Title);
        vacancy.ContentHash = hash;
        vacancy.State = JsonSerializer.Serialize(state, MessageJson.Options);
        Log(vacancy);
    }

    private void Log(Vacancy vacancy) =>
        _context.Add(new LoggedMessage { EntityId = vacancy.Id, Version = vacancy.Version, Payload = vacancy.State });

    private static VacancyState ToState(
        Guid id, long version, Employer employer, VacancyDraft draft, int openingsLeft, DateTimeOffset now) => new(
        id, version, draft.ExternalId, employer.Id, draft.EmployerName, draft.Title, draft.Description, draft.Occupations,
        draft.Openings, openingsLeft, draft.Qualification, draft.GeneralEducation, draft.SkillLevel, draft.ExperienceMonths,
        draft.Certificates, draft.Skills, draft.Languages, draft.DigitalLevel, draft.Place, draft.PlaceText, draft.Pay,
        draft.PayText, draft.ShiftWork, draft.FullTime, draft.Contract, draft.Benefits, draft.StartDate, draft.ClosingDate, now);
}
