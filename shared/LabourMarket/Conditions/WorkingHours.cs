using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Reads what hours of the day say about shifts: "8h-17h", "7h30 - 16h30", "từ 8h sáng đến 5h chiều", "22h-6h".</summary>
internal static class WorkingHours
{
    private const int DayBegins = 5 * 60;
    private const int DayEnds = 20 * 60;
    private const int NightBegins = 22 * 60;

    /// <summary>Two spans of at least so many minutes are two shifts; shorter ones are one day with a break.</summary>
    private const int LongSpan = 6 * 60;

    private static readonly PhraseTable<bool> RangeSigns = new(("-|đến|tới|~|to|->|–", true));
    private static readonly PhraseTable<bool> HourWords = new(("h|giờ|g|:", true));
    private static readonly PhraseTable<int> DayParts = new(("sáng", 0), ("trưa|chiều|tối", 12 * 60), ("đêm|khuya", 24 * 60));

    /// <summary>Day hours, the night, or two spans that can only be shifts; Unknown when no span of hours is written.</summary>
    public static ShiftWork Read(ScannedText text)
    {
        var found = ShiftWork.Unknown;
        var longSpans = 0;
        for (var i = 0; i < text.Count; i++)
        {
            if (!TryReadTime(text, i, out var start, out var next) || !RangeSigns.TryMatch(text, next, out _, out var sign)
                || !TryReadTime(text, next + sign, out var end, out next))
            {
                continue;
            }
            var span = SpanOf(start, end);
            longSpans += span != ShiftWork.Unknown && end - start >= LongSpan ? 1 : 0;
            found = span > found ? span : found;
            i = next - 1;
        }
        return longSpans > 1 && found < ShiftWork.Shifts ? ShiftWork.Shifts : found;
    }

    private static ShiftWork SpanOf(int start, int end) =>
        end <= start || end > NightBegins ? ShiftWork.NightShifts
        : start >= DayBegins && end <= DayEnds ? ShiftWork.DayOnly
        : start >= DayBegins ? ShiftWork.Shifts
        : ShiftWork.NightShifts;

    /// <summary>Minutes after midnight; a time needs a word for the hour, so that "18-35" is none.</summary>
    private static bool TryReadTime(ScannedText text, int index, out int minutes, out int next)
    {
        minutes = 0;
        next = index;
        if (!text.IsNumberAt(index) || text[index].Length > 2 || !HourWords.TryMatch(text, index + 1, out _, out _))
        {
            return false;
        }
        minutes = 60 * Number(text, index);
        next = index + 2;
        if (text.IsNumberAt(next) && text[next] is { Glued: true, Length: 2 })
        {
            minutes += Number(text, next++);
        }
        if (DayParts.TryMatch(text, next, out var part, out var length))
        {
            // "12h trưa" is noon, "10h đêm" is 22 hours, "2h đêm" is 2 hours.
            minutes += part switch
            {
                12 * 60 when minutes < 12 * 60 => part,
                24 * 60 when minutes is >= 6 * 60 and < 12 * 60 => 12 * 60,
                _ => 0,
            };
            next += length;
        }
        return minutes is >= 0 and <= 24 * 60;
    }

    private static int Number(ScannedText text, int index)
    {
        var number = 0;
        foreach (var digit in text.Folded(index))
        {
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
