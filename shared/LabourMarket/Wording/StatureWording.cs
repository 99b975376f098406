using System.Collections.Frozen;
using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Demands on height and weight: a measure a person can have after "cao" or "nặng". Shelves, ceilings and loads are left alone.</summary>
internal static class StatureWording
{
    private static readonly PhraseTable<bool> Bounds = new(("từ|trên|dưới|không quá|tối thiểu|ít nhất|khoảng|hơn|:|>|≥|>=|đạt|là|tối thiểu là|tối thiểu từ", true));

    /// <summary>What may be high or heavy without being a person; compared with its marks: "sự kiện" is no "kiện",
    /// "bảo vệ" no "bao".</summary>
    private static readonly string[] s_things =
    [
        "kệ", "hàng", "tường", "thang", "bàn", "tủ", "cây", "trần", "rào", "trụ", "cột", "nhà", "xưởng", "bao", "kiện", "vật", "tải", "nâng",
        "mang", "vác", "khiêng", "bốc",
        "thùng", "máy", "giàn", "khuôn", "chậu", "cẩu",
    ];

    private static readonly FrozenSet<string> s_foldedThings = s_things.Select(VietnameseText.Folded).ToFrozenSet();

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (IsBareHeight(text, i, out var end))
            {
                report(i, end);
                i = end;
                continue;
            }
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

    /// <summary>"Nữ, 1m58 trở lên": no word for height, but nothing else is written so.</summary>
    private static bool IsBareHeight(ScannedText text, int index, out int last)
    {
        last = index;
        return text.IsNumberAt(index) && text.Is(index, "1") && text.Is(index + 1, "m") && TryReadHeight(text, index, out last)
            && text.At(last + 1, "tro", "len") && !text.Is(index - 1, "cao") && !IsThing(text, index);
    }

    private static bool IsThing(ScannedText text, int index)
    {
        for (var i = index - 1; i >= Math.Max(0, index - 3) && text.IsWordAt(i); i--)
        {
            var isThing = text.HasMarks ? s_things.Contains(text.Exact(i).ToString()) : s_foldedThings.Contains(text.Folded(i).ToString());
            if (isThing && !text.At(i, "bao", "ve"))
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
