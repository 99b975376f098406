using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Profiles;
using JobMatch.Tests.Ranking.Criteria;
using Xunit;

namespace JobMatch.Tests.Ranking.Eligibility;

public class WorkConditionsTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly PersonProfile Aged17 = Pairs.SilentPerson with { MinorUntil = new(2027, 3, 15) };

    [Fact]
    public void Who_is_under_18_on_the_first_day_needs_consent_and_shorter_hours()
    {
        var condition = Assert.Single(WorkConditions.Of(Pairs.SilentVacancy, Aged17, Today));
        Assert.Contains("văn bản đồng ý", condition.Text, StringComparison.Ordinal);
        Assert.Contains("40 giờ", condition.Text, StringComparison.Ordinal);
        Assert.Contains("03/2027", condition.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15/03", condition.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ca đêm", condition.Text, StringComparison.Ordinal);
        Assert.Contains("146", condition.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Shift_work_is_told_what_the_law_says_of_nights() => Assert.Contains(
        "Ca đêm", Assert.Single(WorkConditions.Of(Pairs.SilentVacancy with { ShiftWork = true }, Aged17, Today)).Text, StringComparison.Ordinal);

    [Fact]
    public void Adults_and_those_who_are_adult_on_the_first_day_have_no_condition()
    {
        Assert.Empty(WorkConditions.Of(Pairs.SilentVacancy, Pairs.SilentPerson, Today));
        Assert.Empty(WorkConditions.Of(Pairs.SilentVacancy with { StartDate = new(2027, 3, 15) }, Aged17, Today));
    }
}
