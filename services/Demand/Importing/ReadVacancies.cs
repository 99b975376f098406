using System.Diagnostics.CodeAnalysis;
using JobMatch.Contracts.Demand;
using JobMatch.Demand.Storing;
using JobMatch.Intake.Importing;
using JobMatch.LabourMarket.Text;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Demand.Importing;

/// <summary>Vacancies as rows say them, to be stored: new, changed, or recognised as the same.</summary>
internal sealed class ReadVacancies(IReadOnlyList<ReadRow<VacancyDraft>> rows, TimeProvider clock) : IReadRows<DemandContext>
{
    public async Task<IReadOnlyList<RowOutcome>> StoreAsync(DemandContext context, CancellationToken cancellation)
    {
        var drafts = rows.Select(row => row.Draft).OfType<VacancyDraft>().ToList();
        await using var batch = await VacancyBatch.LoadAsync(context, drafts, cancellation);
        return await rows.StoreEachAsync((draft, row) => StoreAsync(batch, draft, row, cancellation));
    }

    private async Task<RowOutcome> StoreAsync(VacancyBatch batch, VacancyDraft draft, ReadRow<VacancyDraft> row, CancellationToken cancellation)
    {
        var employer = await batch.EmployerOfAsync(draft, cancellation);
        if (!batch.TryFind(employer.Id, draft.ExternalId, out var known))
        {
            var added = StateOf(Guid.CreateVersion7(clock.GetUtcNow()), 1, employer, draft, draft.Openings);
            await batch.AddAsync(added, row.Hash, cancellation);
            return new(1, 0, 0, row.Problems);
        }

        if (known.ContentHash == row.Hash)
        {
            return new(0, 0, 1, row.Problems);
        }

        // People already placed stay placed when the employer asks for more or fewer.
        var before = MessageJson.Read<VacancyState>(new(known.State));
        var left = Math.Max(0, draft.Openings - (before.Openings - before.OpeningsLeft));
        await batch.ChangeAsync(known, StateOf(known.Id, known.Version + 1, employer, draft, left), row.Hash, cancellation);
        return new(0, 1, 0, row.Problems);
    }

    private VacancyState StateOf(Guid id, long version, Employer employer, VacancyDraft draft, int openingsLeft) => new(
        id, version, draft.ExternalId, employer.Id, draft.EmployerName, draft.Title, draft.Description, draft.Occupations,
        draft.Openings, openingsLeft, draft.Qualification, draft.GeneralEducation, draft.SkillLevel, draft.ExperienceMonths,
        draft.Certificates, draft.Skills, draft.Languages, draft.DigitalLevel, draft.Place, draft.PlaceText, draft.Pay,
        draft.PayText, draft.ShiftWork, draft.FullTime, draft.Contract, draft.Benefits, draft.StartDate, draft.ClosingDate, draft.PartnerSchools, employer.BlockedOn is not null, clock.GetUtcNow());
}

/// <summary>The employers and vacancies that a batch of rows is about.</summary>
internal sealed class VacancyBatch : IAsyncDisposable
{
    private readonly DemandContext _context;
    private readonly Dictionary<string, Employer> _byTaxCode;
    private readonly ILookup<string, Employer> _storedByName;
    private readonly Dictionary<string, Employer> _newByName = [];
    private readonly Dictionary<(Guid Employer, string ExternalId), Vacancy> _vacancies;
    private readonly NewRows<Employer> _newEmployers;
    private readonly NewRows<Vacancy> _newVacancies;
    private readonly NewRows<LoggedMessage> _log;
    private long _lastSequence;

    private VacancyBatch(DemandContext context, long lastSequence, List<Employer> employers, List<Vacancy> vacancies)
    {
        (_context, _lastSequence) = (context, lastSequence);
        _byTaxCode = employers.Where(employer => employer.TaxCode is not null).ToDictionary(employer => employer.TaxCode!);
        _storedByName = employers.ToLookup(employer => employer.NameKey);
        _vacancies = vacancies.ToDictionary(vacancy => (vacancy.EmployerId, vacancy.ExternalId));
        (_newEmployers, _newVacancies, _log) = (new(context), new(context), new(context));
    }

    public static async Task<VacancyBatch> LoadAsync(DemandContext context, IReadOnlyList<VacancyDraft> drafts, CancellationToken cancellation)
    {
        // As one parameter each, whatever their number: a statement for every number of rows would have to be made anew.
        var taxCodes = drafts.Select(draft => draft.TaxCode).OfType<string>().Distinct().ToList();
        var names = drafts.Select(draft => VietnameseText.YiKey(draft.EmployerName)).Distinct().ToList();
        var externalIds = drafts.Select(draft => draft.ExternalId).Distinct().ToList();
        var employers = await context.Employers.AsNoTracking()
            .Where(employer => EF.Parameter(taxCodes).Contains(employer.TaxCode!) || EF.Parameter(names).Contains(employer.NameKey))
            .ToListAsync(cancellation);
        var vacancies = await context.Vacancies.AsNoTracking()
            .Where(vacancy => EF.Parameter(externalIds).Contains(vacancy.ExternalId)).ToListAsync(cancellation);
        var last = await context.Vacancies.MaxAsync(vacancy => (long?)vacancy.Sequence, cancellation);
        return new(context, last ?? 0, employers, vacancies);
    }

    /// <summary>The employer with the tax code; else the one of that name, if that is not another one's code.</summary>
    public async Task<Employer> EmployerOfAsync(VacancyDraft draft, CancellationToken cancellation)
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
            employer = new Employer { Id = Guid.CreateVersion7(), Name = draft.EmployerName, NameKey = nameKey, TaxCode = draft.TaxCode };
            _newByName[nameKey] = employer;
            await _newEmployers.AddAsync(employer, cancellation);
        }
        else if (draft.TaxCode is not null)
        {
            employer.TaxCode = draft.TaxCode;
            _context.Update(employer);
        }

        if (draft.TaxCode is { } given)
        {
            _byTaxCode[given] = employer;
        }

        return employer;
    }

    public bool TryFind(Guid employer, string externalId, [NotNullWhen(true)] out Vacancy? vacancy) =>
        _vacancies.TryGetValue((employer, externalId), out vacancy);

    public async Task AddAsync(VacancyState state, string hash, CancellationToken cancellation)
    {
        var vacancy = new Vacancy
        {
            Sequence = ++_lastSequence,
            Id = state.Id,
            EmployerId = state.EmployerId,
            ExternalId = state.ExternalId,
            Version = state.Version,
            TitleKey = VietnameseText.Folded(state.Title),
            ContentHash = hash,
            State = MessageJson.Write(state).Text,
        };
        _vacancies[(vacancy.EmployerId, vacancy.ExternalId)] = vacancy;
        await _newVacancies.AddAsync(vacancy, cancellation);
        await LogAsync(state.Id, cancellation);
    }

    public async Task ChangeAsync(Vacancy vacancy, VacancyState state, string hash, CancellationToken cancellation)
    {
        (vacancy.Version, vacancy.TitleKey, vacancy.ContentHash, vacancy.State) =
            (state.Version, VietnameseText.Folded(state.Title), hash, MessageJson.Write(state).Text);
        _context.Update(vacancy);
        await LogAsync(state.Id, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _newEmployers.DisposeAsync();
        await _newVacancies.DisposeAsync();
        await _log.DisposeAsync();
    }

    private Task LogAsync(Guid id, CancellationToken cancellation) => _log.AddAsync(new LoggedMessage { EntityId = id }, cancellation);
}
