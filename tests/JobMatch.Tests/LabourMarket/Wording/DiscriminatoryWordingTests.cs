using System.Globalization;
using System.Text;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Wording;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Wording;

public class DiscriminatoryWordingTests
{
    public static TheoryData<string> Sets => ["tuning", "held out", "wider, tuning", "wider, held out", "fresh"];

    [Theory]
    [MemberData(nameof(Sets))]
    public void At_least_95_of_100_findings_are_right_and_90_of_100_wordings_are_found(string set)
    {
        var found = 0;
        var right = 0;
        var expectedCount = 0;
        var hit = 0;
        var errors = new List<string>();
        foreach (var marked in SentencesOf(set))
        {
            var (text, expected) = Parse(marked);
            var findings = DiscriminatoryWording.Find(text);
            found += findings.Count;
            expectedCount += expected.Count;
            foreach (var finding in findings)
            {
                if (expected.Any(e => e.Ground == finding.Ground && Overlap(e.Span, finding.Span)))
                {
                    right++;
                }
                else
                {
                    errors.Add($"+{finding.Ground} [{finding.Matched}] in: {text}");
                }
            }
            foreach (var (ground, span) in expected)
            {
                if (findings.Any(f => f.Ground == ground && Overlap(f.Span, span)))
                {
                    hit++;
                }
                else
                {
                    errors.Add($"-{ground} [{text.Substring(span.Start, span.Length)}] in: {text}");
                }
            }
        }
        var precision = (double)right / found;
        var recall = (double)hit / expectedCount;
        var report = string.Create(CultureInfo.InvariantCulture, $"{set}: precision {precision:P1} ({right}/{found}), recall {recall:P1} ({hit}/{expectedCount})\n{string.Join('\n', errors)}");
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(precision >= 0.95 && recall >= 0.90, report);
    }

    private static string[] SentencesOf(string set) => set switch
    {
        "tuning" => WordingSentences.Tuning,
        "held out" => WordingSentences.HeldOut,
        "wider, tuning" => WordingSentences.WiderTuning,
        "fresh" => WordingSentences.Fresh,
        _ => WordingSentences.WiderHeldOut,
    };

    [Theory]
    [InlineData("Làm việc tại Nam Định")]
    [InlineData("LÀM VIỆC TẠI NAM ĐỊNH")]
    [InlineData("miền Nam")]
    [InlineData("quận Nam Từ Liêm")]
    [InlineData("máy may nữ trang")]
    [InlineData("Nữ hộ sinh")]
    [InlineData("Việt Nam")]
    [InlineData("nam châm")]
    [InlineData("5 năm")]
    [InlineData("kinh nghiem 5 nam")]
    [InlineData("")]
    public void Raises_no_false_alarm(string text) => Assert.Empty(DiscriminatoryWording.Find(text));

    [Fact]
    public void Points_at_the_words_and_names_the_rule()
    {
        const string text = "Tuyển nữ, 18-30 tuổi";
        var findings = DiscriminatoryWording.Find(text.Normalize(NormalizationForm.FormD));
        Assert.Equal([WordingGround.Sex, WordingGround.Age], findings.Select(finding => finding.Ground));
        Assert.Equal("nữ", findings[0].Matched.Normalize());
        Assert.Equal("18-30 tuổi", findings[1].Matched.Normalize());
        Assert.All(findings, finding => Assert.Contains("Bộ luật Lao động", finding.Rule, StringComparison.Ordinal));
        Assert.All(findings, finding => Assert.EndsWith(".", finding.ReasonVi, StringComparison.Ordinal));
    }

    private static bool Overlap(TextSpan a, TextSpan b) => a.Start < b.Start + b.Length && b.Start < a.Start + a.Length;

    private static (string Text, List<(WordingGround Ground, TextSpan Span)> Expected) Parse(string marked)
    {
        var text = new StringBuilder();
        var expected = new List<(WordingGround, TextSpan)>();
        var start = 0;
        var ground = default(WordingGround);
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i])
            {
                case '{':
                    ground = marked[i + 1] switch
                    {
                        'S' => WordingGround.Sex,
                        'A' => WordingGround.Age,
                        'L' => WordingGround.Looks,
                        'H' => WordingGround.Height,
                        'M' => WordingGround.MaritalState,
                        _ => WordingGround.Region,
                    };
                    start = text.Length;
                    i += 2;
                    break;
                case '}':
                    expected.Add((ground, new TextSpan(start, text.Length - start)));
                    break;
                default:
                    text.Append(marked[i]);
                    break;
            }
        }
        return (text.ToString(), expected);
    }
}
