using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Pay;

internal enum PayBound
{
    Exact,
    Min,
    Max,
    About,
}

/// <summary>A word after a number that multiplies it.</summary>
internal readonly record struct PayScale(decimal Factor, string? Currency);

/// <summary>The vocabulary of pay.</summary>
internal static class PayWords
{
    public static readonly PhraseTable<PayScale> Scales = new(
        ("tr|triệu|củ|m|mil|million|millions|mio|t|trịu|tirệu|trệu|chiệu", new PayScale(1_000_000, null)),
        ("chai", new PayScale(1_000_000, null)),
        ("lít", new PayScale(100_000, null)),
        ("trđ|trđồng|trvnđ|trvnd|triệuđ|triệuđồng|triệuvnđ|trnđ", new PayScale(1_000_000, "VND")),
        ("k|nghìn|ngàn|ng|thousand", new PayScale(1_000, null)),
        ("kđ|kvnđ|ngđ|nđ|nghìnđồng|ngànđồng", new PayScale(1_000, "VND")),
        ("trăm nghìn|trăm ngàn|trăm k", new PayScale(100_000, null)),
        ("tỷ|tỷ đồng", new PayScale(1_000_000_000, null)),
        ("man|vạn yên", new PayScale(10_000, "JPY")));

    public static readonly PhraseTable<string> Currencies = new(
        ("đ|đồng|vnđ|vnd|vn đồng|việt nam đồng|đồng việt nam|₫|dong", "VND"),
        ("usd|$|us$|u$|u$d|đô|đô la|đô la mỹ|đô mỹ|dollar|dollars|dolla", "USD"),
        ("jpy|yên|yên nhật|yên nhật bản|yen|¥|円", "JPY"),
        ("eur|€|euro|euros", "EUR"),
        ("krw|won|won hàn|won hàn quốc|₩", "KRW"),
        ("twd|nt$|ntd|đài tệ|đô la đài loan|tân đài tệ", "TWD"),
        ("cny|rmb|nhân dân tệ|ndt|tệ", "CNY"),
        ("sgd|s$|đô la singapore|đô sing", "SGD"),
        ("aud|đô la úc|đô úc", "AUD"),
        ("cad|đô la canada", "CAD"),
        ("gbp|£|bảng anh", "GBP"),
        ("myr|ringgit", "MYR"),
        ("thb|baht|bạt", "THB"));

    public static readonly PhraseTable<PayPeriod> Periods = new(
        ("giờ|h|tiếng|hour|hr|hours|giờ công|giờ làm", PayPeriod.Hour),
        ("ngày|ngày công|công|công nhật|ngày làm|day|ca|ca làm|nc", PayPeriod.Day),
        ("tuần|week|wk", PayPeriod.Week),
        ("tháng|th|thg|month|mth|mo|tg|t", PayPeriod.Month),
        ("năm|year|yr|annum|nam", PayPeriod.Year),
        ("sản phẩm|sp|cái|chiếc|đơn|đơn hàng|kg|kí|tấn|m2|mét|m|bộ|bài|buổi|chuyến|khách|phiếu|tiết|suất|căn|xe|đôi|lượt|mối|mũi|mối hàn|video|lớp|gói",
            PayPeriod.Piece));

    /// <summary>Words before the amount that say what it is paid for.</summary>
    public static readonly PhraseTable<PayPeriod> LeadingPeriods = new(
        ("lương giờ|lương theo giờ|theo giờ|mỗi giờ|một giờ|1 giờ|1h|đồng/giờ|đ/giờ|vnđ/giờ|1 tiếng|mỗi tiếng", PayPeriod.Hour),
        ("ngày lãnh|ngày lĩnh|lương ngày|lương theo ngày|theo ngày|mỗi ngày|một ngày|1 ngày|lương công nhật|công nhật|đồng/ngày|đ/ngày|vnđ/ngày|ngày công|1 công|mỗi ca|1 ca|một ca",
            PayPeriod.Day),
        ("tuần lãnh|tuần lĩnh|tuần nhận|lương tuần|lương theo tuần|mỗi tuần|một tuần|1 tuần", PayPeriod.Week),
        ("lương tháng|mỗi tháng|một tháng|1 tháng|hàng tháng|hằng tháng|đồng/tháng|triệu/tháng|vnđ/tháng|thu nhập tháng", PayPeriod.Month),
        ("lương năm|mỗi năm|một năm|1 năm|hàng năm|hằng năm|thu nhập năm|đồng/năm|triệu/năm", PayPeriod.Year),
        ("lương sản phẩm|lương theo sản phẩm|mỗi sản phẩm|1 sản phẩm|đồng/sản phẩm|mỗi buổi|1 buổi|mỗi chuyến|1 chuyến|đơn giá", PayPeriod.Piece));

