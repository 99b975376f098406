using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Use of computers on the scale of the forms (NĐ 23/2021/NĐ-CP, "Tin học": Tốt, Khá, Trung bình), in ascending order.</summary>
public enum DigitalSkillLevel
{
    /// <summary>Không biết sử dụng.</summary>
    None = 0,

    /// <summary>Trung bình: basic office use, the basic certificate of using information technology.</summary>
    Basic = 1,

    /// <summary>Khá: the advanced certificate, MOS, IC3, ICDL.</summary>
    Good = 2,

    /// <summary>Tốt: fluent use, expert certificates.</summary>
    Advanced = 3,
}

/// <summary>What was understood of a text about computer skills.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Level">0 to 3; null when it cannot be read safely or none is asked for.</param>
/// <param name="IsNotRequired">The text says that none is asked for.</param>
/// <param name="Confidence">0 to 1: that the reading is what the writer meant.</param>
public sealed record DigitalSkillReading(string Input, DigitalSkillLevel? Level, bool IsNotRequired, double Confidence);

/// <summary>Reads computer skills: "tin học văn phòng", "MOS", "ƯDCNTT cơ bản", "Tốt".</summary>
public static class DigitalSkillReader
{
    /// <summary>How well, in words of the forms and of people; it wins over what is used.</summary>
    private static readonly PhraseTable<DigitalSkillLevel> HowWell = new(
        ("tốt|sử dụng thành thạo|thành thạo|giỏi|thạo|chuyên sâu|chuyên nghiệp|tin học: tốt|sử dụng tốt", DigitalSkillLevel.Advanced),
        ("khá|sử dụng khá|mức khá|loại khá", DigitalSkillLevel.Good),
        ("trung bình|mức trung bình|loại trung bình|sử dụng được|sử dụng cơ bản|tb|cơ bản|biết sử dụng|biết|đơn giản", DigitalSkillLevel.Basic),
        ("không biết sử dụng|chưa biết sử dụng|không biết|chưa biết|mù|không sử dụng|không có|không|chưa có", DigitalSkillLevel.None));

    private static readonly PhraseTable<DigitalSkillLevel> Certificates = new(
        ("mos expert|mos master|mos chuyên gia|cử nhân cntt|kỹ sư cntt|cử nhân công nghệ thông tin|kỹ sư công nghệ thông tin|lập trình", DigitalSkillLevel.Advanced),
        ("mos|ic3|icdl|ứng dụng cntt nâng cao|ưdcntt nâng cao|cntt nâng cao|ứng dụng công nghệ thông tin nâng cao|tin học c|c tin học|tin học bằng c|tin học loại c|tin học trình độ c|udcntt nâng cao", DigitalSkillLevel.Good),
        ("ứng dụng cntt cơ bản|ưdcntt cơ bản|cntt cơ bản|ứng dụng công nghệ thông tin cơ bản|udcntt cơ bản|tin học a|tin học b|a tin học|b tin học|tin học bằng a|tin học bằng b|tin học trình độ a|tin học trình độ b|chứng chỉ a|chứng chỉ b|cc tin học a|cc tin học b|chứng chỉ tin học", DigitalSkillLevel.Basic));

    private static readonly PhraseTable<bool> Uses = new(
        ("tin học văn phòng|thvp|tin học vp|vi tính văn phòng|vi tính vp|word|excel|powerpoint|microsoft office|ms office|office|vi tính|máy tính|tin học|ưdcntt|udcntt", true));

    private static readonly PhraseTable<bool> NotRequired = new(("không yêu cầu|không cần|không bắt buộc|kyc|không đòi hỏi", true));

    /// <summary>Reads the level stated in a text; never throws.</summary>
    public static DigitalSkillReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (NotRequired.IsIn(scanned))
        {
            return new DigitalSkillReading(text, null, true, 0.95);
        }
        if (Certificates.TryFind(scanned, out var certified))
        {
            return new DigitalSkillReading(text, certified, false, 0.9);
        }
        if (TryReadHowWell(scanned, out var level))
        {
            return new DigitalSkillReading(text, level, false, 0.9);
        }
        return Uses.IsIn(scanned)
            ? new DigitalSkillReading(text, DigitalSkillLevel.Basic, false, 0.7)
            : new DigitalSkillReading(text, null, false, scanned.Count == 0 ? 1 : 0);
    }

    /// <summary>Beside other words "tốt" is about computers only where they are named in the same breath: "sức khỏe tốt" says nothing.</summary>
    private static bool TryReadHowWell(ScannedText text, out DigitalSkillLevel level)
    {
        level = default;
        var found = HowWell.All(text);
        if (found.Count == 0)
        {
            return false;
        }
        level = found[0].Meaning;
        if (found.Count == 1 && found[0] is { Token: 0 } only && only.Length == text.Count)
        {
            return true;
        }
        foreach (var (_, subject, length) in Uses.All(text))
        {
            foreach (var (meaning, token, words) in found)
            {
                var (from, to) = token < subject ? (token + words, subject) : (subject + length, token);
                if (!HasComma(text, from, to))
                {
                    level = meaning;
                    return true;
                }
            }
        }
        return false;
    }

    private static bool HasComma(ScannedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text.IsSignAt(i, ',') || text.IsSignAt(i, ';') || text.IsSignAt(i, '.'))
            {
                return true;
            }
        }
        return false;
    }
}
