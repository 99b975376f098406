using System.Collections.Concurrent;
using System.Globalization;
using JobMatch.Contracts.Demand;
using JobMatch.Contracts.Supply;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Indexing;

/// <summary>Names of employers and schools by id, as the states last seen give them. Thread-safe.</summary>
internal sealed class OrganisationNames
{
    private readonly ConcurrentDictionary<string, string>[] _names = [new(), new()];

    /// <summary>Codes and names of the organisations that one side names.</summary>
    public IReadOnlyDictionary<string, string> Of(SearchIndex index) => _names[(int)index];

    /// <summary>The name of an organisation; null when no state names it.</summary>
    public string? Find(SearchIndex index, string code) => _names[(int)index].GetValueOrDefault(code);

    /// <summary>Takes over the name that a state gives.</summary>
    public void Put(object? state)
    {
        var (index, id, name) = state switch
        {
            VacancyState vacancy => (SearchIndex.Vacancies, vacancy.EmployerId, vacancy.EmployerName),
            TraineeState trainee => (SearchIndex.People, trainee.SchoolId, trainee.SchoolName),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state that is indexed."),
        };
        _names[(int)index][id.ToString("D", CultureInfo.InvariantCulture)] = name;
    }
}
