using System.Globalization;
using System.Text;

namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>What a single character becomes when text is scanned.</summary>
internal static class Letters
{
    /// <summary>Characters from here on are rare and worked out one by one.</summary>
    private const int TableSize = 0x2000;

    /// <summary>The character is left out.</summary>
    internal const char Dropped = '\0';

    private static readonly char[] LowerTable = BuildLower();
    private static readonly char[] FoldedTable = BuildFolded();

    /// <summary>Lower case, one kind of space, dash and digit; <see cref="Dropped"/> for invisible characters.</summary>
    internal static char Lower(char c) => c < TableSize ? LowerTable[c] : Unify(c);

    /// <summary>The plain Latin letter of a lower-case one (ệ gives e, đ gives d); other characters stay.</summary>
    internal static char Fold(char lower) => lower < TableSize ? FoldedTable[lower] : lower;

    internal static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>One letter for a letter and the marks that follow it, or the letter alone where none exists.</summary>
    internal static char Compose(char letter, ReadOnlySpan<char> marks)
    {
        // Only Latin letters are composed, so that no broken surrogate can reach Normalize, which would throw.
        if (!char.IsLetter(letter) || char.IsSurrogate(letter))
        {
            return letter;
        }
        var composed = string.Concat([letter], marks).Normalize(NormalizationForm.FormC);
        return composed[0];
    }

    private static char[] BuildLower()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            table[i] = Unify((char)i);
        }
        return table;
    }

    private static char[] BuildFolded()
    {
        var table = new char[TableSize];
        for (var i = 0; i < TableSize; i++)
        {
            var c = (char)i;
            table[i] = c switch
            {
                'đ' => 'd',
                >= '\u00C0' and < '\u0250' or >= '\u1E00' and < '\u1F00' => c.ToString().Normalize(NormalizationForm.FormD)[0],
                _ => c,
            };
        }
        return table;
    }

    private static char Unify(char c) => c switch
    {
        >= '\u2000' and <= '\u200B' or '\u00A0' or '\u202F' or '\u205F' or '\u3000' => ' ',
        '\t' or '\n' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => ' ',
        < ' ' or '\u007F' or '\u00AD' or '\uFEFF' or >= '\u200C' and <= '\u200F' or >= '\u202A' and <= '\u202E'
            or >= '\u2060' and <= '\u206F' or '\uFE0E' or '\uFE0F' => Dropped,
        >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE58' or '\uFE63' => '-',
        // Eth and African D look like Đ and are exported in its place.
        '\u00D0' or '\u00F0' or '\u0189' or '\u0256' => 'đ',
        '\u223C' or '\u02DC' => '~',
        >= '\uFF01' and <= '\uFF5E' => char.ToLowerInvariant((char)(c - 0xFEE0)),
        _ => char.ToLower(c, CultureInfo.InvariantCulture),
    };
}
