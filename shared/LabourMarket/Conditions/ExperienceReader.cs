using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Reads the experience asked for or brought along: "Từ 1 đến 2 năm", "6 tháng", "Không yêu cầu", "2 năm rưỡi".</summary>
public static class ExperienceReader
{
    private const int MaxMonths = 600;

    private enum Bound { None, Min, Max }

    private static readonly PhraseTable<Bound> Before = new(
        ("trên|hơn|từ|ít nhất|tối thiểu|min|từ trên|từ ít nhất|>|≥|>=|over|at least|more than|có|đủ", Bound.Min),
        ("dưới|ít hơn|nhỏ hơn|thấp hơn|chưa đến|chưa đủ|chưa tới|tối đa|không quá|<|≤|<=|under|less than|đến|tới", Bound.Max));

    private static readonly PhraseTable<Bound> After = new(
        ("trở lên|+|đổ lên|or more", Bound.Min),
        ("trở xuống|đổ lại|or less", Bound.Max));

    private static readonly PhraseTable<bool> RangeSigns = new(("-|đến|tới|~|to|->|đến dưới|hoặc", true));

    private static readonly PhraseTable<int> Units = new(
        ("năm|year|years|yr|yrs|y|nam|n", 12),
        ("tháng|month|months|mth|th|t", 1));

    private static readonly PhraseTable<int> None = new(
        ("không yêu cầu|không cần|không đòi hỏi|không bắt buộc|chưa cần|chưa yêu cầu|miễn kinh nghiệm|no experience|not required|không y/c|k yêu cầu|ko yêu cầu|ko cần|k cần|chấp nhận chưa có|kyc|không phân biệt", 1),
        ("không có|chưa có|chưa từng|chưa|không|mới ra trường|mới tốt nghiệp|vừa tốt nghiệp|fresher|ko|k có", 0));

    private static readonly PhraseTable<bool> Taught = new(("chưa biết việc|sẽ đào tạo|được đào tạo|có đào tạo|đào tạo từ đầu|đào tạo miễn phí", true));

    /// <summary>Words after which a length of time is no experience.</summary>
    private static readonly PhraseTable<bool> OtherTimes = new(("hợp đồng|hđ|hđlđ|thử việc|học việc|bảo hành|cam kết|gắn bó|bằng lái", true));

    private static readonly PhraseTable<bool> Vague = new(("vài|nhiều|một số|lâu năm|lâu|có kinh nghiệm|kinh nghiệm|đã có|có", true));

