namespace JobMatch.Web.Searching;

/// <summary>Conditions of a search that have one value each, by their names in an address.</summary>
internal static class Conditions
{
    /// <summary>Pay in words or in millions of đồng.</summary>
    public const string Pay = "luong";

    /// <summary>Upper end of the pay looked for, in the same way; vacancies only.</summary>
    public const string PayTo = "luong-den";

    /// <summary>Commune to measure from.</summary>
    public const string Near = "gan";

    /// <summary>Kilometres around it, or around the place typed.</summary>
    public const string Radius = "km";

    /// <summary>Level of the scale: at least, or enough for.</summary>
    public const string Qualification = "bac-hoc";

    public const string GeneralEducation = "hoc-van";

    public const string SkillLevel = "bac-nghe";

    /// <summary>Years of experience.</summary>
    public const string Experience = "kinh-nghiem";

    public const string Digital = "tin-hoc";

    /// <summary>A day, as yyyy-MM-dd or dd/MM/yyyy.</summary>
    public const string AvailableFrom = "tu-ngay";

    /// <summary>"1": still taking people today.</summary>
    public const string Open = "con-tuyen";

    /// <summary>"1": without minors, or without work barred to them.</summary>
    public const string Adult = "du-18";

    /// <summary>"1": without people who want no automated matching.</summary>
    public const string Automated = "tu-dong";

    /// <summary>In the order in which an address holds them.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Near, Radius, Pay, PayTo, Qualification, GeneralEducation, SkillLevel, Experience, Digital, AvailableFrom, Open, Adult, Automated];

    /// <summary>Those that are on or off.</summary>
    public static IReadOnlyList<string> Switches { get; } = [Open, Adult, Automated];

    /// <summary>Radii that the form offers, in kilometres.</summary>
    public static IReadOnlyList<string> Radii { get; } = ["5", "10", "20", "30", "50", "100"];
}
