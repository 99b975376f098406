namespace JobMatch.LabourMarket.Occupations;

/// <summary>A group of occupations.</summary>
/// <param name="Code">1 to 4 digits: VSCO 2020 codes at 1 and 2 digits, ISCO-08 codes at 3 and 4. Codes 3600 and 360 are VSCO's 36 filled up
/// with zeros, because VSCO's own lower groups are not published in a form that can be read. Managers (12xx to 14xx) carry ISCO codes, whose
/// first two digits mean something else in VSCO: see <see cref="OccupationCatalog.SubMajorOf"/>.</param>
/// <param name="Name">What to show, Vietnamese.</param>
/// <param name="Wording">official for titles of QĐ 34/2020/QĐ-TTg, jobmatch for our own.</param>
/// <param name="Names">What people write; empty for groups above 4 digits.</param>
/// <param name="NamesAlone">Names that hold only when a title says no more than that (máy, hàn): too general to be shown or indexed.</param>
/// <param name="SkillCodes">Codes of <see cref="SkillCatalog"/>.</param>
/// <param name="CertificateCodes">Codes of <see cref="CertificateCatalog"/>.</param>
/// <param name="MinorsRule">Why people under 18 may not be employed in it; null when no such rule is known.</param>
/// <param name="Licence">What the law asks for before anybody may do this work; null when no such law is known.</param>
public sealed record Occupation(
    string Code,
    string Name,
    string Wording,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> NamesAlone,
    IReadOnlyList<string> SkillCodes,
    IReadOnlyList<string> CertificateCodes,
    MinorsRule? MinorsRule,
    LicenceRule? Licence);

/// <summary>Work, or a place of work, where people from 15 to under 18 may not be employed.</summary>
/// <param name="Code">Clause of article 147: 147-1e.</param>
/// <param name="LegalSource">The clause as it is quoted.</param>
/// <param name="Reason">Vietnamese sentence for the page.</param>
/// <param name="DependsOnWorkplace">True when the occupation is barred only in such a place (a cook in a hotel), so that the vacancy must
/// be asked; false when the work itself is barred.</param>
public sealed record MinorsRule(string Code, string LegalSource, string Reason, bool DependsOnWorkplace);

/// <summary>A licence without which the law lets nobody do the work from the first day. What may be had later, or what an employer
/// provides, is not here.</summary>
/// <param name="AnyOf">Codes of <see cref="CertificateCatalog"/>; one of them is enough.</param>
/// <param name="LegalSource">The law as it is quoted.</param>
/// <param name="Reason">Vietnamese sentence for the page.</param>
public sealed record LicenceRule(IReadOnlyList<string> AnyOf, string LegalSource, string Reason);

/// <summary>How much of an occupation's work someone from another occupation can do at once.</summary>
/// <param name="Value">0..1; 1 is the same unit group.</param>
/// <param name="Reason">Vietnamese; null where only the code hierarchy speaks.</param>
public readonly record struct Closeness(double Value, string? Reason);
