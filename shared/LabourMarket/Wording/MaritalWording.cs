using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Demands on marriage, pregnancy and family duties.</summary>
internal static class MaritalWording
{
    private static readonly PhraseTable<bool> Demands = new(
        ("chưa lập gia đình|chưa kết hôn|chưa có gia đình|độc thân|còn độc thân|đã lập gia đình|đã có gia đình|đã kết hôn|chưa vợ|chưa chồng|chưa có chồng|chưa có vợ|chưa vợ con|không mang thai|không có thai|không có bầu|không bầu bí|không sinh con|không kết hôn|không lập gia đình|chưa có con|chưa sinh con|không vướng bận gia đình|không vướng bận|chưa vướng bận gia đình|không vướng bận con nhỏ|không có con nhỏ|không đang mang thai|chưa lập gđ|đã có gđ|không lấy chồng|không nhận phụ nữ có thai|không nhận phụ nữ mang thai|không tuyển phụ nữ có thai|không tuyển phụ nữ mang thai|không nhận bà bầu|không tuyển bà bầu|không nhận người có thai|không nhận nữ mang thai|không nhận người mang thai|không nhận người đang mang thai|không nhận phụ nữ đang mang thai|không tuyển người đang mang thai|không tuyển người mang thai|không nhận người có con nhỏ|không nhận phụ nữ có con nhỏ|không tuyển phụ nữ có con nhỏ|đã ly hôn|ở góa|góa chồng|góa vợ|con cái đã lớn|con đã lớn", true));

    /// <summary>States that are refused when a refusal follows: "có con nhỏ vui lòng không ứng tuyển".</summary>
    private static readonly PhraseTable<bool> States = new(("có con nhỏ|đang mang thai|mang thai|có thai|có bầu|có gia đình|đã kết hôn", true));

    private static readonly PhraseTable<bool> Refusals = new(
        ("không ứng tuyển|không nộp|không nhận|không nộp hồ sơ|đừng ứng tuyển|đừng nộp|miễn|miễn tiếp|xin miễn|không liên hệ|không tuyển", true));

    private static readonly PhraseTable<bool> Support = new(("được|hỗ trợ|được hỗ trợ|sẽ được", true));

    private static readonly PhraseTable<bool> Denied = new(("không phân biệt|không yêu cầu|bất kể|kể cả|dù", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!Demands.TryMatch(text, i, out _, out var length))
            {
                if (States.TryMatch(text, i, out _, out length) && IsRefused(text, i + length))
                {
                    report(i, i + length - 1);
                }
                continue;
            }
            var denied = Denied.TryMatch(text, i - 2, out _, out _) || Denied.TryMatch(text, i - 3, out _, out var denial) && denial == 3
                || Denied.TryMatch(text, i - 1, out _, out _);
            if (!denied && !Support.TryMatch(text, i + length, out _, out _))
            {
                report(i, i + length - 1);
            }
            i += length - 1;
        }
    }

    private static bool IsRefused(ScannedText text, int next)
    {
        for (var i = next; i < next + 3; i++)
        {
            if (Refusals.TryMatch(text, i, out _, out _))
            {
                return true;
            }
        }
        return false;
    }
}
