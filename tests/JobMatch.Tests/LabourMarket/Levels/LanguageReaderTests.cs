using JobMatch.LabourMarket.Levels;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Levels;

public class LanguageReaderTests
{
    [Theory]
    [InlineData("Tiếng Anh B1", "en", CefrLevel.B1, null)]
    [InlineData("tieng anh b1", "en", CefrLevel.B1, null)]
    [InlineData("TOEIC 450", "en", CefrLevel.A2, null)]
    [InlineData("TOEIC từ 600", "en", CefrLevel.B1, null)]
    [InlineData("Tiếng Anh TOEIC 450", "en", CefrLevel.A2, null)]
    [InlineData("IELTS 5.0", "en", CefrLevel.B1, null)]
    [InlineData("Tiếng Anh bậc 3/6", "en", CefrLevel.B1, null)]
    [InlineData("N4", "ja", CefrLevel.A2, null)]
    [InlineData("JLPT N2", "ja", CefrLevel.B1, null)]
    [InlineData("HSK3", "zh", CefrLevel.B1, null)]
    [InlineData("TOPIK 2", "ko", CefrLevel.A2, null)]
    [InlineData("TOPIK II", "ko", CefrLevel.A2, null)]
    [InlineData("tiếng Nhật giao tiếp khá", "ja", null, Ability.Fair)]
    [InlineData("Anh: Trung bình", "en", null, Ability.Average)]
    [InlineData("Chứng chỉ B tiếng Anh", "en", null, null)]
    [InlineData("Anh", "en", null, null)]
    [InlineData("B1", "und", CefrLevel.B1, null)]
    public void Reads_one_language(string text, string language, CefrLevel? level, Ability? ability)
    {
        var skill = Assert.Single(LanguageReader.Read(text).Values);
        Assert.Equal((language, level, ability), (skill.Language, skill.Level, skill.Ability));
        Assert.Equal(skill.Raw, text.Substring(skill.Span.Start, skill.Span.Length));
    }

    [Fact]
    public void Reads_several_languages()
    {
        var skills = LanguageReader.Read("Tiếng Anh giao tiếp tốt, tiếng Nhật N3 hoặc HSK 4").Values;
        Assert.Equal([("en", null), ("ja", CefrLevel.A2), ("zh", CefrLevel.B2)], skills.Select(skill => (skill.Language, skill.Level)));
    }

    [Theory]
    [InlineData("Không yêu cầu", true)]
    [InlineData("Bằng lái xe B1, B2", false)]
    [InlineData("Anh Nguyễn Văn A", false)]
    [InlineData("Hàn điện, hàn TIG", false)]
    [InlineData("N1 - Nhà máy 1", false)]
    public void Finds_no_language_where_none_is(string text, bool notRequired)
    {
        var reading = LanguageReader.Read(text);
        Assert.Equal(notRequired, reading.IsNotRequired);
        Assert.Empty(reading.Values);
    }
}
