using System.Buffers;

namespace JobMatch.LabourMarket.Text;

/// <summary>Which neighbouring runs of letters and digits belong to one syllable, acronym or paper number.</summary>
internal static class Joining
{
    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789.,");

    /// <summary>Number for digits and their separators only, otherwise Word.</summary>
    internal static SyllableKind KindOf(ReadOnlySpan<char> piece) =>
        piece.ContainsAnyExcept(NumberSigns) ? SyllableKind.Word : SyllableKind.Number;

    /// <summary>TP.HCM and R&amp;D are one; Q.Bình Thạnh and a sentence end without a space are two.</summary>
    internal static bool IsAcronym(ReadOnlySpan<char> left, char sign, ReadOnlySpan<char> right)
    {
        if (sign == '&')
        {
            return left.Length <= 2 && right.Length <= 2;
        }
        return (left.Length == 1 && right.Length == 1 && char.IsLetter(right[0])) || (HasNoVowel(left) && HasNoVowel(right));
    }

    /// <summary>The end of C++, C# or F# when the word is one of them, otherwise <paramref name="end"/>.</summary>
    internal static int SignsEnd(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start != 1 || text[start] is not ('c' or 'C' or 'f' or 'F'))
        {
            return end;
        }
        var rest = text[end..];
        return rest.StartsWith("++") ? end + 2 : rest.StartsWith("#") ? end + 1 : end;
    }

    /// <summary>The end of a paper number (21-CT/TW, 30/2026/QH16) that begins with the digits given, otherwise <paramref name="end"/>.</summary>
    internal static int CodeEnd(ReadOnlySpan<char> text, int start, int end)
    {
        var at = end;
        if (at - start > 5 || !TakePart(text, ref at, out var part))
        {
            return end;
        }
        if (part.Length == 4 && !part.ContainsAnyExceptInRange('0', '9') && !TakePart(text, ref at, out part))
        {
            return end;
        }
        if (!IsPaperKind(part))
        {
            return end;
        }
        var taken = at;
        while (TakePart(text, ref at, out part) && part.Length <= 10 && IsPlain(part))
        {
            taken = at;
        }
        return taken;
    }

    private static bool TakePart(ReadOnlySpan<char> text, ref int at, out ReadOnlySpan<char> part)
    {
        part = default;
        if (at + 1 >= text.Length || text[at] is not ('-' or '/' or '–') || !char.IsLetterOrDigit(text[at + 1]))
        {
            return false;
        }
        var end = at + 1;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }
        part = text[(at + 1)..end];
        at = end;
        return true;
    }

    /// <summary>Kinds of official papers: chỉ thị, kế hoạch, quyết định, nghị định, nghị quyết, thông tư, thông báo, báo cáo, công văn, hướng dẫn, law.</summary>
    private static bool IsPaperKind(ReadOnlySpan<char> part)
    {
        if (part.Length is < 2 or > 4)
        {
            return false;
        }
        Span<char> lower = stackalloc char[part.Length];
        for (var i = 0; i < part.Length; i++)
        {
            lower[i] = CharacterMap.ToCanonical(part[i]);
        }
        return lower is "ct" or "kh" or "qđ" or "qd" or "nđ" or "nq" or "tt" or "ttlt" or "tb" or "bc" or "cv" or "hd" or "kl" or "đa"
            || (lower.StartsWith("qh") && char.IsAsciiDigit(lower[^1]));
    }

    private static bool IsPlain(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            if (c is not ('đ' or 'Đ') && !char.IsAsciiLetterOrDigit(c))
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasNoVowel(ReadOnlySpan<char> part)
    {
        foreach (var c in part)
        {
            var bare = (char)(CharacterMap.ToBare(c) | 0x20);
            if (!char.IsAsciiLetterLower(bare) || bare is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
            {
                return false;
            }
        }
        return true;
    }
}
