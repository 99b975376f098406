using CsCheck;
using JobMatch.LabourMarket.Conditions;
using JobMatch.LabourMarket.Levels;
using JobMatch.LabourMarket.Pay;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Conditions;

/// <summary>Whatever stands in a cell, reading it never throws and spans stay inside it.</summary>
public class AnyTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly string[] Pieces =
    [
        "10", "15", "0", "12/12", "99999999999999999999", "1.000.000.000.000.000", "2006", "31/02/2006", "8.5E12", "7tr5", "triệu", "tr", "k", "tỷ",
        "-", "–", "+", "++", "/", ".", ",", ":", "(", ")", "%", "$", "đ", "USD", "giờ", "ngày", "tháng", "năm", "nam", "nữ", "từ", "đến", "trên", "dưới",
        "rưỡi", "bảy", "mươi", "trăm", "lớp", "bậc", "B1", "N4", "HSK", "TOEIC", "tiếng Anh", "bằng lái", "hạng", "C", "tuổi", "sau", "Không", "\u0301",
        "\ud800", "\udc00", "\u200b", "\u00a0", "\uffff", "\0", "ệ", "e\u0323\u0302", "\n", "'", "\"", "١٢", "１２",
    ];

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Array[0, 14], Gen.Int[0, 2],
            (parts, spaces) => string.Join(new string(' ', spaces), parts.Select(part => Pieces[part]))));

    [Fact]
    public void Never_throws_and_points_inside_the_text() => Texts.Sample(text =>
    {
        var pay = PayReader.Read(text);
        pay.ToMonthlyVnd(25_000);
        Assert.All(pay.Spans, span => AssertInside(text, span));
        Assert.InRange(pay.Confidence, 0, 1);
        Assert.True(pay.Value is not null || pay.Note is not null);
        Assert.False(pay.Value is { Min: { } min, Max: { } max } && min > max);
        ExperienceReader.Read(text);
        DateReader.Read(text, Today);
        HeadcountReader.Read(text);
        ShiftReader.Read(text);
        EmploymentFormReader.Read(text);
        ContractReader.Read(text);
        YesNoReader.Read(text);
        BenefitReader.Read(text);
        DrivingLicenceReader.Read(text);
        AgeLimitReader.Read(text, Today);
        QualificationReader.Read(text);
        GeneralEducationReader.Read(text);
        SkillLevelReader.Read(text);
        DigitalSkillReader.Read(text);
        SoftSkillReader.Read(text);
        Assert.All(LanguageReader.Read(text).Values, skill => AssertInside(text, skill.Span));
    }, iter: 20_000);

    [Fact]
    public void Composed_and_decomposed_text_read_alike() => Texts.Where(IsWellFormed).Sample(text =>
    {
        var composed = text.Normalize(System.Text.NormalizationForm.FormC);
        var decomposed = text.Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal(PayReader.Read(composed).Value, PayReader.Read(decomposed).Value);
        Assert.Equal(QualificationReader.Read(composed).Value, QualificationReader.Read(decomposed).Value);
    }, iter: 2_000);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) || text[i] == '\uffff')
            {
                return false;
            }
        }
        return true;
    }

    private static void AssertInside(string text, TextSpan span) =>
        Assert.True(span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length);
}
