using JobMatch.LabourMarket.Conditions.Scanning;

namespace JobMatch.LabourMarket.Conditions;

/// <summary>Reads a tick or a yes/no answer: "có", "x", "✓", "không", "0", "đồng ý".</summary>
public static class YesNoReader
{
    private static readonly PhraseTable<bool?> Answers = new(
        ("không biết|không rõ|không chắc|chưa biết|chưa rõ|chưa chắc|có thể không", null),
        ("không|ko|khong|k|0|no|n|false|chưa|không có|không đồng ý|từ chối|✗|✘|☐|□|không cần|không yêu cầu|-|sai", false),
        ("có|x|✓|✔|☑|☒|☓|√|v|1|yes|y|true|đồng ý|có thể|được|rồi|đúng|ok|sẵn sàng|nhận|×|đã|cần|yêu cầu|đăng ký|●|■|✅|đồng í", true));

    /// <summary>True, false, or null when the text says neither.</summary>
    public static bool? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var scanned = ScannedText.Of(text);
        var first = 0;
        while (scanned.IsSignAt(first, '[') || scanned.IsSignAt(first, '(') || scanned.IsSignAt(first, '\''))
        {
            first++;
        }
        // "dạ có", "vâng, đồng ý"
        if (scanned.Is(first, "da") || scanned.Is(first, "vang"))
        {
            return true;
        }
        return Answers.TryMatch(scanned, first, out var answer, out var length) && IsEnd(scanned, first + length, length) ? answer : null;
    }

    // A single sign or letter must stand alone: "x" is a tick, "X quang" is not.
    private static bool IsEnd(ScannedText text, int index, int length)
    {
        var last = text[index - 1];
        return (length > 1 || last.Length > 1) || !text.IsWordAt(index) && !text.IsNumberAt(index);
    }
}
