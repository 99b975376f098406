using System.Diagnostics.CodeAnalysis;
using JobMatch.Contracts.Supply;
using JobMatch.Intake.Importing;
using JobMatch.LabourMarket.Text;
using JobMatch.Messaging.Log;
using JobMatch.Messaging.Storing;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Importing;

/// <summary>Trainees as rows say them, to be stored: new, changed, or recognised as the same.</summary>
internal sealed class ReadTrainees(IReadOnlyList<ReadRow<TraineeDraft>> rows, DateOnly today, TimeProvider clock) : IReadRows<SupplyContext>
{
    public async Task<IReadOnlyList<RowOutcome>> StoreAsync(SupplyContext context, CancellationToken cancellation)
    {
        var drafts = rows.Select(row => row.Draft).OfType<TraineeDraft>().ToList();
        await using var batch = await TraineeBatch.LoadAsync(context, drafts, cancellation);
        return await rows.StoreEachAsync((draft, row) => StoreAsync(batch, draft, row, cancellation));
    }

    private async Task<RowOutcome> StoreAsync(TraineeBatch batch, TraineeDraft draft, ReadRow<TraineeDraft> row, CancellationToken cancellation)
    {
        var school = await batch.SchoolOfAsync(draft, cancellation);
        if (!batch.TryFind(school.Id, draft.ExternalId, out var known))
        {
            var added = StateOf(Guid.CreateVersion7(clock.GetUtcNow()), 1, school, draft, isBlocked: false);
            await batch.AddAsync(added, draft, row.Hash, cancellation);
            return new(1, 0, 0, row.Problems);
        }

        if (known.ContentHash == row.Hash)
        {
            return new(0, 0, 1, row.Problems);
        }

        await batch.ChangeAsync(known, StateOf(known.Id, known.Version + 1, school, draft, known.BlockedOn is not null), draft, row.Hash, cancellation);
        return new(0, 1, 0, row.Problems);
    }

    private TraineeState StateOf(Guid id, long version, School school, TraineeDraft draft, bool isBlocked)
    {
        var eighteenth = draft.BirthDate.AddYears(18);
        return new(
            id, version, draft.ExternalId, school.Id, school.Name, eighteenth > today ? eighteenth : null,
            draft.AcceptsAutomatedMatching, draft.ProgrammeCode, draft.ProgrammeName, draft.TrainedOccupations,
            draft.WishedOccupations, draft.WishText, draft.Qualification, draft.GeneralEducation, draft.SkillLevel,
            draft.ExperienceMonths, draft.Certificates, draft.Skills, draft.Languages, draft.DigitalLevel, draft.Home,
            draft.WishedPlaces, draft.WishesAnywhere, draft.Pay, draft.AcceptsShifts, draft.FullTime, draft.Contract,
            draft.AvailableFrom, draft.TrainingOrderedBy, draft.PractisedAt, isBlocked, clock.GetUtcNow());
    }
}

/// <summary>The schools and trainees that a batch of rows is about.</summary>
internal sealed class TraineeBatch : IAsyncDisposable
{
    private readonly SupplyContext _context;
    private readonly Dictionary<string, School> _schools;
    private readonly Dictionary<(Guid School, string ExternalId), Trainee> _trainees;
    private readonly Dictionary<long, TraineePerson> _people;
    private readonly NewRows<School> _newSchools;
    private readonly NewRows<Trainee> _newTrainees;
    private readonly NewRows<TraineePerson> _newPeople;
    private readonly NewRows<LoggedMessage> _log;
    private readonly NameIndex _names;
    private long _lastSequence;

    private TraineeBatch(
        SupplyContext context, long lastSequence, List<School> schools, List<Trainee> trainees, List<TraineePerson> people)
    {
        (_context, _lastSequence, _names) = (context, lastSequence, new(context));
        _schools = schools.ToDictionary(school => school.NameKey);
        _trainees = trainees.ToDictionary(trainee => (trainee.SchoolId, trainee.ExternalId));
        _people = people.ToDictionary(person => person.Sequence);
        (_newSchools, _newTrainees, _newPeople, _log) = (new(context), new(context), new(context), new(context));
    }

