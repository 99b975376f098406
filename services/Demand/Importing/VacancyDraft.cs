using System.Text.Json.Serialization;
using JobMatch.Contracts;

namespace JobMatch.Demand.Importing;

/// <summary>What a row says of one vacancy, before it has an id and a version. Fields mean what they mean in
/// <see cref="Contracts.Demand.VacancyState"/>.</summary>
internal sealed record VacancyDraft
{
    public required string ExternalId { get; init; }

    public required string EmployerName { get; init; }

    public string? TaxCode { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<string> Occupations { get; init; } = [];

    public required int Openings { get; init; }

    public int? Qualification { get; init; }

    public int? GeneralEducation { get; init; }

    public int? SkillLevel { get; init; }

    public int? ExperienceMonths { get; init; }

    public IReadOnlyList<string> Certificates { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<LanguageSkill> Languages { get; init; } = [];

    public int? DigitalLevel { get; init; }

    public PlaceState? Place { get; init; }

    public string? PlaceText { get; init; }

    public PayState? Pay { get; init; }

    public string? PayText { get; init; }

    public bool? ShiftWork { get; init; }

    public bool? FullTime { get; init; }

    public string? Contract { get; init; }

    public IReadOnlyList<string> Benefits { get; init; } = [];

    public DateOnly? StartDate { get; init; }

    public DateOnly? ClosingDate { get; init; }

    /// <remarks>Left out of the hash when null, so that rows of files without this column keep theirs.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PartnerSchools { get; init; }
}
