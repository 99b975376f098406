using System.Text;

namespace JobMatch.LabourMarket.Text;

/// <summary>Letters and marks put together (NFC) as Vietnamese needs it.</summary>
internal static class Composition
{
    /// <summary>NFC; a tone typed before the circumflex or breve is accepted too, invisible characters are left out so that they
    /// cannot part a letter from its mark, and a lone surrogate becomes U+FFFD.</summary>
    internal static string Compose(string text)
    {
        if (!IsWellFormed(text))
        {
            text = WithVisibleRunes(text);
        }
        var parts = text.Normalize(NormalizationForm.FormD);
        return Reordered(parts).Normalize(NormalizationForm.FormC);
    }

    /// <summary>Swaps tone + shape into shape + tone: é + ̂ would otherwise never become ế.</summary>
    private static string Reordered(string parts)
    {
        char[]? changed = null;
        for (var i = 1; i < parts.Length; i++)
        {
            if (!IsShape(parts[i]))
            {
                continue;
            }
            for (var at = i; at > 0 && IsTone(changed is null ? parts[at - 1] : changed[at - 1]); at--)
            {
                changed ??= parts.ToCharArray();
                (changed[at - 1], changed[at]) = (changed[at], changed[at - 1]);
            }
        }
        return changed is null ? parts : new string(changed);
    }

    private static bool IsShape(char mark) => mark is '\u0302' or '\u0306';

    private static bool IsTone(char mark) => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309';

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                if (CharacterMap.ToKept(text[i]) == CharacterMap.Drop)
                {
                    return false;
                }
                continue;
            }
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
            {
                return false;
            }
            i++;
        }
        return true;
    }

    private static string WithVisibleRunes(string text)
    {
        var repaired = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || CharacterMap.ToKept((char)rune.Value) != CharacterMap.Drop)
            {
                repaired.Append(rune.ToString());
            }
        }
        return repaired.ToString();
    }
}
