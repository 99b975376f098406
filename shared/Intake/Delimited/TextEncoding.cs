using System.Text;

namespace JobMatch.Intake.Delimited;

/// <summary>How the bytes of a text file become characters.</summary>
/// <param name="PreambleLength">Bytes to skip at the beginning: the byte order mark.</param>
/// <param name="Name">Name to show, for example "UTF-8".</param>
internal sealed record TextEncoding(Encoding Encoding, int PreambleLength, string Name)
{
    /// <summary>Decides from the whole file, since one accent in the last row is enough to tell UTF-8 from a code page.</summary>
    /// <param name="stream">Seekable; its position afterwards is undefined.</param>
    public static TextEncoding Detect(Stream stream)
    {
        var head = new byte[4096];
        stream.Position = 0;
        var count = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return FromMark(head.AsSpan(0, count)) ?? FromZeros(head.AsSpan(0, count)) ?? FromContent(stream);
    }

    public StreamReader Open(Stream stream)
    {
        stream.Position = PreambleLength;
        return new StreamReader(stream, Encoding, detectEncodingFromByteOrderMarks: false, 1 << 16, leaveOpen: true);
    }

    private static TextEncoding? FromMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new(Encoding.UTF8, 3, "UTF-8"),
        [0xFF, 0xFE, ..] => new(Encoding.Unicode, 2, "UTF-16"),
        [0xFE, 0xFF, ..] => new(Encoding.BigEndianUnicode, 2, "UTF-16"),
        _ => null,
    };

    /// <summary>UTF-16 without a mark: the commas, digits and spaces of any table have a zero byte beside them.</summary>
    private static TextEncoding? FromZeros(ReadOnlySpan<byte> head)
    {
        Span<int> zeros = [0, 0];
        for (var i = 0; i < head.Length; i++)
        {
            zeros[i & 1] += head[i] == 0 ? 1 : 0;
        }

        var many = Math.Max(4, head.Length / 10);
        return zeros[1] > many && zeros[1] > zeros[0] ? new(Encoding.Unicode, 0, "UTF-16")
            : zeros[0] > many ? new(Encoding.BigEndianUnicode, 0, "UTF-16")
            : null;
    }

    private static TextEncoding FromContent(Stream stream)
    {
        var bytes = ByteCensus.Of(stream);
        // A few broken bytes in a UTF-8 file cost their rows only; a code page has hardly any valid sequence.
        if (bytes.InvalidBytes == 0 || bytes.ValidSequences > 4 * bytes.InvalidBytes)
        {
            return new(Encoding.UTF8, 0, "UTF-8");
        }

        return bytes.LooksVietnamese
            ? new(CodePagesEncodingProvider.Instance.GetEncoding(1258)!, 0, "Windows-1258")
            : new(CodePagesEncodingProvider.Instance.GetEncoding(1252)!, 0, "Windows-1252");
    }
}
