using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Levels;

/// <summary>Reads foreign languages: "Tiếng Anh B1", "TOEIC 450", "N4", "HSK3", "TOPIK 2", "IELTS 5.0", "tiếng Nhật giao tiếp khá".</summary>
public static class LanguageReader
{
    /// <summary>A level belongs to a language that stands at most this many tokens before it.</summary>
    private const int Reach = 8;

    private static readonly PhraseTable<string> Languages = new(
        ("tiếng anh|anh văn|anh ngữ|english|t.anh|t.a|t anh|ngoại ngữ anh", "en"),
        ("tiếng nhật|nhật ngữ|nhật văn|japanese|t.nhật|tiếng nhật bản", "ja"),
        ("tiếng hàn|hàn ngữ|tiếng hàn quốc|korean|t.hàn", "ko"),
        ("tiếng trung|tiếng hoa|hoa ngữ|hoa văn|trung văn|hán ngữ|tiếng trung quốc|chinese|t.trung|tiếng đài loan|tiếng quan thoại", "zh"),
        ("tiếng đức|đức ngữ|german", "de"),
        ("tiếng pháp|pháp văn|pháp ngữ|french", "fr"),
        ("tiếng nga|nga văn|russian", "ru"),
        ("tiếng thái|thai language", "th"),
        ("tiếng lào", "lo"),
        ("tiếng khmer|tiếng campuchia|tiếng khơ me", "km"),
        ("tiếng tây ban nha|spanish", "es"),
        ("tiếng ý", "it"));

    /// <summary>Names that are languages only where the whole answer is the name.</summary>
    private static readonly PhraseTable<string> ShortNames = new(
        ("anh", "en"), ("nhật", "ja"), ("hàn", "ko"), ("trung", "zh"), ("hoa", "zh"), ("đức", "de"), ("pháp", "fr"), ("nga", "ru"), ("ta", "en"));

    private static readonly PhraseTable<(string Language, string Test)> Tests = new(
        ("toeic", ("en", "toeic")), ("ielts", ("en", "ielts")), ("toefl|toefl ibt", ("en", "toefl")),
        ("jlpt n|jlpt|n|nat test n|năng lực nhật ngữ n", ("ja", "jlpt")), ("hsk|hsk cấp", ("zh", "hsk")),
        ("topik|topik cấp|topik level", ("ko", "topik")), ("vstep bậc|khung 6 bậc|bậc", ("und", "bậc")));

    private static readonly PhraseTable<CefrLevel> Levels = new(
        ("pre-a1|pre a1", CefrLevel.PreA1), ("a1", CefrLevel.A1), ("a2", CefrLevel.A2), ("b1", CefrLevel.B1), ("b2", CefrLevel.B2),
        ("c1", CefrLevel.C1), ("c2", CefrLevel.C2));

    private static readonly PhraseTable<Ability> Abilities = new(
        ("tốt|thành thạo|giỏi|lưu loát|trôi chảy|fluent|good", Ability.Good),
        ("khá", Ability.Fair),
        ("trung bình|tb|cơ bản|căn bản|basic|biết", Ability.Average));

    private static readonly PhraseTable<bool> CertificateWords = new(("chứng chỉ|trình độ|bằng|cấp độ|năng lực|tương đương|đạt", true));

    private static readonly PhraseTable<int> Roman = new(("i", 1), ("ii", 2), ("iii", 3), ("iv", 4), ("v", 5), ("vi", 6));

    private static readonly PhraseTable<bool> NotRequired = new(("không yêu cầu|không cần|không bắt buộc|kyc|không đòi hỏi|không", true));

