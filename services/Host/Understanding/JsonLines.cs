using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;

namespace JobMatch.Host.Understanding;

/// <summary>Answers each line of a text with one line of JSON, in order, while the text is still arriving.</summary>
internal static class JsonLines
{
    /// <summary>Answers are sent on when this much has gathered, even while more questions wait.</summary>
    private const int SendBytes = 32 * 1024;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = PlainJsonEncoder.Instance };

    private static readonly JsonWriterOptions WriterOptions = new() { Encoder = PlainJsonEncoder.Instance, SkipValidation = true };

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Reads lines (LF or CRLF; the last one may lack its end) until the input ends and writes an answer for each, blank ones too.</summary>
    /// <remarks>What has been answered is sent whenever the input has no complete line left, so that a slow writer sees each answer at once
    /// and a fast one is answered in blocks. Holds one block and the line being read.</remarks>
    public static async Task AnswerAsync<T>(PipeReader input, PipeWriter output, Func<string, T> answer, CancellationToken cancellation)
    {
        using var json = new Utf8JsonWriter(output, WriterOptions);
        var isFirst = true;
        long searched = 0;
        while (true)
        {
            var read = await input.ReadAsync(cancellation);
            var rest = read.Buffer;
            while (rest.Slice(searched).PositionOf((byte)'\n') is { } end)
            {
                Write(json, output, answer(Line(rest.Slice(0, end), ref isFirst)));
                rest = rest.Slice(rest.GetPosition(1, end));
                searched = 0;
                if (output.UnflushedBytes >= SendBytes && (await output.FlushAsync(cancellation)).IsCompleted)
                {
                    return;
                }
            }

            searched = rest.Length;
            if (read.IsCompleted && !rest.IsEmpty)
            {
                Write(json, output, answer(Line(rest, ref isFirst)));
            }

            input.AdvanceTo(read.IsCompleted ? rest.End : rest.Start, rest.End);
            if ((await output.FlushAsync(cancellation)).IsCompleted || read.IsCompleted)
            {
                return;
            }
        }
    }

    /// <summary>One answer as a line without its end.</summary>
    public static byte[] Of<T>(T answer) => JsonSerializer.SerializeToUtf8Bytes(answer, Options);

    private static string Line(ReadOnlySequence<byte> bytes, ref bool isFirst)
    {
        var line = Encoding.UTF8.GetString(bytes);
        if (isFirst && bytes.FirstSpan.StartsWith(ByteOrderMark))
        {
            line = line[1..];
        }

        isFirst = false;
        return line.EndsWith('\r') ? line[..^1] : line;
    }

    private static void Write<T>(Utf8JsonWriter json, PipeWriter output, T answer)
    {
        JsonSerializer.Serialize(json, answer, Options);
        json.Flush();
        json.Reset();
        output.Write("\n"u8);
    }
}
