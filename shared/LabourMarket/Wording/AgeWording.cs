using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Limits of age beyond those the law sets itself (from 15 or 18 years on, up to retirement).</summary>
internal static class AgeWording
{
    private const int Child = 14;
    private const int Adult = 18;
    private const int Retirement = 60;
    private const int Oldest = 75;

    private static readonly PhraseTable<bool> RangeSigns = new(("-|đến|tới|~|to|->|đến dưới|và|đến hết", true));
    private static readonly PhraseTable<bool> Upper = new(("dưới|không quá|tối đa|max|<|≤|<=|chưa quá|đến|không được quá|nhỏ hơn", true));
    private static readonly PhraseTable<bool> Lower = new(("trên|từ|ít nhất|tối thiểu|>|≥|>=|đủ|từ đủ|hơn", true));
    private static readonly PhraseTable<bool> Below = new(("trở xuống|đổ lại|đổ xuống", true));
    private static readonly PhraseTable<bool> AgeBefore = new(("tuổi|độ tuổi|tuổi đời|tuổi tác|lứa tuổi", true));
    private static readonly PhraseTable<bool> Births = new(("sinh năm|sn|năm sinh|sinh từ năm|sinh từ", true));
    private static readonly PhraseTable<bool> Young = new(
        ("ứng viên trẻ|người trẻ|nhân sự trẻ|nhân viên trẻ|lao động trẻ|còn trẻ|tuổi còn trẻ|bạn trẻ", true));

