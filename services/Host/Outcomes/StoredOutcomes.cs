using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Matching;
using JobMatch.Contracts.Supply;

namespace JobMatch.Host.Outcomes;

/// <summary>Finds the vacancies and trainees that outcomes are about.</summary>
internal sealed class StoredOutcomes(IDemandQueries demand, ISupplyQueries supply)
{
    private readonly Dictionary<string, (VacancyState? State, string? Problem)> _vacancies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (TraineeState? State, string? Problem)> _trainees = new(StringComparer.Ordinal);

    /// <summary>The outcomes by vacancy, and the rows of a file that are about nothing stored.</summary>
    public async Task<(IReadOnlyList<VacancyOutcomes> Vacancies, IReadOnlyList<RefusedOutcome> Refused)> FindAsync(
        IEnumerable<OutcomeRow> rows, CancellationToken cancellation)
    {
        var (found, refused) = (new List<(VacancyState Vacancy, TraineeState Trainee, OutcomeRow Row)>(), new List<RefusedOutcome>());
        foreach (var row in rows)
        {
            var (vacancy, noVacancy) = await VacancyAsync(row.Vacancy, cancellation);
            var (trainee, noTrainee) = await TraineeAsync(row.Trainee, cancellation);
            if (vacancy is not null && trainee is not null)
            {
                found.Add((vacancy, trainee, row));
            }
            else
            {
                refused.Add(new(row.Row, string.Join(' ', new[] { noVacancy, noTrainee }.OfType<string>())));
            }
        }

        return (
        [
            .. found.GroupBy(entry => entry.Vacancy.Id).Select(same => new VacancyOutcomes(
                same.First().Vacancy, same.Min(entry => entry.Row.Day),
                [.. same.GroupBy(entry => entry.Trainee.Id)
                    .Select(own => new TraineeOutcome(own.First().Trainee, Furthest(own.Select(entry => entry.Row.Step))))])),
        ], refused);
    }

    // That no opening was left says that an opened profile was not refused; it hides no decision.
    private static OutcomeStep Furthest(IEnumerable<OutcomeStep> steps) =>
        steps.MaxBy(step => step == OutcomeStep.RefusedForLackOfOpenings ? 0.5 : (double)step);

    private async Task<(VacancyState? State, string? Problem)> VacancyAsync(string key, CancellationToken cancellation)
    {
        if (!_vacancies.TryGetValue(key, out var known))
        {
            var all = await demand.FindAsync(key, 2, cancellation);
            var exact = all.Where(vacancy => IsMeant(key, vacancy.Id, vacancy.ExternalId)).ToList();
            _vacancies[key] = known = One(exact, $"việc làm mang mã «{key}»");
        }

        return known;
    }

    private async Task<(TraineeState? State, string? Problem)> TraineeAsync(string key, CancellationToken cancellation)
    {
        if (!_trainees.TryGetValue(key, out var known))
        {
            var all = await supply.FindAsync(key, 2, cancellation);
            var exact = all.Select(card => card.Profile).Where(trainee => IsMeant(key, trainee.Id, trainee.ExternalId)).ToList();
            _trainees[key] = known = One(exact, $"người học mang mã «{key}»");
        }

        return known;
    }

    // A part of a name finds people too; nothing is learned about somebody by that.
    private static bool IsMeant(string typed, Guid id, string externalId) =>
        typed == externalId || (Guid.TryParse(typed, out var parsed) && parsed == id);

    private static (T? State, string? Problem) One<T>(List<T> found, string what)
        where T : class => found.Count switch
        {
            1 => (found[0], null),
            0 => (null, $"Không có {what}."),
            _ => (null, $"Có nhiều {what}; hãy dùng mã của JobMatch (uid trong list --json)."),
        };
}
