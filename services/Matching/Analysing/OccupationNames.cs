using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Matching.Analysing;

/// <summary>Names of occupations, as tokens, with the codes that bear them: "thợ hàn" finds who does welding under another title.</summary>
internal static class OccupationNames
{
    /// <summary>The longest name that a question is searched for, in tokens.</summary>
    public const int MostTokens = 7;

    private static readonly Lazy<ILookup<string, string>> CodesOfName = new(() => NamesAndCodes().ToLookup(pair => pair.Name, pair => pair.Code));

    private static readonly Lazy<ILookup<string, string>> CodesOfFoldedName = new(() =>
        NamesAndCodes().Select(pair => (Name: VietnameseText.Folded(pair.Name), pair.Code)).Distinct().ToLookup(pair => pair.Name, pair => pair.Code));

    /// <summary>The codes that bear a name exactly as it was typed.</summary>
    public static IReadOnlyList<string> CodesOf(string name) => [.. CodesOfName.Value[name].Order(StringComparer.Ordinal)];

    /// <summary>The codes that bear a name, accents aside, when it was typed without any; else none.</summary>
    public static IReadOnlyList<string> CodesOfFolded(string name) =>
        VietnameseText.IsUnaccented(name) ? [.. CodesOfFoldedName.Value[name].Order(StringComparer.Ordinal)] : [];

    /// <summary>How many of the tokens from a position on are together a name, the longest first; 1 when none are.</summary>
    public static int Length(IReadOnlyList<string> tokens, int start)
    {
        for (var length = Math.Min(MostTokens, tokens.Count - start); length > 1; length--)
        {
            var name = string.Join(' ', tokens.Skip(start).Take(length));
            if (CodesOfName.Value.Contains(name) || (VietnameseText.IsUnaccented(name) && CodesOfFoldedName.Value.Contains(name)))
            {
                return length;
            }
        }

        return 1;
    }

    // Names that hold only alone (Occupation.NamesAlone) say too little to be found by.
    private static IEnumerable<(string Name, string Code)> NamesAndCodes() =>
        from occupation in OccupationCatalog.Default.UnitGroups
        from name in occupation.Names.Prepend(occupation.Name)
        select (string.Join(' ', Tokens.Of(name)), occupation.Code);
}
