using JobMatch.LabourMarket.Occupations;
using JobMatch.LabourMarket.Text;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

/// <summary>Names of people, companies and streets, and other texts that are no job, though many hold the word of a trade.</summary>
public sealed class NotTitlesTests(ITestOutputHelper output)
{
    private const double Likely = 0.5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Fewer_than_one_in_twenty_is_taken_for_a_job(bool isHeldOut)
    {
        var texts = LabelledTitles.NotTitles().Where(text => text.IsHeldOut == isHeldOut).ToList();
        Assert.True(texts.Count >= 120, $"{texts.Count} texts");
        var alarms = texts.ConvertAll(text => (text.Title, Best: First(text.Title))).FindAll(alarm => alarm.Best?.Confidence >= Likely);
        foreach (var (text, best) in alarms)
        {
            output.WriteLine($"{text}: {best!.Code} {best.Name} {best.Confidence}");
        }

        Assert.True(alarms.Count < texts.Count / 20.0, $"{alarms.Count} of {texts.Count}");
    }

    [Theory]
    [InlineData("Anh Quân")]
    [InlineData("anh quan")]
    [InlineData("Nguyễn Văn Hàn")]
    [InlineData("nguyen van han")]
    [InlineData("Công ty CP May Việt Tiến")]
    [InlineData("phố Thợ Nhuộm")]
    [InlineData("45/3 đường Nguyễn Huệ")]
    [InlineData("quê quán")]
    public void A_name_is_no_trade(string text) => Assert.All(OccupationCatalog.Default.ReadTitle(text).Jobs, job => Assert.Empty(job.Occupations));

    [Theory]
    [InlineData("Thợ hàn Nguyễn Văn Điện", "7212")]
    [InlineData("Công ty May Việt Tiến tuyển bảo vệ", "5414")]
    [InlineData("Sửa xe máy đường Nguyễn Huệ", "7231")]
    public void A_name_beside_a_trade_does_not_hide_it(string text, string code) =>
        Assert.Equal(code, OccupationCatalog.Default.ReadTitle(text).Jobs[0].Occupations[0].Code);

    private static OccupationCandidate? First(string text) =>
        OccupationCatalog.Default.ReadTitle(VietnameseText.Clean(text)).Jobs.SelectMany(job => job.Occupations).MaxBy(found => found.Confidence);
}
