namespace JobMatch.Contracts.Matching;

/// <summary>A search for people or vacancies. Every filter left empty filters nothing; all others must hold.</summary>
public sealed record SearchQuestion
{
    /// <summary>Free text, with or without accents: words, "words in quotes" side by side, -words that must not be found;
    /// null or blank searches by filters alone.</summary>
    public string? Text { get; init; }

    /// <summary>True while the last word is still being typed: what begins with it is found too.</summary>
    public bool IsTyping { get; init; }

    /// <summary>Filters by codes, by the names of <see cref="CodeFilters"/>.</summary>
    public IReadOnlyDictionary<string, CodeChoice> Codes { get; init; } = new Dictionary<string, CodeChoice>();

    /// <summary>Code of a commune to measure from; null measures nothing.</summary>
    public string? NearCommune { get; init; }

    /// <summary>Kilometres from the centre of <see cref="NearCommune"/> to that of the commune of work or home, as the crow
    /// flies, more than 0; null asks for no distance. Between mainland and islands it says nothing of the way.</summary>
    public double? RadiusKm { get; init; }

    /// <summary>On the scale of LabourMarket's QualificationLevel: people who have at least this, vacancies that ask for at
    /// most this (or do not say). Null filters nothing.</summary>
    public int? Qualification { get; init; }

    /// <summary>As <see cref="Qualification"/>, on the scale of LabourMarket's GeneralEducation.</summary>
    public int? GeneralEducation { get; init; }

    /// <summary>As <see cref="Qualification"/>: national skill level, 1 to 5.</summary>
    public int? SkillLevel { get; init; }

    /// <summary>As <see cref="Qualification"/>: months of experience.</summary>
    public int? ExperienceMonths { get; init; }

    /// <summary>As <see cref="Qualification"/>: computer skill, 0 to 3.</summary>
    public int? DigitalLevel { get; init; }

    /// <summary>Gross đồng per month: vacancies that pay at least this, people who wish at most this; pay that is
    /// not stated passes. Null filters nothing.</summary>
    public long? MonthlyPayVnd { get; init; }

    /// <summary>Upper end of the pay looked for: vacancies whose range of pay begins no higher. Null filters nothing.</summary>
    public long? MonthlyPayToVnd { get; init; }

    /// <summary>People who can begin by this day, vacancies that begin no earlier; what is not stated passes.</summary>
    public DateOnly? AvailableFrom { get; init; }

    /// <summary>Vacancies that still take people on this day and have openings left; people are not asked.</summary>
    public DateOnly? OpenOn { get; init; }

    /// <summary>A day on which nobody may be under age for the work: hides people who are still minors then, and vacancies
    /// that the law bars to minors.</summary>
    public DateOnly? HidesAgeRestrictedOn { get; init; }

    /// <summary>Hides people who want no automated matching.</summary>
    public bool HidesByHand { get; init; }

    /// <summary>What changed after this moment; null filters nothing.</summary>
    public DateTimeOffset? ChangedAfter { get; init; }

    /// <summary>Order of the hits.</summary>
    public SearchOrder Order { get; init; } = SearchOrder.Relevance;

    /// <summary>Hits to pass over, 0 or more.</summary>
    public int Skip { get; init; }

    /// <summary><see cref="SearchResult{T}.Next"/> of the page before; null begins at the start.</summary>
    public string? After { get; init; }

    /// <summary>Hits to return, 1 to 100.</summary>
    public int Take { get; init; } = 20;

    /// <summary>Whether each hit tells how its points came about.</summary>
    public bool Explains { get; init; }

    /// <summary>The codes that a filter asks for; empty when it asks for none.</summary>
    public IReadOnlyList<string> AnyOf(string filter) => Codes.GetValueOrDefault(filter)?.AnyOf ?? [];

    /// <summary>This question with other codes asked for by one filter.</summary>
    public SearchQuestion With(string filter, params IReadOnlyList<string> anyOf) => this with
    {
        Codes = new Dictionary<string, CodeChoice>(Codes) { [filter] = new(anyOf, Codes.GetValueOrDefault(filter)?.NoneOf ?? []) },
    };
}

/// <summary>Codes that a filter lets pass.</summary>
/// <param name="AnyOf">A hit has one of them; empty lets everything pass.</param>
/// <param name="NoneOf">A hit has none of them.</param>
public sealed record CodeChoice(IReadOnlyList<string> AnyOf, IReadOnlyList<string> NoneOf);

/// <summary>Names of the filters by codes, and of the facets that count them.</summary>
public static class CodeFilters
{
    /// <summary>Occupation codes of 1 to 4 digits; a hit has the code or one below it.</summary>
    public const string Occupation = "occupation";

    /// <summary>Province codes: where the work is, or where a person lives or wishes to work.</summary>
    public const string Province = "province";

    /// <summary>Commune codes: where the work is, or where a person lives.</summary>
    public const string Commune = "commune";

