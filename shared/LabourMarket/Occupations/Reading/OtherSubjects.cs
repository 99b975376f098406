using System.Buffers;
using System.Collections.Frozen;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>Texts that name a person, an organisation or an address and no work: their words may be trades (Nguyễn Văn Hàn, Công ty May Việt
/// Tiến, phố Thợ Nhuộm).</summary>
internal static class OtherSubjects
{
    private const int MostSyllablesOfAName = 5;

    /// <summary>Family names that are no word of a trade; without marks, because names are typed without them too.</summary>
    private static readonly FrozenSet<string> s_familyNames = new[]
    {
        "nguyễn", "trần", "phạm", "hoàng", "huỳnh", "phan", "vũ", "võ", "đặng", "bùi", "đỗ", "hồ", "ngô", "dương", "lý", "đinh", "đoàn", "trương",
        "trịnh", "lê", "lương", "tạ", "quách", "mạc", "đào", "hà", "cao", "chu", "châu", "thái", "tống", "tô", "kiều", "khổng", "doãn", "triệu", "giang",
        "lò", "thạch", "danh", "kim", "sơn", "lâm", "mai", "la", "từ", "thợ", "nông", "hứa", "vương", "văn", "phùng", "lưu", "thân", "ninh",
    }.Select(VietnameseText.Folded).ToFrozenSet();

    /// <summary>Middle names that settle it: văn for men, thị for women.</summary>
    private static readonly FrozenSet<string> s_middleNames = new[] { "văn", "thị", "van", "thi" }.ToFrozenSet();

    /// <summary>Family names that stand alone as such: the others need a middle name.</summary>
    private static readonly FrozenSet<string> s_plainFamilyNames = new[]
    {
        "nguyễn", "trần", "phạm", "hoàng", "huỳnh", "phan", "võ", "đặng", "bùi", "đỗ", "ngô", "dương", "đinh", "trịnh", "lê", "hồ", "lý", "vũ",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> s_address = new[]
    {
        "anh", "chị", "chú", "bác", "cô", "em", "ông", "bà", "dì", "thím", "cậu", "chi", "bac", "chu", "co", "ong", "ba",
    }.ToFrozenSet();

    private static readonly string[] s_leads =
    [
        "công ty", "cty", "ct", "tổng công ty", "tập đoàn", "dntn", "doanh nghiệp", "htx", "hợp tác xã", "cơ sở", "ngân hàng", "bệnh viện", "trường", "trung tâm",
        "phòng khám", "khách sạn", "nhà hàng", "siêu thị", "cửa hàng", "nhà thuốc", "sở", "ủy ban", "ubnd", "ban quản lý", "trạm y tế",
        "đường", "phố", "ngõ", "hẻm", "ngách", "quốc lộ", "tỉnh lộ", "thôn", "xóm", "ấp", "tổ dân phố", "khu phố", "khóm", "bản", "kdc", "khu dân cư",
        "khu tái định cư", "chung cư", "tổ", "chợ", "cầu", "bến xe", "ngã tư", "ngã ba", "số nhà", "số", "lô", "kiệt", "đại lộ",
    ];

    /// <summary>Beginnings of texts about prices, papers, tickets and entertainment; with marks only, because "gia" is half of gia công.</summary>
    private static readonly string[] s_things =
    [
        "giá ", "lịch ", "học phí ", "chứng chỉ ", "giấy ", "bằng tốt nghiệp", "tốt nghiệp ", "vé ", "tiền ", "phim ", "sổ ", "bệnh ", "đơn xin ",
    ];

    /// <summary>Words of texts that offer things for money rather than work.</summary>
    private static readonly SearchValues<string> s_offers = SearchValues.Create(
        [
            " giá rẻ", " giá cao", " giá tốt", " giá sỉ", " giá gốc", "thanh lý ", "khuyến mãi", "giảm giá",
            " gia re", " gia cao", "thanh ly ", "khuyen mai", "giam gia",
        ],
        StringComparison.Ordinal);

    /// <summary>First syllables of leads that begin no line of work, so that the name behind them may be in small letters.</summary>
    private static readonly FrozenSet<string> s_plainLeads = new[] { "cong", "cty", "duong", "ngo", "hem", "thon", "xom", "dntn", "htx", "quoc" }.ToFrozenSet();

    private static readonly SearchValues<char> s_punctuation = SearchValues.Create(",;:-/()+");

    /// <summary>Beginnings after which even a word for a worker is part of a name: phố Thợ Nhuộm, Trường Trung cấp nghề Bắc Kạn.</summary>
    private static readonly string[] s_certainLeads =
        ["đường ", "phố ", "ngõ ", "hẻm ", "thôn ", "xóm ", "ấp ", "trường trung cấp ", "trường cao đẳng ", "trường đại học ", "trung tâm dịch vụ việc làm "];

    private static readonly FrozenSet<string> s_accentedLeads = s_leads.Select(VietnameseText.YiKey).ToFrozenSet();
    private static readonly FrozenSet<string> s_foldedLeads = s_leads.Select(VietnameseText.Folded).ToFrozenSet();
    private static readonly int s_longestLead = s_leads.Max(lead => lead.Count(c => c == ' ') + 1);

    /// <summary>Whether a text names somebody or something else.</summary>
    /// <param name="text">A clean title.</param>
    /// <param name="isAboutWork">Whether something in it speaks of work; then only what cannot be a job is taken for a name.</param>
    /// <param name="saysWorker">Whether it has a word for a worker or for hiring: then something for sale is what the work is about.</param>
    public static bool Names(string text, bool isAboutWork, bool saysWorker)
    {
        var canonical = VietnameseText.Canonical(text);
        if (!saysWorker && canonical.AsSpan().ContainsAny(s_offers))
        {
            return true;
        }
        if (isAboutWork)
        {
            return IsCertain(canonical);
        }
        if (Array.Exists(s_things, thing => canonical.StartsWith(thing, StringComparison.Ordinal)))
        {
            return true;
        }
        var written = new List<string>(8);
        foreach (var syllable in VietnameseText.Syllables(text))
        {
            written.Add(syllable.Text.ToString());
        }
        return written.Count > 0 && (IsPerson(written) || IsOrganisationOrAddress(text, written));
    }

    private static bool IsCertain(string canonical) =>
        canonical.AsSpan().IndexOfAny(s_punctuation) < 0
        && (Array.Exists(s_certainLeads, lead => canonical.StartsWith(lead, StringComparison.Ordinal))
            || (canonical.AsSpan().Count(' ') == 2
                && canonical.Split(' ') is [var family, "văn" or "thị", _] && s_familyNames.Contains(VietnameseText.Folded(family))));

    private static bool IsPerson(List<string> syllables)
    {
        if (syllables.Count is < 2 or > MostSyllablesOfAName)
        {
            return false;
        }
        var first = VietnameseText.Canonical(syllables[0]);
        var second = VietnameseText.Canonical(syllables[1]);
        if (syllables.Count == 2 && s_address.Contains(first))
        {
            return true;
        }
        return (syllables.Count > 2 && s_middleNames.Contains(second) && s_familyNames.Contains(VietnameseText.Folded(first)))
            || (s_plainFamilyNames.Contains(first) && syllables.TrueForAll(syllable => char.IsUpper(syllable[0])));
    }

    /// <summary>An organisation has a name after its kind; a kind alone (nhà hàng khách sạn) is a line of work.</summary>
    private static bool IsOrganisationOrAddress(string text, List<string> syllables)
    {
        var start = 0;
        while (start < syllables.Count && char.IsAsciiDigit(syllables[start][0]))
        {
            start++;
        }
        if (start > 0 && start < syllables.Count && char.IsUpper(syllables[start][0]))
        {
            return true;
        }
        var leads = VietnameseText.IsUnaccented(text) ? s_foldedLeads : s_accentedLeads;
        for (var length = Math.Min(s_longestLead, syllables.Count - start - 1); length > 0; length--)
        {
            var lead = string.Join(' ', syllables.GetRange(start, length));
            if (leads.Contains(leads == s_foldedLeads ? VietnameseText.Folded(lead) : VietnameseText.YiKey(lead)))
            {
                return IsNamed(syllables, start + length);
            }
        }
        return false;
    }

    private static bool IsNamed(List<string> syllables, int from) =>
        syllables.FindIndex(from, syllable => char.IsUpper(syllable[0]) || char.IsAsciiDigit(syllable[0])) >= 0
        || (s_plainLeads.Contains(VietnameseText.Folded(syllables[0])) && syllables.TrueForAll(syllable => !char.IsUpper(syllable[0])));
}
