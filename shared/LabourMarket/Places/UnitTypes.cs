namespace JobMatch.LabourMarket.Places;

/// <summary>The words for the ranks of units, as written in full and in short.</summary>
internal static class UnitTypes
{
    internal static string Word(UnitType type) => type switch
    {
        UnitType.Tinh => "Tỉnh",
        UnitType.ThanhPho => "Thành phố",
        UnitType.ThiXa => "Thị xã",
        UnitType.Huyen => "Huyện",
        UnitType.Quan => "Quận",
        UnitType.Phuong => "Phường",
        UnitType.Xa => "Xã",
        UnitType.ThiTran => "Thị trấn",
        UnitType.DacKhu => "Đặc khu",
        _ => "",
    };

    internal static UnitType Parse(string word) => word switch
    {
        "Tỉnh" => UnitType.Tinh,
        "Thành phố" => UnitType.ThanhPho,
        "Thị xã" => UnitType.ThiXa,
        "Huyện" => UnitType.Huyen,
        "Quận" => UnitType.Quan,
        "Phường" => UnitType.Phuong,
        "Xã" => UnitType.Xa,
        "Thị trấn" => UnitType.ThiTran,
        "Đặc khu" => UnitType.DacKhu,
        _ => throw new FormatException($"Unknown rank of a unit: '{word}'."),
    };

    /// <summary>Reads the rank word that starts at a token; the number of tokens it takes, or 0.</summary>
    internal static int Read(in PlaceTokens tokens, int at, out UnitType type)
    {
        type = UnitType.None;
        if (at + 1 < tokens.Count && tokens.BreakBefore(at + 1) == Break.None)
        {
            type = tokens.Folded(at, at + 2) switch
            {
                "thanh pho" => UnitType.ThanhPho,
                "thi xa" => UnitType.ThiXa,
                "thi tran" => UnitType.ThiTran,
                "huyen dao" => UnitType.Huyen,
                "dac khu" => UnitType.DacKhu,
                "khu kinh" or "khu cong" or "khu che" => UnitType.Zone,
                _ => UnitType.None,
            };
            if (type == UnitType.Zone)
            {
                return at + 2 < tokens.Count && tokens.Folded(at + 2, at + 3) is "te" or "nghiep" or "xuat" ? 3 : 0;
            }
            if (type != UnitType.None)
            {
                return 2;
            }
        }
        type = tokens.Folded(at, at + 1) switch
        {
            "tinh" => UnitType.Tinh,
            "tp" => UnitType.ThanhPho,
            "tx" => UnitType.ThiXa,
            "huyen" or "h" => UnitType.Huyen,
            "quan" or "q" => UnitType.Quan,
            "phuong" or "p" or "f" => UnitType.Phuong,
            "xa" or "x" => UnitType.Xa,
            "tt" => UnitType.ThiTran,
            "đk" or "dk" => UnitType.DacKhu,
            "kcn" or "kkt" or "kcx" or "ccn" => UnitType.Zone,
            _ => UnitType.None,
        };
        return type == UnitType.None || !MarksAgree(tokens.Canonical(at, at + 1), type) ? 0 : 1;
    }

    internal static int Rank(UnitType type) => type switch
    {
        UnitType.Tinh => 3,
        UnitType.ThiXa or UnitType.Huyen or UnitType.Quan => 2,
        UnitType.Phuong or UnitType.Xa or UnitType.ThiTran or UnitType.DacKhu => 1,
        _ => 0,
    };

    /// <summary>Quán, xá and tính are other words than quận, xã and tỉnh.</summary>
    private static bool MarksAgree(ReadOnlySpan<char> written, UnitType type) => type switch
    {
        UnitType.Tinh => written is "tỉnh" or "tinh",
        UnitType.Huyen => written is "huyện" or "huyen" or "h",
        UnitType.Quan => written is "quận" or "quan" or "q",
        UnitType.Phuong => written is "phường" or "phuong" or "p" or "f",
        UnitType.Xa => written is "xã" or "xa" or "x",
        _ => true,
    };
}
