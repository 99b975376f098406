using System.Globalization;
using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Reads general education: "12/12", "9/12", "THPT", "Tốt nghiệp Trung học cơ sở", "lớp 9", "cấp 3".</summary>
public static class GeneralEducationReader
{
    private enum Stage { Illiterate, Primary, LowerSecondary, UpperSecondary, NotRequired, Vocational, Tertiary }

    private static readonly PhraseTable<Stage> Words = new(
        ("chưa đi học|mù chữ|không đi học|không biết chữ|chưa từng đi học", Stage.Illiterate),
        ("tiểu học|cấp 1|cấp i|cấp một|biết đọc biết viết|biết đọc, biết viết|th", Stage.Primary),
        ("trung học cơ sở|thcs|cấp 2|cấp ii|cấp hai|phổ thông cơ sở|ptcs|t.h.c.s|btcs", Stage.LowerSecondary),
        ("trung học phổ thông|thpt|cấp 3|cấp iii|cấp ba|phổ thông trung học|ptth|bổ túc trung học|bổ túc thpt|t.h.p.t|tú tài|btth|bt thpt|gdtx|high school|trung học pt|bổ túc văn hóa 12/12|bth thpt", Stage.UpperSecondary),
        ("không yêu cầu|không cần|không bắt buộc|ko yêu cầu|k yêu cầu|không y/c|kyc|không đòi hỏi", Stage.NotRequired),
        ("trung học nghề", Stage.Vocational),
        ("đại học|cao đẳng|thạc sĩ|tiến sĩ|đh|cđ", Stage.Tertiary));

    private static readonly PhraseTable<bool> NotFinished = new(
        ("chưa tốt nghiệp|chưa học xong|chưa hết|đang học|chưa học hết|chưa xong|không tốt nghiệp|chưa tn|học dở|bỏ học|chưa qua", true));

    /// <summary>Reads the level stated in a text; never throws.</summary>
    public static GeneralEducationReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (scanned.Count == 0)
        {
            return new GeneralEducationReading(text, null, false, 1, [], "Không ghi trình độ học vấn");
        }
        if (TryReadGrades(text, scanned, out var graded))
        {
            return graded;
        }
        GeneralEducation? lowest = null;
        var unfinished = false;
        for (var i = 0; i < scanned.Count; i++)
        {
            if (NotFinished.TryMatch(scanned, i, out _, out var skip))
            {
                unfinished = true;
                i += skip - 1;
                continue;
            }
            if (!Words.TryMatch(scanned, i, out var stage, out var length))
            {
                continue;
            }
            switch (stage)
            {
                case Stage.NotRequired:
                    return new GeneralEducationReading(text, null, true, 0.98, [], null);
                case Stage.Vocational:
                    return new GeneralEducationReading(text, null, false, 0.5, [GeneralEducation.UpperSecondary, GeneralEducation.LowerSecondary],
                        "Trung học nghề (Luật GDNN 2025) tương đương trung học phổ thông theo luật mới; cần xác nhận");
                case Stage.Tertiary:
                    return new GeneralEducationReading(text, null, false, 0.5, [GeneralEducation.UpperSecondary], "Đây là trình độ chuyên môn, không phải giáo dục phổ thông");
            }
            var level = unfinished ? Below(stage) : Completed(stage);
            lowest = lowest is { } previous && previous < level ? previous : level;
            i += length - 1;
        }
        return lowest is { } value
            ? new GeneralEducationReading(text, value, false, 0.98, [], null)
            : new GeneralEducationReading(text, null, false, 0, [], "Không đọc được trình độ học vấn");
    }

    private static GeneralEducation Completed(Stage stage) => stage switch
    {
        Stage.Illiterate => GeneralEducation.None,
        Stage.Primary => GeneralEducation.Primary,
        Stage.LowerSecondary => GeneralEducation.LowerSecondary,
        _ => GeneralEducation.UpperSecondary,
    };

    private static GeneralEducation Below(Stage stage) => stage switch
    {
        Stage.UpperSecondary => GeneralEducation.LowerSecondary,
        Stage.LowerSecondary => GeneralEducation.Primary,
        Stage.Primary => GeneralEducation.IncompletePrimary,
        _ => GeneralEducation.None,
    };

    /// <summary>"9/12" counts the grades finished of twelve; "7/10" those of the old ten-grade school; "lớp 9" the grade alone.</summary>
    private static bool TryReadGrades(string input, ScannedText text, out GeneralEducationReading reading)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!text.IsNumberAt(i) || text[i].Length > 2)
            {
                continue;
            }
            var grade = int.Parse(text.Folded(i), CultureInfo.InvariantCulture);
            var isShare = text.IsSignAt(i + 1, '/') || text.IsSignAt(i + 1, '-');
            if (isShare && text.IsNumberAt(i + 2) && text[i + 2].Length == 2 && !text.IsSignAt(i + 3, '/'))
            {
                var of = int.Parse(text.Folded(i + 2), CultureInfo.InvariantCulture);
                if (of is 10 or 12 && grade <= of)
                {
                    reading = new GeneralEducationReading(input, of == 12 ? AfterGrade(grade) : AfterOldGrade(grade), false, 0.97, [], null);
                    return true;
                }
            }
            if (grade is >= 1 and <= 12 && text.Is(i - 1, "lop"))
            {
                reading = new GeneralEducationReading(input, AfterGrade(grade), false, 0.7, [], "Hiểu là đã học hết lớp được ghi");
                return true;
            }
            // An answer that is only "12" or "9" in a column about schooling.
            if (grade is >= 1 and <= 12 && text.Count == 1)
            {
                reading = new GeneralEducationReading(input, AfterGrade(grade), false, 0.7, [], "Chỉ ghi số lớp");
                return true;
            }
        }
        reading = default!;
        return false;
    }

    private static GeneralEducation AfterGrade(int grade) => grade switch
    {
        >= 12 => GeneralEducation.UpperSecondary,
        >= 9 => GeneralEducation.LowerSecondary,
        >= 5 => GeneralEducation.Primary,
        >= 1 => GeneralEducation.IncompletePrimary,
        _ => GeneralEducation.None,
    };

    private static GeneralEducation AfterOldGrade(int grade) => grade switch
    {
        >= 10 => GeneralEducation.UpperSecondary,
        >= 7 => GeneralEducation.LowerSecondary,
        >= 4 => GeneralEducation.Primary,
        >= 1 => GeneralEducation.IncompletePrimary,
        _ => GeneralEducation.None,
    };
}
