using System.Security.Cryptography;
using System.Text;
using JobMatch.Ranking.Profiles;

namespace JobMatch.Ranking.Markets;

/// <summary>What a server has to hold of each person and vacancy to add up a vacancy's points: one key a column, the
/// columns being those of the criteria and one for eligibility.</summary>
public static class ProfileKeys
{
    private static readonly BothSides Nobody = new();

    /// <summary>Names of all columns of both sides: lower-case letters, digits and hyphens.</summary>
    public static IReadOnlyList<string> Columns { get; } =
        [.. Nobody.People.NamedColumns.Concat(Nobody.Vacancies.NamedColumns).Select(column => column.Name).Distinct()];

    /// <summary>Changes when a column's values are made of other properties, so that stored keys are known to be old.</summary>
    public static string Format { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join(' ', Of(new PersonProfile { Id = Guid.Empty }).Concat(Of(new VacancyProfile { Id = Guid.Empty }))))))[..12];

    /// <summary>The person's key in each column of people.</summary>
    public static IReadOnlyList<(string Column, string Key)> Of(PersonProfile person) => Of(Nobody.People, person);

    /// <summary>The vacancy's key in each column of vacancies.</summary>
    public static IReadOnlyList<(string Column, string Key)> Of(VacancyProfile vacancy) => Of(Nobody.Vacancies, vacancy);

    private static (string Column, string Key)[] Of(Side side, object entity) =>
        [.. side.NamedColumns.Select(column => (column.Name, column.Column.KeyOf(entity)))];
}
