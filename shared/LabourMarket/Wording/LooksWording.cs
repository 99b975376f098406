using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Wording;

/// <summary>Demands on how somebody looks, tattoos included.</summary>
internal static class LooksWording
{
    private static readonly PhraseTable<bool> Demands = new(
        ("ưa nhìn|dễ nhìn|xinh xắn|xinh đẹp|xinh gái|đẹp trai|khả ái|gương mặt khả ái|gương mặt sáng|gương mặt sáng sủa|khuôn mặt sáng|khuôn mặt ưa nhìn|gương mặt ưa nhìn|gương mặt dễ nhìn|mặt mũi sáng sủa|mặt mũi dễ nhìn|mặt sáng|mặt ưa nhìn|mặt xinh|hình thức khá|hình thức ưa nhìn|hình thức dễ nhìn|hình thức cân đối|sáng sủa|dáng chuẩn|dáng cao|dáng cân đối|dáng đẹp|vóc dáng cân đối|vóc dáng chuẩn|có ngoại hình|có ngoại hình tốt|có ngoại hình khá|có ngoại hình ưa nhìn|không xăm|không hình xăm|không có hình xăm|không xăm mình|không xăm trổ|không xăm hình|không có xăm|da trắng|duyên dáng", true));

    /// <summary>Words that ask something of "ngoại hình" when they follow it.</summary>
    private static readonly PhraseTable<bool> Qualities = new(
        ("ưa nhìn|khá|tốt|dễ nhìn|sáng|cân đối|đẹp|chuẩn|ổn|xinh|xinh xắn|thu hút|chỉn chu|được|phù hợp|sáng sủa|trung bình khá|khả ái|gọn gàng|bắt mắt|khá trở lên|ổn định|hấp dẫn|ok|trẻ trung", true));

    private static readonly PhraseTable<bool> Degrees = new(("khá|rất|tương đối|:|phải|-|có", true));

    private static readonly PhraseTable<bool> Denied = new(
        ("không yêu cầu|không phân biệt|không cần|không quan trọng|bất kể|không đòi hỏi|không kén|không đặt nặng|miễn", true));

    /// <summary>What is good to look at without being a person.</summary>
    private static readonly PhraseTable<bool> Things = new(
        ("sản phẩm|giao diện|trang web|website|mẫu mã|bản vẽ|bố cục|hình ảnh|slide|món ăn|bao bì|cửa hàng|gian hàng|quán|phông chữ|bài viết|trưng bày", true));

    public static void Find(ScannedText text, DiscriminatoryWording.Report report)
    {
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsExactly(i, "ngoại", "ngoai") && text.IsExactly(i + 1, "hình", "hinh"))
            {
                if (TryReadQuality(text, i + 2, out var last) && !IsDenied(text, i))
                {
                    report(i, last);
                    i = last;
                }
                continue;
            }
            if (Demands.TryMatch(text, i, out _, out var length) && !IsDenied(text, i))
            {
                report(i, i + length - 1);
                i += length - 1;
            }
            else if (text.IsExactly(i, "xinh", "xinh") && !IsDenied(text, i))
            {
                report(i, i);
            }
        }
    }

    private static bool TryReadQuality(ScannedText text, int index, out int last)
    {
        last = index;
        for (var step = 0; step < 3; step++)
        {
            if (Qualities.TryMatch(text, index, out _, out var length))
            {
                last = index + length - 1;
                return true;
            }
            if (!Degrees.TryMatch(text, index, out _, out length))
            {
                return false;
            }
            index += length;
        }
        return false;
    }

    private static bool IsDenied(ScannedText text, int index)
    {
        for (var i = Math.Max(0, index - 5); i < index; i++)
        {
            if (Denied.TryMatch(text, i, out _, out _) || Things.TryMatch(text, i, out _, out _))
            {
                return true;
            }
        }
        return false;
    }
}
