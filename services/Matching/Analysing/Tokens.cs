using JobMatch.LabourMarket.Text;

namespace JobMatch.Matching.Analysing;

/// <summary>Cuts Vietnamese text into the tokens of an index: syllables in the y/i form.</summary>
/// <remarks>A few pairs of syllables mean something else together than apart ("tiếng Hàn" is not welding, "Nam Định" is
/// nobody's sex); they are one token, so that neither half finds them.</remarks>
internal static class Tokens
{
    private static readonly Dictionary<(string, string), (string First, string Second)> Compounds = CompoundsOf(
        "tiếng hàn", "hàn quốc", "nam định", "hà nam", "việt nam", "miền nam", "quảng nam", "hải phòng", "sài gòn");

    /// <summary>The tokens of a text, in order.</summary>
    public static List<string> Of(string text) => [.. Of(Syllables(text))];

    /// <summary>The syllables of a text in canonical form, in order.</summary>
    public static List<string> Syllables(string text)
    {
        var syllables = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(VietnameseText.Canonical(text)))
        {
            syllables.Add(syllable.Text.ToString());
        }

        return syllables;
    }

    // "Tiếng Hàn Quốc" is two compounds that share a syllable; both are tokens.
    public static IEnumerable<string> Of(IReadOnlyList<string> syllables)
    {
        var wasInCompound = false;
        for (var index = 0; index < syllables.Count; index++)
        {
            var syllable = VietnameseText.YiKey(syllables[index]);
            var compound = index + 1 < syllables.Count ? Compound(syllable, VietnameseText.YiKey(syllables[index + 1])) : null;
            if ((compound ?? (wasInCompound ? null : syllable)) is { } token)
            {
                yield return token;
            }

            wasInCompound = compound is not null;
        }
    }

    /// <summary>The token of two syllables that belong together, however many of their accents were typed; otherwise null.</summary>
    private static string? Compound(string first, string second)
    {
        if (!Compounds.TryGetValue((VietnameseText.Folded(first), VietnameseText.Folded(second)), out var exact))
        {
            return null;
        }

        if (first == exact.First && second == exact.Second)
        {
            return $"{first}_{second}";
        }

        return (first == exact.First || VietnameseText.IsUnaccented(first)) && (second == exact.Second || VietnameseText.IsUnaccented(second))
            ? VietnameseText.Folded($"{first}_{second}")
            : null;
    }

    private static Dictionary<(string, string), (string, string)> CompoundsOf(params string[] compounds) => compounds
        .Select(compound => (Exact: VietnameseText.YiKey(compound).Split(' '), Folded: VietnameseText.Folded(compound).Split(' ')))
        .ToDictionary(pair => (pair.Folded[0], pair.Folded[1]), pair => (pair.Exact[0], pair.Exact[1]));
}
