namespace JobMatch.Ranking.Profiles;

/// <summary>What ranking may read of a vacancy. Null always means that the employer did not state it.</summary>
public sealed record VacancyProfile
{
    /// <summary>Identifies the vacancy.</summary>
    public required Guid Id { get; init; }

    /// <summary>The employer's name as <see cref="LabourMarket.Organisations.OrganisationName.KeyOf"/> gives it.</summary>
    public string? Employer { get; init; }

    /// <summary>Schools with which the employer has an agreement, as keys of their names; a set.</summary>
    public CodeList PartnerSchools { get; init; } = CodeList.Empty;

    /// <summary>Occupations, best first, as codes of 1 to 4 digits.</summary>
    public CodeList Occupations { get; init; } = CodeList.Empty;

    /// <summary>People still wanted.</summary>
    public int OpeningsLeft { get; init; } = 1;

    /// <summary>Lowest qualification, 0 to 8; 0 when expressly none is needed.</summary>
    public int? Qualification { get; init; }

    /// <summary>Lowest general education on LabourMarket's scale.</summary>
    public int? GeneralEducation { get; init; }

    /// <summary>Lowest national skill level, 1 to 5.</summary>
    public int? SkillLevel { get; init; }

    /// <summary>Least experience in months; 0 when expressly none is needed.</summary>
    public int? ExperienceMonths { get; init; }

    /// <summary>Certificates asked for, as a set.</summary>
    public CodeList Certificates { get; init; } = CodeList.Empty;

    /// <summary>Skills asked for, as a set.</summary>
    public CodeList Skills { get; init; } = CodeList.Empty;

    /// <summary>Foreign languages asked for, as "en" or "en:3", as a set.</summary>
    public CodeList Languages { get; init; } = CodeList.Empty;

    /// <summary>Computer skill wanted, 0 to 3.</summary>
    public int? DigitalLevel { get; init; }

    /// <summary>Province of the work place.</summary>
    public string? Province { get; init; }

    /// <summary>Communes in which the work place may lie, as a set; one when it is known exactly.</summary>
    public CodeList Communes { get; init; } = CodeList.Empty;

    /// <summary>Lower end of the gross pay, đồng per month.</summary>
    public long? PayMinVnd { get; init; }

    /// <summary>Upper end of the gross pay, đồng per month.</summary>
    public long? PayMaxVnd { get; init; }

    /// <summary>Whether the work is in shifts.</summary>
    public bool? ShiftWork { get; init; }

    /// <summary>True full time, false part time.</summary>
    public bool? FullTime { get; init; }

    /// <summary>Contract kind offered.</summary>
    public string? Contract { get; init; }

    /// <summary>True when a dormitory, help with housing or a company bus is offered.</summary>
    public bool HelpsWithDistance { get; init; }

    /// <summary>Point of article 147(2) of the Labour Code ("a" to "d") that lets nobody under 18 work in this place; null when none does.</summary>
    public string? BarredPlaceForMinors { get; init; }

    /// <summary>True while staff keep the employer from being proposed.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>First working day.</summary>
    public DateOnly? StartDate { get; init; }

    /// <summary>Last day on which people are taken.</summary>
    public DateOnly? ClosingDate { get; init; }
}
