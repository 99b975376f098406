namespace JobMatch.LabourMarket.Places;

/// <summary>What a text about a place turned out to be.</summary>
public enum PlaceReadingKind
{
    /// <summary>One or several units in force.</summary>
    Units,

    /// <summary>A name that several places bear; the choices are in <see cref="PlaceReading.Alternatives"/>.</summary>
    Ambiguous,
    Nationwide,
    Abroad,
    Remote,

    /// <summary>No place was recognised; near spellings, if any, are in <see cref="PlaceReading.Alternatives"/>.</summary>
    Unknown,
}

/// <summary>What is known about a text beside its words.</summary>
/// <param name="DocumentDate">When it was written: before 2025-07-01 names have their old sense. Null when unknown.</param>
/// <param name="ProvinceCode">Province in force that decides between places of one name; null when there is no hint.</param>
public sealed record PlaceReadingContext(DateOnly? DocumentDate = null, string? ProvinceCode = null);

/// <summary>One place that a text names, in units in force.</summary>
/// <param name="Code">Code of the commune, or of the province when the place is a province or several communes of one.</param>
/// <param name="Level">Whether <paramref name="Code"/> is a province or a commune.</param>
/// <param name="Name">Full name of the unit with that code.</param>
/// <param name="ProvinceCode">Province in force that holds the place.</param>
/// <param name="CommuneCodes">The communes that make up the place today; empty when it is the whole province.</param>
/// <param name="Matched">The dated unit that was recognised, by its full name: Thị xã Đức Phổ.</param>
/// <param name="Confidence">0 to 1.</param>
public sealed record PlaceMatch(
    string Code,
    PlaceLevel Level,
    string Name,
    string ProvinceCode,
    IReadOnlyList<string> CommuneCodes,
    string Matched,
    double Confidence);

/// <summary>A text about a place and what it means today.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Places">The places it names, in the order of the text.</param>
/// <param name="Alternatives">Other senses of the same names, the choices of an ambiguous one, or near spellings of an unknown one.</param>
/// <param name="OtherPlaces">How many further places it counts without naming them ("&amp; 2 nơi khác") or names abroad.</param>
public sealed record PlaceReading(
    string Input,
    PlaceReadingKind Kind,
    IReadOnlyList<PlaceMatch> Places,
    IReadOnlyList<PlaceMatch> Alternatives,
    int OtherPlaces);
