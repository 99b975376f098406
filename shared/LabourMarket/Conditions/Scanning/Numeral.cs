using System.Globalization;

namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>A number as people write it: 15, 7,5, 12.500.000, 8.5E6, 12 500 000, bảy, mười lăm.</summary>
/// <param name="Value">The number, one separator before three digits being taken for thousands.</param>
/// <param name="AsDecimal">The other reading of one separator before three digits (8.500 as eight and a half); null when there is none.</param>
/// <param name="Next">The token after the number.</param>
/// <param name="InWords">Written in words.</param>
internal readonly record struct Numeral(decimal Value, decimal? AsDecimal, int Next, bool InWords)
{
    /// <summary>Longer numbers are identity, bank or phone numbers; they also keep decimal arithmetic far from overflow.</summary>
    private const int MaxDigits = 15;

    /// <summary>Reads the number that begins at the token.</summary>
    public static bool TryRead(ScannedText text, int index, out Numeral numeral)
    {
        numeral = default;
        if (!text.IsNumberAt(index))
        {
            return NumberWords.TryRead(text, index, out numeral);
        }
        var end = index + 1;
        while (text[end] is { Glued: true, Kind: TokenKind.Sign } && (text.IsSignAt(end, '.') || text.IsSignAt(end, ','))
            && text.IsNumberAt(end + 1) && text[end + 1].Glued)
        {
            end += 2;
        }
        return end == index + 1 ? TryReadPlain(text, index, out numeral) : TryReadSeparated(text, index, end, out numeral);
    }

    private static bool TryReadPlain(ScannedText text, int index, out Numeral numeral)
    {
        numeral = default;
        var end = index + 1;
        // 12 500 000: two groups of three, or one of zeros (25 000), because "10 500" may be two numbers.
        if (text[index].Length <= 3 && IsSpacedGroup(text, end) && (IsSpacedGroup(text, end + 1) || text.Is(end, "000")))
        {
            while (IsSpacedGroup(text, end))
            {
                end++;
            }
        }
        decimal value = 0;
        var digits = 0;
        for (var i = index; i < end; i++)
        {
            digits += text[i].Length;
            if (digits > MaxDigits)
            {
                return false;
            }
            value = value * (i == index ? 1 : 1000) + Whole(text, i);
        }
        return TryFinish(text, value, null, end, ref numeral);
    }

    private static bool TryReadSeparated(ScannedText text, int index, int end, out Numeral numeral)
    {
        numeral = default;
        var groupsOfThree = text[index].Length <= 3;
        var digits = text[index].Length;
        for (var i = index + 2; i < end; i += 2)
        {
            groupsOfThree &= text[i].Length == 3;
            digits += text[i].Length;
        }
        if (digits > MaxDigits)
        {
            return false;
        }
        var separators = (end - index) / 2;
        var leadingZero = text.Is(index, "0");
        var mixed = separators > 1 && text.Folded(index + 1)[0] != text.Folded(end - 2)[0];
        var single = separators == 1;
        if (groupsOfThree && !leadingZero)
        {
            var whole = Joined(text, index, end);
            return TryFinish(text, whole, single ? Whole(text, index) + Fraction(text, index + 2) : null, end, ref numeral);
        }
        if (single || mixed)
        {
            return TryFinish(text, Joined(text, index, end - 2) + Fraction(text, end - 1), null, end, ref numeral);
        }
        // 12.5.2026 or 1.000.00: not a quantity that can be read safely.
        return false;
    }

    private static bool TryFinish(ScannedText text, decimal value, decimal? asDecimal, int end, ref Numeral numeral)
    {
        // 8.5E6, as spreadsheets write large numbers.
        if (text.Is(end, "e") && text[end].Glued)
        {
            var exponent = text.IsSignAt(end + 1, '+') ? end + 2 : end + 1;
            if (text.IsNumberAt(exponent) && text[exponent] is { Glued: true, Length: <= 2 } && Whole(text, exponent) is var power and <= 12)
            {
                value = asDecimal ?? value;
                for (var i = 0; i < power; i++)
                {
                    value *= 10;
                }
                asDecimal = null;
                end = exponent + 1;
            }
        }
        numeral = new Numeral(value, asDecimal, end, InWords: false);
        return true;
    }

    private static bool IsSpacedGroup(ScannedText text, int index) => text[index] is { Kind: TokenKind.Number, Length: 3, Glued: false };

    private static decimal Joined(ScannedText text, int index, int end)
    {
        decimal value = 0;
        for (var i = index; i < end; i += 2)
        {
            for (var digit = 0; digit < text[i].Length; digit++)
            {
                value = value * 10 + (text.Folded(i)[digit] - '0');
            }
        }
        return value;
    }

    private static decimal Whole(ScannedText text, int index) => long.Parse(text.Folded(index), CultureInfo.InvariantCulture);

    private static decimal Fraction(ScannedText text, int index)
    {
        var value = Whole(text, index);
        for (var i = 0; i < text[index].Length; i++)
        {
            value /= 10;
        }
        return value;
    }
}
