using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>One sex asked for. "Nam" is also the south, a name and, without diacritics, a year; both sexes together exclude nobody.</summary>
internal static class SexWording
{
    /// <summary>What follows "nam" in names of places and things, whatever the case.</summary>
    private static readonly PhraseTable<bool> AlwaysNameAfterNam = new(
        ("định|từ liêm|trung bộ|bộ|đàn|trực|giang|sách|trà my|phi|mỹ|kỳ|cực|châm|tước|đông dương|căn|tư|cần thơ|đình vũ|sài gòn|trung|á|thái bình dương|ô", true));

    private static readonly PhraseTable<bool> NameBeforeNam = new(
        ("việt|hà|quảng|miền|phía|đông|tây|hướng|cực|vào|trong|an|bắc|bờ|mạn|bến|văn|đường|cửa", true));

    /// <summary>Things made for one sex, rooms kept apart, customers and patients: no requirement for workers.</summary>
    private static readonly PhraseTable<bool> ThingsBefore = new(
        ("quần áo|áo|áo dài|đồ bộ|áo khoác|váy|giày|dép|túi|sơ mi|quần|quần tây|thời trang|tóc|khách|khách hàng|vệ sinh|wc|toilet|ký túc xá|ktx|phòng|phòng trọ|nhà trọ|phòng nghỉ|phòng thay đồ|nhà tắm|khu nhà ở|trại giam|đội bóng|bóng đá|khám|bệnh nhân|đồng phục|đồ|đồ lót|trang sức|đồng hồ|nước hoa|mỹ phẩm|mỹ phẩm cho|mỹ phẩm dành cho|cho khách|balo|vest|veston|dây nịt|kính|mũ|nón|giầy|hội|tập gym|spa|da", true));

    private static readonly PhraseTable<bool> PersonBefore = new(("anh|chị|em|ông|cô|chú|bác|ms|mr|mrs|bà|thầy|bé", true));

    private static readonly PhraseTable<bool> FamilyNames = new(
        ("nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đinh|trịnh|lâm|mai|lương|đoàn|cao|tạ|hà|tô|trương|đào|châu|thái|tống|kiều", true));

    private static readonly PhraseTable<bool> JobsAfterNu = new(("trang|hộ sinh|công gia chánh|sinh|quyền|hoàng|doanh nhân|công", true));

    /// <summary>Rights and support of women workers that the law asks for.</summary>
    private static readonly PhraseTable<bool> RightsAfter = new(
        ("được|mang thai|nuôi con|nghỉ|trong thời gian|sinh con|có con|thai sản|đang mang thai|hưởng", true));

    private static readonly PhraseTable<bool> RightsBefore = new(("chế độ|cho|hỗ trợ|đối với|quyền lợi|chăm lo|bảo vệ|phúc lợi|dành cho", true));

    private static readonly PhraseTable<bool> Asking = new(
        ("tuyển|tuyển dụng|cần|ưu tiên|chỉ|nhận|yêu cầu|giới tính|giới tính:|lao động|công nhân|nhân viên|ứng viên|thợ|chỉ tuyển|không nhận|ko nhận|phụ bếp|bảo vệ|lái xe|tạp vụ|lễ tân|thu ngân|kế toán|phục vụ|đối tượng:|đối tượng|người|bạn|là|các bạn|tìm|gấp|thêm", true));

    private static readonly PhraseTable<bool> YearAfter = new(
        ("kinh nghiệm|trở lên|nay|sau|đầu|qua|trước|tới|học|làm việc|liên tiếp|liền|thâm niên|trong nghề|gần đây|kn|đầu tiên|mot|hai", true));

    private static readonly PhraseTable<bool> Links = new(("/|,|-|&|+|và|hoặc|hay|lẫn|, và|và/hoặc|or|;", true));

    /// <summary>Other words for one sex; they ask for it only beside a word that asks, or before an age.</summary>
    private static readonly PhraseTable<bool> OtherWords = new(
        ("con trai|đàn ông|con gái|bạn gái|bạn trai|phụ nữ|phái mạnh|phái đẹp|phái yếu|thanh niên nam|nam nhi|gái|chị em phụ nữ", true));

    private static readonly PhraseTable<bool> Hiring = new(("tuyển|cần|ưu tiên|chỉ nhận|chỉ tuyển|nhận|tìm|yêu cầu", true));

    private static readonly PhraseTable<bool> States = new(("có thai|mang thai|và|việt nam|xã|huyện|tỉnh|phường|nuôi con|sau sinh|đang", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (OtherWords.TryMatch(text, i, out _, out var length) && IsHired(text, i, i + length))
            {
                report(i, i + length - 1);
                i += length - 1;
                continue;
            }
            if (SexAt(text, i) is not { } isMale)
            {
                continue;
            }
            if (PairEnd(text, i, isMale) is { } pairEnd)
            {
                i = pairEnd;
                continue;
            }
            if (isMale ? IsName(text, i) || IsYear(text, i) : IsNuName(text, i))
            {
                continue;
            }
            if (IsAbout(text, i, ThingsBefore) || IsRight(text, i))
            {
                continue;
            }
            var first = text.IsExactly(i - 1, "phái", "phai") ? i - 1 : i;
            var last = text.IsExactly(i + 1, "giới", "gioi") ? i + 1 : i;
            report(first, last);
        }
    }

    private static bool IsHired(ScannedText text, int first, int next)
    {
        if (States.TryMatch(text, next, out _, out _))
        {
            return false;
        }
        for (var i = Math.Max(0, first - 3); i < first; i++)
        {
            if (Hiring.TryMatch(text, i, out _, out _) && !text.Is(first - 1, "cho") && !text.Is(first - 1, "hoi"))
            {
                return true;
            }
        }
        return text.At(next, "uu", "tien")
            || (first == 0 && (text.IsNumberAt(next) || text.Is(next, "khoe") || (text.Is(next, "tu") && text.IsNumberAt(next + 1))));
    }

