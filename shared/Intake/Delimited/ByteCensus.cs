using System.Buffers;
using System.Text;

namespace JobMatch.Intake.Delimited;

/// <summary>What the bytes above 7F of a file look like.</summary>
/// <param name="ValidSequences">Complete UTF-8 sequences of two to four bytes.</param>
/// <param name="InvalidBytes">Bytes that belong to no such sequence.</param>
/// <param name="LooksVietnamese">Read as Windows-1258, tone marks stand on vowels; false also when there are neither
/// marks nor the letters ă, đ, ơ, ư.</param>
internal readonly record struct ByteCensus(long ValidSequences, long InvalidBytes, bool LooksVietnamese)
{
    public static ByteCensus Of(Stream stream)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
        try
        {
            return Count(stream, buffer);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static ByteCensus Count(Stream stream, byte[] buffer)
    {
        long valid = 0, invalid = 0;
        var tones = new ToneMarks();
        stream.Position = 0;
        var kept = 0;
        while (true)
        {
            var read = stream.Read(buffer, kept, buffer.Length - kept);
            var span = buffer.AsSpan(0, kept + read);
            var at = 0;
            while (at < span.Length)
            {
                var ascii = span[at..].IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
                if (ascii < 0)
                {
                    at = span.Length;
                    break;
                }

                at += ascii;
                var status = Rune.DecodeFromUtf8(span[at..], out _, out var length);
                if (status == OperationStatus.NeedMoreData && read > 0)
                {
                    break;
                }

                valid += status == OperationStatus.Done ? 1 : 0;
                invalid += status == OperationStatus.Done ? 0 : length;
                tones.Add(at > 0 ? span[at - 1] : (byte)' ', span[at]);
                at += length;
            }

            if (read == 0)
            {
                return new(valid, invalid, tones.LookVietnamese);
            }

            kept = span.Length - at;
            span[at..].CopyTo(buffer);
        }
    }

    /// <summary>Counts of the bytes in which Windows-1258 and Windows-1252 differ.</summary>
    private struct ToneMarks
    {
        private long _onVowel;
        private long _elsewhere;
        private long _letters;

        // Without a single tone mark the letters đ, ă, ơ, ư decide: ð, ã, õ, ý are rare in any file sent here.
        public readonly bool LookVietnamese => _onVowel > _elsewhere || (_onVowel == _elsewhere && _letters > 0);

        public void Add(byte before, byte current)
        {
            switch (current)
            {
                case 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2 when IsVowel(before):
                    _onVowel++;
                    break;
                case 0xCC or 0xD2 or 0xDE or 0xEC or 0xF2:
                    _elsewhere++;
                    break;
                case 0xC3 or 0xE3 or 0xD0 or 0xF0 or 0xD5 or 0xF5 or 0xDD or 0xFD:
                    _letters++;
                    break;
            }
        }

        private static bool IsVowel(byte b) => (char)(b | 0x20) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y'
            || b is 0xC2 or 0xE2 or 0xC3 or 0xE3 or 0xCA or 0xEA or 0xD4 or 0xF4 or 0xD5 or 0xF5 or 0xDD or 0xFD;
    }
}
