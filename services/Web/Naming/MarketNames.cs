using JobMatch.Contracts;

namespace JobMatch.Web.Naming;

/// <summary>Vietnamese names of the codes that services hand over; a code without a name is shown as it is.</summary>
internal static class MarketNames
{
    public static IReadOnlyList<(string Code, string Name)> Qualifications { get; } = [];

    public static string Place(PlaceState place) => string.Join(", ", place.Communes.Append(place.Province));

    public static string Occupation(string code) => code;

    public static string Qualification(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string GeneralEducation(int level) => level.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Contract(string code) => code;

    public static string Certificate(string code) => code;

    public static string Skill(string code) => code;

    public static string Benefit(string code) => code;

    public static string Language(string code) => code;
}
