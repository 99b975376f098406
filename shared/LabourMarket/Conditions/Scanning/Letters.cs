using System.Text;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>What a single character becomes when text is scanned: the canonical letter, full-width forms as plain ones.</summary>
internal static class Letters
{
    /// <summary>The character is left out.</summary>
    internal const char Dropped = CharacterMap.Drop;

    /// <summary>Lower case, one kind of space, dash and digit; <see cref="Dropped"/> for invisible characters.</summary>
    internal static char Lower(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
        {
            c = (char)(c - 0xFEE0);
        }
        var lower = CharacterMap.ToCanonical(c);
        return lower == CharacterMap.Compose ? char.ToLowerInvariant(c) : lower;
    }

    /// <summary>The plain Latin letter of a lower-case one (ệ gives e, đ gives d); other characters stay.</summary>
    internal static char Fold(char lower) => CharacterMap.ToBare(lower) is var bare && bare == CharacterMap.Drop ? lower : bare;

    internal static bool IsCombiningMark(char c) => c is >= '\u0300' and <= '\u036F';

    /// <summary>One letter for a letter and the marks that follow it, or the letter alone where none exists.</summary>
    internal static char Compose(char letter, ReadOnlySpan<char> marks)
    {
        // Only letters are composed, so that no broken surrogate can reach Normalize, which would throw.
        if (!char.IsLetter(letter) || char.IsSurrogate(letter))
        {
            return letter;
        }
        return string.Concat([letter], marks).Normalize(NormalizationForm.FormC)[0];
    }
}
