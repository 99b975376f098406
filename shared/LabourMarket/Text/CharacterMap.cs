using System.Globalization;
using System.Text;

namespace JobMatch.LabourMarket.Text;

/// <summary>What each character becomes, worked out once so that reading text is a table look-up per character.</summary>
internal static class CharacterMap
{
    /// <summary>Characters at or above this are rare (CJK, emoji) and are handled by <see cref="Rare"/>.</summary>
    private const int Size = 0x3001;

    /// <summary>The character carries no meaning and is left out.</summary>
    internal const char Drop = '\0';

    /// <summary>The text must be composed (NFC) before this character can be mapped.</summary>
    internal const char Compose = '\uFFFF';

    private static readonly char[] LowerTable = Build(Lower);
    private static readonly char[] KeptTable = Build(Keep);
    private static readonly char[] FoldTable = Build(Bare);

    /// <summary>Lower case, one kind of space and dash; <see cref="Drop"/> or <see cref="Compose"/> in special cases.</summary>
    internal static char ToCanonical(char c) => c < Size ? LowerTable[c] : char.ToLowerInvariant(Rare(c));

    /// <summary>As <see cref="ToCanonical"/>, but case and line ends stay.</summary>
    internal static char ToKept(char c) => c < Size ? KeptTable[c] : Rare(c);

    /// <summary>The letter without any mark (ệ gives e, Đ gives D); <see cref="Drop"/> for a combining mark.</summary>
    internal static char ToBare(char c) => c < Size ? FoldTable[c] : c;

    private static char[] Build(Func<char, char> map)
    {
        var table = new char[Size];
        for (var i = 0; i < Size; i++)
        {
            table[i] = map((char)i);
        }
        return table;
    }

    private static char Lower(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029'
        ? ' '
        // The invariant culture leaves the Turkish İ as it is.
        : c == '\u0130' ? 'i' : char.ToLowerInvariant(Keep(c));

    private static char Keep(char c) => c switch
    {
        '\n' or '\u0085' or '\u2028' or '\u2029' => '\n',
        // The zero-width space stands where a space was meant (line-break hints of web pages).
        '\t' or '\v' or '\f' or '\r' or ' ' or '\u00A0' or '\u1680' or '\u202F' or '\u205F' or '\u3000' => ' ',
        >= '\u2000' and <= '\u200B' => ' ',
        < ' ' or '\u007F' or '\u00AD' => Drop,
        >= '\u200C' and <= '\u200F' => Drop,
        >= '\u202A' and <= '\u202E' => Drop,
        >= '\u2060' and <= '\u206F' => Drop,
        >= '\u2010' and <= '\u2015' or '\u2212' => '-',
        // Eth and African D look like Đ and are typed or exported in its place.
        '\u00D0' or '\u0189' => 'Đ',
        '\u00F0' or '\u0256' => 'đ',
        >= '\u0300' and <= '\u036F' or >= '\u0591' and < '\u1E00' => Compose,
        >= '\u2126' and <= '\u212B' => Compose,
        _ => c,
    };

    private static char Rare(char c) => c switch
    {
        '\uFE58' or '\uFE63' or '\uFF0D' => '-',
        '\uFEFF' or '\uFE0E' or '\uFE0F' => Drop,
        '\u3099' or '\u309A' => Compose,
        >= '\uF900' and <= '\uFAFF' or Compose => Compose,
        _ => c,
    };

    private static char Bare(char c)
    {
        switch (c)
        {
            case 'đ' or '\u00F0' or '\u0256':
                return 'd';
            case 'Đ' or '\u00D0' or '\u0189':
                return 'D';
            case < '\u00C0':
                return c;
        }
        if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
        {
            return Drop;
        }
        return c is < '\u0250' or (>= '\u1E00' and < '\u1F00') ? c.ToString().Normalize(NormalizationForm.FormD)[0] : c;
    }
}
