using System.Globalization;
using JobMatch.Contracts;
using JobMatch.Web.Language;
using JobMatch.Web.Naming;
using JobMatch.Web.Writing;

namespace JobMatch.Web.Explaining;

/// <summary>Single fields of a vacancy or a profile in words; null when nothing was stated.</summary>
internal static class Fields
{
    public static string? Date(DateOnly? date) => date is { } day ? Written.Date(day) : null;

    /// <summary>Several values of one cell of a form, "Thợ hàn;Thợ sơn", with the space that readers expect.</summary>
    public static string? Listed(string? text) =>
        text is null ? null : string.Join("; ", text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Name of a scorecard: "expert-2" is one that experts wrote, second version.</summary>
    public static string Scorecard(string model, Texts texts) =>
        IsExperts(model) ? texts.With("match.scorecard-expert", model["expert-".Length..]) : model;

    /// <summary>Whether experts wrote a scorecard, and no outcomes have measured its chances.</summary>
    public static bool IsExperts(string model) => model.StartsWith("expert-", StringComparison.Ordinal);

    public static string? Joined(IReadOnlyList<string> codes, Func<string, string> nameOf) =>
        codes.Count == 0 ? null : string.Join("; ", codes.Select(nameOf));

    /// <summary>Names of organisations; "none" when expressly none, null when not stated.</summary>
    public static string? Names(IReadOnlyList<string>? names, Texts texts) => names switch
    {
        null => null,
        [] => texts["field.expressly-none"],
        _ => string.Join("; ", names),
    };

    public static string? Occupations(IReadOnlyList<string> codes) =>
        Joined(codes, code => $"{MarketNames.Occupation(code)} ({code})");

    public static string? Qualification(int? level, Texts texts) => level switch
    {
        null => null,
        0 => texts["field.qualification-not-needed"],
        { } known => MarketNames.Qualification(known),
    };

    public static string? GeneralEducation(int? level) => level is { } known ? MarketNames.GeneralEducation(known) : null;

    public static string? SkillLevel(int? level, Texts texts) =>
        level is { } known ? texts.With("field.skill-level-is", known.ToString(CultureInfo.InvariantCulture)) : null;

    public static string? Experience(int? months, string none, Texts texts) => months switch
    {
        null => null,
        0 => none,
        { } known => Written.Months(known, texts),
    };

    public static string? Languages(IReadOnlyList<LanguageSkill> languages) =>
        languages.Count == 0 ? null : string.Join("; ", languages.Select(Language));

    public static string? Digital(int? level, Texts texts) =>
        level is >= 0 and <= 3 ? texts["digital." + level.Value.ToString(CultureInfo.InvariantCulture)] : null;

    public static string? YesNo(bool? value, string yes, string no, Texts texts) => value switch
    {
        null => null,
        true => texts[yes],
        false => texts[no],
    };

    // Source: the six levels of the common framework; 0 stands below it (Contracts, LanguageSkill).
    private static string Language(LanguageSkill skill)
    {
        var name = MarketNames.Language(skill.Language);
        return skill.Level switch
        {
            >= 1 and <= 6 and var level => $"{name} {"A1A2B1B2C1C2".AsSpan((level - 1) * 2, 2)}",
            0 => $"{name} < A1",
            _ => name,
        };
    }
}
