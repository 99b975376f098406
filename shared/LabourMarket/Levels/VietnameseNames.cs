using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Levels;

/// <summary>The names shown to users for values of the scales.</summary>
public static class VietnameseNames
{
    /// <summary>The name of a qualification as the forms print it.</summary>
    public static string Of(QualificationLevel level) => level switch
    {
        QualificationLevel.Untrained => "Chưa qua đào tạo",
        QualificationLevel.SkilledWithoutCertificate => "Công nhân kỹ thuật không có bằng",
        QualificationLevel.ShortCourse => "Chứng chỉ nghề dưới 3 tháng",
        QualificationLevel.Elementary => "Sơ cấp",
        QualificationLevel.Intermediate => "Trung cấp",
        QualificationLevel.College => "Cao đẳng",
        QualificationLevel.University => "Đại học",
        QualificationLevel.Master => "Thạc sĩ",
        QualificationLevel.Doctor => "Tiến sĩ",
        _ => Unknown,
    };

    /// <summary>The name of a level of general education as the forms print it.</summary>
    public static string Of(GeneralEducation level) => level switch
    {
        GeneralEducation.None => "Chưa đi học",
        GeneralEducation.IncompletePrimary => "Chưa học xong tiểu học",
        GeneralEducation.Primary => "Tốt nghiệp tiểu học",
        GeneralEducation.LowerSecondary => "Tốt nghiệp trung học cơ sở",
        GeneralEducation.UpperSecondary => "Tốt nghiệp trung học phổ thông",
        _ => Unknown,
    };

    /// <summary>The name of a readiness for shifts.</summary>
    public static string Of(ShiftWork shift) => shift switch
    {
        ShiftWork.DayOnly => "Giờ hành chính, không làm ca",
        ShiftWork.Shifts => "Làm ca",
        ShiftWork.NightShifts => "Làm ca, có ca đêm",
        _ => Unknown,
    };

    /// <summary>The name of a form of employment.</summary>
    public static string Of(EmploymentForm form) => form switch
    {
        EmploymentForm.FullTime => "Toàn thời gian",
        EmploymentForm.PartTime => "Bán thời gian",
        EmploymentForm.Either => "Toàn thời gian hoặc bán thời gian",
        _ => Unknown,
    };

    /// <summary>The name of a kind of contract.</summary>
    public static string Of(ContractKind contract) => contract switch
    {
        ContractKind.Indefinite => "Không xác định thời hạn",
        ContractKind.FixedTerm => "Xác định thời hạn",
        ContractKind.FixedTermUnder12Months => "Xác định thời hạn dưới 12 tháng",
        ContractKind.FixedTerm12To36Months => "Xác định thời hạn từ 12 đến 36 tháng",
        ContractKind.Seasonal => "Theo mùa vụ hoặc công việc nhất định",
        ContractKind.Probation => "Thử việc",
        ContractKind.Training => "Thực tập, học việc",
        ContractKind.Service => "Dịch vụ, khoán việc",
        _ => Unknown,
    };

    private const string Unknown = "Không rõ";
}
