namespace JobMatch.Contracts.Demand;

/// <summary>Everything another service may know of one vacancy: its full public state.</summary>
/// <param name="Id">Version 7 id, given once by Demand.</param>
/// <param name="Version">Grows by one with each change of this vacancy; starts at 1.</param>
/// <param name="ExternalId">The id in the employer's file; unique within one employer, not across employers.</param>
/// <param name="EmployerId">The employer that asked.</param>
/// <param name="EmployerName">The employer's name as written, cleaned.</param>
/// <param name="Title">The job's name as written, cleaned.</param>
/// <param name="Description">Duties in the employer's words; null when none were given.</param>
/// <param name="Occupations">VSCO/ISCO-08 codes of 1 to 4 digits, best first; empty when the title was not understood.</param>
/// <param name="Openings">People wanted, at least 1.</param>
/// <param name="OpeningsLeft">People still wanted; 0 when all places are filled.</param>
/// <param name="Qualification">Lowest qualification wanted on the scale of LabourMarket's QualificationLevel (0 untrained to 8 doctor); null when not stated, 0 when expressly none is needed.</param>
/// <param name="GeneralEducation">Lowest general education wanted on the scale of LabourMarket's GeneralEducation; null when not stated.</param>
/// <param name="SkillLevel">Lowest national skill level wanted, 1 to 5; null when not stated.</param>
/// <param name="ExperienceMonths">Least experience wanted in months; 0 when expressly none is needed, null when not stated.</param>
/// <param name="Certificates">Codes of certificates asked for.</param>
/// <param name="Skills">Codes of skills asked for.</param>
/// <param name="Languages">Foreign languages asked for.</param>
/// <param name="DigitalLevel">Computer skill wanted, 0 none to 3 advanced; null when not stated.</param>
/// <param name="Place">Where the work is done; null when not understood or not stated.</param>
/// <param name="PlaceText">The place as written; null when none was.</param>
/// <param name="Pay">What is offered; null when not stated or not understood.</param>
/// <param name="PayText">The pay as written; null when none was.</param>
/// <param name="ShiftWork">Whether the work is in shifts; null when not stated.</param>
/// <param name="FullTime">True full time, false part time, null when not stated.</param>
/// <param name="Contract">Code of the contract kind offered (LabourMarket's ContractKind); null when not stated.</param>
/// <param name="Benefits">Codes of what is offered beside pay.</param>
/// <param name="StartDate">First working day wanted; null when not stated.</param>
/// <param name="ClosingDate">Last day on which people are taken; null when open-ended.</param>
/// <param name="PartnerSchools">Names of schools with which the employer has an agreement, as written; null when not stated.</param>
/// <param name="IsBlocked">True while staff keep the employer from being proposed; why stays with Demand.</param>
/// <param name="UpdatedAt">When this state was stored, UTC.</param>
public sealed record VacancyState(
    Guid Id,
    long Version,
    string ExternalId,
    Guid EmployerId,
    string EmployerName,
    string Title,
    string? Description,
    IReadOnlyList<string> Occupations,
    int Openings,
    int OpeningsLeft,
    int? Qualification,
    int? GeneralEducation,
    int? SkillLevel,
    int? ExperienceMonths,
    IReadOnlyList<string> Certificates,
    IReadOnlyList<string> Skills,
    IReadOnlyList<LanguageSkill> Languages,
    int? DigitalLevel,
    PlaceState? Place,
    string? PlaceText,
    PayState? Pay,
    string? PayText,
    bool? ShiftWork,
    bool? FullTime,
    string? Contract,
    IReadOnlyList<string> Benefits,
    DateOnly? StartDate,
    DateOnly? ClosingDate,
    IReadOnlyList<string>? PartnerSchools,
    bool IsBlocked,
    DateTimeOffset UpdatedAt);
