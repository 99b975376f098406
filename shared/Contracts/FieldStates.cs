namespace JobMatch.Contracts;

/// <summary>A foreign language and how well it is spoken or must be spoken.</summary>
/// <param name="Language">ISO 639-1 code, for instance "en", "ko", "ja".</param>
/// <param name="Level">0 below A1, 1 to 6 for A1 to C2; null when no level was stated.</param>
public sealed record LanguageSkill(string Language, int? Level);

/// <summary>A place in the units in force today.</summary>
/// <param name="Province">Two-digit province code.</param>
/// <param name="Communes">Five-digit commune codes: one when the commune is known, several when an old district
/// or a divided commune was written, empty when only the province is known.</param>
public sealed record PlaceState(string Province, IReadOnlyList<string> Communes);

/// <summary>Gross pay in đồng for a month of full-time work.</summary>
/// <param name="MinVnd">Lower end, included; null when only an upper end is stated.</param>
/// <param name="MaxVnd">Upper end; null when only a lower end is stated.</param>
/// <param name="IsEstimated">True when it was stated by hour, day, week or year and converted.</param>
public sealed record PayState(long? MinVnd, long? MaxVnd, bool IsEstimated);