    /// <summary>Reads the languages stated in a text; never throws.</summary>
    public static LanguageReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var found = new List<Mention>();
        for (var i = 0; i < scanned.Count; i++)
        {
            i += ReadAt(scanned, i, found);
        }
        if (found.Count == 0)
        {
            return new LanguageReading(text, ReadShort(text, scanned), NotRequired.IsIn(scanned));
        }
        return new LanguageReading(text, found.ConvertAll(mention => mention.ToSkill(scanned)), IsNotRequired: false);
    }

    /// <summary>Takes in what begins at the token; returns how many further tokens it covers.</summary>
    private static int ReadAt(ScannedText text, int index, List<Mention> found)
    {
        var current = found.Count > 0 && index - found[^1].Last <= Reach ? found[^1] : null;
        if (Languages.TryMatch(text, index, out var language, out var length))
        {
            // "TOEIC 450 tiếng Anh": the language of a test just named is not a second one.
            if (current is not null && current.Language == language && current.Level is not null)
            {
                current.Last = index + length - 1;
            }
            else
            {
                found.Add(new Mention(language, index) { Last = index + length - 1 });
            }
            return length - 1;
        }
        if (Tests.TryMatch(text, index, out var test, out length) && (length > 1 || !text.Is(index, "n") || IsJapanese(text, index, current))
            && TryReadResult(text, index + length, test.Test, out var level, out var next))
        {
            var target = test.Language == "und" || current?.Language == test.Language ? current : null;
            if (target is null && test.Language == "und")
            {
                return 0;
            }
            Set(found, target, test.Language, level, index, next - 1);
            return next - index - 1;
        }
        if (Levels.TryMatch(text, index, out var stated, out length) && text[index + 1].Glued && (current is not null || text.Count == length))
        {
            Set(found, current, "und", stated, index, index + length - 1);
            return length - 1;
        }
        if (current is not null && current.Ability is null && Abilities.TryMatch(text, index, out var ability, out length))
        {
            current.Ability = ability;
            current.Last = index + length - 1;
            return length - 1;
        }
        return 0;
    }

    /// <summary>"N3" is a Japanese level beside the language, after a word for a certificate, or as the whole answer; else it may number a hall.</summary>
    private static bool IsJapanese(ScannedText text, int index, Mention? current)
    {
        if (current?.Language == "ja" || CertificateWords.TryMatch(text, index - 2, out _, out var length) && length == 2
            || CertificateWords.TryMatch(text, index - 1, out _, out _))
        {
            return true;
        }
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsWordAt(i) && !text.Is(i, "n") && !text.Is(i, "hoac") && !text.Is(i, "tro") && !text.Is(i, "len"))
            {
                return false;
            }
        }
        return true;
    }

    private static void Set(List<Mention> found, Mention? target, string language, CefrLevel? level, int first, int last)
    {
        if (target is null || (target.Level is not null && language != "und"))
        {
            found.Add(new Mention(language, first) { Level = level, Last = last });
            return;
        }
        // Of several levels for one language the lowest is what is asked for ("B1 hoặc TOEIC 600").
        target.Level = target.Level is { } known && !(known > level) ? known : level;
        target.Last = last;
    }

    private static bool TryReadResult(ScannedText text, int index, string test, out CefrLevel? level, out int next)
    {
        level = null;
        next = index;
        while (text.IsSignAt(next, ':') || text.IsSignAt(next, '-') || text.IsSignAt(next, '≥') || text.IsSignAt(next, '>') || text.IsSignAt(next, '=')
            || text.At(next, "tu") || text.At(next, "tren") || text.At(next, "toi") || text.At(next, "thieu") || text.At(next, "cap") || text.At(next, "dat"))
        {
            next++;
        }
        var isTestOfWord = text.Folded(index - 1).Length > 1;
        if (test == "jlpt" && !isTestOfWord && !(text.IsNumberAt(index) && text[index] is { Glued: true, Length: 1 }))
        {
            return false;
        }
        if (Numeral.TryRead(text, next, out var number) && !number.InWords)
        {
            level = LanguageCertificates.LevelOf(test, number.Value);
            next = number.Next;
            return level is not null || isTestOfWord;
        }
        if (test is "topik" or "hsk" or "bậc" && Roman.TryMatch(text, next, out var roman, out var length))
        {
            level = LanguageCertificates.LevelOf(test, roman);
            next += length;
            return true;
        }
        // A test without a result still names the language.
        next = index;
        return test is "toeic" or "ielts" or "toefl" or "hsk" or "topik";
    }

    private static List<LanguageSkill> ReadShort(string input, ScannedText text)
    {
        if (ShortNames.TryMatch(text, 0, out var language, out _) && IsShortAnswer(text))
        {
            var mention = new Mention(language, 0) { Last = text.Count - 1 };
            mention.Ability = Abilities.TryFind(text, out var ability) ? ability : null;
            mention.Level = Levels.TryFind(text, out var level) ? level : null;
            return [mention.ToSkill(text)];
        }
        return Levels.TryMatch(text, 0, out var alone, out var length) && length == text.Count
            ? [new LanguageSkill("und", alone, null, input, text.SpanOf(0, text.Count - 1))]
            : [];
    }

    private static bool IsShortAnswer(ScannedText text) => text.Count == 1
        || Abilities.TryMatch(text, 1, out _, out _) || Levels.TryMatch(text, 1, out _, out _)
        || (text[1].Kind == TokenKind.Sign && text.Count > 2 && (Abilities.TryMatch(text, 2, out _, out _) || Levels.TryMatch(text, 2, out _, out _)));

    private sealed class Mention(string language, int first)
    {
        public string Language => language;

        public CefrLevel? Level { get; set; }

        public Ability? Ability { get; set; }

        public int Last { get; set; }

        public LanguageSkill ToSkill(ScannedText text)
        {
            var span = text.SpanOf(first, Last);
            return new LanguageSkill(language, Level, Ability, text.Input.Substring(span.Start, span.Length), span);
        }
    }
}
