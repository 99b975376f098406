namespace JobMatch.Contracts.Supply;

/// <summary>Everything another service may know of one trainee: what matching needs and nothing else.</summary>
/// <remarks>
/// No name, birth date, sex, contact, identity number, ethnicity, religion or health: those stay in Supply
/// (Law 91/2025/QH15, articles 4 and 25). A name for the screen is asked for through <see cref="ISupplyQueries"/>.
/// </remarks>
/// <param name="Id">Version 7 id, given once by Supply.</param>
/// <param name="Version">Grows by one with each change of this profile; starts at 1.</param>
/// <param name="ExternalId">The id in the school's file, or one made by Supply; unique within one school only.</param>
/// <param name="SchoolId">The school or office that sent the profile.</param>
/// <param name="SchoolName">Its name as written, cleaned.</param>
/// <param name="MinorUntil">The day on which the person turns 18; null when the person was an adult when this was stored.</param>
/// <param name="AcceptsAutomatedMatching">False when the person wants to be proposed by hand only.</param>
/// <param name="ProgrammeCode">Code of the programme learnt; null when not understood or none.</param>
/// <param name="ProgrammeName">The programme as written; null when none was.</param>
/// <param name="TrainedOccupations">VSCO/ISCO-08 codes the programme leads to, best first.</param>
/// <param name="WishedOccupations">VSCO/ISCO-08 codes of the work wished, best first; empty when none was stated.</param>
/// <param name="WishText">The work wished, as written; null when none was.</param>
/// <param name="Qualification">Highest qualification on the scale of LabourMarket's QualificationLevel; null when not stated.</param>
/// <param name="GeneralEducation">Highest general education on the scale of LabourMarket's GeneralEducation; null when not stated.</param>
/// <param name="SkillLevel">National skill level, 1 to 5; null when none or not stated.</param>
/// <param name="ExperienceMonths">Work experience in months; 0 when expressly none, null when not stated.</param>
/// <param name="Certificates">Codes of certificates held.</param>
/// <param name="Skills">Codes of skills named.</param>
/// <param name="Languages">Foreign languages spoken.</param>
/// <param name="DigitalLevel">Computer skill, 0 none to 3 advanced; null when not stated.</param>
/// <param name="Home">Where the person lives; null when not understood.</param>
/// <param name="WishedPlaces">Where the person wishes to work; empty when not stated.</param>
/// <param name="WishesAnywhere">True when the person would work anywhere in the country.</param>
/// <param name="Pay">The least (and, rarely, the most) pay wished; null when not stated or open to talk.</param>
/// <param name="AcceptsShifts">Whether shift work is accepted; null when not stated.</param>
/// <param name="FullTime">True when full time is wished, false part time, null when not stated.</param>
/// <param name="Contract">Code of the contract kind wished (LabourMarket's ContractKind); null when not stated.</param>
/// <param name="AvailableFrom">First day on which the person can work; null when not stated.</param>
/// <param name="TrainingOrderedBy">Names of employers that ordered the training, as written; empty when expressly none, null when not stated.</param>
/// <param name="PractisedAt">Names of employers where a practice period was served, as written; empty when expressly none, null when not stated.</param>
/// <param name="IsBlocked">True while staff keep the person from being proposed; why stays with Supply.</param>
/// <param name="UpdatedAt">When this state was stored, UTC.</param>
public sealed record TraineeState(
    Guid Id,
    long Version,
    string ExternalId,
    Guid SchoolId,
    string SchoolName,
    DateOnly? MinorUntil,
    bool AcceptsAutomatedMatching,
    string? ProgrammeCode,
    string? ProgrammeName,
    IReadOnlyList<string> TrainedOccupations,
    IReadOnlyList<string> WishedOccupations,
    string? WishText,
    int? Qualification,
    int? GeneralEducation,
    int? SkillLevel,
    int? ExperienceMonths,
    IReadOnlyList<string> Certificates,
    IReadOnlyList<string> Skills,
    IReadOnlyList<LanguageSkill> Languages,
    int? DigitalLevel,
    PlaceState? Home,
    IReadOnlyList<PlaceState> WishedPlaces,
    bool WishesAnywhere,
    PayState? Pay,
    bool? AcceptsShifts,
    bool? FullTime,
    string? Contract,
    DateOnly? AvailableFrom,
    IReadOnlyList<string>? TrainingOrderedBy,
    IReadOnlyList<string>? PractisedAt,
    bool IsBlocked,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The profile for people to read: <see cref="MinorUntil"/> is the first day of the month after the birthday.</summary>
    public TraineeState WithoutBirthday() =>
        this with { MinorUntil = MinorUntil is { } day ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : null };
}
