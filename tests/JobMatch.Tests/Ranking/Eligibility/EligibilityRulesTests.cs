using JobMatch.Ranking.Eligibility;
using JobMatch.Ranking.Profiles;
using JobMatch.Tests.Ranking.Criteria;
using JobMatch.Tests.Ranking.Markets;
using Xunit;

namespace JobMatch.Tests.Ranking.Eligibility;

public class EligibilityRulesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    private static readonly DateOnly Birthday18 = new(2027, 3, 15);

    private static readonly PersonProfile Adult = Pairs.SilentPerson;

    private static readonly PersonProfile Aged17 = Pairs.SilentPerson with { MinorUntil = Birthday18 };

    private static readonly VacancyProfile Welding = Pairs.SilentVacancy with { Occupations = Pairs.Codes("7212") };

    private static readonly VacancyProfile Cooking = Pairs.SilentVacancy with { Occupations = Pairs.Codes("5120") };

    [Fact]
    public void Two_sides_that_say_nothing_are_eligible() => Assert.Empty(Reasons(Pairs.SilentVacancy, Adult));

    [Fact]
    public void Nobody_of_17_welds_until_the_18th_birthday()
    {
        var reason = Assert.Single(Reasons(Welding, Aged17));
        Assert.Equal("AGE_BANNED_TRADE", reason.Code);
        Assert.Equal(Birthday18, reason.Until);
        Assert.StartsWith("Chưa đủ 18 tuổi:", reason.Text, StringComparison.Ordinal);
        Assert.EndsWith("Đủ 18 tuổi từ 03/2027.", reason.Text, StringComparison.Ordinal);
        Assert.Contains("điều 147 khoản 1 điểm e", reason.Source, StringComparison.Ordinal);
        Assert.Empty(Reasons(Welding, Adult));
    }

    [Theory]
    [InlineData("2027-03-14", true)]
    [InlineData("2027-03-15", false)]
    public void The_first_working_day_decides_about_the_age(string start, bool isBarred) => Assert.Equal(
        isBarred, Reasons(Welding with { StartDate = Day(start) }, Aged17).Any());

    [Theory]
    [InlineData("2027-03-14", true)]
    [InlineData("2027-03-15", false)]
    public void Nobody_works_before_being_free_so_the_age_on_that_day_counts(string free, bool isBarred)
    {
        var person = Aged17 with { AvailableFrom = DateOnly.Parse(free, null) };
        Assert.Equal(isBarred, Reasons(Welding, person).Any(reason => reason.Code == "AGE_BANNED_TRADE"));
        Assert.Equal(isBarred, WorkConditions.Of(Welding, person, Today).Count > 0);
    }

    [Fact]
    public void A_start_in_the_past_is_today() =>
        Assert.Single(Reasons(Welding with { StartDate = new DateOnly(2020, 1, 1) }, Aged17));

    [Fact]
    public void A_cook_of_17_may_work_in_a_canteen_and_not_in_a_hotel()
    {
        Assert.Empty(Reasons(Cooking, Aged17));
        Assert.Equal("AGE_BANNED_TRADE", Assert.Single(Reasons(Cooking with { BarredPlaceForMinors = "d" }, Aged17)).Code);
        Assert.Empty(Reasons(Cooking with { BarredPlaceForMinors = "d" }, Adult));
    }

    [Fact]
    public void A_barred_place_bars_every_trade()
    {
        var reason = Assert.Single(Reasons(Pairs.SilentVacancy with { BarredPlaceForMinors = "d" }, Aged17));
        Assert.Equal(("AGE_BANNED_PLACE", Birthday18), (reason.Code, reason.Until));
        Assert.EndsWith("khoản 2 điểm d", reason.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Readers_learn_the_month_and_not_the_birthday()
    {
        var reason = Assert.Single(Reasons(Welding, Aged17));
        Assert.Equal(new DateOnly(2027, 4, 1), reason.UntilForReaders);
        Assert.Contains("Đủ 18 tuổi từ 03/2027.", reason.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("15/03", reason.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("d", "Nấu ăn cho khách sạn 3 sao")]
    [InlineData("d", "Phụ bếp\nKhách sạn\nHạ Long")]
    [InlineData("d", "Lễ tân (KARAOKE)")]
    [InlineData("b", "Phụ hồ tại công trường!")]
    [InlineData("d", "Massage – Spa")]
    [InlineData("d", "Nhân viên tại cơ sở xoa bóp")]
    [InlineData("d", "Kỹ thuật viên phòng tắm hơi")]
    [InlineData("d", "Bán vé số tại điểm kinh doanh xổ số")]
    [InlineData("d", "Trông quán trò chơi điện tử")]
    [InlineData("d", "Phục vụ quán bar, vũ trường, sòng bạc")]
    [InlineData("d", "Buồng phòng nhà nghỉ")]
    [InlineData("c", "Cơ sở giết mổ gia súc")]
    [InlineData("a", "Hàn ống dưới nước")]
    [InlineData("a", "Thợ mỏ làm dưới lòng đất")]
    [InlineData("a", "Hướng dẫn khách trong hang động")]
    [InlineData("a", "Bảo dưỡng điện trong đường hầm")]
    [InlineData("b", "Không yêu cầu kinh nghiệm, làm ở công trường")]
    [InlineData("b", "Không làm ở công trường nhỏ mà ở công trường lớn")]
    [InlineData(null, "Nhân viên văn phòng, không phải ra công trường")]
    [InlineData(null, "Không làm việc tại công trường")]
    [InlineData(null, "Nấu ăn bếp tập thể")]
    [InlineData(null, "Nấu ăn căng tin trường học")]
    [InlineData(null, "Barista quán cà phê")]
    [InlineData(null, null)]
    public void Words_of_the_advert_show_a_barred_place(string? point, string? text) =>
        Assert.Equal(point, BarredWorkplaces.PointNamedIn(null, text));

    [Fact]
    public void Who_is_blocked_is_not_proposed()
    {
        Assert.Equal(["EMPLOYER_BLOCKED"], Codes(Pairs.SilentVacancy with { IsBlocked = true }, Adult));
        Assert.Equal(["PERSON_BLOCKED"], Codes(Pairs.SilentVacancy, Adult with { IsBlocked = true }));
        Assert.False(EligibilityRules.IsOpen(EligibilityRules.Of(Pairs.SilentVacancy with { IsBlocked = true }), Today));
    }

    [Theory]
    [InlineData("8332", "GPLX-C", true)]
    [InlineData("8332", "GPLX-CE", true)]
    [InlineData("8332", "GPLX-B", false)]
    [InlineData("8332", null, false)]
    [InlineData("8322", "GPLX-B", true)]
    [InlineData("8331", "GPLX-C", false)]
    [InlineData("5113", "THE-HDV", true)]
    [InlineData("5113", "ATLD-N3", false)]
    [InlineData("7212", null, true)]
    [InlineData("83", null, true)]
    public void A_driver_needs_the_licence_that_the_law_asks_for(string occupation, string? held, bool isEligible)
    {
        var reasons = Reasons(
            Pairs.SilentVacancy with { Occupations = Pairs.Codes(occupation) },
            Adult with { Certificates = held is null ? CodeList.Empty : Pairs.Codes(held) });
        Assert.Equal(isEligible ? [] : ["LICENCE_MISSING"], reasons.Select(reason => reason.Code));
        Assert.All(reasons, reason => Assert.EndsWith(" Hồ sơ chưa khai giấy tờ này.", reason.Text, StringComparison.Ordinal));
        Assert.All(reasons, reason => Assert.StartsWith("Luật ", reason.Source, StringComparison.Ordinal));
    }

    [Fact]
    public void Of_two_readings_of_a_title_the_licence_of_one_is_enough() =>
        Assert.Empty(Reasons(Pairs.SilentVacancy with { Occupations = Pairs.Codes("8322", "8332") }, Adult with { Certificates = Pairs.Codes("GPLX-B") }));

    [Fact]
    public void Other_certificates_do_not_make_people_differ_in_eligibility() => Assert.Equal(
        EligibilityRules.Of(Adult), EligibilityRules.Of(Adult with { Certificates = Pairs.Codes("HAN-3G", "ATLD-N3") }));

    [Theory]
    [InlineData("2029-11-22", false)]
    [InlineData("2029-11-23", true)]
    public void Nobody_below_15_is_proposed(string birthday18, bool isBarred)
    {
        var reasons = Reasons(Cooking, Adult with { MinorUntil = Day(birthday18) });
        Assert.Equal(isBarred, reasons.Any(reason => reason.Code == "AGE_BELOW_15"));
        Assert.All(reasons, reason => Assert.Equal(Day(birthday18).AddYears(-3), reason.Until));
    }

    [Theory]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-11-22", false)]
    public void A_vacancy_is_closed_after_its_last_day(string closing, bool isClosed) => Assert.Equal(
        isClosed ? ["VACANCY_CLOSED"] : [], Codes(Pairs.SilentVacancy with { ClosingDate = Day(closing) }, Adult));

    [Fact]
    public void A_vacancy_without_openings_takes_nobody() =>
        Assert.Equal(["NO_OPENINGS_LEFT"], Codes(Pairs.SilentVacancy with { OpeningsLeft = 0 }, Adult));

    [Fact]
    public void Who_opted_out_is_not_proposed_by_the_machine() =>
        Assert.Equal(["OPTED_OUT"], Codes(Pairs.SilentVacancy, Adult with { AcceptsAutomatedMatching = false }));

    [Theory]
    [InlineData("2027-01-30", false)]
    [InlineData("2027-01-31", true)]
    public void Who_is_free_more_than_60_days_late_is_not_proposed(string free, bool isLate)
    {
        var vacancy = Pairs.SilentVacancy with { StartDate = new DateOnly(2026, 12, 1) };
        Assert.Equal(isLate ? ["NOT_FREE_IN_TIME"] : [], Codes(vacancy, Adult with { AvailableFrom = Day(free) }));
        Assert.Empty(Codes(Pairs.SilentVacancy, Adult with { AvailableFrom = Day(free) }));
    }

    [Fact]
    public void Every_rule_that_applies_is_named()
    {
        var vacancy = Welding with { ClosingDate = new DateOnly(2026, 1, 1), OpeningsLeft = 0, BarredPlaceForMinors = "d" };
        Assert.Equal(["VACANCY_CLOSED", "NO_OPENINGS_LEFT", "OPTED_OUT", "AGE_BANNED_TRADE"],
            Codes(vacancy, Aged17 with { AcceptsAutomatedMatching = false }));
    }

    [Fact]
    public void What_keeps_everybody_away_is_told_from_what_keeps_one_pair_apart()
    {
        var (vacancy, person) = (Pairs.SilentVacancy with { IsBlocked = true, OpeningsLeft = 0 }, Adult with { IsBlocked = true, AcceptsAutomatedMatching = false });
        var (ofVacancy, ofPerson) = (EligibilityRules.Of(vacancy), EligibilityRules.Of(person));
        Assert.Equal(["EMPLOYER_BLOCKED", "NO_OPENINGS_LEFT"], EligibilityRules.ReasonsOfVacancy(ofVacancy, Today).Select(reason => reason.Code));
        Assert.Equal(["PERSON_BLOCKED", "OPTED_OUT"], EligibilityRules.ReasonsOfPerson(ofPerson).Select(reason => reason.Code));
        Assert.Equal(
            ["EMPLOYER_BLOCKED", "NO_OPENINGS_LEFT", "PERSON_BLOCKED", "OPTED_OUT"],
            EligibilityRules.Reasons(ofVacancy, ofPerson, Today).Select(reason => reason.Code));
        Assert.False(EligibilityRules.IsOpen(ofVacancy, Today));
    }

    [Fact]
    public void A_reason_holds_until_the_day_before_its_date_and_no_longer()
    {
        var dated = 0;
        for (uint seed = 0; seed < 3000; seed++)
        {
            var vacancy = EligibilityRules.Of(RandomProfiles.Vacancy(Guid.Empty, seed));
            var person = EligibilityRules.Of(RandomProfiles.Person(Guid.Empty, seed + 7));
            var reasons = EligibilityRules.Reasons(vacancy, person, RandomProfiles.Today);
            Assert.Equal(reasons.Count == 0, EligibilityRules.IsEligible(vacancy, person, RandomProfiles.Today));
            foreach (var reason in reasons.Where(reason => reason.Until is not null))
            {
                dated++;
                Assert.Contains(EligibilityRules.Reasons(vacancy, person, reason.Until!.Value.AddDays(-1)), other => other.Code == reason.Code);
                Assert.DoesNotContain(EligibilityRules.Reasons(vacancy, person, reason.Until.Value), other => other.Code == reason.Code);
            }
        }

        Assert.True(dated > 100, $"Only {dated} dated reasons were tried.");
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", null);

    private static IReadOnlyList<Ineligibility> Reasons(VacancyProfile vacancy, PersonProfile person) =>
        EligibilityRules.Reasons(EligibilityRules.Of(vacancy), EligibilityRules.Of(person), Today);

    private static IEnumerable<string> Codes(VacancyProfile vacancy, PersonProfile person) =>
        Reasons(vacancy, person).Select(reason => reason.Code);
}
