using System.Security.Cryptography;
using System.Text.Json;
using JobMatch.Contracts.Intake;
using JobMatch.Contracts.Supply;
using JobMatch.Intake.Fields;
using JobMatch.Intake.Importing;
using JobMatch.Intake.Tables;
using JobMatch.LabourMarket.Text;
using JobMatch.LabourMarket.Time;
using JobMatch.Messaging.Log;
using JobMatch.Supply.Storing;
using Microsoft.EntityFrameworkCore;

namespace JobMatch.Supply.Importing;

/// <summary>Stores trainees out of files: new, changed, or recognised as the same.</summary>
internal sealed class TraineeRows(TimeProvider clock, PersonKey personKey) : IRowStore<SupplyContext>
{
    private readonly ReadingCache _cache = new();

    public ImportKind Kind => ImportKind.Trainees;

    public IReadOnlyList<KnownForm> Forms { get; } = [TraineeForms.Template, TraineeForms.JobSeeker, TraineeForms.Mau01];

    public async Task<IReadOnlyList<RowOutcome>> StoreAsync(
        SupplyContext context, ImportedFile import, KnownForm form, IReadOnlyList<IntakeRow> rows, CancellationToken cancellation)
    {
        var today = VietnamTime.Today(clock);
        var read = rows.Select(row => Read(row, form, import.Sender, today)).ToList();
        var batch = await TraineeBatch.LoadAsync(context, read.Select(row => row.Draft).OfType<TraineeDraft>(), cancellation);
        return [.. read.Select(row => row.Draft is { } draft ? Store(batch, draft, row.Problems, today) : RowOutcome.Refused(row.Problems))];
    }

    private (TraineeDraft? Draft, IReadOnlyList<RowProblem> Problems) Read(IntakeRow row, KnownForm form, string? sender, DateOnly today)
    {
        var fields = new RowFields(row, today, _cache);
        if (fields.IsRefused)
        {
            return (null, fields.Problems);
        }

        var reader = new TraineeReader(fields, _cache, personKey, today);
        var draft = form == TraineeForms.Mau01 ? reader.FromMau01(sender)
            : form == TraineeForms.JobSeeker ? reader.FromJobSeeker(sender)
            : reader.FromTemplate();
        return (fields.IsRefused ? null : draft, fields.Problems);
    }

    private RowOutcome Store(TraineeBatch batch, TraineeDraft draft, IReadOnlyList<RowProblem> problems, DateOnly today)
    {
        var school = batch.SchoolOf(draft);
        var hash = Convert.ToHexString(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(draft, MessageJson.Options)));
        if (batch.Find(school.Id, draft.ExternalId) is not { } known)
        {
            batch.Add(school, draft, hash, today, clock.GetUtcNow());
            return new(1, 0, 0, problems);
        }

        if (known.ContentHash == hash)
        {
            return new(0, 0, 1, problems);
        }

        batch.Change(known, school, draft, hash, today, clock.GetUtcNow());
        return new(0, 1, 0, problems);
    }
}

/// <summary>The schools and trainees that a batch of rows is about.</summary>
internal sealed class TraineeBatch
{
    private readonly SupplyContext _context;
    private readonly Dictionary<string, School> _schools;
    private readonly Dictionary<(Guid School, string ExternalId), Trainee> _trainees;
    private readonly Dictionary<Guid, TraineePerson> _people;

    private TraineeBatch(SupplyContext context, List<School> schools, List<Trainee> trainees, List<TraineePerson> people)
    {
        _context = context;
        _schools = schools.ToDictionary(school => school.NameKey);
        _trainees = trainees.ToDictionary(trainee => (trainee.SchoolId, trainee.ExternalId));
        _people = people.ToDictionary(person => person.TraineeId);
    }

    public static async Task<TraineeBatch> LoadAsync(SupplyContext context, IEnumerable<TraineeDraft> drafts, CancellationToken cancellation)
    {
        var all = drafts.ToList();
        var names = all.Select(draft => VietnameseText.YiKey(draft.SchoolName)).Distinct().ToList();
        var externalIds = all.Select(draft => draft.ExternalId).Distinct().ToList();
        var schools = await context.Schools.Where(school => names.Contains(school.NameKey)).ToListAsync(cancellation);
        var trainees = await context.Trainees.Where(trainee => externalIds.Contains(trainee.ExternalId)).ToListAsync(cancellation);
        var ids = trainees.Select(trainee => trainee.Id).ToList();
        var people = ids.Count == 0 ? [] : await context.People.Where(person => ids.Contains(person.TraineeId)).ToListAsync(cancellation);
        return new(context, schools, trainees, people);
    }

    public School SchoolOf(TraineeDraft draft)
    {
        var nameKey = VietnameseText.YiKey(draft.SchoolName);
        if (!_schools.TryGetValue(nameKey, out var school))
        {
            school = new School { Id = Guid.CreateVersion7(), Name = draft.SchoolName, NameKey = nameKey };
            _schools[nameKey] = school;
            _context.Add(school);
        }

        return school;
    }

    public Trainee? Find(Guid school, string externalId) => _trainees.GetValueOrDefault((school, externalId));

    public void Add(School school, TraineeDraft draft, string hash, DateOnly today, DateTimeOffset now)
    {
        var state = ToState(Guid.CreateVersion7(now), 1, school, draft, today, now);
        var trainee = new Trainee
        {
            Id = state.Id,
            SchoolId = school.Id,
            ExternalId = draft.ExternalId,
            Version = state.Version,
            ContentHash = hash,
            State = JsonSerializer.Serialize(state, MessageJson.Options),
        };
        var person = new TraineePerson
        {
            TraineeId = state.Id,
            Name = draft.Name,
            NameKey = VietnameseText.Folded(draft.Name),
            BirthDate = draft.BirthDate,
        };
        _trainees[(school.Id, draft.ExternalId)] = trainee;
        _people[trainee.Id] = person;
        _context.Add(trainee);
        _context.Add(person);
        Log(trainee);
    }

    public void Change(Trainee trainee, School school, TraineeDraft draft, string hash, DateOnly today, DateTimeOffset now)
    {
        var state = ToState(trainee.Id, trainee.Version + 1, school, draft, today, now);
        trainee.Version = state.Version;
        trainee.ContentHash = hash;
        trainee.State = JsonSerializer.Serialize(state, MessageJson.Options);
        var person = _people[trainee.Id];
        (person.Name, person.NameKey, person.BirthDate) = (draft.Name, VietnameseText.Folded(draft.Name), draft.BirthDate);
        Log(trainee);
    }

    private void Log(Trainee trainee) =>
        _context.Add(new LoggedMessage { EntityId = trainee.Id, Version = trainee.Version, Payload = trainee.State });

    private static TraineeState ToState(
        Guid id, long version, School school, TraineeDraft draft, DateOnly today, DateTimeOffset now)
    {
        var eighteenth = draft.BirthDate.AddYears(18);
        return new(
            id, version, draft.ExternalId, school.Id, school.Name, eighteenth > today ? eighteenth : null,
            draft.AcceptsAutomatedMatching, draft.ProgrammeCode, draft.ProgrammeName, draft.TrainedOccupations,
            draft.WishedOccupations, draft.WishText, draft.Qualification, draft.GeneralEducation, draft.SkillLevel,
            draft.ExperienceMonths, draft.Certificates, draft.Skills, draft.Languages, draft.DigitalLevel, draft.Home,
            draft.WishedPlaces, draft.WishesAnywhere, draft.Pay, draft.AcceptsShifts, draft.FullTime, draft.Contract,
            draft.AvailableFrom, now);
    }
}
