using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

public sealed class WrittenConditionsTests(ITestOutputHelper output)
{
    [Fact]
    public void Readers_are_right_when_they_answer_and_answer_most_of_what_is_said()
    {
        var texts = WrittenConditions.Load();
        var (stated, answered, right) = (0, 0, 0);
        foreach (var text in texts)
        {
            var answer = WrittenConditions.Answer(text);
            stated += text.Expected.Length > 0 ? 1 : 0;
            answered += answer.Length > 0 ? 1 : 0;
            right += answer.Length > 0 && answer == text.Expected ? 1 : 0;
            if (answer != text.Expected)
            {
                output.WriteLine($"{text.Reader} «{text.Text}»: wanted «{text.Expected}», read «{answer}»");
            }
        }

        output.WriteLine($"{texts.Count} texts: precision {right} of {answered}, recall {right} of {stated}");
        Assert.True(texts.Count >= 100);
        Assert.True(right >= 0.9 * answered, $"precision {right} of {answered}");
        Assert.True(right >= 0.9 * stated, $"recall {right} of {stated}");
    }
}
