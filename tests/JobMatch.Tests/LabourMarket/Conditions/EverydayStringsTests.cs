using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

/// <summary>Strings as people write them, many of which look like something else.</summary>
public sealed class EverydayStringsTests
{
    [Theory]
    [InlineData("pay")]
    [InlineData("place")]
    [InlineData("experience")]
    [InlineData("age")]
    [InlineData("headcount")]
    [InlineData("shift")]
    [InlineData("date")]
    [InlineData("contract")]
    [InlineData("licence")]
    [InlineData("language")]
    [InlineData("digital")]
    [InlineData("skill")]
    public void Everyday_strings_are_read_right_or_not_at_all(string reader)
    {
        var texts = WrittenConditions.Everyday().Where(text => text.Reader == reader).ToList();
        Assert.True(texts.Count >= 8, $"{texts.Count} strings");
        var wrong = texts.FindAll(text => WrittenConditions.Answer(text) != text.Expected)
            .ConvertAll(text => $"{text.Text}: «{WrittenConditions.Answer(text)}» instead of «{text.Expected}»");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
