using JobMatch.LabourMarket.Levels;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Levels;

public class QualificationReaderTests
{
    [Theory]
    [InlineData("Chưa qua đào tạo", QualificationLevel.Untrained)]
    [InlineData("LĐPT", QualificationLevel.Untrained)]
    [InlineData("CNKT không bằng", QualificationLevel.SkilledWithoutCertificate)]
    [InlineData("CNKT không có bằng", QualificationLevel.SkilledWithoutCertificate)]
    [InlineData("Chứng chỉ nghề dưới 3 tháng", QualificationLevel.ShortCourse)]
    [InlineData("Sơ cấp", QualificationLevel.Elementary)]
    [InlineData("sơ cấp nghề", QualificationLevel.Elementary)]
    [InlineData("TC", QualificationLevel.Intermediate)]
    [InlineData("T/C", QualificationLevel.Intermediate)]
    [InlineData("trung cap tro len", QualificationLevel.Intermediate)]
    [InlineData("Trung cấp/Cao đẳng", QualificationLevel.Intermediate)]
    [InlineData("Cao đẳng nghề", QualificationLevel.College)]
    [InlineData("CĐ nghề", QualificationLevel.College)]
    [InlineData("CAO ĐẲNG ĐIỆN CÔNG NGHIỆP", QualificationLevel.College)]
    [InlineData("ĐH", QualificationLevel.University)]
    [InlineData("Kỹ sư", QualificationLevel.University)]
    [InlineData("Trên đại học", QualificationLevel.Master)]
    [InlineData("Thạc sỹ", QualificationLevel.Master)]
    [InlineData("Tiến sĩ", QualificationLevel.Doctor)]
    public void Reads_the_wording_of_forms_and_people(string text, QualificationLevel expected)
    {
        var reading = QualificationReader.Read(text);
        Assert.Equal(expected, reading.Value);
        Assert.False(reading.IsNotRequired);
    }

    [Fact]
    public void Not_required_is_not_untrained()
    {
        var reading = QualificationReader.Read("Không yêu cầu");
        Assert.Null(reading.Value);
        Assert.True(reading.IsNotRequired);
    }

    [Theory]
    [InlineData("CNKT", QualificationLevel.SkilledWithoutCertificate)]
    [InlineData("trung học nghề", QualificationLevel.Elementary)]
    [InlineData("Tốt nghiệp THPT", QualificationLevel.Untrained)]
    [InlineData("trug cấp", QualificationLevel.Intermediate)]
    [InlineData("cao đẵg", QualificationLevel.College)]
    public void Suggests_where_it_does_not_know(string text, QualificationLevel suggestion)
    {
        var reading = QualificationReader.Read(text);
        Assert.Null(reading.Value);
        Assert.Equal(suggestion, reading.Suggestions[0]);
        Assert.NotNull(reading.Note);
    }

    [Fact]
    public void The_name_of_every_level_reads_back_as_the_level()
    {
        foreach (var level in Enum.GetValues<QualificationLevel>())
        {
            Assert.Equal(level, QualificationReader.Read(VietnameseNames.Of(level)).Value);
        }
        foreach (var level in Enum.GetValues<GeneralEducation>())
        {
            Assert.Equal(level, GeneralEducationReader.Read(VietnameseNames.Of(level)).Value);
        }
    }

    [Theory]
    [InlineData("12/12", GeneralEducation.UpperSecondary)]
    [InlineData("9/12", GeneralEducation.LowerSecondary)]
    [InlineData("11/12", GeneralEducation.LowerSecondary)]
    [InlineData("7/10", GeneralEducation.LowerSecondary)]
    [InlineData("THPT", GeneralEducation.UpperSecondary)]
    [InlineData("THCS", GeneralEducation.LowerSecondary)]
    [InlineData("Tốt nghiệp Trung học phổ thông", GeneralEducation.UpperSecondary)]
    [InlineData("Tot nghiep Trung hoc co so", GeneralEducation.LowerSecondary)]
    [InlineData("Chưa tốt nghiệp tiểu học", GeneralEducation.IncompletePrimary)]
    [InlineData("lớp 9", GeneralEducation.LowerSecondary)]
    [InlineData("Cấp 3", GeneralEducation.UpperSecondary)]
    public void Reads_general_education(string text, GeneralEducation expected) =>
        Assert.Equal(expected, GeneralEducationReader.Read(text).Value);

    [Fact]
    public void The_new_vocational_upper_secondary_level_is_left_open()
    {
        Assert.Null(GeneralEducationReader.Read("trung học nghề").Value);
        Assert.Null(QualificationReader.Read("trung học nghề").Value);
    }
}
