namespace JobMatch.LabourMarket.Programmes;

/// <summary>A programme of vocational education, perhaps at one level.</summary>
/// <param name="Code">7 digits when subject and level are known, the 6 digits without the level when only the subject is, or JobMatch's own
/// id ("JM-…") where the official code is not known. Source of the codes: TT 26/2020/TT-BLĐTBXH, as far as schools publish them.</param>
/// <param name="Name">Vietnamese name without the level.</param>
/// <param name="Wording">official when name and code stand in the legal list, jobmatch for our own.</param>
/// <param name="QualificationDigit">First digit of the 7: 5 trung cấp, 6 cao đẳng; null when not known or another level.</param>
/// <param name="Names">Other ways to write it.</param>
/// <param name="Occupations">What graduates do, with weights 0..1; the strongest link is at or near 1. JobMatch's judgement.</param>
public sealed record Programme(
    string Code,
    string Name,
    string Wording,
    int? QualificationDigit,
    IReadOnlyList<string> Names,
    IReadOnlyList<(string OccupationCode, double Weight)> Occupations);

/// <summary>What a programme's code or name says.</summary>
/// <param name="Input">As written.</param>
/// <param name="QualificationDigit">5 trung cấp, 6 cao đẳng, when the text says so; else null.</param>
/// <param name="Programmes">Best first, at most five; empty when nothing is known.</param>
public sealed record ProgrammeReading(string Input, int? QualificationDigit, IReadOnlyList<ProgrammeCandidate> Programmes);

/// <summary>A programme that a text may mean.</summary>
/// <param name="Programme">The programme, at the level that the text says.</param>
/// <param name="Confidence">0..1: how well the words fit one of its names, less where other programmes fit as well.</param>
/// <param name="Because">The words that decided, in lower case.</param>
public sealed record ProgrammeCandidate(Programme Programme, double Confidence, IReadOnlyList<string> Because);
