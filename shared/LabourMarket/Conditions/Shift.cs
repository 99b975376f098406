using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Whether work in shifts is asked for or accepted.</summary>
public enum ShiftWork
{
    /// <summary>Nothing readable is said.</summary>
    Unknown,

    /// <summary>Office or day hours only.</summary>
    DayOnly,

    /// <summary>Shifts, changing or fixed, without a word about nights.</summary>
    Shifts,

    /// <summary>Shifts that include the night.</summary>
    NightShifts,
}

/// <summary>What was understood of a text about working in shifts.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">Shifts or not.</param>
/// <param name="WorksShifts">True for any kind of shift, false for day hours only, null when unknown.</param>
public sealed record ShiftReading(string Input, ShiftWork Value, bool? WorksShifts);

/// <summary>Reads whether work is in shifts: "xoay ca", "3 ca 4 kíp", "ca đêm", "giờ hành chính", "không làm ca".</summary>
public static class ShiftReader
{
    private static readonly PhraseTable<ShiftWork> Words = new(
        ("không làm ca|không xoay ca|không ca kíp|không đi ca|không theo ca|không tăng ca đêm|giờ hành chính|hành chính|hc|giờ hc|ca hành chính|ca ngày|làm ngày|ban ngày|office hours|không làm đêm|không làm ca đêm|không ca đêm|ca hc",
            ShiftWork.DayOnly),
        ("xoay ca|ca xoay|làm ca|theo ca|đi ca|chia ca|đổi ca|đảo ca|ca kíp|ca gãy|2 ca|hai ca|ca sáng|ca chiều|ca 1|ca 2|ca 8 tiếng|ca 12 tiếng|phân ca|luân ca|ca luân phiên|đứng ca|shift|shifts|ca linh hoạt|thay ca|kíp",
            ShiftWork.Shifts),
        ("ca đêm|ca tối|làm đêm|trực đêm|3 ca|ba ca|ca 3|ca ba|4 kíp|night shift|ngày đêm|xoay ca ngày đêm|qua đêm|ban đêm|ca khuya|24/24|24/7",
            ShiftWork.NightShifts));

    /// <summary>Reads the shift work stated in a text or ticked in a column about shifts; never throws.</summary>
    public static ShiftReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var found = ShiftWork.Unknown;
        foreach (var (meaning, _, _) in Words.All(scanned))
        {
            found = meaning > found ? meaning : found;
        }
        if (found is ShiftWork.Unknown)
        {
            found = WorkingHours.Read(scanned);
        }
        if (found is ShiftWork.Unknown)
        {
            found = YesNoReader.Read(text) switch { true => ShiftWork.Shifts, false => ShiftWork.DayOnly, null => ShiftWork.Unknown };
        }
        // "hành chính hoặc xoay ca" asks for readiness to work in shifts; "ca ngày, ca đêm" likewise.
        return new ShiftReading(text, found, found == ShiftWork.Unknown ? null : found != ShiftWork.DayOnly);
    }
}
