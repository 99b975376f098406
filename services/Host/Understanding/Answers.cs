using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Occupations;

namespace JobMatch.Host.Understanding;

/// <summary>A text about pay, as the command line and the API answer.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">Null where no amount is stated.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Note">Vietnamese: why there is no value, or what is doubtful; null when there is nothing to say.</param>
/// <param name="Spans">Where the value stands, in UTF-16 units.</param>
/// <param name="MonthlyVnd">The value in gross đồng per month; null for piece rates and foreign currency. Estimated where net pay is written.</param>
/// <param name="Basis">gross or net, as written; null where the text does not say.</param>
internal sealed record PayAnswer(
    string Input, PayAmounts? Value, double Confidence, string? Note, IReadOnlyList<TextSpan> Spans, MonthlyVnd? MonthlyVnd, string? Basis);

/// <summary>Amounts in the currency written.</summary>
internal sealed record PayAmounts(decimal? Min, decimal? Max, string Currency, string Period);

/// <summary>Đồng per month.</summary>
internal sealed record MonthlyVnd(long? Min, long? Max, bool IsEstimated);

/// <summary>A text about places.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Kind">units, ambiguous, nationwide, abroad, remote or unknown.</param>
/// <param name="Value">One for each place named.</param>
/// <param name="Alternatives">Other senses, choices or near spellings.</param>
/// <param name="OtherPlaces">How many further places are counted without a name.</param>
internal sealed record PlaceAnswer(
    string Input, string Kind, IReadOnlyList<PlaceUnit> Value, IReadOnlyList<PlaceUnit> Alternatives, int OtherPlaces);

/// <summary>A place in units in force; no communes where it is a whole province.</summary>
internal sealed record PlaceUnit(
    string Code, string Level, string Name, string Province, IReadOnlyList<PlaceCommune> Communes, string Matched, double Confidence);

/// <summary>A commune in force.</summary>
internal sealed record PlaceCommune(string Code, string Name);

/// <summary>A text about work experience.</summary>
internal sealed record ExperienceAnswer(string Input, ExperienceValue? Value, double Confidence, string? Note);

/// <summary>A text in the forms that are stored, compared and searched.</summary>
internal sealed record NormalisedAnswer(string Input, string Canonical, string YiKey, string Folded);

/// <summary>A job title.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Jobs">One for each job named.</param>
/// <param name="Extracted">What is not the job itself.</param>
internal sealed record TitleAnswer(string Input, IReadOnlyList<TitleJob> Jobs, TitleExtrasAnswer Extracted);

/// <summary>What a title says beside the job: the words as written, and how place and pay are read; null where it says nothing.</summary>
/// <param name="Headcount">People wanted; the highest number of a range, several numbers added up.</param>
/// <param name="HeadcountMin">The lowest number of a range; null for any other number.</param>
/// <param name="HeadcountMen">Men asked for by number.</param>
/// <param name="HeadcountWomen">Women asked for by number.</param>
/// <param name="PlaceReading">As <c>parse place</c> answers the words of <paramref name="Place"/>.</param>
/// <param name="PayReading">As <c>parse pay</c> answers the words of <paramref name="Pay"/>.</param>
internal sealed record TitleExtrasAnswer(
    string? Place, string? Pay, int? Headcount, int? HeadcountMin, int? HeadcountMen, int? HeadcountWomen, string? Shift, string? Sex, bool Urgent,
    PlaceAnswer? PlaceReading, PayAnswer? PayReading);
