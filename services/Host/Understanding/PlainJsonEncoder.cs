using System.Text;
using System.Text.Encodings.Web;

namespace JobMatch.Host.Understanding;

/// <summary>Escapes only what JSON demands, so that every letter, sign and emoji of an answer is what it was in the question.</summary>
/// <remarks>The encoders of .NET escape all characters beyond the basic plane. Never use this one inside HTML.</remarks>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    /// <summary>The one instance; it has no state.</summary>
    public static readonly PlainJsonEncoder Instance = new();

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => MustEscape(unicodeScalar);

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < textLength && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (MustEscape(text[i]) || char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        var target = new Span<char>(buffer, bufferLength);
        if (unicodeScalar is '"' or '\\')
        {
            numberOfCharactersWritten = bufferLength < 2 ? 0 : 2;
            return $"\\{(char)unicodeScalar}".TryCopyTo(target);
        }

        if (MustEscape(unicodeScalar))
        {
            numberOfCharactersWritten = bufferLength < 6 ? 0 : 6;
            return $"\\u{unicodeScalar:x4}".TryCopyTo(target);
        }

        return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
    }

    // U+2028 and U+2029 end a line for some readers of line-separated JSON.
    private static bool MustEscape(int c) => c is < ' ' or '"' or '\\' or '\u007F' or '\u0085' or '\u2028' or '\u2029';
}