    public static async Task<TraineeBatch> LoadAsync(SupplyContext context, IReadOnlyList<TraineeDraft> drafts, CancellationToken cancellation)
    {
        // As one parameter each, whatever their number: a statement for every number of rows would have to be made anew.
        var names = drafts.Select(draft => draft.SchoolName).Distinct().Select(VietnameseText.YiKey).Distinct().ToList();
        var externalIds = drafts.Select(draft => draft.ExternalId).Distinct().ToList();
        var schools = await context.Schools.AsNoTracking()
            .Where(school => EF.Parameter(names).Contains(school.NameKey)).ToListAsync(cancellation);
        var trainees = await context.Trainees.AsNoTracking()
            .Where(trainee => EF.Parameter(externalIds).Contains(trainee.ExternalId)).ToListAsync(cancellation);
        var sequences = trainees.ConvertAll(trainee => trainee.Sequence);
        var people = await context.People.AsNoTracking()
            .Where(person => EF.Parameter(sequences).Contains(person.Sequence)).ToListAsync(cancellation);
        var last = await context.Trainees.MaxAsync(trainee => (long?)trainee.Sequence, cancellation);
        return new(context, last ?? 0, schools, trainees, people);
    }

    public async Task<School> SchoolOfAsync(TraineeDraft draft, CancellationToken cancellation)
    {
        var nameKey = VietnameseText.YiKey(draft.SchoolName);
        if (!_schools.TryGetValue(nameKey, out var school))
        {
            school = new School { Id = Guid.CreateVersion7(), Name = draft.SchoolName, NameKey = nameKey };
            _schools[nameKey] = school;
            await _newSchools.AddAsync(school, cancellation);
        }

        return school;
    }

    public bool TryFind(Guid school, string externalId, [NotNullWhen(true)] out Trainee? trainee) =>
        _trainees.TryGetValue((school, externalId), out trainee);

    public async Task AddAsync(TraineeState state, TraineeDraft draft, string hash, CancellationToken cancellation)
    {
        var trainee = new Trainee
        {
            Sequence = ++_lastSequence,
            Id = state.Id,
            SchoolId = state.SchoolId,
            ExternalId = state.ExternalId,
            Version = state.Version,
            ContentHash = hash,
            State = MessageJson.Write(state).Text,
        };
        var person = new TraineePerson
        {
            Sequence = trainee.Sequence,
            Name = draft.Name,
            NameKey = VietnameseText.Folded(draft.Name),
            BirthDate = draft.BirthDate,
        };
        _trainees[(trainee.SchoolId, trainee.ExternalId)] = trainee;
        _people[person.Sequence] = person;
        await _newTrainees.AddAsync(trainee, cancellation);
        await _newPeople.AddAsync(person, cancellation);
        await _names.AddAsync(person, cancellation);
        await LogAsync(state.Id, cancellation);
    }

    public async Task ChangeAsync(Trainee trainee, TraineeState state, TraineeDraft draft, string hash, CancellationToken cancellation)
    {
        (trainee.Version, trainee.ContentHash, trainee.State) = (state.Version, hash, MessageJson.Write(state).Text);
        var person = _people[trainee.Sequence];
        await _names.RemoveAsync(person, cancellation);
        (person.Name, person.NameKey, person.BirthDate) = (draft.Name, VietnameseText.Folded(draft.Name), draft.BirthDate);
        _context.Update(trainee);
        _context.Update(person);
        await _names.AddAsync(person, cancellation);
        await LogAsync(state.Id, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _newSchools.DisposeAsync();
        await _newTrainees.DisposeAsync();
        await _newPeople.DisposeAsync();
        await _log.DisposeAsync();
        await _names.DisposeAsync();
    }

    private Task LogAsync(Guid id, CancellationToken cancellation) => _log.AddAsync(new LoggedMessage { EntityId = id }, cancellation);
}
