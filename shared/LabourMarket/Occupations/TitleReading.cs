namespace JobMatch.LabourMarket.Occupations;

/// <summary>What a job title says.</summary>
/// <param name="Input">As written.</param>
/// <param name="Jobs">One for each job named, in order; empty for a blank title.</param>
/// <param name="Extracted">What is not the job itself.</param>
public sealed record TitleReading(string Input, IReadOnlyList<TitleJob> Jobs, TitleExtras Extracted);

/// <summary>One job of a title.</summary>
/// <param name="Text">The words about it, as written.</param>
/// <param name="Occupations">Best first, at most five; empty where the lexicon knows nothing.</param>
public sealed record TitleJob(string Text, IReadOnlyList<OccupationCandidate> Occupations);

/// <summary>A unit group that a job may belong to.</summary>
/// <param name="Code">Four digits.</param>
/// <param name="Name">Vietnamese name of the group.</param>
/// <param name="Confidence">0..1: how well the words fit one of its names, less where other groups fit as well.</param>
/// <param name="Because">The words that decided, as written but in lower case, in order.</param>
public sealed record OccupationCandidate(string Code, string Name, double Confidence, IReadOnlyList<string> Because);

/// <summary>Raw pieces of a title that are not the job; null where it says nothing.</summary>
/// <param name="Place">Words about the place, for the place resolver.</param>
/// <param name="Pay">Words about pay, for the pay parser.</param>
/// <param name="Headcount">People wanted; several numbers are added up.</param>
/// <param name="Shift">Working time, such as "ca đêm".</param>
/// <param name="Sex">Sex asked for, such as "nam", "nữ" or "nam/nữ".</param>
/// <param name="Urgent">Whether the title says that it is urgent.</param>
public sealed record TitleExtras(string? Place, string? Pay, TitleHeadcount? Headcount, string? Shift, string? Sex, bool Urgent);

/// <summary>How many people a title asks for. The split by sex is shown as it is written; it never counts in a ranking.</summary>
/// <param name="Min">Lowest number.</param>
/// <param name="Max">Highest number; the same as <paramref name="Min"/> where one is written.</param>
/// <param name="Men">Men asked for by number; null when the title does not say.</param>
/// <param name="Women">Women asked for by number; null when the title does not say.</param>
public sealed record TitleHeadcount(int Min, int Max, int? Men, int? Women);
