using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Demands on height and weight: a measure a person can have after "cao" or "nặng". Shelves, ceilings and loads are left alone.</summary>
internal static class StatureWording
{
    private static readonly PhraseTable<bool> Bounds = new(("từ|trên|dưới|không quá|tối thiểu|ít nhất|khoảng|hơn|:|>|≥|>=|đạt|là|tối thiểu là|tối thiểu từ", true));

    private static readonly PhraseTable<bool> Things = new(
        ("kệ|hàng|chồng hàng|tường|thang|bàn|tủ|cây|trần|rào|trụ|cột|nhà|xưởng|bao|kiện|vật|tải|tải trọng|nâng|mang|vác|khiêng|bốc|thùng|máy|giàn giáo|hàng rào|khuôn|chậu", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            var isHeight = text.IsExactly(i, "cao", "cao");
            if (!isHeight && !text.IsExactly(i, "nặng", "nang"))
            {
                continue;
            }
            var at = i + 1;
            for (var step = 0; step < 3 && Bounds.TryMatch(text, at, out _, out var length); step++)
            {
                at += length;
            }
            if (!(isHeight ? TryReadHeight(text, at, out var last) : TryReadWeight(text, at, out last)) || IsThing(text, i))
            {
                continue;
            }
            var first = text.IsExactly(i - 1, "chiều", "chieu") || (!isHeight && text.IsExactly(i - 1, "cân", "can")) ? i - 1 : i;
            report(first, last);
            i = last;
        }
    }

    private static bool IsThing(ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (Things.TryMatch(text, i, out _, out _))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>1m60, 1m6, 1,65m, 1.6 m, 160cm, 160.</summary>
    private static bool TryReadHeight(ScannedText text, int index, out int last)
    {
        last = index;
        if (!Numeral.TryRead(text, index, out var number) || number.InWords)
        {
            return false;
        }
        if (number.Value == 1 && text.Is(number.Next, "m") && text.IsNumberAt(number.Next + 1) && text[number.Next + 1] is { Glued: true, Length: 1 or 2 })
        {
            var digits = int.Parse(text.Folded(number.Next + 1), CultureInfo.InvariantCulture);
            last = number.Next + 1;
            return text[last].Length == 1 ? digits >= 4 : digits is >= 40 and <= 95;
        }
        if (number.Value is >= 1.4m and <= 1.95m && text.Is(number.Next, "m"))
        {
            last = number.Next;
            return true;
        }
        if (number.Value is >= 140 and <= 195)
        {
            last = text.Is(number.Next, "cm") ? number.Next : number.Next - 1;
            return text.Is(number.Next, "cm");
        }
        return false;
    }

    private static bool TryReadWeight(ScannedText text, int index, out int last)
    {
        last = index;
        if (!Numeral.TryRead(text, index, out var number) || number.InWords || number.Value is < 38 or > 90)
        {
            return false;
        }
        last = number.Next;
        return text.Is(last, "kg") || text.Is(last, "ki") || text.Is(last, "can");
    }
}