    private static readonly PhraseTable<bool> Children = new(("con|trẻ|bé|cháu|học sinh|trẻ em|khách|học viên", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsNumberAt(i) && text[i].Length == 2 && TryReadLimit(text, i, out var first, out var last))
            {
                report(first, last);
                i = last;
            }
            else if (IsDecade(text, i))
            {
                report(i, ++i);
            }
            else if (text.IsNumberAt(i) && text[i].Length == 4 && (text.IsExactly(i - 1, "nữ", "nu") || text.Exact(i - 1).SequenceEqual("nam"))
                && IsBirthYear(text, i) && TryReadBirths(text, i, out last))
            {
                report(i, last);
                i = last;
            }
            else if (Births.TryMatch(text, i, out _, out var length) && TryReadBirths(text, i + length, out last))
            {
                report(i, last);
                i = last;
            }
            else if (Young.TryMatch(text, i, out _, out length) && text.IsExactly(i + length - 1, "trẻ", "tre") && IsAskedFor(text, i))
            {
                report(i + length - 1, i + length - 1);
            }
        }
    }

    /// <summary>U30, U45: in one's twenties, up to 45. U19 and U23 are football.</summary>
    private static bool IsDecade(ScannedText text, int index) =>
        text.Is(index, "u") && text.IsNumberAt(index + 1) && text[index + 1] is { Glued: true, Length: 2 } && Number(text, index + 1) is >= 20 and <= 60
        && Number(text, index + 1) % 5 == 0;

    private static bool IsBirthYear(ScannedText text, int index) => Number(text, index) is > 1945 and < 2015;

    // "cần người trẻ" asks for it; "lực lượng lao động trẻ" only speaks of it.
    private static bool IsAskedFor(ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 4); i < index; i++)
        {
            if (text.Is(i, "tuyen") || text.Is(i, "can") || text.At(i, "uu", "tien") || text.At(i, "yeu", "cau"))
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryReadLimit(ScannedText text, int index, out int first, out int last)
    {
        first = last = index;
        int? low = null;
        int? high = null;
        var number = Number(text, index);
        var next = index + 1;
        var unitInside = IsAge(text, next);
        if (unitInside)
        {
            next++;
        }
        var hasUnit = unitInside;
        if (RangeSigns.TryMatch(text, next, out _, out var length) && text.IsNumberAt(next + length) && text[next + length].Length == 2)
        {
            low = number;
            high = Number(text, next + length);
            last = next + length;
            hasUnit |= IsAge(text, last + 1);
            if (IsAge(text, last + 1))
            {
                last++;
            }
            first = Lower.TryMatch(text, index - 1, out _, out length) && length == 1 ? index - 1 : index;
        }
        else
        {
            last = next - 1;
            if (Ends(Upper, text, index, out var boundAt))
            {
                high = number;
                first = boundAt;
            }
            else if (Below.TryMatch(text, next, out _, out length))
            {
                high = number;
                last = next + length - 1;
            }
            else
            {
                low = number;
                first = Ends(Lower, text, index, out boundAt) ? boundAt : index;
            }
        }
        var hasWord = AgeWordBefore(text, first, out var wordAt);
        // "nữ 18-35" can only be an age, "nam 10-12" may be many things.
        var isAfterSex = low >= Adult - 3 && high > low && (text.IsExactly(first - 1, "nữ", "nu") || text.Exact(first - 1).SequenceEqual("nam"));
        isAfterSex |= low >= Adult - 3 && high > low
            && (text.IsSignAt(first - 1, '/') || text.IsSignAt(first - 1, ',')) && text[last + 1].Kind != TokenKind.Word
            && (text.IsExactly(first - 2, "nữ", "nu") || text.Exact(first - 2).SequenceEqual("nam"));
        if (!hasUnit && !hasWord && !isAfterSex || IsOther(text, first, last, low, high) || IsLegal(low, high))
        {
            return false;
        }
        first = hasWord ? wordAt : first;
        return true;
    }

    /// <summary>Tuổi after the number, or a t that touches it (20-35t).</summary>
    private static bool IsAge(ScannedText text, int index) =>
        text.IsExactly(index, "tuổi", "tuoi") || (text.Is(index, "t") && text[index].Glued && !(text[index + 1].Glued && text.IsNumberAt(index + 1)));

    private static bool Ends(PhraseTable<bool> words, ScannedText text, int index, out int start)
    {
        for (start = Math.Max(0, index - 3); start < index; start++)
        {
            if (words.TryMatch(text, start, out _, out var length) && start + length == index)
            {
                return true;
            }
        }
        return false;
    }

    private static bool AgeWordBefore(ScannedText text, int index, out int start)
    {
        var before = text.IsSignAt(index - 1, ':') || text.Is(index - 1, "la") ? index - 1 : index;
        for (start = Math.Max(0, before - 2); start < before; start++)
        {
            // "tươi" (fresh) and "tưới" (to water) differ from "tuổi" only by their diacritics.
            if (AgeBefore.TryMatch(text, start, out _, out var length) && start + length == before
                && (text.IsExactly(start, "tuổi", "tuoi") || text.IsExactly(start + 1, "tuổi", "tuoi")))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOther(ScannedText text, int first, int last, int? low, int? high)
    {
        var months = text.Is(last, "tuoi") && (text.Is(last - 1, "thang") || text.Is(last - 1, "nam"));
        for (var i = Math.Max(0, first - 4); i < first; i++)
        {
            if (Children.TryMatch(text, i, out _, out _) && (high ?? low) <= Adult)
            {
                return true;
            }
        }
        return months || (high ?? low) is <= Child or > Oldest;
    }

    // A lower limit of 15 to 18 years protects minors; an upper one at or above retirement excludes nobody.
    private static bool IsLegal(int? low, int? high) => low is null or <= Adult && high is null or >= Retirement;

    private static bool TryReadBirths(ScannedText text, int index, out int last)
    {
        last = index;
        while (text.IsSignAt(last, ':') || text.Is(last, "tu"))
        {
            last++;
        }
        if (!text.IsNumberAt(last) || text[last].Length != 4)
        {
            return false;
        }
        if (RangeSigns.TryMatch(text, last + 1, out _, out var length) && text.IsNumberAt(last + 1 + length) && text[last + 1 + length].Length == 4)
        {
            last += 1 + length;
            return true;
        }
        if (text.At(last + 1, "tro"))
        {
            last += 2;
            return true;
        }
        return false;
    }

    private static int Number(ScannedText text, int index) => int.Parse(text.Folded(index), CultureInfo.InvariantCulture);
}
