using JobMatch.Ranking.Profiles;
using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class LinkageCriteriaTests
{
    private const string Here = "cơ khí núi dâu";
    private const string Elsewhere = "may sông trà";

    private static readonly VacancyProfile Vacancy = Pairs.SilentVacancy with { Employer = Here };

    [Theory]
    [InlineData("cao đẳng trà câu", "cao đẳng trà câu", "partner-school", "Học ở trường có thỏa thuận liên kết với doanh nghiệp.")]
    [InlineData("cao đẳng trà câu", "trung cấp hàm giang", "other-school", "Học ở trường khác với các trường liên kết của doanh nghiệp.")]
    [InlineData("cao đẳng trà câu", null, "unknown", "Chưa rõ trường; doanh nghiệp có trường liên kết.")]
    [InlineData(null, "cao đẳng trà câu", "not-asked", "Doanh nghiệp không nêu trường liên kết.")]
    public void A_school_is_a_partner_when_the_employer_says_so(string? partner, string? school, string bin, string reason) => Assert.Equal(
        (bin, reason),
        Pairs.Compare(
            "school-agreement",
            Vacancy with { PartnerSchools = partner is null ? CodeList.Empty : Pairs.Codes(partner) },
            Pairs.SilentPerson with { School = school }));

    [Fact]
    public void Training_ordered_by_this_employer_is_best_and_by_another_worst()
    {
        Assert.Equal("ordered-by-this", Ordered(Pairs.Codes(Elsewhere, Here)));
        Assert.Equal("ordered-by-another", Ordered(Pairs.Codes(Elsewhere)));
        Assert.Equal("not-ordered", Ordered(CodeList.Empty));
        Assert.Equal("unknown", Ordered(null));
        Assert.Equal("unknown", Pairs.Compare(
            "training-order", Pairs.SilentVacancy, Pairs.SilentPerson with { TrainingOrderedBy = Pairs.Codes(Here) }).Bin);
    }

    [Fact]
    public void Practice_counts_where_it_was_served()
    {
        Assert.Equal(("here", "Đã thực tập tại doanh nghiệp này."), Practised(Pairs.Codes(Here)));
        Assert.Equal(("not-here", "Chưa thực tập tại doanh nghiệp này."), Practised(Pairs.Codes(Elsewhere)));
        Assert.Equal("not-here", Practised(CodeList.Empty).Bin);
        Assert.Equal(("unknown", "Chưa khai nơi đã thực tập."), Practised(null));
    }

    private static string Ordered(CodeList? employers) =>
        Pairs.Compare("training-order", Vacancy, Pairs.SilentPerson with { TrainingOrderedBy = employers }).Bin;

    private static (string Bin, string Reason) Practised(CodeList? employers) =>
        Pairs.Compare("practice-place", Vacancy, Pairs.SilentPerson with { PractisedAt = employers });
}
