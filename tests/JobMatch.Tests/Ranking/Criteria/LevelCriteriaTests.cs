using JobMatch.Ranking.Criteria;
using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class LevelCriteriaTests
{
    private static readonly string[] Criteria = ["qualification", "general-education", "skill-level", "digital-skill"];

    [Theory]
    [InlineData(null, 3, "not-asked")]
    [InlineData(null, null, "not-asked")]
    [InlineData(0, null, "not-asked")]
    [InlineData(3, null, "unknown")]
    [InlineData(3, 1, "two-below")]
    [InlineData(3, 2, "one-below")]
    [InlineData(3, 3, "meets")]
    [InlineData(2, 3, "one-above")]
    [InlineData(1, 3, "two-above")]
    public void The_steps_between_the_level_held_and_the_lowest_asked_count(int? wanted, int? held, string bin)
    {
        var vacancy = Pairs.SilentVacancy with { Qualification = wanted, GeneralEducation = wanted, SkillLevel = wanted, DigitalLevel = wanted };
        var person = Pairs.SilentPerson with { Qualification = held, GeneralEducation = held, SkillLevel = held, DigitalLevel = held };
        Assert.All(Criteria, criterion => Assert.Equal(bin, Pairs.Compare(criterion, vacancy, person).Bin));
    }

    [Theory]
    [InlineData(8, 0, "two-below")]
    [InlineData(1, 8, "two-above")]
    public void More_than_two_steps_are_two(int wanted, int held, string bin) => Assert.Equal(bin, Pairs.Compare(
        "qualification", Pairs.SilentVacancy with { Qualification = wanted }, Pairs.SilentPerson with { Qualification = held }).Bin);

    [Fact]
    public void Reasons_name_both_levels()
    {
        var vacancy = Pairs.SilentVacancy with { Qualification = 5, SkillLevel = 3, DigitalLevel = 2 };
        var person = Pairs.SilentPerson with { Qualification = 4, SkillLevel = 3, DigitalLevel = 3 };
        Assert.Equal("Có trung cấp; việc cần cao đẳng.", Pairs.Compare("qualification", vacancy, person).Reason);
        Assert.Equal("Đúng yêu cầu: bậc 3/5.", Pairs.Compare("skill-level", vacancy, person).Reason);
        Assert.Equal("Cao hơn yêu cầu: tin học tốt; việc cần tin học khá.", Pairs.Compare("digital-skill", vacancy, person).Reason);
        Assert.Equal("Doanh nghiệp không yêu cầu học vấn phổ thông.", Pairs.Compare("general-education", vacancy, person).Reason);
        Assert.Equal("Chưa khai trình độ chuyên môn; việc cần cao đẳng.", Pairs.Compare("qualification", vacancy, Pairs.SilentPerson).Reason);
    }

    [Theory]
    [InlineData(null, 5, "not-asked", "Doanh nghiệp không yêu cầu kinh nghiệm.")]
    [InlineData(0, null, "not-asked", "Doanh nghiệp không yêu cầu kinh nghiệm.")]
    [InlineData(12, null, "unknown", "Chưa khai kinh nghiệm; việc cần 1 năm.")]
    [InlineData(12, 0, "none", "Chưa có kinh nghiệm; việc cần 1 năm.")]
    [InlineData(12, 5, "under-half", "Có 5 tháng kinh nghiệm; việc cần 1 năm.")]
    [InlineData(12, 6, "over-half", "Có 6 tháng kinh nghiệm; việc cần 1 năm.")]
    [InlineData(12, 11, "over-half", "Có 11 tháng kinh nghiệm; việc cần 1 năm.")]
    [InlineData(12, 12, "meets", "Đủ kinh nghiệm: 1 năm; việc cần 1 năm.")]
    [InlineData(18, 30, "meets", "Đủ kinh nghiệm: 2 năm 6 tháng; việc cần 1 năm 6 tháng.")]
    public void Experience_counts_in_months(int? wanted, int? held, string bin, string reason) => Assert.Equal((bin, reason), Pairs.Compare(
        "experience", Pairs.SilentVacancy with { ExperienceMonths = wanted }, Pairs.SilentPerson with { ExperienceMonths = held }));

    [Theory]
    [InlineData("", "en:3", "not-asked", "Doanh nghiệp không yêu cầu ngoại ngữ.")]
    [InlineData("en:2", "", "unknown", "Chưa khai ngoại ngữ; việc cần tiếng Anh A2.")]
    [InlineData("en:2", "ko:4", "lacks", "Có tiếng Hàn B2; việc cần tiếng Anh A2.")]
    [InlineData("en:3", "en:2", "below", "Có tiếng Anh A2; việc cần tiếng Anh B1.")]
    [InlineData("en:3", "en:3", "meets", "Đáp ứng ngoại ngữ: tiếng Anh B1.")]
    [InlineData("en:3", "en", "meets", "Đáp ứng ngoại ngữ: tiếng Anh B1.")]
    [InlineData("ja", "ja:1", "meets", "Đáp ứng ngoại ngữ: tiếng Nhật.")]
    [InlineData("en:3", "en:2 en:4", "meets", "Đáp ứng ngoại ngữ: tiếng Anh B1.")]
    [InlineData("en:1 ko:1", "en:6", "lacks", "Có tiếng Anh C2; việc cần tiếng Anh A1, tiếng Hàn A1.")]
    public void The_worst_of_the_languages_asked_for_decides(string wanted, string held, string bin, string reason) => Assert.Equal((bin, reason), Pairs.Compare(
        "language",
        Pairs.SilentVacancy with { Languages = Pairs.Codes(wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries)) },
        Pairs.SilentPerson with { Languages = Pairs.Codes(held.Split(' ', StringSplitOptions.RemoveEmptyEntries)) }));

    [Theory]
    [InlineData("", "A", "not-asked")]
    [InlineData("A B C", "", "unknown")]
    [InlineData("A B C", "X", "none")]
    [InlineData("A B C", "A X", "under-half")]
    [InlineData("A B C", "A B", "over-half")]
    [InlineData("A B", "B", "over-half")]
    [InlineData("A B C", "A B C D", "all")]
    public void The_share_of_the_named_things_counts(string wanted, string held, string bin)
    {
        var (asked, has) = (Pairs.Codes(wanted.Split(' ', StringSplitOptions.RemoveEmptyEntries)), Pairs.Codes(held.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        var vacancy = Pairs.SilentVacancy with { Certificates = asked, Skills = asked };
        var person = Pairs.SilentPerson with { Certificates = has, Skills = has };
        Assert.Equal(bin, Pairs.Compare("certificates", vacancy, person).Bin);
        Assert.Equal(bin, Pairs.Compare("skills", vacancy, person).Bin);
    }

    [Theory]
    [InlineData("A B C", "X", "under-half", "thêm kỹ năng: A")]
    [InlineData("A B C", "A", "over-half", "thêm kỹ năng: B")]
    [InlineData("A B C", "A B", "all", "thêm kỹ năng: C")]
    [InlineData("A B C D E", "A", "over-half", "thêm kỹ năng: B, C")]
    public void A_step_names_as_few_more_things_as_change_anything(string wanted, string held, string bin, string text)
    {
        var criterion = AllCriteria.List.Single(criterion => criterion.Id == "skills");
        var step = criterion.Explain(
            Pairs.SilentVacancy with { Skills = Pairs.Codes(wanted.Split(' ')) }, Pairs.SilentPerson with { Skills = Pairs.Codes(held.Split(' ')) }).NextStep!.Value;
        Assert.Equal((bin, text), (criterion.Bins[step.Bin].Id, step.Text));
    }

    [Fact]
    public void Reasons_name_the_certificates_held_and_missing()
    {
        var vacancy = Pairs.SilentVacancy with { Certificates = Pairs.Codes("ATLD-N3", "ATD") };
        Assert.Equal("Có: Thẻ an toàn điện; chưa có: Thẻ an toàn lao động nhóm 3.",
            Pairs.Compare("certificates", vacancy, Pairs.SilentPerson with { Certificates = Pairs.Codes("ATD") }).Reason);
        Assert.Equal("Có đủ chứng chỉ: Thẻ an toàn điện, Thẻ an toàn lao động nhóm 3.",
            Pairs.Compare("certificates", vacancy, Pairs.SilentPerson with { Certificates = Pairs.Codes("ATLD-N3", "ATD") }).Reason);
        Assert.Equal("Chưa khai chứng chỉ; việc cần: Thẻ an toàn điện, Thẻ an toàn lao động nhóm 3.",
            Pairs.Compare("certificates", vacancy, Pairs.SilentPerson).Reason);
    }
}
