using System.Collections.Frozen;
using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Places;
using JobMatch.LabourMarket.Programmes;
using JobMatch.LabourMarket.Text;
using JobMatch.Matching.Engine;

namespace JobMatch.Matching.Analysing;

/// <summary>The tokens that the reference data are written with. What is among them is not taken for a slip of the keyboard:
/// "nghiep" must not find "nghiem".</summary>
internal static class KnownSyllables
{
    private static readonly Lazy<FrozenSet<string>> Known = new(() =>
    {
        var tokens = Names().SelectMany(Tokens.Of).Distinct().ToList();
        return tokens.Concat(tokens.Select(VietnameseText.Folded)).ToFrozenSet(StringComparer.Ordinal);
    });

    /// <summary>Whether a token, as it was typed, is in use.</summary>
    public static bool Contains(string token) => Known.Value.Contains(token);

    /// <summary>Those one edit away, as typed: with accents when it has any. Shorter differences in length first.</summary>
    public static IEnumerable<string> Near(string token) => Known.Value
        .Where(known => known != token && OneEdit.IsEnough(known, token) && VietnameseText.IsUnaccented(known) == VietnameseText.IsUnaccented(token))
        .OrderBy(known => Math.Abs(known.Length - token.Length)).ThenBy(known => known, StringComparer.Ordinal);

    private static IEnumerable<string> Names() =>
    [
        .. OccupationCatalog.Default.UnitGroups.SelectMany(group => group.Names.Prepend(group.Name)),
        .. SkillCatalog.Default.Items.SelectMany(skill => skill.Aliases.Prepend(skill.Name)),
        .. CertificateCatalog.Default.Items.SelectMany(certificate => certificate.Aliases.Prepend(certificate.Name)),
        .. ProgrammeCatalog.Default.Programmes.SelectMany(programme => programme.Names.Prepend(programme.Name)),
        .. PlaceCatalog.Default.Provinces.Select(province => province.FullName),
        .. PlaceCatalog.Default.Communes.Select(commune => commune.FullName),
    ];
}
