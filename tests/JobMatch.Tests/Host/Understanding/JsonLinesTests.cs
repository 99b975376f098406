using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using JobMatch.Host.Understanding;
using Xunit;

namespace JobMatch.Tests.Host.Understanding;

public sealed class JsonLinesTests
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_line_is_answered_in_order_the_blank_ones_too()
    {
        var lines = await AnswersAsync("một\n\n  \nbốn\r\nnăm");
        Assert.Equal(["một", "", "  ", "bốn", "năm"], lines);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("\n", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\n\n", 2)]
    public async Task The_end_of_a_line_begins_no_line(string text, int lines) => Assert.Equal(lines, (await AnswersAsync(text)).Count);

    [Fact]
    public async Task A_byte_order_mark_belongs_to_no_line() => Assert.Equal(["lương", "\uFEFF"], await AnswersAsync("\uFEFFlương\n\uFEFF"));

    [Fact]
    public async Task An_answer_is_sent_before_the_next_line_is_written()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var answering = AnswerAsync(input.Reader, output.Writer);
        foreach (var line in new[] { "một", "hai" })
        {
            await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"), Cancellation);
            var sent = await output.Reader.ReadAsync(Cancellation);
            Assert.Equal($"\"{line}\"\n", Encoding.UTF8.GetString(sent.Buffer));
            output.Reader.AdvanceTo(sent.Buffer.End);
        }

        await input.Writer.CompleteAsync();
        await answering;
    }

    [Fact]
    public async Task A_line_that_comes_in_pieces_is_one_line()
    {
        var (input, output) = (new Pipe(), new Pipe());
        var answering = AnswerAsync(input.Reader, output.Writer);
        foreach (var piece in Encoding.UTF8.GetBytes("lương 🔥\nmột"))
        {
            await input.Writer.WriteAsync(new[] { piece }, Cancellation);
        }

        await input.Writer.CompleteAsync();
        await answering;
        Assert.Equal("\"lương 🔥\"\n\"một\"\n", await TextOfAsync(output.Reader));
    }

    [Fact]
    public async Task Stops_when_nobody_reads_the_answers_any_more()
    {
        var (input, output) = (new Pipe(), new Pipe());
        await output.Reader.CompleteAsync();
        await input.Writer.WriteAsync("một\n"u8.ToArray(), Cancellation);
        await AnswerAsync(input.Reader, output.Writer);
        Assert.True(output.Writer.UnflushedBytes == 0);
    }

    [Fact]
    public async Task Letters_signs_and_emoji_stay_as_they_are()
    {
        const string Text = "Thợ hàn <b>&'+ 🔥\u200B ﷽ – đ";
        Assert.Equal($"\"{Text}\"\n", await RawAsync(Text));
    }

    [Fact]
    public async Task What_JSON_demands_is_escaped()
    {
        var raw = await RawAsync("\"\\\t\u0001\u2028");
        Assert.Equal("\"\\\"\\\\\\u0009\\u0001\\u2028\"\n", raw);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_still_give_an_answer()
    {
        var (input, output) = (new Pipe(), new Pipe());
        await input.Writer.WriteAsync(new byte[] { 0xFF, (byte)'a', (byte)'\n' }, Cancellation);
        await input.Writer.CompleteAsync();
        await AnswerAsync(input.Reader, output.Writer);
        Assert.Equal("\"\uFFFDa\"\n", await TextOfAsync(output.Reader));
    }

    private static async Task<List<string>> AnswersAsync(string text) =>
        [.. (await RawAsync(text)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string>(line)!)];

    private static async Task<string> RawAsync(string text)
    {
        var (input, output) = (new Pipe(), new Pipe());
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(text), Cancellation);
        await input.Writer.CompleteAsync();
        await AnswerAsync(input.Reader, output.Writer);
        return await TextOfAsync(output.Reader);
    }

    private static async Task AnswerAsync(PipeReader input, PipeWriter output)
    {
        await JsonLines.AnswerAsync(input, output, text => text, Cancellation);
        await output.CompleteAsync();
    }

    private static async Task<string> TextOfAsync(PipeReader reader)
    {
        using var text = new StreamReader(reader.AsStream());
        return await text.ReadToEndAsync(Cancellation);
    }
}
