using JobMatch.LabourMarket.Conditions;

namespace JobMatch.LabourMarket.Levels;

/// <summary>The names shown to users for values of the scales.</summary>
public static class VietnameseNames
{
    /// <summary>The languages that forms ask about, by ISO 639-1 code, in the order of the screen.</summary>
    public static IReadOnlyDictionary<string, string> Languages { get; } = new Dictionary<string, string>
    {
        ["en"] = "Tiếng Anh",
        ["zh"] = "Tiếng Trung",
        ["ja"] = "Tiếng Nhật",
        ["ko"] = "Tiếng Hàn",
        ["de"] = "Tiếng Đức",
        ["fr"] = "Tiếng Pháp",
        ["ru"] = "Tiếng Nga",
        ["th"] = "Tiếng Thái",
        ["lo"] = "Tiếng Lào",
        ["km"] = "Tiếng Khmer",
    };

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

    /// <summary>The name of a level of computer use on the forms' scale.</summary>
    public static string Of(DigitalSkillLevel level) => level switch
    {
        DigitalSkillLevel.None => "Không biết sử dụng",
        DigitalSkillLevel.Basic => "Trung bình",
        DigitalSkillLevel.Good => "Khá",
        DigitalSkillLevel.Advanced => "Tốt",
        _ => Unknown,
    };

    /// <summary>The name of an ability on the forms' scale.</summary>
    public static string Of(Ability ability) => ability switch
    {
        Ability.Average => "Trung bình",
        Ability.Fair => "Khá",
        Ability.Good => "Tốt",
        _ => Unknown,
    };

    /// <summary>The name of a language level with its grade in the national framework.</summary>
    public static string Of(CefrLevel level) => level == CefrLevel.PreA1 ? "Dưới A1" : $"{level} (bậc {(int)level}/6)";

    /// <summary>The name of a soft skill as the forms print it.</summary>
    public static string Of(SoftSkill skill) => skill switch
    {
        SoftSkill.Communication => "Giao tiếp",
        SoftSkill.Presentation => "Thuyết trình",
        SoftSkill.TimeManagement => "Quản lý thời gian",
        SoftSkill.PeopleManagement => "Quản lý nhân sự",
        SoftSkill.Reporting => "Tổng hợp, báo cáo",
        SoftSkill.Adaptability => "Thích ứng",
        SoftSkill.Teamwork => "Làm việc nhóm",
        SoftSkill.IndependentWork => "Làm việc độc lập",
        SoftSkill.PressureTolerance => "Chịu được áp lực công việc",
        SoftSkill.Supervision => "Theo dõi giám sát",
        SoftSkill.CriticalThinking => "Tư duy phản biện",
        SoftSkill.Other => "Khác",
        _ => Unknown,
    };

    /// <summary>The name of a benefit as the forms print it.</summary>
    public static string Of(Benefit benefit) => benefit switch
    {
        Benefit.OneMeal => "Ăn 1 bữa",
        Benefit.TwoMeals => "Ăn 2 bữa",
        Benefit.ThreeMeals => "Ăn 3 bữa",
        Benefit.Meals => "Bao ăn",
        Benefit.MealAllowance => "Hỗ trợ ăn bằng tiền",
        Benefit.NoMeals => "Không hỗ trợ ăn",
        Benefit.SocialInsurance => "Đóng BHXH, BHYT, BHTN",
        Benefit.PrivateInsurance => "BH nhân thọ",
        Benefit.SeveranceAllowance => "Trợ cấp thôi việc",
        Benefit.ChildCare => "Nhà trẻ",
        Benefit.ShuttleBus => "Xe đưa đón",
        Benefit.TravelAllowance => "Hỗ trợ đi lại",
        Benefit.Dormitory => "Ký túc xá",
        Benefit.HousingAllowance => "Hỗ trợ nhà ở",
        Benefit.Training => "Đào tạo",
        Benefit.AccessibleWorkplace => "Lối đi/thiết bị hỗ trợ cho người khuyết tật",
        Benefit.Promotion => "Cơ hội thăng tiến",
        Benefit.Bonus => "Thưởng",
        Benefit.Other => "Khác",
        _ => Unknown,
    };

    private const string Unknown = "Không rõ";
}
