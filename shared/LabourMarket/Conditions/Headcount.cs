using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>What was understood of a text about a number of people.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Min">Lowest number of people; null when no number can be read.</param>
/// <param name="Max">Highest number of people; equal to <paramref name="Min"/> for one number, null for "10 trở lên" and without a number.</param>
/// <param name="Note">In Vietnamese: why there is no number; null when there is nothing to say.</param>
public sealed record HeadcountReading(string Input, int? Min, int? Max, string? Note);

/// <summary>Reads how many people are wanted: "5", "05 người", "5-10", "vài người".</summary>
public static class HeadcountReader
{
    private const int MaxPeople = 1_000_000;

    private static readonly PhraseTable<bool> RangeSigns = new(("-|đến|tới|~|to|->", true));
    private static readonly PhraseTable<bool> Vague = new(("vài|nhiều|một số|số lượng lớn|không giới hạn|không hạn chế|chưa xác định|liên tục|thường xuyên", true));
    private static readonly PhraseTable<bool> OpenAbove = new(("+|trở lên", true));
    /// <summary>What is counted when it is not people.</summary>
    private static readonly PhraseTable<bool> OtherUnits = new(
        ("tuổi|t|năm|tháng|ngày|giờ|h|tr|triệu|k|đ|đồng|vnđ|usd|$|%|ca|tấn|kg|cm|m|km|tiếng|phút|chỗ|buổi|lần|ngàn|nghìn|củ", true));

    private static readonly PhraseTable<bool> Joints = new(("và|,|+|;|&|/|cùng", true));

    private static readonly PhraseTable<bool> AtLeast = new(("trên|hơn|ít nhất|tối thiểu|>|≥|>=", true));

    /// <summary>Reads the number of people stated in a text; never throws.</summary>
    public static HeadcountReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (scanned.Count == 0)
        {
            return new HeadcountReading(text, null, null, "Không ghi số lượng");
        }
        for (var i = 0; i < scanned.Count; i++)
        {
            if (Numeral.TryRead(scanned, i, out var low) && IsCount(low))
            {
                return ReadFrom(text, scanned, i, low);
            }
            if (scanned.IsNumberAt(i))
            {
                return new HeadcountReading(text, null, null, "Không đọc được số lượng");
            }
        }
        return new HeadcountReading(text, null, null, Vague.IsIn(scanned) ? "Số lượng không nêu bằng số" : "Không đọc được số lượng");
    }

    private static HeadcountReading ReadFrom(string input, ScannedText text, int index, Numeral low)
    {
        var min = (int)low.Value;
        if (RangeSigns.TryMatch(text, low.Next, out _, out var length) && Numeral.TryRead(text, low.Next + length, out var high) && IsCount(high))
        {
            var max = (int)high.Value;
            if (IsOther(text, high.Next))
            {
                return Unreadable(input);
            }
            return new HeadcountReading(input, Math.Min(min, max), Math.Max(min, max), null);
        }
        if (IsOther(text, low.Next))
        {
            return Unreadable(input);
        }
        if (TrySum(text, low, out var sum))
        {
            return new HeadcountReading(input, sum, sum, null);
        }
        var afterNoun = text.At(low.Next, "nguoi") ? low.Next + 1 : low.Next;
        var isOpen = OpenAbove.TryMatch(text, afterNoun, out _, out _) || AtLeast.TryMatch(text, index - 1, out _, out _)
            || AtLeast.TryMatch(text, index - 2, out _, out _);
        return new HeadcountReading(input, min, isOpen ? null : min, null);
    }

    private static HeadcountReading Unreadable(string input) => new(input, null, null, "Không đọc được số lượng");

    /// <summary>"năm" is years, "nam" are men.</summary>
    private static bool IsOther(ScannedText text, int index) =>
        OtherUnits.TryMatch(text, index, out _, out var length) && !(length == 1 && text.Is(index, "nam") && !text.Exact(index).SequenceEqual("năm"));

    /// <summary>"20 nam 10 nữ", "1 tổ trưởng và 5 công nhân": groups that follow each other are counted together.</summary>
    private static bool TrySum(ScannedText text, Numeral first, out int sum)
    {
        sum = (int)first.Value;
        var groups = 1;
        var next = first.Next;
        while (text.IsWordAt(next))
        {
            while (text.IsWordAt(next) && !Joints.TryMatch(text, next, out _, out _) && !text.IsNumberAt(next))
            {
                next++;
            }
            if (Joints.TryMatch(text, next, out _, out var length))
            {
                next += length;
            }
            if (!text.IsNumberAt(next) || !Numeral.TryRead(text, next, out var more) || !IsCount(more) || !text.IsWordAt(more.Next) || IsOther(text, more.Next))
            {
                break;
            }
            sum += (int)more.Value;
            groups++;
            next = more.Next;
        }
        return groups > 1;
    }

    private static bool IsCount(Numeral number) => number.Value is >= 0 and <= MaxPeople && decimal.IsInteger(number.Value);
}
