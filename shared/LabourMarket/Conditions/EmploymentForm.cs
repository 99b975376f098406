using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>How much of the working week is meant. The forms' "Hình thức làm việc".</summary>
public enum EmploymentForm
{
    /// <summary>Nothing readable is said.</summary>
    Unknown,

    /// <summary>Toàn thời gian.</summary>
    FullTime,

    /// <summary>Bán thời gian.</summary>
    PartTime,

    /// <summary>Both are possible.</summary>
    Either,
}

/// <summary>What was understood of a text about full or part time.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Value">Full time, part time, either or unknown.</param>
public sealed record EmploymentFormReading(string Input, EmploymentForm Value);

/// <summary>Reads full or part time: "Toàn thời gian", "full-time", "parttime", "bán thời gian", "theo buổi".</summary>
public static class EmploymentFormReader
{
    private static readonly PhraseTable<EmploymentForm> Words = new(
        ("toàn thời gian|toàn tgian|full time|full-time|fulltime|full|ft|chính thức|trọn thời gian|cả ngày|ttg|giờ hành chính|lâu dài", EmploymentForm.FullTime),
        ("bán thời gian|bán tgian|part time|part-time|parttime|part|pt|làm thêm|theo buổi|nửa ngày|btg|theo giờ|cộng tác viên|ctv|thời vụ", EmploymentForm.PartTime),
        ("cả hai|cả 2|linh hoạt|tùy chọn|đều được", EmploymentForm.Either));

    /// <summary>Reads the form of employment; never throws.</summary>
    public static EmploymentFormReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = EmploymentForm.Unknown;
        foreach (var (meaning, _, _) in Words.All(ScannedText.Of(text)))
        {
            found = found == EmploymentForm.Unknown || found == meaning ? meaning : EmploymentForm.Either;
        }
        return new EmploymentFormReading(text, found);
    }
}
