using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>What was understood of a text about an age limit.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="MinAge">Lowest age in full years, included; null when not stated.</param>
/// <param name="MaxAge">Highest age in full years, included; null when not stated.</param>
/// <param name="IsUnlimited">The text says that there is no limit.</param>
/// <param name="Note">In Vietnamese: what is doubtful; null when there is nothing to say.</param>
public sealed record AgeLimitReading(string Input, int? MinAge, int? MaxAge, bool IsUnlimited, string? Note);

/// <summary>Reads age limits: "18-35 tuổi", "từ 18 đến 40", "dưới 35", "sinh năm 1995-2005". Several limits give the widest.</summary>
/// <remarks>For reading old forms only: an age limit is no criterion of matching unless the law asks for it.</remarks>
public static class AgeLimitReader
{
    private const int Youngest = 13;
    private const int Oldest = 80;

    private static readonly PhraseTable<bool> Unlimited = new(
        ("không giới hạn|không yêu cầu|không phân biệt|không hạn chế|không quy định|mọi lứa tuổi|mọi độ tuổi|không kể tuổi|không quan trọng|ko quan trọng|k quan trọng|ko giới hạn|không kể|tuổi nào cũng được", true));

    private static readonly PhraseTable<bool> RangeSigns = new(("-|đến|tới|~|to|->|đến dưới|đến hết", true));
    private static readonly PhraseTable<bool> Upper = new(("dưới|không quá|tối đa|<|≤|<=|đến|tới|đến hết|chưa quá|nhỏ hơn", true));
    private static readonly PhraseTable<bool> Lower = new(("trên|từ|ít nhất|tối thiểu|>|≥|>=|đủ|từ đủ|hơn", true));
    private static readonly PhraseTable<bool> Below = new(("trở xuống|đổ lại|đổ xuống", true));
    private static readonly PhraseTable<bool> Above = new(("trở lên|đổ lên|+", true));
    private static readonly PhraseTable<bool> AgeWords = new(("tuổi|độ tuổi|t|lứa tuổi|sinh năm|sn|năm sinh|age", true));

    /// <summary>Reads the limit stated in a text; never throws.</summary>
    /// <param name="text">One cell or one line.</param>
    /// <param name="today">The day on which years of birth become ages.</param>
    public static AgeLimitReading Read(string text, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        int? min = null;
        int? max = null;
        var count = 0;
        var openBelow = false;
        var openAbove = false;
        var hasWord = AgeWords.IsIn(scanned);
        for (var i = 0; i < scanned.Count; i++)
        {
            if (!TryRead(scanned, i, today, hasWord, out var low, out var high, out var next))
            {
                continue;
            }
            openBelow |= low is null;
            openAbove |= high is null;
            min = count == 0 || low < min ? low : min;
            max = count == 0 || high > max ? high : max;
            count++;
            i = next - 1;
        }
        if (count == 0)
        {
            return Unlimited.IsIn(scanned)
                ? new AgeLimitReading(text, null, null, true, null)
                : new AgeLimitReading(text, null, null, false, scanned.Count == 0 ? "Không ghi độ tuổi" : "Không đọc được độ tuổi");
        }
        return new AgeLimitReading(text, openBelow ? null : min, openAbove ? null : max, false, count > 1 ? "Nêu nhiều độ tuổi; lấy khoảng rộng nhất" : null);
    }

    private static bool TryRead(ScannedText text, int index, DateOnly today, bool hasWord, out int? low, out int? high, out int next)
    {
        low = high = null;
        next = index + 1;
        if (!TryReadAge(text, index, today, out var first, out next))
        {
            return false;
        }
        if ((text.Is(next, "tuoi") || text.Is(next, "t")) && RangeSigns.TryMatch(text, next + 1, out _, out _))
        {
            next++;
        }
        if (RangeSigns.TryMatch(text, next, out _, out var length) && TryReadAge(text, next + length, today, out var second, out var end))
        {
            low = Math.Min(first, second);
            high = Math.Max(first, second);
            next = end;
            return hasWord || text.Count <= 8;
        }
        var afterWord = text.Is(next, "tuoi") || text.Is(next, "t") ? next + 1 : next;
        var isBirthYear = text[index].Length == 4 || text.Is(index + 1, "k");
        var below = Below.TryMatch(text, afterWord, out _, out _) || IsBefore(Upper, text, index);
        var above = Above.TryMatch(text, afterWord, out _, out _) || IsBefore(Lower, text, index);
        if (below == above)
        {
            return false;
        }
        // "sinh năm 1990 trở lên" are the younger ones.
        if (above != isBirthYear)
        {
            low = first;
        }
        else
        {
            high = first;
        }
        next = afterWord;
        return hasWord || text.Count <= 6;
    }

    private static bool IsBefore(PhraseTable<bool> words, ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 2); i < index; i++)
        {
            if (words.TryMatch(text, i, out _, out var length) && i + length == index)
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryReadAge(ScannedText text, int index, DateOnly today, out int age, out int next)
    {
        age = 0;
        next = index + 1;
        // 2k5 is a year of birth: 2005.
        if (text.Is(index, "2") && text.Is(index + 1, "k") && text[index + 1].Glued)
        {
            var hasDigit = text.IsNumberAt(index + 2) && text[index + 2] is { Glued: true, Length: 1 };
            age = today.Year - 2000 - (hasDigit ? text.Folded(index + 2)[0] - '0' : 0);
            next = index + (hasDigit ? 3 : 2);
            return age >= Youngest;
        }
        if (!text.IsNumberAt(index) || !Numeral.TryRead(text, index, out var number) || number.Next != index + 1)
        {
            return false;
        }
        age = text[index].Length == 4 ? today.Year - (int)number.Value : text[index].Length <= 2 ? (int)number.Value : 0;
        return age is >= Youngest and <= Oldest;
    }
}
