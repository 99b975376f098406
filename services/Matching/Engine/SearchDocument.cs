using JobMatch.Matching.Analysing;

namespace JobMatch.Matching.Engine;

/// <summary>A person or a vacancy as an engine stores it.</summary>
internal sealed record SearchDocument
{
    public required Guid Id { get; init; }

    /// <summary>Version of the state; upserts go forward only.</summary>
    public required long Version { get; init; }

    /// <summary>Words of the title: the vacancy's, or the programme learnt and the work wished.</summary>
    public required AnalysedText Title { get; init; }

    /// <summary>Words of everything else that may be searched.</summary>
    public required AnalysedText Body { get; init; }

    /// <summary>Codes to filter and count by, each once; a field without codes is left out.</summary>
    public required IReadOnlyDictionary<CodeField, IReadOnlyList<string>> Codes { get; init; }

    /// <summary>Numbers to filter and order by; what is not known is left out. <see cref="NumberField.UpdatedAt"/> is always there.</summary>
    public required IReadOnlyDictionary<NumberField, long> Numbers { get; init; }

    /// <summary>Where the work is, or the person lives: one point a commune; empty when no commune is known or it has no point.</summary>
    public required IReadOnlyList<GeoPoint> Locations { get; init; }

    /// <summary>Makes what a server needs to rank by: a key for each column (<c>ProfileKeys</c>). Engines that do not rank never ask.</summary>
    public Func<IReadOnlyList<(string Column, string Key)>> RankingKeys { get; init; } = () => [];

    /// <summary>The whole state as JSON, given back as it is.</summary>
    public required string State { get; init; }
}

/// <summary>Lists of codes that a document has. Codes hold no white space.</summary>
internal enum CodeField
{
    /// <summary>Occupation codes with all the groups that they lie in: 7212, 721, 72, 7.</summary>
    Occupation,

    /// <summary>Two-digit provinces: of the work, or of the home and the places wished.</summary>
    Province,

    /// <summary>Five-digit communes: of the work, or of the home.</summary>
    Commune,

    /// <summary>Id of the employer or the school.</summary>
    Organisation,

    /// <summary>The programme learnt, without the digit of its level; people only.</summary>
    Programme,

    /// <summary>One number of LabourMarket's QualificationLevel.</summary>
    Qualification,

    Skill,

    Certificate,

    /// <summary>ISO 639-1 codes, and each level reached or asked for: en, en:1, en:2.</summary>
    Language,

    /// <summary>What is offered beside pay; vacancies only.</summary>
    Benefit,

    /// <summary>LabourMarket's ContractKind.</summary>
    Contract,

    /// <summary>See <see cref="WorkingTimes"/>.</summary>
    WorkingTime,

    /// <summary>Work in shifts, wanted or accepted: see <see cref="YesOrNo"/>.</summary>
    Shifts,

    /// <summary>See <see cref="Restrictions"/>.</summary>
    Restriction,
}

/// <summary>Numbers that a document has, one at most in each field.</summary>
internal enum NumberField
{
    /// <summary>UTC ticks of the state's last change.</summary>
    UpdatedAt,

    /// <summary>The best pay of a vacancy, the least pay that a person wishes; đồng per month. Orders by pay read it.</summary>
    PayVnd,

    /// <summary>The least pay of a vacancy; đồng per month. Vacancies only.</summary>
    LeastPayVnd,

    /// <summary>LabourMarket's QualificationLevel.</summary>
    Qualification,

    /// <summary>LabourMarket's GeneralEducation.</summary>
    GeneralEducation,

    /// <summary>National skill level, 1 to 5.</summary>
    SkillLevel,

    ExperienceMonths,

    /// <summary>Computer skill, 0 to 3.</summary>
    DigitalLevel,

    /// <summary>First working day wanted, or first day on which the person can work, as <see cref="DateOnly.DayNumber"/>.</summary>
    StartDay,

    /// <summary>Last day on which people are taken, as <see cref="DateOnly.DayNumber"/>; vacancies only.</summary>
    ClosingDay,

    /// <summary>People still wanted; vacancies only.</summary>
    OpeningsLeft,

    /// <summary>The day on which the person turns 18, as <see cref="DateOnly.DayNumber"/>; minors only.</summary>
    AdultDay,
}

/// <summary>A point on the earth in degrees, north and east positive.</summary>
internal readonly record struct GeoPoint(double Latitude, double Longitude);

/// <summary>Codes of <see cref="CodeField.WorkingTime"/>.</summary>
internal static class WorkingTimes
{
    public const string Full = "full";
    public const string Part = "part";
}

/// <summary>Codes of <see cref="CodeField.Shifts"/>.</summary>
internal static class YesOrNo
{
    public const string Yes = "yes";
    public const string No = "no";
}

/// <summary>Codes of <see cref="CodeField.Restriction"/>.</summary>
internal static class Restrictions
{
    /// <summary>Nobody under 18 may do the work.</summary>
    public const string Minors = "minors";

    /// <summary>The person wants no automated matching.</summary>
    public const string ByHand = "by-hand";
}
