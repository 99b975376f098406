namespace JobMatch.LabourMarket.Conditions.Scanning;

/// <summary>Numbers written in Vietnamese words, up to 999: bảy, mười lăm, hai mươi tư, năm trăm.</summary>
internal static class NumberWords
{
    /// <summary>Reads the number that begins at the token. The caller must check that a unit follows, because năm is also "year".</summary>
    public static bool TryRead(ScannedText text, int index, out Numeral numeral)
    {
        numeral = default;
        var value = 0;
        var next = index;
        if (Digit(text, next) is { } hundreds && text.IsExactly(next + 1, "trăm", "tram"))
        {
            value = hundreds * 100;
            next += 2;
        }
        if (text.IsExactly(next, "mười", "muoi"))
        {
            value += 10;
            next++;
            if (Unit(text, next) is { } unit)
            {
                value += unit;
                next++;
            }
        }
        else if (Digit(text, next) is { } tens && (text.IsExactly(next + 1, "mươi", "muoi") || text.IsExactly(next + 1, "mười", "muoi")))
        {
            value += tens * 10;
            next += 2;
            if (Unit(text, next) is { } unit)
            {
                value += unit;
                next++;
            }
        }
        else if (Digit(text, next) is { } digit)
        {
            value += digit;
            next++;
        }
        if (next == index)
        {
            return false;
        }
        numeral = new Numeral(value, null, next, InWords: true);
        return true;
    }

    private static int? Unit(ScannedText text, int index) =>
        text.IsExactly(index, "lăm", "lam") || text.IsExactly(index, "nhăm", "nham") ? 5
        : text.IsExactly(index, "mốt", "mot") ? 1
        : text.IsExactly(index, "tư", "tu") ? 4
        : Digit(text, index);

    private static int? Digit(ScannedText text, int index)
    {
        if (!text.IsWordAt(index) || text[index].Length is < 2 or > 4)
        {
            return null;
        }
        return text.Folded(index) switch
        {
            "mot" when text.IsExactly(index, "một", "mot") => 1,
            "hai" when text.IsExactly(index, "hai", "hai") => 2,
            "ba" when text.IsExactly(index, "ba", "ba") => 3,
            "bon" when text.IsExactly(index, "bốn", "bon") => 4,
            "nam" when text.IsExactly(index, "năm", "nam") => 5,
            "sau" when text.IsExactly(index, "sáu", "sau") => 6,
            "bay" when text.IsExactly(index, "bảy", "bay") || text.Exact(index).SequenceEqual("bẩy") => 7,
            "tam" when text.IsExactly(index, "tám", "tam") => 8,
            "chin" when text.IsExactly(index, "chín", "chin") => 9,
            _ => null,
        };
    }
}