    /// <summary>Qualifications on the scale of LabourMarket's QualificationLevel, as numbers in text.</summary>
    public const string Qualification = "qualification";

    /// <summary>Id of the employer or school.</summary>
    public const string Organisation = "organisation";

    /// <summary>Programmes learnt; people only.</summary>
    public const string Programme = "programme";

    /// <summary>Codes of skills.</summary>
    public const string Skill = "skill";

    /// <summary>Codes of certificates.</summary>
    public const string Certificate = "certificate";

    /// <summary>ISO 639-1 codes, with a level 1 to 6 for at least A1 to C2: en, en:3.</summary>
    public const string Language = "language";

    /// <summary>What is offered beside pay; vacancies only.</summary>
    public const string Benefit = "benefit";

    /// <summary>Kinds of contract.</summary>
    public const string Contract = "contract";

    /// <summary>"full" or "part".</summary>
    public const string WorkingTime = "working-time";

    /// <summary>Work in shifts: "yes" or "no".</summary>
    public const string Shifts = "shifts";

    /// <summary>All names, in the order in which pages show them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Occupation, Province, Commune, Qualification, Programme, Organisation, Skill, Certificate, Language, Shifts, WorkingTime, Contract, Benefit,
    ];
}

/// <summary>Orders of search results; equal places newest first, then by id.</summary>
public enum SearchOrder
{
    /// <summary>Best text match first; without text, newest first.</summary>
    Relevance,

    /// <summary>Latest change first.</summary>
    Newest,

    /// <summary>Best paid vacancies (or least demanding people) first; unknown pay last.</summary>
    Pay,

    /// <summary>Nearest to <see cref="SearchQuestion.NearCommune"/> first; the order of relevance when there is none.</summary>
    Distance,
}

/// <summary>A page of hits with counts.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Hits">The page asked for.</param>
/// <param name="Facets">Counts by filter; a count is what choosing that value would leave.</param>
public sealed record SearchResult<T>(int Total, IReadOnlyList<T> Hits, IReadOnlyList<Facet> Facets)
{
    /// <summary>How the text of each hit was found, in the order of <see cref="Hits"/>; empty without text.</summary>
    public IReadOnlyList<HitText> Texts { get; init; } = [];

    /// <summary>Other wordings that find more, when this one found nothing or weak matches alone; best first.</summary>
    public IReadOnlyList<OtherWording> OtherWordings { get; init; } = [];

    /// <summary>Where the next page begins; null when this page is the last one.</summary>
    public string? Next { get; init; }

    /// <summary>Vietnamese: what whoever searches should know of how this was found; null when there is nothing to say.</summary>
    public string? Notice { get; init; }
}

/// <summary>How the text of a hit was found.</summary>
/// <param name="Points">Points of the text.</param>
/// <param name="IsWeak">True when some word was found with other accents, in part or behind the title only.</param>
/// <param name="Marks">For each text of the hit as stored, where in it something was found.</param>
/// <param name="Lines">What gave the points, which they add up to; empty when the question did not ask.</param>
public sealed record HitText(
    int Points, bool IsWeak, IReadOnlyDictionary<string, IReadOnlyList<TextMark>> Marks, IReadOnlyList<PointsLine> Lines);

/// <summary>A stretch of a text.</summary>
/// <param name="Start">First character, from 0.</param>
/// <param name="Length">Characters.</param>
public readonly record struct TextMark(int Start, int Length);

/// <summary>One line of the sum that is a hit's points.</summary>
/// <param name="Found">What was found, as it was typed or as it stands in the index.</param>
/// <param name="How">Vietnamese: where and how it was found.</param>
/// <param name="Points">What it gave.</param>
public sealed record PointsLine(string Found, string How, int Points);

/// <summary>Another wording of a question's text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Total">How many it finds with the same filters; more than 0.</param>
public sealed record OtherWording(string Text, int Total);

/// <summary>One filter with the counts of its values.</summary>
/// <param name="Filter">Which filter, by the names of <see cref="CodeFilters"/>.</param>
/// <param name="Values">Most frequent first, at most 20, chosen values always included.</param>
public sealed record Facet(string Filter, IReadOnlyList<FacetValue> Values);

/// <summary>A value of a filter.</summary>
/// <param name="Code">The code to filter by.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Count">Hits that have it, with all other filters applied.</param>
/// <param name="IsChosen">Whether the question filters by it.</param>
public sealed record FacetValue(string Code, string Name, int Count, bool IsChosen);

/// <summary>A value that begins as typed.</summary>
/// <param name="Filter">Which filter it belongs to, by the names of <see cref="CodeFilters"/>.</param>
/// <param name="Code">The code to filter by.</param>
/// <param name="Name">Vietnamese name.</param>
/// <param name="Count">What choosing it would leave, at least 1.</param>
public sealed record Completion(string Filter, string Code, string Name, int Count);

/// <summary>A question named a code that does not exist; the message is Vietnamese and names the nearest known codes.</summary>
public sealed class UnknownCodeException(string message) : Exception(message);
