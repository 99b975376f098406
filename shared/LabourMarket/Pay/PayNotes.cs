namespace JobMatch.LabourMarket.Pay;

/// <summary>What the reader says about a text, in the words shown to users.</summary>
internal static class PayNotes
{
    public const string Blank = "Không ghi mức lương";
    public const string Negotiable = "Thỏa thuận";
    public const string ByAbility = "Theo năng lực";
    public const string ByOutput = "Theo sản phẩm, khoán hoặc hoa hồng; không nêu số tiền";
    public const string ByRule = "Theo quy định; không nêu số tiền";
    public const string NotStated = "Không nêu số tiền";
    public const string ComponentsOnly = "Chỉ nêu thành phần lương, không nêu số tiền";
    public const string Unpaid = "Không lương";
    public const string Unreadable = "Không đọc được mức lương";
    public const string NoUnit = "Không ghi đơn vị tiền nên không xác định được mức lương";
    public const string AssumedMillions = "Không ghi đơn vị; hiểu là triệu đồng";
    public const string AssumedThousands = "Không ghi đơn vị; hiểu là nghìn đồng";
    public const string AssumedHour = "Không ghi kỳ trả lương; hiểu là theo giờ";
    public const string AssumedDay = "Không ghi kỳ trả lương; hiểu là theo ngày";
    public const string TooHigh = "Mức lương cao bất thường, cần kiểm tra lại";
    public const string TooLow = "Mức lương tháng thấp bất thường, cần kiểm tra lại";
    public const string TooHighForMonth = "Số tiền ngoại tệ cao bất thường cho một tháng, có thể tính theo năm";
    public const string WideRange = "Khoảng lương rất rộng";
    public const string Swapped = "Mức thấp lớn hơn mức cao; đã đổi chỗ";
    public const string OpenAbove = "Người viết để ngỏ mức cao hơn";
    public const string SeveralAmounts = "Có nhiều số tiền; lấy số được nêu là lương hoặc thu nhập";
    public const string Net = "Số tiền thực nhận; lương gộp mỗi tháng là ước tính, xem như không có người phụ thuộc";
    public const string AllowanceOnly = "Chỉ nêu tiền thưởng hoặc phụ cấp, không nêu mức lương";
    public const string PerhapsAllowance = "Số tiền có thể là phụ cấp, không phải lương";
}
