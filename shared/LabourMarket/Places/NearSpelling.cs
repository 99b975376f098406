using System.Numerics;

namespace JobMatch.LabourMarket.Places;

/// <summary>Finds names a typing error away. Looks at every name of like length, so it runs only where nothing else matched.</summary>
internal sealed class NearSpelling
{
    private const int MinLength = 5;
    private const int MaxLength = 40;
    private const int LengthForTwo = 9;

    private readonly (string[] Names, uint[] Letters)[] _byLength = new (string[], uint[])[MaxLength + 3];

    internal NearSpelling(Gazetteer gazetteer)
    {
        foreach (var (length, names) in gazetteer.ByLength)
        {
            if (length < _byLength.Length)
            {
                _byLength[length] = (names, Array.ConvertAll(names, name => Letters(name)));
            }
        }
    }

    /// <summary>The nearest names without marks, at most one error away, or two for nine characters and more; empty when none is.</summary>
    internal List<string> Find(ReadOnlySpan<char> folded, out int distance)
    {
        var best = new List<string>();
        distance = folded.Length >= LengthForTwo ? 2 : 1;
        if (folded.Length is < MinLength or > MaxLength)
        {
            return best;
        }
        var letters = Letters(folded);
        var allowed = distance;
        for (var length = folded.Length - allowed; length <= folded.Length + allowed; length++)
        {
            var (names, sets) = _byLength[length];
            for (var i = 0; i < (names?.Length ?? 0); i++)
            {
                if (BitOperations.PopCount(letters ^ sets[i]) > 2 * distance)
                {
                    continue;
                }
                var errors = Errors(folded, names![i]);
                if (errors > distance)
                {
                    continue;
                }
                if (errors < distance)
                {
                    best.Clear();
                    distance = errors;
                }
                best.Add(names[i]);
            }
        }
        return best;
    }

    private static uint Letters(ReadOnlySpan<char> text)
    {
        uint set = 0;
        foreach (var c in text)
        {
            set |= 1u << (c & 31);
        }
        return set;
    }

    /// <summary>Insertions, deletions, replacements and swaps of neighbours (optimal string alignment).</summary>
    private static int Errors(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        Span<byte> before = stackalloc byte[MaxLength + 4];
        Span<byte> last = stackalloc byte[MaxLength + 4];
        Span<byte> row = stackalloc byte[MaxLength + 4];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = (byte)j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = (byte)i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                var errors = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    errors = Math.Min(errors, before[j - 2] + 1);
                }
                row[j] = (byte)errors;
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
