using System.Text;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Finds the name a mistyped answer was meant to be.</summary>
internal static class NearestWord
{
    private const int MaxLength = 24;

    /// <summary>The meaning of the only name within one or two typing errors of the text (one per four letters); null when none or several fit.</summary>
    public static T? In<T>(ScannedText text, ReadOnlySpan<(string Folded, T Meaning)> names) where T : struct
    {
        var folded = new StringBuilder();
        for (var i = 0; i < text.Count && folded.Length <= MaxLength; i++)
        {
            folded.Append(folded.Length > 0 ? " " : "").Append(text.Folded(i));
        }
        if (folded.Length > MaxLength)
        {
            return null;
        }
        T? best = null;
        var bestDistance = int.MaxValue;
        var written = folded.ToString();
        foreach (var (name, meaning) in names)
        {
            var distance = Distance(written, name);
            if (distance <= Math.Min(2, name.Length / 4) && distance <= bestDistance)
            {
                var same = best is null || EqualityComparer<T>.Default.Equals(best.Value, meaning);
                best = distance < bestDistance || same ? meaning : null;
                bestDistance = distance;
            }
        }
        return best;
    }

    // Damerau-Levenshtein with neighbouring letters swapped counted as one error.
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = i;
        }
        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    least = Math.Min(least, rows[i - 2, j - 2] + 1);
                }
                rows[i, j] = least;
            }
        }
        return rows[a.Length, b.Length];
    }
}
