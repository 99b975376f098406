namespace JobMatch.Host.Generating;

/// <summary>Cells that hold a few fixed words, with the shares in which they are met.</summary>
internal static class WrittenWords
{
    public static readonly Weighted<string> SkillLevel = new(("1", 4), ("2", 6), ("Bậc 2", 2), ("3", 4), ("Bậc 3", 1), ("4", 1));

    public static readonly Weighted<string> Language = new(
        ("", 55), ("Tiếng Anh A2", 16), ("Tiếng Anh cơ bản", 10), ("Tiếng Anh B1", 7), ("Anh A1", 4), ("TOEIC 450", 2),
        ("Tiếng Trung giao tiếp", 2), ("Tiếng Anh A2;Tiếng Trung HSK3", 1), ("Tiếng Nhật N4", 1), ("Tiếng Khmer", 1), ("Tiếng Hàn TOPIK 2", 1));

    public static readonly Weighted<string> Computer = new(
        ("", 40), ("Cơ bản", 18), ("Word, Excel", 14), ("Tin học văn phòng", 12), ("Khá", 6), ("Tốt", 4), ("Không", 5), ("co ban", 1));

    public static readonly Weighted<string> YesNo = new(("Có", 40), ("Không", 20), ("", 34), ("có", 4), ("co", 2));

    public static readonly Weighted<string> WorkingTime = new(
        ("Toàn thời gian", 62), ("", 28), ("Bán thời gian", 5), ("toàn thời gian", 4), ("Toan thoi gian", 1));

    public static readonly Weighted<string> ContractWished = new(
        ("", 52), ("Không xác định thời hạn", 22), ("Xác định thời hạn", 16), ("12 tháng", 10));

    public static readonly Weighted<string> ContractOffered = new(
        ("Xác định thời hạn từ 12 tháng đến 36 tháng", 28), ("Không xác định thời hạn", 22), ("", 26), ("12 tháng", 8),
        ("12 - 36 tháng", 8), ("Dưới 12 tháng", 8));

    public static readonly Weighted<string> Benefits = new(
        ("BHXH, BHYT, BHTN", 18), ("BHXH;Ăn trưa", 14), ("Đóng BHXH, BHYT, BHTN;Xe đưa đón", 12), ("BHXH;Nhà ở", 6), ("Ăn 1 bữa", 8),
        ("BHXH;Ăn 1 bữa;Ký túc xá", 6), ("Hỗ trợ xăng xe", 4), ("BHXH;Thưởng chuyên cần", 6), ("", 26));

    /// <summary>Yes for nearly all; two in a hundred want no automated matching.</summary>
    public static readonly Weighted<string> Consent = new(("Có", 86), ("Đồng ý", 8), ("có", 4), ("Không", 2));

    /// <summary>One to three different values in one cell.</summary>
    public static string Some(ref RandomStream random, string[] values)
    {
        var first = random.Below(values.Length);
        var count = Math.Min(random.Between(1, 3), values.Length);
        return count switch
        {
            1 => values[first],
            2 => values[first] + ";" + values[(first + 1) % values.Length],
            _ => values[first] + ";" + values[(first + 1) % values.Length] + ";" + values[(first + 2) % values.Length],
        };
    }
}
