using System.Text.RegularExpressions;
using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>What somebody is and not what somebody can do: sex, age, ethnicity, religion, marriage and children, looks, health. Adverts list
/// it among skills; nobody may be ranked by it.</summary>
/// <remarks>Source: Labour Code 45/2019/QH14, articles 3(8) and 8(1). Skills that only mention such people (cutting men's hair, caring for
/// the elderly or the disabled, folk dances) are skills.</remarks>
public static partial class PersonalTraits
{
    /// <summary>What is expected instead, in Vietnamese.</summary>
    public const string NotRanked = "kỹ năng nghề; giới tính, tuổi, dân tộc, tôn giáo, hôn nhân, ngoại hình, sức khỏe không được dùng để xếp hạng";

    /// <summary>Whether one item of a list of skills names such a trait.</summary>
    public static bool IsNamedIn(string item) => Trait().IsMatch(VietnameseText.Canonical(item));

    // Names of peoples that are also things (hoa, mạ, dao …) count only behind "người" or "dân tộc".
    [GeneratedRegex("""
        ^(là\ |chỉ\ |ưu\ tiên\ |tuyển\ |cần\ |chỉ\ tuyển\ |ưu\ tiên\ tuyển\ )?(nam|nữ|nam\ giới|nữ\ giới|phái\ (nam|nữ)|(nam|nữ)\ ?[,/-]\ ?(nam|nữ)|nam\ (hoặc|và)\ nữ)$
        |\bgiới\ tính\b
        |\d\ *tuổi\b|^(độ\ )?tuổi\b|^(người\ )?trẻ(\ tuổi|\ trung)?$
        |^(người\ |người\ dân\ tộc\ |dân\ tộc\ )(kinh|tày|thái|hoa|khmer|khơ\ ?me|mường|nùng|h?['’]?mông|dao|gia\ ?rai|ê\ ?đê|ba\ ?na|chăm|cơ\ ho|xơ\ đăng|sán\ (chay|dìu)|h?rê|ra\ glai|m['’]?nông|thổ|x?tiêng|khơ\ mú|bru|cơ\ tu|giáy|tà\ ôi|mạ|giẻ|co|chơ\ ro|hà\ nhì|lào|lự|lô\ lô|si\ la|cống|cơ\ lao|kháng)\b
        |^(kinh|tày|nùng|mường|h['’]?mông|khmer|ê\ ?đê|ba\ ?na|gia\ ?rai|sán\ dìu)$|^dân\ tộc(\ (thiểu\ số|ít\ người))?$
        |\b(tôn\ giáo|theo\ đạo|công\ giáo|tin\ lành|phật\ tử)\b|^đạo\ (phật|thiên\ chúa|tin\ lành|cao\ đài|hòa\ hảo)\b
        |\b(kết\ hôn|hôn\ nhân|độc\ thân|lập\ gia\ đình|có\ (chồng|vợ|con|bầu)|mang\ thai)\b
        |\b(ngoại\ hình|ưa\ nhìn|dễ\ nhìn|xinh|chiều\ cao|cân\ nặng)\b|^cao\ (từ\ |trên\ )?1\ ?m
        |^(có\ |đủ\ )?sức\ khỏe(\ |$)|\b(không|bị)\ (khuyết|dị)\ tật\b|^(người\ )?khuyết\ tật$|\bhiv\b
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Trait();
}
