using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Reads qualifications in the wording of every form and in everyday writing: "CNKT không bằng", "TC", "CĐ nghề", "Trên đại học".</summary>
public static class QualificationReader
{
    private enum Meaning
    {
        Level,
        NotRequired,
        GeneralEducation,
        NewVocationalUpperSecondary,
        AtLeastMaster,
        SkilledWorker,
        VocationalCertificate,
        Answerless,
    }

    private readonly record struct Word(Meaning Meaning, QualificationLevel Level);

    private static readonly PhraseTable<Word> Words = new(
        ("chưa qua đào tạo|không qua đào tạo|chưa đào tạo|chưa được đào tạo|chưa có trình độ|không có trình độ|lao động phổ thông|lđpt|phổ thông lao động|lao động giản đơn|không bằng cấp|không có bằng cấp|chưa có bằng cấp|chưa có bằng|không có chuyên môn|không có cmkt|chưa có cmkt|cqđt|chưa qua đt|không có bằng|không có chuyên môn kỹ thuật|unskilled",
            Of(QualificationLevel.Untrained)),
        ("cnkt không bằng|cnkt không có bằng|cnkt k bằng|cnkt ko bằng|công nhân kỹ thuật không bằng|công nhân kỹ thuật không có bằng|công nhân kỹ thuật không có bằng cấp|cnkt không có bằng cấp|cnkt chưa có bằng|có nghề không bằng|có tay nghề không bằng|thợ không bằng|cnkt không bằng cấp|cnktkb|cnkt không chứng chỉ",
            Of(QualificationLevel.SkilledWithoutCertificate)),
        ("chứng chỉ nghề dưới 3 tháng|chứng chỉ dưới 3 tháng|dưới 3 tháng|đào tạo dưới 3 tháng|dạy nghề dưới 3 tháng|chứng chỉ nghề dưới ba tháng|dưới ba tháng|đào tạo thường xuyên|ccn dưới 3 tháng|chứng nhận dưới 3 tháng|chứng chỉ ngắn hạn|đào tạo ngắn hạn|ngắn hạn",
            Of(QualificationLevel.ShortCourse)),
        ("sơ cấp|sc|sơ cấp nghề|scn|sơ cấp i|sơ cấp ii|sơ cấp iii|sơ cấp 1|sơ cấp 2|sơ cấp 3|chứng chỉ sơ cấp|bằng sơ cấp|sơ cấp bậc 1|sơ cấp bậc 2|sơ cấp bậc 3|elementary", Of(QualificationLevel.Elementary)),
        ("trung cấp|tc|trung cấp nghề|tcn|tccn|tc nghề|t/c|t.cấp|tcấp|trung cấp chuyên nghiệp|trung học chuyên nghiệp|thcn|bằng trung cấp|intermediate|trung cáp|t.c|trung cấp cn|bậc trung cấp", Of(QualificationLevel.Intermediate)),
        ("cao đẳng|cđ|cao đẳng nghề|cđn|cđ nghề|c/đ|c.đẳng|cđẳng|cao đẳng chuyên nghiệp|kỹ sư thực hành|cử nhân cao đẳng|college|cử nhân thực hành|c.đ", Of(QualificationLevel.College)),
        ("đại học|đh|đ/h|đ.học|đhọc|cử nhân|kỹ sư|bác sĩ|dược sĩ đại học|kiến trúc sư|university|bachelor|đ.h|bằng đh|engineer", Of(QualificationLevel.University)),
        ("thạc sĩ|thạc sỹ|th.s|ths|cao học|master|mba|thạc sĩ khoa học|th.sĩ|thsĩ|bác sĩ nội trú|ckI", Of(QualificationLevel.Master)),
        ("tiến sĩ|tiến sỹ|ts|t.s|phd|ph.d|phó giáo sư|giáo sư|pgs|gs|doctor|nghiên cứu sinh tiến sĩ|tsĩ", Of(QualificationLevel.Doctor)),
        ("trên đại học|sau đại học|trên đh|sau đh|tđh|sđh", new Word(Meaning.AtLeastMaster, QualificationLevel.Master)),
        ("không yêu cầu|không cần bằng cấp|không cần|không đòi hỏi|không bắt buộc|kyc|ko yêu cầu|k yêu cầu|không y/c|không quy định|mọi trình độ|không phân biệt trình độ|không giới hạn|không yc|tất cả trình độ|not required", new Word(Meaning.NotRequired, default)),
        ("trung học nghề", new Word(Meaning.NewVocationalUpperSecondary, default)),
        ("trung học phổ thông|thpt|trung học cơ sở|thcs|tiểu học|ptth|12/12|11/12|10/12|9/12|8/12|7/12|6/12|5/12|10/10|cấp 3|cấp 2|cấp 1|cấp iii|cấp ii|phổ thông trung học|bổ túc|phổ thông|lớp 12|lớp 9", new Word(Meaning.GeneralEducation, default)),
        ("công nhân kỹ thuật|cnkt|cnkt có bằng|công nhân kỹ thuật có bằng|bằng nghề|bằng cnkt|thợ|công nhân|cnkt bậc", new Word(Meaning.SkilledWorker, default)),
        ("chứng chỉ nghề|chứng chỉ|ccn|học nghề|có chứng chỉ nghề|chứng nhận nghề|cc nghề|nghề|đã qua đào tạo|qua đào tạo|dạy nghề|có bằng", new Word(Meaning.VocationalCertificate, default)),
        ("không|ko|k|không có|-|chưa có|chưa", new Word(Meaning.Answerless, default)));

