using System.Text;

namespace JobMatch.LabourMarket.Text;

/// <summary>UTF-8 that was read as Windows-1252 or Windows-1258, found and put right sequence by sequence.</summary>
/// <remarks>A sequence counts only when its bytes are valid UTF-8 for a letter or sign that Vietnamese texts use, so that
/// sound words in the same text stay untouched.</remarks>
internal static class Mojibake
{
    /// <summary>Windows-1252, bytes 80 to 9F; a byte it leaves undefined is read as the C1 control of that number.</summary>
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private const string Capitals = "ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ";

    internal static bool IsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u00C2' && (Decode(text, i, certain: false, out _, out _) || IsCutSequence(text, i)))
            {
                return true;
            }
        }
        return false;
    }

    internal static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Twice-damaged text exists (exported, read wrongly, exported again); three rounds are more than was ever seen.
        for (var round = 0; round < 3 && IsIn(text); round++)
        {
            var repaired = RepairOnce(text);
            if (repaired == text)
            {
                break;
            }
            text = repaired;
        }
        return text;
    }

    private static string RepairOnce(string text)
    {
        var certain = HasCertainDamage(text);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] < '\u00C2')
            {
                result.Append(text[i]);
            }
            else if (Decode(text, i, certain, out var rune, out var length))
            {
                result.Append(rune.ToString());
                i += length - 1;
            }
            else if (certain && text[i] == 'Ã' && i + 1 < text.Length && text[i + 1] == ' ')
            {
                // The no-break space that was half of à has become a plain space on the way.
                result.Append('à');
                i += StartsWithCoda(text, i + 2) || i + 2 == text.Length || text[i + 2] == ' ' ? 1 : 0;
            }
            else
            {
                result.Append(text[i]);
            }
        }
        return result.ToString();
    }

    private static bool HasCertainDamage(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= '\u00C2' && Decode(text, i, certain: false, out _, out _))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>á» and áº with the third byte lost: damage that can be seen but no longer repaired.</summary>
    private static bool IsCutSequence(string text, int at) =>
        text[at] == 'á' && at + 2 < text.Length && text[at + 1] is '»' or 'º' && char.IsLetter(text[at + 2]);

    private static bool Decode(string text, int at, bool certain, out Rune rune, out int length)
    {
        rune = default;
        var lead = LeadByte(text[at]);
        length = lead switch { >= 0xF0 => 4, >= 0xE1 => 3, _ => 2 };
        if (lead == 0 || at + length > text.Length)
        {
            return false;
        }
        var value = lead & (0xFF >> (length + 1));
        for (var i = 1; i < length; i++)
        {
            var trail = TrailByte(text[at + i]);
            if (trail == 0)
            {
                return false;
            }
            value = (value << 6) | (trail & 0x3F);
        }
        if (!IsExpected(value))
        {
            return false;
        }
        rune = new Rune(value);
        return certain || lead != 0xC3 || !LooksLikeClosingMark(text, at);
    }

    /// <summary>Ã before a quotation mark, bullet or ellipsis ends a sound word in capitals (“MÃ”) unless a letter follows.</summary>
    private static bool LooksLikeClosingMark(string text, int at) =>
        text[at] == 'Ã' && "‚„…‹›‘’“”•–—™«»".Contains(text[at + 1])
        && (at + 2 == text.Length || !char.IsLetter(text[at + 2]));

    private static int LeadByte(char c) => c switch
    {
        'Â' or 'Ã' or 'Ä' or 'Å' or 'Æ' or 'Ì' or 'á' or 'â' or 'ï' => c,
        // Windows-1258 reads C3 as Ă, CC as a combining grave and F0 as đ.
        'Ă' => 0xC3,
        'ð' or 'đ' => 0xF0,
        _ => 0,
    };

    private static int TrailByte(char c)
    {
        if (c is >= '\u0080' and <= '\u00BF')
        {
            return c;
        }
        var index = c < '\u0152' ? -1 : HighControls.IndexOf(c);
        return index < 0 ? 0 : 0x80 + index;
    }

    private static bool IsExpected(int value) => value switch
    {
        // Twice-damaged text decodes first to the signs of once-damaged text.
        0xC4 or 0xC5 or 0xC6 or 0x192 or 0x152 or 0x153 or 0x160 or 0x161 or 0x178 or 0x17D or 0x17E or 0x2C6 or 0x2DC => true,
        0xA1 or 0xA3 or 0xA9 or 0xAA or 0xAC or 0xB1 or 0xB4 or 0xB5 or 0xB9 or 0xBA or 0xBC or 0xBD or 0xBF => true,
        0x2030 or 0x2039 or 0x203A => true,
        0xA0 or 0xB0 or 0xB2 or 0xB3 or 0xB7 or 0xAB or 0xBB or 0xAD => true,
        >= 0xC0 and <= 0xDF => Capitals.Contains((char)value),
        >= 0xE0 and <= 0xFF => Capitals.Contains((char)(value - 0x20)),
        0x102 or 0x103 or 0x110 or 0x111 or 0x128 or 0x129 or 0x168 or 0x169 or 0x1A0 or 0x1A1 or 0x1AF or 0x1B0 => true,
        0x300 or 0x301 or 0x302 or 0x303 or 0x306 or 0x309 or 0x31B or 0x323 => true,
        >= 0x1EA0 and <= 0x1EF9 => true,
        >= 0x200B and <= 0x2027 or 0x20AB or 0x20AC or 0x2122 or 0xFEFF => true,
        >= 0x1F300 and <= 0x1FAFF => true,
        _ => false,
    };

    /// <summary>True when the letters from <paramref name="at"/> to the end of the word can follow à in one syllable.</summary>
    private static bool StartsWithCoda(string text, int at)
    {
        var end = at;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }
        return text.AsSpan(at, end - at) is "n" or "ng" or "nh" or "m" or "i" or "o" or "u" or "y";
    }
}
