using JobMatch.LabourMarket.Text;

namespace JobMatch.LabourMarket.Organisations;

/// <summary>Recognises employers and schools by names that files write differently.</summary>
public static class OrganisationName
{
    /// <summary>What a name begins with and what does not tell one organisation from another. Source of the legal forms: Law on
    /// Enterprises 59/2020/QH14, articles 37 and 38; the rest is what people shorten them to.</summary>
    private static readonly string[][] Heads =
    [
        .. new[]
        {
            "công ty", "cty", "trách nhiệm hữu hạn", "tnhh", "một thành viên", "1 thành viên", "mtv", "hai thành viên trở lên", "cổ phần",
            "cp", "ctcp", "hợp danh", "doanh nghiệp tư nhân", "dntn", "trường",
        }.Select(WordsOf),
    ];

    private static readonly Dictionary<string, string[]> Abbreviations = new[] { ("cđ", "cao đẳng"), ("tc", "trung cấp"), ("đh", "đại học") }
        .ToDictionary(pair => pair.Item1, pair => WordsOf(pair.Item2));

    /// <summary>A market names the same employers and schools again and again.</summary>
    private static readonly TextMemo<string> Keys = new(Read);

    /// <summary>A key for comparing: the name without the words of its legal form, so that "Cty TNHH MTV May Sông Trà" and "CÔNG TY
    /// TNHH Một Thành Viên may Sông Trà" are equal, and "Trường CĐ nghề X" and "Cao đẳng nghề X". Accents count.</summary>
    /// <returns>Empty when the text says no more than a legal form.</returns>
    public static string KeyOf(string name) => Keys.Of(name);

    private static string Read(string name)
    {
        var words = WordsOf(name).AsSpan();
        while (LengthOfHead(words) is > 0 and var length)
        {
            words = words[length..];
        }

        return words.IsEmpty ? "" : Abbreviations.TryGetValue(words[0], out var level)
            ? string.Join(' ', [.. level, .. words[1..]])
            : string.Join(' ', words!);
    }

    private static int LengthOfHead(ReadOnlySpan<string> words)
    {
        foreach (var head in Heads)
        {
            if (words.StartsWith(head))
            {
                return head.Length;
            }
        }

        return 0;
    }

    private static string[] WordsOf(string text)
    {
        var key = VietnameseText.YiKey(text);
        var words = new List<string>();
        foreach (var syllable in VietnameseText.Syllables(key))
        {
            words.Add(syllable.Text.ToString());
        }

        return [.. words];
    }
}
