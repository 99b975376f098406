namespace JobMatch.Host.Generating;

/// <summary>Invented names of people. In a large market names meet, as in life.</summary>
internal static class PersonNames
{
    // Shares of family names are rounded from common knowledge, not from a census.
    private static readonly Weighted<string> Families = new(
        ("Nguyễn", 34), ("Trần", 12), ("Lê", 10), ("Phạm", 7), ("Hoàng", 4), ("Huỳnh", 4), ("Phan", 4), ("Vũ", 3), ("Võ", 3),
        ("Đặng", 3), ("Bùi", 3), ("Đỗ", 2), ("Hồ", 2), ("Ngô", 2), ("Dương", 2), ("Lý", 1), ("Nông", 1), ("Triệu", 1), ("Hà", 1),
        ("Lương", 1), ("Thạch", 1), ("Sơn", 1), ("Kim", 1), ("Danh", 1), ("Ma", 1), ("Vi", 1), ("Đinh", 1), ("Lò", 1), ("Y", 1));

    private static readonly string[] MenMiddle =
        ["Văn", "Văn", "Văn", "Đức", "Minh", "Quốc", "Hữu", "Thanh", "Công", "Ngọc", "Gia", "Trung", "Xuân", "Tấn", "Đình", "Thành"];

    private static readonly string[] MenGiven =
        ["An", "Bình", "Cường", "Dũng", "Duy", "Đạt", "Đông", "Hải", "Hiếu", "Hòa", "Hoàng", "Hùng", "Huy", "Khang", "Khánh", "Kiên",
         "Lâm", "Long", "Lộc", "Mạnh", "Nam", "Nghĩa", "Nhật", "Phát", "Phong", "Phúc", "Quân", "Quang", "Sang", "Sơn", "Tài", "Tâm",
         "Thành", "Thắng", "Thịnh", "Tiến", "Toàn", "Trí", "Trung", "Tú", "Tuấn", "Tùng", "Vinh", "Vũ", "Vượng"];

    private static readonly string[] WomenMiddle =
        ["Thị", "Thị", "Thị", "Thị Thu", "Ngọc", "Thị Thanh", "Thị Mỹ", "Kim", "Thị Ngọc", "Thu", "Bích", "Hồng", "Diễm", "Phương"];

    private static readonly string[] WomenGiven =
        ["Anh", "Chi", "Diễm", "Dung", "Duyên", "Giang", "Hà", "Hạnh", "Hân", "Hiền", "Hoa", "Hồng", "Huệ", "Hương", "Huyền", "Lan",
         "Liên", "Linh", "Loan", "Ly", "Mai", "My", "Ngân", "Nga", "Nhi", "Nhung", "Oanh", "Phương", "Quyên", "Quỳnh", "Sương", "Tâm",
         "Thảo", "Thơ", "Thúy", "Thư", "Trang", "Trinh", "Tuyết", "Uyên", "Vân", "Xuân", "Yến"];

    public static string Pick(ref RandomStream random, bool man)
    {
        var name = Families.Pick(ref random) + " " + random.Pick(man ? MenMiddle : WomenMiddle) + " "
            + random.Pick(man ? MenGiven : WomenGiven);
        return random.Below(100) switch
        {
            < 4 => name.ToUpperInvariant(),
            < 6 => Unmarked.Of(name),
            _ => name,
        };
    }
}