    public static readonly PhraseTable<PayBound> Before = new(
        ("từ|trên|hơn|tối thiểu|ít nhất|thấp nhất|min|from|>|≥|>=|=>|không dưới|không thấp hơn|over|above|at least|more than|khởi điểm|từ trên|từ hơn",
            PayBound.Min),
        ("tới|đến|upto|up to|up|max|tối đa|cao nhất|lên đến|lên tới|có thể lên đến|có thể lên tới|không quá|dưới|<|≤|<=|=<|to|under|below|chưa đến|chưa tới|đạt đến|đạt tới|có thể đạt",
            PayBound.Max),
        ("khoảng|tầm|~|≈|xấp xỉ|cỡ|chừng|gần|around|about|approx|trung bình|bình quân|trên dưới|khoảng tầm|tầm khoảng|khoảng trên dưới", PayBound.About));

    public static readonly PhraseTable<PayBound> After = new(
        ("trở lên|đổ lên|trở đi|up|or more|or above|and above|hoặc hơn|hoặc cao hơn", PayBound.Min),
        ("trở xuống|đổ lại|đổ xuống|trở lại|quay đầu|or less", PayBound.Max));

    public static readonly PhraseTable<bool> RangeSigns = new(
        ("-|~|∼|->|-->|=>|>>|→|--|..|...|…|đến|tới|to|đến dưới|tới dưới|cho đến|lên đến|lên tới|- dưới|đến tối đa|đến khoảng|đến hơn", true));

    /// <summary>The claim of an amount that is a bonus or an allowance and no pay.</summary>
    public const int Allowance = -3;

    /// <summary>Words before an amount that raise (positive) or lower its claim to be the pay.</summary>
    public static readonly PhraseTable<int> Claims = new(
        ("thu nhập|tổng thu nhập|tổng lương|tổng|income|total|thực nhận|thực lĩnh|thực lãnh", 3),
        ("lương|mức lương|lương tháng|lương cơ bản|lương cứng|lcb|salary", 2),
        ("thử việc|học việc", -1),
        ("phụ cấp|thưởng|trợ cấp|hỗ trợ|chuyên cần|cơm|tiền ăn|tiền cơm|xăng|xăng xe|nhà trọ|bảo hiểm|đặt cọc|phí|bonus|doanh số|doanh thu|pc|tăng ca|hoa hồng|học phí",
            Allowance));

    public static readonly PhraseTable<(string Note, double Confidence)> Reasons = new(
        ("không lương|không hưởng lương|unpaid", (PayNotes.Unpaid, 0.9)),
        ("thỏa thuận|thỏa thuân|thương lượng|deal|negotiable|nego|negotiation|thương thảo|trao đổi|khi phỏng vấn|lúc phỏng vấn|tt|tthuận", (PayNotes.Negotiable, 0.97)),
        ("theo quy định|quy định nhà nước|hệ số|thang bảng lương|bậc lương|lương tối thiểu vùng|luật lao động", (PayNotes.ByRule, 0.85)),
        ("cạnh tranh|hấp dẫn|competitive|attractive|lương cao|thu nhập cao|ổn định", (PayNotes.NotStated, 0.9)),
        ("năng lực|tay nghề|trình độ|kinh nghiệm|khả năng", (PayNotes.ByAbility, 0.95)),
        ("sản phẩm|khoán|hoa hồng|doanh thu|doanh số|ăn chia|commission|%", (PayNotes.ByOutput, 0.9)),
        ("lương cơ bản|lương cứng|lcb|phụ cấp|tăng ca|thưởng|lương tháng 13|lương giờ|lương ngày|ăn ở|bao ăn", (PayNotes.ComponentsOnly, 0.9)));

    /// <summary>Words that may stand around a lone number without changing that it is the pay.</summary>
    public static readonly PhraseTable<bool> Fillers = new(
        ("lương|mức lương|thu nhập|lương tháng|mức|net|gross|.|:|,|(|)|từ|đến|tới|trên|dưới|khoảng|tối thiểu|tối đa|/|tháng|trở lên|+|~|<|>|upto|up to|lương cơ bản", true));
}