    /// <summary>True for nam, false for nữ, null for any other word.</summary>
    private static bool? SexAt(ScannedText text, int index) =>
        text.Exact(index).SequenceEqual("nam") ? true : text.IsExactly(index, "nữ", "nu") ? false : null;

    /// <summary>The token of the other sex when both are named together.</summary>
    private static int? PairEnd(ScannedText text, int index, bool isMale)
    {
        var next = Links.TryMatch(text, index + 1, out _, out var length) ? index + 1 + length : index + 1;
        return SexAt(text, next) == !isMale && !(!isMale && IsName(text, next)) ? next : null;
    }

    private static bool IsName(ScannedText text, int index)
    {
        // "Nam Á" and "Nam Tư" are names, "ưu tiên nam ạ" and "nam từ 18 tuổi" are not.
        if (AlwaysNameAfterNam.TryMatch(text, index + 1, out _, out _) && !text.Exact(index + 1).SequenceEqual("ạ")
            && !text.Exact(index + 1).SequenceEqual("từ"))
        {
            return true;
        }
        if (NameBeforeNam.TryMatch(text, index - 1, out _, out _) && !Asking.TryMatch(text, index - 1, out _, out _)
            && (IsCapital(text, index) || !text.HasMarks || text.Is(index - 1, "viet") || text.Is(index - 1, "mien") || text.Is(index - 1, "quang") || text.Is(index - 1, "ha")))
        {
            return true;
        }
        if (IsPersonBefore(text, index) || HasFamilyName(text, index))
        {
            return true;
        }
        if (IsAllCapitals(text))
        {
            return false;
        }
        // Công ty Nam Phát, Hải Nam: a capital on both sides of a word that nothing asks for.
        var capitalAfter = IsCapital(text, index) && IsCapital(text, index + 1) && SexAt(text, index + 1) is null;
        var capitalBefore = IsCapital(text, index) && IsCapital(text, index - 1) && !Asking.TryMatch(text, index - 1, out _, out _)
            && !IsTitleCase(text, index);
        return capitalAfter && !IsTitleCase(text, index) || capitalBefore;
    }

    private static bool IsNuName(ScannedText text, int index) =>
        text.IsExactly(index - 1, "phụ", "phu") || JobsAfterNu.TryMatch(text, index + 1, out _, out _) || IsPersonBefore(text, index) || HasFamilyName(text, index);

    private static bool IsPersonBefore(ScannedText text, int index)
    {
        var before = text.IsSignAt(index - 1, '.') ? index - 2 : index - 1;
        return IsCapital(text, index) && PersonBefore.TryMatch(text, before, out _, out _) && !IsAllCapitals(text);
    }

    private static bool HasFamilyName(ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (IsCapital(text, i) && IsCapital(text, index) && !IsAllCapitals(text) && FamilyNames.TryMatch(text, i, out _, out _) && AreWords(text, i, index))
            {
                return true;
            }
        }
        return false;
    }

    private static bool AreWords(ScannedText text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!text.IsWordAt(i) || !IsCapital(text, i))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>"2 nam kinh nghiem": without its diacritic the year looks like the sex.</summary>
    private static bool IsYear(ScannedText text, int index)
    {
        if (YearAfter.TryMatch(text, index + 1, out _, out _) && (text.IsNumberAt(index - 1) || !text.HasMarks))
        {
            return true;
        }
        if (text.HasMarks)
        {
            return false;
        }
        if (text.IsNumberAt(index - 1))
        {
            return !Asking.TryMatch(text, index - 2, out _, out _);
        }
        // Four digits after it are a year; otherwise something must ask for a sex, or a requirement must begin here.
        return (text.IsNumberAt(index + 1) && text[index + 1].Length == 4)
            || !(EndsAsking(text, index) || index == 0 || text[index - 1].Kind == TokenKind.Sign);
    }

    private static bool EndsAsking(ScannedText text, int index) =>
        Asking.TryMatch(text, index - 1, out _, out var length) && length == 1 || Asking.TryMatch(text, index - 2, out _, out length) && length == 2;

    private static bool IsAbout(ScannedText text, int index, PhraseTable<bool> words)
    {
        for (var i = Math.Max(0, index - 3); i < index; i++)
        {
            if (words.TryMatch(text, i, out _, out var length) && i + length == index)
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsRight(ScannedText text, int index)
    {
        if (!text.At(index - 2, "lao", "dong") && !text.At(index - 2, "cong", "nhan") && !text.At(index - 2, "nhan", "vien"))
        {
            return false;
        }
        return RightsAfter.TryMatch(text, index + 1, out _, out _) || IsAbout(text, index - 2, RightsBefore);
    }

    private static bool IsCapital(ScannedText text, int index) =>
        text.IsWordAt(index) && text.SpanOf(index, index) is var span && char.IsUpper(text.Input[span.Start]);

    private static bool IsAllCapitals(ScannedText text)
    {
        foreach (var c in text.Input)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Headlines Write Every Word With A Capital; then capitals tell nothing.</summary>
    private static bool IsTitleCase(ScannedText text, int index)
    {
        var words = 0;
        var capitals = 0;
        for (var i = Math.Max(0, index - 6); i < Math.Min(text.Count, index + 7); i++)
        {
            if (text.IsWordAt(i))
            {
                words++;
                capitals += IsCapital(text, i) ? 1 : 0;
            }
        }
        return words >= 4 && capitals == words;
    }
}
