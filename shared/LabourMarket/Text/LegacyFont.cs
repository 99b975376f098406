using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace JobMatch.LabourMarket.Text;

/// <summary>Text typed in the fonts TCVN3 (ABC, .VnTime) or VNI, which old spreadsheets hold as Latin letters and signs: C«ng nh©n, Coâng nhaân.</summary>
/// <remarks>Put right only on evidence: every word with such a letter becomes a Vietnamese syllable, at least half of them were none
/// before, and there are two of them or one with a sign that no word of any language has inside. Sources: TCVN 5712:1993 (VN3),
/// VNI for Windows.</remarks>
internal static class LegacyFont
{
    /// <summary>TCVN3: each letter of the first line stands for the letter below it.</summary>
    private const string Tcvn3Written =
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00ADøõö÷ùýúûüþ¡¢§£¤¥¦";

    private const string Tcvn3Meant =
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ";

    /// <summary>VNI: a vowel and the sign after it stand for one letter; three each.</summary>
    private const string VniPairs =
        "aùá aøà aûả aõã aïạ aêă aéắ aèằ aúẳ aüẵ aëặ aââ aáấ aàầ aåẩ aãẫ aäậ eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ "
        + "oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ";

    private const string VniSingleWritten = "ôöñíìæóòî";
    private const string VniSingleMeant = "ơưđíìỉĩịỵ";

    /// <summary>A sign inside a word weighs as much as two words with foreign letters.</summary>
    private const int EnoughEvidence = 2;

    private static readonly FrozenDictionary<char, char> s_tcvn3 = Tcvn3Written.Zip(Tcvn3Meant)
        .ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    private static readonly FrozenDictionary<string, char> s_vni = VniPairs.Split(' ')
        .SelectMany(pair => new[] { (pair[..2], pair[2]), (pair[..2].ToUpperInvariant(), char.ToUpperInvariant(pair[2])) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    private static readonly FrozenDictionary<char, char> s_vniSingle = VniSingleWritten.Zip(VniSingleMeant)
        .SelectMany(pair => new[] { pair, (char.ToUpperInvariant(pair.First), char.ToUpperInvariant(pair.Second)) })
        .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>Signs after a vowel that no language writes there: in a longer word one of these pairs is evidence enough.</summary>
    private static readonly SearchValues<char> s_certainSecond = SearchValues.Create("ùøõÙØÕ");

    private static readonly SearchValues<char> s_high = SearchValues.Create([.. Enumerable.Range(0xA1, 0x5F).Select(code => (char)code)]);

    /// <summary>The text as it was meant; the same instance when nothing tells that it was typed in such a font.</summary>
    internal static string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // A letter that only Unicode has shows that the text is sound.
        return text.AsSpan().IndexOfAny(s_high) < 0 || text.AsSpan().IndexOfAnyInRange('\u1EA0', '\u1EF9') >= 0 || !HasHint(text)
            ? text
            : Converted(text, FromTcvn3) ?? Converted(text, FromVni) ?? text;
    }

    /// <summary>A cheap look: something that sound Vietnamese has not, or a pair of VNI.</summary>
    private static bool HasHint(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '\u00A0' && (!IsVietnameseLetter(text[i]) || (i > 0 && IsPair(text.AsSpan(i - 1, 2)))))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsVietnameseLetter(char c) => c > '\u00FF' || "àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".Contains(c);

    private static bool IsPair(ReadOnlySpan<char> pair) => s_vni.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(pair);

    /// <summary>The text with every affected word converted; null where the evidence does not hold.</summary>
    private static string? Converted(string text, Func<string, bool, string?> convert)
    {
        var isUpper = !text.Any(char.IsAsciiLetterLower) && text.Count(char.IsAsciiLetterUpper) > 1;
        var result = new StringBuilder(text.Length);
        var (affected, strange, weight) = (0, 0, 0);
        for (var i = 0; i < text.Length;)
        {
            if (!IsOfWord(text[i]))
            {
                result.Append(text[i++]);
                continue;
            }
            var start = i;
            while (i < text.Length && IsOfWord(text[i]))
            {
                i++;
            }
            var word = text[start..i];
            if (!word.Any(c => c > '\u007F'))
            {
                result.Append(word);
                continue;
            }
            if (IsDigitAt(text, start - 1) || IsDigitAt(text, i)
                || convert(word, isUpper) is not { } meant || !SyllableShape.IsVietnamese(meant, withTone: true))
            {
                return null;
            }
            result.Append(meant);
            // A sign alone is no evidence: "«" also opens a quotation.
            if (word.Any(char.IsAsciiLetter))
            {
                affected++;
                strange += SyllableShape.IsVietnamese(word, withTone: false) ? 0 : 1;
                weight += word.Any(IsSign) || HasCertainPair(word) ? EnoughEvidence : 1;
            }
        }
        return strange > 0 && 2 * strange >= affected && weight >= EnoughEvidence ? result.ToString() : null;
    }

    private static string? FromTcvn3(string word, bool textIsUpper)
    {
        // Capitals are a font of their own (.VnTimeH), in which small letters look like capitals.
        var letters = word.Where(char.IsAsciiLetter).ToList();
        var isUpper = letters.TrueForAll(char.IsAsciiLetterUpper) && (textIsUpper || letters.Count > 1);
        var meant = new char[word.Length];
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] > '\u007F' && !s_tcvn3.ContainsKey(word[i]))
            {
                return null;
            }
            meant[i] = s_tcvn3.GetValueOrDefault(word[i], word[i]);
            meant[i] = isUpper ? char.ToUpperInvariant(meant[i]) : meant[i];
        }
        return new string(meant);
    }

    private static string? FromVni(string word, bool textIsUpper)
    {
        var meant = new StringBuilder(word.Length);
        for (var i = 0; i < word.Length; i++)
        {
            if (i + 1 < word.Length && s_vni.TryGetValue(word.Substring(i, 2), out var letter))
            {
                meant.Append(letter);
                i++;
            }
            else if (s_vniSingle.TryGetValue(word[i], out letter))
            {
                meant.Append(letter);
            }
            else if (char.IsAscii(word[i]))
            {
                meant.Append(word[i]);
            }
            else
            {
                return null;
            }
        }
        return meant.ToString();
    }

    private static bool HasCertainPair(string word)
    {
        var second = word.AsSpan(1).IndexOfAny(s_certainSecond);
        return word.Length > 2 && second >= 0 && IsPair(word.AsSpan(second, 2));
    }

    private static bool IsOfWord(char c) => char.IsLetter(c) || s_tcvn3.ContainsKey(c);

    /// <summary>No letter of any language: « © ® ¸ ¶ ÷ and the like; µ counts, because it is in no word.</summary>
    private static bool IsSign(char c) => c > '\u007F' && (!char.IsLetter(c) || c is 'µ' or 'ª' or 'º');

    private static bool IsDigitAt(string text, int index) => index >= 0 && index < text.Length && char.IsAsciiDigit(text[index]);
}
