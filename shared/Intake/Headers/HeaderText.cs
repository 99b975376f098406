using JobMatch.LabourMarket.Text;

namespace JobMatch.Intake.Headers;

/// <summary>Reduces a header to the words that name the field.</summary>
internal static class HeaderText
{
    /// <summary>The words in canonical spelling, separated by single spaces; numbering in front ("4. ", "10.1 ", "II. ") and all
    /// punctuation are gone. "" when no word is left.</summary>
    /// <param name="withoutParentheses">Leave out what stands in parentheses: units, marks, explanations.</param>
    public static string Key(string header, bool withoutParentheses = false)
    {
        var canonical = VietnameseText.Canonical(header);
        Span<char> words = canonical.Length <= 512 ? stackalloc char[canonical.Length] : new char[canonical.Length];
        var written = 0;
        var depth = 0;
        var space = false;
        foreach (var c in canonical.AsSpan(NumberingLength(canonical)))
        {
            if (withoutParentheses && c is '(' or '[')
            {
                depth++;
            }
            else if (withoutParentheses && c is ')' or ']')
            {
                depth = Math.Max(0, depth - 1);
            }
            else if (depth == 0 && char.IsLetterOrDigit(c))
            {
                if (space && written > 0)
                {
                    words[written++] = ' ';
                }

                words[written++] = c;
                space = false;
                continue;
            }

            space = true;
        }

        return new string(words[..written]);
    }

    /// <summary>The key without a number at its end, for lists ("nơi làm việc ưu tiên 2"); the same when there is none.</summary>
    public static string WithoutNumber(string key) => key.AsSpan().TrimEnd("0123456789").TrimEnd(' ').ToString();

    private static int NumberingLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        var digits = 0;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at > 0)))
        {
            digits += text[at++] == '.' ? 0 : 1;
        }

        if (digits == 0)
        {
            at = text.IndexOfAnyExcept("ivx");
            at = at < 0 ? text.Length : at == 0 && text.Length > 0 && char.IsAsciiLetter(text[0]) ? 1 : at;
            return at > 0 && at + 1 < text.Length && text[at] is '.' or ')' && text[at + 1] == ' ' ? at + 1 : 0;
        }

        // "12.3 Nơi" and "4.Họ" are numbering; "3d" and "2024" are words.
        return at < text.Length && (text[at] is ' ' or ')' or '/' or '-' or ':' || text[at - 1] == '.') ? at : 0;
    }
}
