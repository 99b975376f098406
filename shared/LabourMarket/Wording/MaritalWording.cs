using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Demands on marriage, pregnancy and family duties.</summary>
internal static class MaritalWording
{
    private static readonly PhraseTable<bool> Demands = new(
        ("chưa lập gia đình|chưa kết hôn|chưa có gia đình|độc thân|còn độc thân|đã lập gia đình|đã có gia đình|đã kết hôn|chưa vợ|chưa chồng|chưa có chồng|chưa có vợ|chưa vợ con|không mang thai|không có thai|không có bầu|không bầu bí|không sinh con|không kết hôn|không lập gia đình|chưa có con|chưa sinh con|không vướng bận gia đình|không vướng bận|chưa vướng bận gia đình|không vướng bận con nhỏ|không có con nhỏ|không đang mang thai|chưa lập gđ|đã có gđ|không lấy chồng|không nhận phụ nữ có thai|không nhận phụ nữ mang thai|không tuyển phụ nữ có thai|không tuyển phụ nữ mang thai|không nhận bà bầu|không tuyển bà bầu|không nhận người có thai|không nhận nữ mang thai|không nhận người mang thai", true));

    private static readonly PhraseTable<bool> Support = new(("được|hỗ trợ|được hỗ trợ|sẽ được", true));

    private static readonly PhraseTable<bool> Denied = new(("không phân biệt|không yêu cầu|bất kể|kể cả|dù", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (!Demands.TryMatch(text, i, out _, out var length))
            {
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
}
