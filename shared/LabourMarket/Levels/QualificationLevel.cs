namespace JobMatch.LabourMarket.Levels;

/// <summary>Highest vocational or professional qualification, in ascending order; the union of the lists of the official forms.</summary>
/// <remarks>Source: TT 01/2022/TT-BLĐTBXH mẫu 01 field 10, NĐ 23/2021/NĐ-CP mẫu 03a/PL1; order as in the attainment scale of the
/// labour force survey. "Trung học nghề" of Luật GDNN 124/2025/QH15 has no place here until its rank is settled.</remarks>
public enum QualificationLevel
{
    /// <summary>Chưa qua đào tạo.</summary>
    Untrained = 0,

    /// <summary>Công nhân kỹ thuật không có bằng.</summary>
    SkilledWithoutCertificate = 1,

    /// <summary>Chứng chỉ nghề dưới 3 tháng.</summary>
    ShortCourse = 2,

    /// <summary>Sơ cấp.</summary>
    Elementary = 3,

    /// <summary>Trung cấp.</summary>
    Intermediate = 4,

    /// <summary>Cao đẳng.</summary>
    College = 5,

    /// <summary>Đại học.</summary>
    University = 6,

    /// <summary>Thạc sĩ.</summary>
    Master = 7,

    /// <summary>Tiến sĩ.</summary>
    Doctor = 8,
}
