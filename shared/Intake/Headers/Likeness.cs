using JobMatch.Intake.Schemas;
using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Headers;

/// <summary>Which unknown header was probably meant for a missing field.</summary>
internal static class Likeness
{
    /// <summary>Share of common letter pairs below which two headers have nothing to do with each other.</summary>
    private const double Least = 0.4;

    public static string? Nearest(FieldDefinition field, IReadOnlyList<string> headers)
    {
        var names = field.Aliases.Append(field.Label).Select(Folded).ToArray();
        return headers
            .Select(header => (header, Score: names.Max(name => Dice(name, Folded(header)))))
            .Where(found => found.Score >= Least)
            .OrderByDescending(found => found.Score)
            .FirstOrDefault().header;
    }

    private static string Folded(string name) => VietnameseText.Folded(HeaderText.Key(name, withoutParentheses: true));

    /// <summary>Dice coefficient over pairs of neighbouring letters, 0 to 1.</summary>
    private static double Dice(string a, string b)
    {
        var pairs = Pairs(a).ToList();
        var all = pairs.Count + Math.Max(0, b.Length - 1);
        var common = Pairs(b).Count(pairs.Remove);
        return all == 0 ? 0 : 2.0 * common / all;
    }

    private static IEnumerable<(char, char)> Pairs(string text) => text.Zip(text.Skip(1));
}
