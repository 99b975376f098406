namespace JobMatch.Ranking.Profiles;

/// <summary>What ranking may read of a person. There is no sex, age, ethnicity, religion, health or look here, so no
/// criterion can use them; the one legal age limit is the date in <see cref="MinorUntil"/>, read by eligibility alone.</summary>
/// <remarks>Null always means "not stated", which is worth neither full nor no points.</remarks>
public sealed record PersonProfile
{
    /// <summary>Identifies the person.</summary>
    public required Guid Id { get; init; }

    /// <summary>The 18th birthday of someone who is not yet 18; null for adults.</summary>
    public DateOnly? MinorUntil { get; init; }

    /// <summary>False when the person wants to be proposed by hand only.</summary>
    public bool AcceptsAutomatedMatching { get; init; } = true;

    /// <summary>True while staff keep the person from being proposed.</summary>
    public bool IsBlocked { get; init; }

    /// <summary>The school's name as <see cref="LabourMarket.Organisations.OrganisationName.KeyOf"/> gives it.</summary>
    public string? School { get; init; }

    /// <summary>Employers that ordered the training, as keys of their names; a set, empty when expressly none did.</summary>
    public CodeList? TrainingOrderedBy { get; init; }

    /// <summary>Employers where a practice period was served, as keys of their names; a set, empty when expressly none.</summary>
    public CodeList? PractisedAt { get; init; }

    /// <summary>Occupations the training leads to, best first.</summary>
    public CodeList TrainedOccupations { get; init; } = CodeList.Empty;

    /// <summary>Occupations wished, best first.</summary>
    public CodeList WishedOccupations { get; init; } = CodeList.Empty;

    /// <summary>Qualification, 0 untrained to 8 doctor.</summary>
    public int? Qualification { get; init; }

    /// <summary>General education on LabourMarket's scale.</summary>
    public int? GeneralEducation { get; init; }

    /// <summary>National skill level, 1 to 5.</summary>
    public int? SkillLevel { get; init; }

    /// <summary>Work experience in months.</summary>
    public int? ExperienceMonths { get; init; }

    /// <summary>Certificates held, as a set.</summary>
    public CodeList Certificates { get; init; } = CodeList.Empty;

    /// <summary>Skills named, as a set.</summary>
    public CodeList Skills { get; init; } = CodeList.Empty;

    /// <summary>Foreign languages as "en" or "en:3", as a set.</summary>
    public CodeList Languages { get; init; } = CodeList.Empty;

    /// <summary>Computer skill, 0 to 3.</summary>
    public int? DigitalLevel { get; init; }

    /// <summary>Province of the home.</summary>
    public string? HomeProvince { get; init; }

    /// <summary>Communes in which the home may lie, as a set; one when it is known exactly.</summary>
    public CodeList HomeCommunes { get; init; } = CodeList.Empty;

    /// <summary>Provinces and communes in which the person wishes to work, as a set.</summary>
    public CodeList WishedPlaces { get; init; } = CodeList.Empty;

    /// <summary>True when the person would work anywhere in the country.</summary>
    public bool WishesAnywhere { get; init; }

    /// <summary>Least gross pay wished, đồng per month.</summary>
    public long? PayMinVnd { get; init; }

    /// <summary>Whether shift work is accepted.</summary>
    public bool? AcceptsShifts { get; init; }

    /// <summary>True full time wished, false part time.</summary>
    public bool? FullTime { get; init; }

    /// <summary>Contract kind wished.</summary>
    public string? Contract { get; init; }

    /// <summary>First day on which the person can work.</summary>
    public DateOnly? AvailableFrom { get; init; }
}
