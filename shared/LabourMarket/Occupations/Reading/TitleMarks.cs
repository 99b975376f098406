using JobMatch.LabourMarket.Occupations.Lexicon;

namespace JobMatch.LabourMarket.Occupations.Reading;

/// <summary>Numbers of the words that <see cref="TitleExtraction"/> asks for, in one wording.</summary>
internal sealed class TitleMarks
{
    private readonly HashSet<int> _counted;
    private readonly HashSet<int> _countLeads;
    private readonly HashSet<int> _payLeads;
    private readonly HashSet<int> _payUnits;
    private readonly HashSet<int> _payTails;
    private readonly HashSet<int> _workplaces;
    private readonly HashSet<int> _sexes;
    private readonly HashSet<int> _ageUnits;
    private readonly HashSet<int> _actions;
    private readonly HashSet<int> _grades;
    private readonly HashSet<int> _numbered;

    public TitleMarks(WrittenForms wording, IReadOnlyList<string> actions)
    {
        _counted = Numbers(wording, "người", "bạn", "nam", "nữ", "lđ", "lao động", "vị trí", "ứng viên", "nhân sự", "suất", "chỉ tiêu",
            "nhân viên", "công nhân", "thợ",
            "anh em", "anh chị em", "ae", "anh", "chị", "em", "cháu", "slot", "nhân công", "học viên", "thực tập sinh", "cộng tác viên");
        _countLeads = Numbers(wording, "sl", "số lượng", "tuyển", "cần tuyển", "tuyển dụng", "cần", "tìm", "thêm", "khoảng", "tầm", "trên", "hơn",
            "ít nhất", "tối thiểu");
        _numbered = Numbers(wording, "khu", "lô", "tầng", "lớp", "bậc", "hạng", "cấp", "ca", "loại", "số",
            "đường", "cổng", "xưởng", "chuyền", "q", "quận", "phường", "kcn");
        _payLeads = Numbers(wording, "lương", "thu nhập", "upto", "up", "to", "từ", "tới", "đến", "lên", "trên", "dưới", "khoảng", "net", "gross", "cứng", "tn", "mức");
        _payUnits = Numbers(wording, "tr", "triệu", "usd", "k", "đ", "vnd", "vnđ", "đồng", "củ");
        _payTails = Numbers(wording, "tháng", "ngày", "giờ", "h", "th", "rưỡi", "công", "buổi", "tuần", "suất", "sp", "sản phẩm");
        _workplaces = Numbers(wording, "nhà hàng", "khách sạn", "siêu thị", "bệnh viện", "xưởng", "nhà máy", "trường", "cửa hàng", "showroom", "quán",
            "công trình", "công trường", "spa", "kho", "trang trại", "trại", "phòng khám", "nhà thuốc", "trạm", "garage", "văn phòng", "shop", "tiệm",
            "quán ăn", "quán cà phê", "bếp ăn", "nhà xưởng", "phòng gym", "bệnh xá", "nông trại", "trường học");
        _sexes = Numbers(wording, "nam", "nữ");
        _actions = Numbers(wording, [.. actions]);
        _grades = Numbers(wording, "thợ", "người", "phụ", "phụ việc", "phụ thợ", "thợ chính", "thợ cả", "thợ học việc",
            "học nghề", "thợ lành nghề", "người thợ");
        _ageUnits = Numbers(wording, "tuổi", "năm", "t", "ca", "chỗ", "tấn", "kg", "cây", "sao", "tầng", "tháng", "ngày",
            "giờ", "h", "tiếng", "buổi", "bánh",
            "miền", "lá", "kim", "cm", "mét", "pha", "trục", "phút", "lần", "số", "màu", "cấp", "kw", "kv");
    }

    /// <summary>Whether it names people who are counted: 5 người.</summary>
    public bool IsCounted(int word) => _counted.Contains(word);

    /// <summary>Whether a number after it counts people: số lượng 5.</summary>
    public bool LeadsCount(int word) => _countLeads.Contains(word);

    /// <summary>Whether a number after it is part of a name: lớp 12, bậc 3, khu 2.</summary>
    public bool IsNumbered(int word) => _numbered.Contains(word);

    /// <summary>Whether it may stand before an amount of pay.</summary>
    public bool LeadsPay(int word) => _payLeads.Contains(word);

    /// <summary>Whether it makes the number before it an amount.</summary>
    public bool IsPayUnit(int word) => _payUnits.Contains(word);

    /// <summary>Whether it may follow an amount.</summary>
    public bool TailsPay(int word) => _payTails.Contains(word);

    /// <summary>Whether it is a kind of workplace, which says more about the job than about the place.</summary>
    public bool IsWorkplace(int word) => _workplaces.Contains(word);

    /// <summary>Whether it is nam or nữ.</summary>
    public bool IsSex(int word) => _sexes.Contains(word);

    /// <summary>Whether it is something that people are paid to do, so that a text which begins with it is about work (sửa, lắp, trông trẻ).</summary>
    public bool IsAction(int word) => _actions.Contains(word);

    /// <summary>Whether it says how far somebody has come in a trade, not which: "thợ phụ" beside "thợ hàn" is no second job.</summary>
    public bool IsGrade(int word) => _grades.Contains(word);

    /// <summary>Whether the number before it counts neither people nor money.</summary>
    public bool IsOtherUnit(int word) => _ageUnits.Contains(word);

    private static HashSet<int> Numbers(WrittenForms wording, params string[] phrases)
    {
        var numbers = new HashSet<int>();
        foreach (var phrase in phrases)
        {
            foreach (var word in wording.ReadName(phrase))
            {
                numbers.Add(word.Id);
            }
        }
        return numbers;
    }
}
