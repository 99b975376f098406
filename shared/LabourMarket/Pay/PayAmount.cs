using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Pay;

/// <summary>One amount in a text before it is known what its neighbours add to it.</summary>
/// <param name="Number">The number as written.</param>
/// <param name="Added">What follows the scale word, in units of the currency (7tr5 adds 500,000).</param>
/// <param name="Factor">What the scale word multiplies by; null when there is none.</param>
/// <param name="Currency">ISO code; null when none is written.</param>
/// <param name="Next">The token after the amount.</param>
internal readonly record struct PayAmount(Numeral Number, decimal Added, decimal? Factor, string? Currency, int Next)
{
    /// <summary>Far above any pay, and low enough to be multiplied by any scale word.</summary>
    private const decimal MostCounted = 1_000_000_000_000_000m;

    /// <summary>The amount in its currency when the scale word is the given one.</summary>
    public decimal Scaled(decimal factor) => Math.Min(Base(factor), MostCounted) * factor + Added;

    /// <summary>The number to be multiplied: 8.500 before "triệu" is eight and a half, before "nghìn" eight thousand five hundred.</summary>
    public decimal Base(decimal factor) => factor >= 1_000_000 && Number.AsDecimal is { } asDecimal ? asDecimal : Number.Value;

    /// <summary>Reads the amount that begins at the token; false when there is no number or it plainly counts something else.</summary>
    public static bool TryRead(ScannedText text, int index, out PayAmount amount)
    {
        amount = default;
        string? currency = null;
        var first = index;
        if (PayWords.Currencies.TryMatch(text, index, out var leading, out var length) && text.IsNumberAt(index + length))
        {
            currency = leading;
            index += length;
        }
        if (!Numeral.TryRead(text, index, out var number) || IsOtherNumber(text, index, number))
        {
            return false;
        }
        var next = number.Next;
        decimal? factor = null;
        decimal added = 0;
        if (TryReadScale(text, number, out var scale, out length))
        {
            factor = scale.Factor;
            currency ??= scale.Currency;
            next += length;
            added = ReadAddition(text, scale.Factor, ref next);
        }
        // "10tr đổ lên" is no dollar.
        if (!PayWords.After.TryMatch(text, next, out _, out _) && PayWords.Currencies.TryMatch(text, next, out var following, out length))
        {
            currency ??= following;
            next += length;
        }
        amount = new PayAmount(number, added, factor, currency, next);
        return next > first;
    }

    private static bool TryReadScale(ScannedText text, Numeral number, out PayScale scale, out int length)
    {
        if (!PayWords.Scales.TryMatch(text, number.Next, out scale, out length))
        {
            return false;
        }
        var word = text.Folded(number.Next);
        var followedByDigits = text.IsNumberAt(number.Next + 1) && text[number.Next + 1].Glued;
        // 1m65 is a height, 50m2 an area, 2k7 a year of birth; a lone "t" after a space may be anything.
        return word switch
        {
            "m" => !followedByDigits || (number.Value >= 3 && !text.Is(number.Next + 1, "2")),
            "k" => !followedByDigits || number.Value >= 3,
            "t" => text[number.Next].Glued && !followedByDigits,
            "man" => !number.InWords,
            // Spoken money ("20 chai", "3 lít/ngày"), unless a thing is counted: "2 chai nước".
            "chai" or "lit" => !text.IsWordAt(number.Next + 1) || PayWords.Periods.TryMatch(text, number.Next + 1, out _, out _),
            _ => true,
        };
    }

    private static decimal ReadAddition(ScannedText text, decimal factor, ref int next)
    {
        if (text.At(next, "ruoi"))
        {
            next++;
            return factor / 2;
        }
        if (!text.IsNumberAt(next) || text[next].Length > 3)
        {
            return 0;
        }
        if (!Numeral.TryRead(text, next, out var number) || number.Next != next + 1)
        {
            return 0;
        }
        // 7 triệu 500 nghìn, 7tr500k
        if (PayWords.Scales.TryMatch(text, number.Next, out var scale, out var length) && scale.Factor < factor && factor >= 1_000_000)
        {
            next = number.Next + length;
            return number.Value * scale.Factor;
        }
        // 7tr5, 7tr500; apart from the word only one digit that nothing follows: 7 triệu 5
        var digits = text[next].Length;
        var follows = number.Next;
        if (!text[next].Glued && (digits > 1 || (text.IsWordAt(follows) && !PayWords.Currencies.TryMatch(text, follows, out _, out _)
            && !PayWords.RangeSigns.TryMatch(text, follows, out _, out _))))
        {
            return 0;
        }
        next = number.Next;
        return number.Value * factor / digits switch { 1 => 10, 2 => 100, _ => 1000 };
    }

    private static bool IsOtherNumber(ScannedText text, int index, Numeral number)
    {
        if (number.InWords)
        {
            return false;
        }
        var isPhone = text[index].Length >= 5 && text.Folded(index)[0] == '0';
        var isThirteenthMonth = number.Value is 13 or 14 && text.Is(index - 1, "thang");
        return isPhone || isThirteenthMonth || text.IsSignAt(number.Next, '%');
    }
}
