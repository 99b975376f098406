using System.Buffers;

namespace JobMatch.LabourMarket.Text;

/// <summary>Vietnamese text as people write it, brought to forms that can be stored, compared and searched.</summary>
/// <remarks>Everything is culture-invariant, thread-safe and linear in the length of the text.</remarks>
public static class VietnameseText
{
    private const int StackLimit = 512;

    private enum Form { Canonical, YiKey, Folded }

    /// <summary>The form used to compare exactly: NFC, lower case, one tone placement (hòa), đ for Ð, one kind of space and dash,
    /// single spaces inside and none at the ends. Line ends become spaces.</summary>
    /// <remarks>Idempotent. Returns the same instance when nothing changes.</remarks>
    public static string Canonical(string text) => Transform(text, Form.Canonical);

    /// <summary>The canonical form with y written as i where both are used for the same sound (kỹ/kĩ, công ty/công ti, quý/quí).</summary>
    /// <remarks>A key for comparing, not for showing.</remarks>
    public static string YiKey(string text) => Transform(text, Form.YiKey);

    /// <summary>The <see cref="YiKey"/> without any diacritic, đ as d: what people type without a Vietnamese keyboard.</summary>
    public static string Folded(string text) => Transform(text, Form.Folded);

    /// <summary>The text for storing and showing: NFC, one kind of space and dash, no invisible characters, no spaces at the ends
    /// of the text or of a line. Case, tone placement and line ends stay as written.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            if (!TryClean(text, buffer, composed: false, out var written))
            {
                return CleanComposed(Composition.Compose(text));
            }
            return AsString(text, buffer[..written]);
        }
        finally
        {
            Return(rented);
        }
    }

    /// <summary>NFC for text decoded from Windows-1258, which writes tones as separate marks (also in the wrong order).</summary>
    public static string ComposeWindows1258(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Composition.Compose(text);
    }

    /// <summary>The letter without any mark: ệ gives e, Đ gives D. A combining mark gives '\0'; other characters stay.</summary>
    public static char Bare(char letter) => CharacterMap.ToBare(letter);

    /// <summary>True when the text holds no Vietnamese letter with a mark and no đ, so that it may have been typed without them.</summary>
    public static bool IsUnaccented(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c >= '\u00C0' && CharacterMap.ToBare(c) != c)
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>True when some of the text is UTF-8 that was read as Windows-1252 or Windows-1258 (Ä‘iá»‡n for điện).</summary>
    public static bool LooksLikeMojibake(string text) => Mojibake.IsIn(text);

    /// <summary>Restores the damaged words and leaves all others alone; the same instance when nothing is damaged.</summary>
    public static string RepairMojibake(string text) => Mojibake.Repair(text);

    /// <summary>Restores text typed in the fonts TCVN3 (ABC) or VNI, where there is evidence of it (C«ng nh©n, Coâng nhaân for Công nhân); the same
    /// instance for any other text.</summary>
    public static string RepairLegacyFont(string text) => LegacyFont.Repair(text);

    /// <summary>The syllables, numbers and codes of a text in order, as spans with offsets into it; nothing is allocated.</summary>
    public static SyllableEnumerator Syllables(ReadOnlySpan<char> text) => new(text);

    /// <summary>Pairs of neighbouring syllables with nothing but space between them, in order; nothing is allocated.</summary>
    public static BigramEnumerator Bigrams(ReadOnlySpan<char> text) => new(text);

    private static string Transform(string text, Form form)
    {
        ArgumentNullException.ThrowIfNull(text);
        char[]? rented = null;
        var buffer = text.Length <= StackLimit ? stackalloc char[StackLimit] : rented = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            return TryCanonical(text, buffer, composed: false, out var written)
                ? Finish(text, buffer[..written], form)
                : TransformComposed(text, form);
        }
        finally
        {
            Return(rented);
        }
    }

    private static string TransformComposed(string text, Form form)
    {
        var composed = Composition.Compose(text);
        var buffer = new char[composed.Length];
        TryCanonical(composed, buffer, composed: true, out var written);
        return Finish(text, buffer.AsSpan(0, written), form);
    }

    private static string CleanComposed(string composed)
    {
        var buffer = new char[composed.Length];
        TryClean(composed, buffer, composed: true, out var written);
        return new string(buffer, 0, written);
    }

    private static string Finish(string text, Span<char> canonical, Form form)
    {
        if (form == Form.Folded)
        {
            canonical = canonical[..Fold(canonical)];
        }
        if (form != Form.Canonical)
        {
            TonePlacement.UseI(canonical);
        }
        return AsString(text, canonical);
    }

    private static bool TryCanonical(ReadOnlySpan<char> text, Span<char> target, bool composed, out int written)
    {
        written = 0;
        var space = false;
        var movable = false;
        foreach (var c in text)
        {
            var mapped = CharacterMap.ToCanonical(c);
            switch (mapped)
            {
                case ' ':
                    space = written > 0;
                    continue;
                case CharacterMap.Drop:
                    continue;
                case CharacterMap.Compose when !composed:
                    return false;
                case CharacterMap.Compose:
                    mapped = char.ToLowerInvariant(c);
                    break;
            }
            if (movable && (space || !ContinuesWord(mapped)))
            {
                TonePlacement.Settle(target, written);
            }
            if (space)
            {
                target[written++] = ' ';
                space = false;
            }
            target[written++] = mapped;
            movable = TonePlacement.MayMove(mapped);
        }
        if (movable)
        {
            TonePlacement.Settle(target, written);
        }
        return true;
    }

    private static bool ContinuesWord(char c) => char.IsLetter(c) || CharacterMap.ToBare(c) == CharacterMap.Drop;

    private static bool TryClean(ReadOnlySpan<char> text, Span<char> target, bool composed, out int written)
    {
        written = 0;
        var space = false;
        foreach (var c in text)
        {
            var mapped = CharacterMap.ToKept(c);
            switch (mapped)
            {
                case ' ':
                    space = written > 0 && target[written - 1] != '\n';
                    continue;
                case '\n':
                    space = false;
                    break;
                case CharacterMap.Drop:
                    continue;
                case CharacterMap.Compose when !composed:
                    return false;
                case CharacterMap.Compose:
                    mapped = c;
                    break;
            }
            if (space)
            {
                target[written++] = ' ';
                space = false;
            }
            target[written++] = mapped;
        }
        while (written > 0 && target[written - 1] == '\n')
        {
            written--;
        }
        return true;
    }

    private static int Fold(Span<char> text)
    {
        var written = 0;
        foreach (var c in text)
        {
            var bare = CharacterMap.ToBare(c);
            // A mark that stood alone between two spaces leaves them side by side.
            if (bare != CharacterMap.Drop && (bare != ' ' || (written > 0 && text[written - 1] != ' ')))
            {
                text[written++] = bare;
            }
        }
        return written > 0 && text[written - 1] == ' ' ? written - 1 : written;
    }

    private static string AsString(string original, ReadOnlySpan<char> result) =>
        result.SequenceEqual(original) ? original : result.ToString();

    private static void Return(char[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
