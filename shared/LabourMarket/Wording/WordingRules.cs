namespace JobMatch.LabourMarket.Wording;

/// <summary>The rule each ground touches and what the employer is told.</summary>
/// <remarks>Sources: Bộ luật Lao động 45/2019/QH14, điều 3(8) and 8(1), which name sex, age, origin, marriage, pregnancy and family duties;
/// Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều 25(1): recruitment may ask only what serves it.</remarks>
internal static class WordingRules
{
    private const string LabourCode = "Bộ luật Lao động 45/2019/QH14, điều 3(8) và điều 8(1)";
    private const string PersonalData = "Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15, điều 25(1)";

    public static string RuleOf(WordingGround ground) => ground is WordingGround.Looks or WordingGround.Height ? PersonalData : LabourCode;

    public static string ReasonOf(WordingGround ground) => ground switch
    {
        WordingGround.Sex => "Nêu giới tính khi tuyển dụng là phân biệt đối xử, trừ khi tính chất công việc bắt buộc; hãy bỏ hoặc ghi rõ lý do.",
        WordingGround.Age => "Giới hạn tuổi khi tuyển dụng là phân biệt đối xử, trừ khi pháp luật quy định cho công việc đó; hãy bỏ hoặc ghi rõ lý do.",
        WordingGround.Looks => "Ngoại hình không phải năng lực làm việc; chỉ được hỏi điều cần cho việc tuyển dụng. Hãy bỏ hoặc ghi rõ lý do.",
        WordingGround.Height => "Chiều cao, cân nặng chỉ được yêu cầu khi công việc thực sự cần; hãy bỏ hoặc mô tả thao tác phải làm.",
        WordingGround.MaritalState => "Phân biệt theo tình trạng hôn nhân, thai sản hoặc trách nhiệm gia đình bị cấm; hãy bỏ yêu cầu này.",
        _ => "Phân biệt theo quê quán, vùng miền hoặc hộ khẩu bị cấm; hãy bỏ hoặc chỉ nêu nơi làm việc.",
    };
}
