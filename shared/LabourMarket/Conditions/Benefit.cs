using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>What an employer offers beside pay. Source: NĐ 23/2021/NĐ-CP mẫu 03a/PL1, "Chế độ phúc lợi".</summary>
public enum Benefit
{
    /// <summary>Ăn 1 bữa.</summary>
    OneMeal,

    /// <summary>Ăn 2 bữa.</summary>
    TwoMeals,

    /// <summary>Ăn 3 bữa.</summary>
    ThreeMeals,

    /// <summary>Có ăn, không rõ số bữa.</summary>
    Meals,

    /// <summary>Hỗ trợ ăn bằng tiền.</summary>
    MealAllowance,

    /// <summary>Không hỗ trợ ăn.</summary>
    NoMeals,

    /// <summary>Đóng BHXH, BHYT, BHTN.</summary>
    SocialInsurance,

    /// <summary>BH nhân thọ, tai nạn hoặc sức khỏe thêm.</summary>
    PrivateInsurance,

    /// <summary>Trợ cấp thôi việc.</summary>
    SeveranceAllowance,

    /// <summary>Nhà trẻ.</summary>
    ChildCare,

    /// <summary>Xe đưa đón.</summary>
    ShuttleBus,

    /// <summary>Hỗ trợ đi lại.</summary>
    TravelAllowance,

    /// <summary>Ký túc xá, chỗ ở miễn phí.</summary>
    Dormitory,

    /// <summary>Hỗ trợ nhà ở bằng tiền.</summary>
    HousingAllowance,

    /// <summary>Đào tạo.</summary>
    Training,

    /// <summary>Lối đi, thiết bị hỗ trợ cho người khuyết tật.</summary>
    AccessibleWorkplace,

    /// <summary>Cơ hội thăng tiến.</summary>
    Promotion,

    /// <summary>Thưởng, lương tháng 13.</summary>
    Bonus,

    /// <summary>Khác.</summary>
    Other,
}

/// <summary>What was understood of a text about benefits.</summary>
/// <param name="Input">The text as given.</param>
/// <param name="Values">The benefits named, each once, in the order of the text.</param>
public sealed record BenefitReading(string Input, IReadOnlyList<Benefit> Values);

/// <summary>Reads benefits in the wording of the forms and of adverts.</summary>
public static class BenefitReader
{
    private static readonly PhraseTable<Benefit> Words = new(
        ("ăn 1 bữa|ăn một bữa|1 bữa|một bữa|ăn trưa|cơm trưa|bao cơm trưa|bao ăn trưa|ăn ca|ăn giữa ca|cơm ca", Benefit.OneMeal),
        ("ăn 2 bữa|ăn hai bữa|2 bữa|hai bữa", Benefit.TwoMeals),
        ("ăn 3 bữa|ăn ba bữa|3 bữa|ba bữa|ăn cả ngày", Benefit.ThreeMeals),
        ("bao ăn|ăn uống|bao cơm|nuôi ăn|cơm miễn phí|căng tin|căn tin|nhà ăn", Benefit.Meals),
        ("hỗ trợ ăn bằng tiền|phụ cấp ăn|tiền ăn|hỗ trợ tiền ăn|phụ cấp cơm|tiền cơm|hỗ trợ cơm|phụ cấp ăn trưa|hỗ trợ ăn trưa|hỗ trợ ăn|phụ cấp tiền ăn|phụ cấp ăn ca", Benefit.MealAllowance),
        ("không hỗ trợ ăn|không bao ăn|tự túc ăn|tự túc ăn uống|ăn tự túc|không hỗ trợ ăn uống", Benefit.NoMeals),
        ("đóng bhxh|bhxh|bảo hiểm xã hội|bhxh, bhyt, bhtn|bhxh bhyt bhtn|bhyt|bhtn|bảo hiểm y tế|bảo hiểm thất nghiệp|bảo hiểm bắt buộc|đóng bảo hiểm|bảo hiểm đầy đủ|chế độ bảo hiểm|đầy đủ bảo hiểm|bh xã hội|tham gia bảo hiểm", Benefit.SocialInsurance),
        ("bh nhân thọ|bảo hiểm nhân thọ|bảo hiểm tai nạn|bảo hiểm sức khỏe|bảo hiểm 24/24|bảo hiểm 24/7|bh tai nạn|bh sức khỏe", Benefit.PrivateInsurance),
        ("trợ cấp thôi việc", Benefit.SeveranceAllowance),
        ("nhà trẻ|gửi trẻ|trường mầm non|nhà mẫu giáo|hỗ trợ gửi trẻ|phụ cấp nuôi con|phụ cấp con nhỏ", Benefit.ChildCare),
        ("xe đưa đón|xe đưa rước|đưa đón|đưa rước|xe tuyến|xe bus đưa đón|xe ca đưa đón|shuttle bus", Benefit.ShuttleBus),
        ("hỗ trợ đi lại|phụ cấp đi lại|phụ cấp xăng|phụ cấp xăng xe|hỗ trợ xăng xe|tiền xăng|hỗ trợ xăng|xăng xe|công tác phí|phụ cấp xe|tiền đi lại", Benefit.TravelAllowance),
        ("ký túc xá|ktx|ở ký túc xá|chỗ ở|bao ở|bao ăn ở|ăn ở|nhà ở miễn phí|nhà ở tập thể|nhà tập thể|nơi ở|có chỗ ở|nhà trọ miễn phí|ăn ở miễn phí|nhà ở công nhân|khu nhà ở|lưu trú", Benefit.Dormitory),
        ("hỗ trợ nhà ở|phụ cấp nhà ở|hỗ trợ nhà trọ|phụ cấp nhà trọ|tiền nhà|hỗ trợ tiền nhà|tiền nhà trọ|hỗ trợ tiền trọ|trợ cấp nhà ở|phụ cấp thuê nhà|hỗ trợ thuê nhà|phụ cấp tiền nhà", Benefit.HousingAllowance),
        ("đào tạo|được đào tạo|đào tạo nghề|training|huấn luyện|học nghề miễn phí", Benefit.Training),
        ("lối đi/thiết bị hỗ trợ cho người khuyết tật|thiết bị hỗ trợ cho người khuyết tật|lối đi cho người khuyết tật|hỗ trợ người khuyết tật", Benefit.AccessibleWorkplace),
        ("cơ hội thăng tiến|thăng tiến|lộ trình thăng tiến|phát triển nghề nghiệp", Benefit.Promotion),
        ("thưởng|lương tháng 13|tháng lương thứ 13|tháng 13|thưởng tết|bonus|lương thứ 13", Benefit.Bonus),
        ("khác", Benefit.Other));

    /// <summary>Reads the benefits named in a text; never throws.</summary>
    public static BenefitReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var values = new List<Benefit>();
        foreach (var (benefit, token, length) in Words.All(scanned))
        {
            if (scanned.Is(token - 1, "khong") && benefit != Benefit.NoMeals)
            {
                continue;
            }
            Add(values, benefit);
            // "ăn ở", "bao ăn ở": both meals and a place to sleep.
            if (benefit == Benefit.Dormitory && ContainsWord(scanned, token, length, "an"))
            {
                Add(values, Benefit.Meals);
            }
        }
        return new BenefitReading(text, values);
    }

    private static bool ContainsWord(ScannedText text, int token, int length, string word)
    {
        for (var i = token; i < token + length; i++)
        {
            if (text.Is(i, word))
            {
                return true;
            }
        }
        return false;
    }

    private static void Add(List<Benefit> values, Benefit benefit)
    {
        if (!values.Contains(benefit))
        {
            values.Add(benefit);
        }
    }
}
