using System.Text.Json.Serialization;
using JobMatch.Contracts;

namespace JobMatch.Supply.Importing;

/// <summary>What a row says of one trainee, before there is an id and a version. Fields mean what they mean in
/// <see cref="Contracts.Supply.TraineeState"/>.</summary>
internal sealed record TraineeDraft
{
    public required string ExternalId { get; init; }

    public required string SchoolName { get; init; }

    /// <summary>Stays in Supply's table of people.</summary>
    public required string Name { get; init; }

    /// <summary>The last possible day when only the month or the year is known. Stays in Supply's table of people.</summary>
    public required DateOnly BirthDate { get; init; }

    public bool AcceptsAutomatedMatching { get; init; } = true;

    public string? ProgrammeCode { get; init; }

    public string? ProgrammeName { get; init; }

    public IReadOnlyList<string> TrainedOccupations { get; init; } = [];

    public IReadOnlyList<string> WishedOccupations { get; init; } = [];

    public string? WishText { get; init; }

    public int? Qualification { get; init; }

    public int? GeneralEducation { get; init; }

    public int? SkillLevel { get; init; }

    public int? ExperienceMonths { get; init; }

    public IReadOnlyList<string> Certificates { get; init; } = [];

    public IReadOnlyList<string> Skills { get; init; } = [];

    public IReadOnlyList<LanguageSkill> Languages { get; init; } = [];

    public int? DigitalLevel { get; init; }

    public PlaceState? Home { get; init; }

    public IReadOnlyList<PlaceState> WishedPlaces { get; init; } = [];

    public bool WishesAnywhere { get; init; }

    public PayState? Pay { get; init; }

    public bool? AcceptsShifts { get; init; }

    public bool? FullTime { get; init; }

    public string? Contract { get; init; }

    public DateOnly? AvailableFrom { get; init; }

    /// <remarks>Left out of the hash when null, so that rows of files without this column keep theirs.</remarks>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? TrainingOrderedBy { get; init; }

    /// <inheritdoc cref="TrainingOrderedBy"/>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? PractisedAt { get; init; }
}