    /// <summary>Reads the experience stated in a text; never throws.</summary>
    public static ExperienceReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (scanned.Count == 0)
        {
            return new ExperienceReading(text, null, 1, "Không ghi kinh nghiệm");
        }
        if (Taught.IsIn(scanned) && !HasDuration(scanned))
        {
            return new ExperienceReading(text, new ExperienceValue(0, null), 0.9, null);
        }
        // "Không yêu cầu kinh nghiệm, ưu tiên 1 năm": what is only preferred is not asked for.
        if (None.TryFind(scanned, out var none) && (none == 1 || !HasDuration(scanned)))
        {
            return new ExperienceReading(text, new ExperienceValue(0, none == 0 ? 0 : null), none == 1 ? 0.98 : 0.9, null);
        }
        for (var i = 0; i < scanned.Count; i++)
        {
            if (TryReadRange(scanned, i, out var value))
            {
                return Judge(text, value);
            }
        }
        return ReadBare(text, scanned);
    }

    private static ExperienceReading Judge(string text, ExperienceValue value)
    {
        if (value.MinMonths > value.MaxMonths)
        {
            return new ExperienceReading(text, new ExperienceValue(value.MaxMonths, value.MinMonths), 0.6, "Số thấp lớn hơn số cao; đã đổi chỗ");
        }
        return (value.MaxMonths ?? value.MinMonths) > MaxMonths
            ? new ExperienceReading(text, null, 0.3, "Thời gian kinh nghiệm quá dài, cần kiểm tra lại")
            : new ExperienceReading(text, value, 0.98, null);
    }

    private static ExperienceReading ReadBare(string text, ScannedText scanned)
    {
        if (Numeral.TryRead(scanned, 0, out var number) && !number.InWords && number.Next == scanned.Count)
        {
            return number.Value switch
            {
                0 => new ExperienceReading(text, new ExperienceValue(0, null), 0.9, null),
                <= 10 => new ExperienceReading(text, new ExperienceValue((int)(number.Value * 12), null), 0.6, "Không ghi đơn vị; hiểu là năm"),
                _ => new ExperienceReading(text, null, 0.2, "Không ghi đơn vị là năm hay tháng"),
            };
        }
        return Vague.IsIn(scanned)
            ? new ExperienceReading(text, null, 0.8, "Có nói đến kinh nghiệm nhưng không nêu thời gian")
            : new ExperienceReading(text, null, 0.1, "Không đọc được thời gian kinh nghiệm");
    }

    private static bool HasDuration(ScannedText text)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (TryReadDuration(text, i, out _, out _, out var hasUnit) && hasUnit)
            {
                return true;
            }
        }
        return false;
    }

    private static bool TryReadRange(ScannedText text, int index, out ExperienceValue value)
    {
        value = default!;
        if (!TryReadDuration(text, index, out var low, out var next, out var lowHasUnit) || IsOtherTime(text, index))
        {
            return false;
        }
        if (RangeSigns.TryMatch(text, next, out _, out var length) && TryReadDuration(text, next + length, out var high, out _, out var highHasUnit) && highHasUnit)
        {
            // "6 - 12 tháng": the lower number takes the unit of the upper one.
            var unit = UnitOf(text, next + length);
            value = new ExperienceValue((int)decimal.Round(lowHasUnit ? low : low * unit), (int)decimal.Round(high));
            return true;
        }
        if (!lowHasUnit)
        {
            return false;
        }
        var months = (int)decimal.Round(low);
        value = BoundOf(text, index, next) == Bound.Max ? new ExperienceValue(0, months) : new ExperienceValue(months, null);
        return true;
    }

    private static bool IsOtherTime(ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 4); i < index; i++)
        {
            if (OtherTimes.TryMatch(text, i, out _, out _))
            {
                return true;
            }
        }
        return false;
    }

    private static Bound BoundOf(ScannedText text, int index, int next)
    {
        if (After.TryMatch(text, next, out var after, out _))
        {
            return after;
        }
        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (Before.TryMatch(text, i, out var before, out var length) && i + length == index)
            {
                return before;
            }
        }
        return Bound.None;
    }

    private static int UnitOf(ScannedText text, int index) =>
        Numeral.TryRead(text, index, out var number) && Units.TryMatch(text, AfterPlus(text, number.Next), out var unit, out _) ? unit : 1;

    // "2+ năm"
    private static int AfterPlus(ScannedText text, int index) => text.IsSignAt(index, '+') ? index + 1 : index;

    /// <summary>Months, or the bare number when no unit follows it.</summary>
    private static bool TryReadDuration(ScannedText text, int index, out decimal months, out int next, out bool hasUnit)
    {
        months = 0;
        next = index;
        hasUnit = true;
        if (text.At(index, "nua", "nam"))
        {
            months = 6;
            next = index + 2;
            return true;
        }
        if (!Numeral.TryRead(text, index, out var number) || number.Value > MaxMonths)
        {
            return false;
        }
        months = number.AsDecimal ?? number.Value;
        next = number.Next;
        var unitAt = AfterPlus(text, next);
        if (!Units.TryMatch(text, unitAt, out var unit, out var length) || IsAge(text, unitAt + length))
        {
            hasUnit = false;
            return !number.InWords || RangeSigns.TryMatch(text, next, out _, out _);
        }
        months *= unit;
        next = unitAt + length;
        if (text.At(next, "ruoi"))
        {
            months += unit / 2m;
            next++;
        }
        else if (unit == 12 && Numeral.TryRead(text, next, out var rest) && rest.Value <= MaxMonths
            && Units.TryMatch(text, rest.Next, out var restUnit, out length) && restUnit == 1)
        {
            months += rest.Value;
            next = rest.Next + length;
        }
        return true;
    }

    private static bool IsAge(ScannedText text, int index) => text.At(index, "tuoi");
}