    /// <summary>Words that make a following level word part of a name: "Trường Cao đẳng ...", "Ngân hàng TS".</summary>
    private static readonly PhraseTable<bool> Institutions = new(("trường|sinh viên|học sinh", true));

    /// <summary>Reads the level stated in a text; never throws.</summary>
    public static QualificationReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        if (scanned.Count == 0)
        {
            return new QualificationReading(text, null, false, 1, [], "Không ghi trình độ");
        }
        var found = Find(scanned, out var strongest, out var isSchool);
        if (found.Count == 0)
        {
            return strongest is { } meaning ? Explain(text, meaning, found) : Suggest(text, scanned);
        }
        if (strongest == Meaning.NotRequired)
        {
            return new QualificationReading(text, null, true, 0.8, found, "Không yêu cầu nhưng có nêu trình độ ưu tiên");
        }
        if (strongest == Meaning.AtLeastMaster && found.Count == 1)
        {
            return new QualificationReading(text, QualificationLevel.Master, false, 0.9, [QualificationLevel.Master, QualificationLevel.Doctor],
                "Trên đại học: ít nhất là thạc sĩ");
        }
        var lowest = found.Min();
        return found.Count == 1
            ? new QualificationReading(text, lowest, false, isSchool ? 0.7 : 0.98, [], isSchool ? "Đọc từ tên trường" : null)
            : new QualificationReading(text, lowest, false, 0.85, found, "Nêu nhiều trình độ; lấy trình độ thấp nhất");
    }

    private static List<QualificationLevel> Find(ScannedText text, out Meaning? strongest, out bool isSchool)
    {
        var levels = new List<QualificationLevel>(1);
        strongest = null;
        isSchool = false;
        for (var i = 0; i < text.Count; i++)
        {
            if (!Words.TryMatch(text, i, out var word, out var length))
            {
                continue;
            }
            if (word.Meaning is Meaning.Level or Meaning.AtLeastMaster)
            {
                isSchool |= Institutions.TryMatch(text, i - 1, out _, out _);
                if (!levels.Contains(word.Level))
                {
                    levels.Add(word.Level);
                }
            }
            if (word.Meaning != Meaning.Level && (strongest is null || Rank(word.Meaning) < Rank(strongest.Value)))
            {
                strongest = word.Meaning;
            }
            i += length - 1;
        }
        return levels;
    }

    private static int Rank(Meaning meaning) => meaning switch
    {
        Meaning.NotRequired => 0,
        Meaning.AtLeastMaster => 1,
        Meaning.NewVocationalUpperSecondary => 2,
        Meaning.SkilledWorker => 3,
        Meaning.VocationalCertificate => 4,
        Meaning.GeneralEducation => 5,
        _ => 6,
    };

    private static QualificationReading Explain(string input, Meaning meaning, List<QualificationLevel> found) => meaning switch
    {
        Meaning.NotRequired => new(input, null, true, 0.98, found, null),
        Meaning.NewVocationalUpperSecondary => new(input, null, false, 0.5, [QualificationLevel.Elementary, QualificationLevel.Intermediate],
            "Trung học nghề (Luật GDNN 2025) chưa có vị trí trong thang này"),
        Meaning.SkilledWorker => new(input, null, false, 0.4, [QualificationLevel.SkilledWithoutCertificate, QualificationLevel.Elementary, QualificationLevel.Intermediate],
            "Chưa rõ công nhân kỹ thuật có bằng hay không"),
        Meaning.VocationalCertificate => new(input, null, false, 0.4, [QualificationLevel.Elementary, QualificationLevel.ShortCourse, QualificationLevel.Intermediate],
            "Chưa rõ bậc đào tạo"),
        Meaning.GeneralEducation => new(input, null, false, 0.5, [QualificationLevel.Untrained], "Đây là trình độ giáo dục phổ thông, không phải chuyên môn kỹ thuật"),
        _ => new(input, null, false, 0.4, [QualificationLevel.Untrained], "Chưa rõ là chưa qua đào tạo hay không ghi"),
    };

    private static QualificationReading Suggest(string input, ScannedText text)
    {
        var near = NearestWord.In(text, Names);
        return near is { } level
            ? new QualificationReading(input, null, false, 0.3, [level], $"Có thể là {VietnameseNames.Of(level).ToLowerInvariant()}")
            : new QualificationReading(input, null, false, 0, [], "Không đọc được trình độ");
    }

    private static readonly (string Folded, QualificationLevel Level)[] Names =
    [
        ("chua qua dao tao", QualificationLevel.Untrained), ("so cap", QualificationLevel.Elementary),
        ("trung cap", QualificationLevel.Intermediate), ("cao dang", QualificationLevel.College),
        ("dai hoc", QualificationLevel.University), ("thac si", QualificationLevel.Master), ("tien si", QualificationLevel.Doctor),
        ("so cap nghe", QualificationLevel.Elementary), ("trung cap nghe", QualificationLevel.Intermediate), ("cao dang nghe", QualificationLevel.College),
    ];

    private static Word Of(QualificationLevel level) => new(Meaning.Level, level);
}
