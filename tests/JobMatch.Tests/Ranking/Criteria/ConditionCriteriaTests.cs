using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class ConditionCriteriaTests
{
    [Theory]
    [InlineData(null, null, 8, "unknown", "Doanh nghiệp chưa nêu mức lương (thỏa thuận).")]
    [InlineData(8, 10, null, "unknown", "Chưa khai lương mong muốn; việc trả 8–10 triệu.")]
    [InlineData(8, 10, 8, "meets", "Lương đạt mong muốn: 8–10 triệu; mong từ 8 triệu.")]
    [InlineData(8, null, 7, "meets", "Lương đạt mong muốn: từ 8 triệu; mong từ 7 triệu.")]
    [InlineData(8, 10, 9, "reachable", "Lương có thể đạt mong muốn: 8–10 triệu; mong từ 9 triệu.")]
    [InlineData(null, 10, 10, "reachable", "Lương có thể đạt mong muốn: tới 10 triệu; mong từ 10 triệu.")]
    [InlineData(8, 10, 12, "below", "Lương thấp hơn mong muốn: 8–10 triệu; mong từ 12 triệu.")]
    [InlineData(8, 8, 10, "below", "Lương thấp hơn mong muốn: 8 triệu; mong từ 10 triệu.")]
    [InlineData(8, 10, 13, "far-below", "Lương thấp hơn mong muốn: 8–10 triệu; mong từ 13 triệu.")]
    public void The_best_pay_offered_meets_the_least_wished(int? min, int? max, int? wished, string bin, string reason) =>
        Assert.Equal((bin, reason), Pairs.Compare(
            "pay",
            Pairs.SilentVacancy with { PayMinVnd = min * 1_000_000L, PayMaxVnd = max * 1_000_000L },
            Pairs.SilentPerson with { PayMinVnd = wished * 1_000_000L }));

    [Theory]
    [InlineData(false, null, "not-asked", "Việc làm giờ hành chính, không làm ca.")]
    [InlineData(false, false, "not-asked", "Việc làm giờ hành chính, không làm ca.")]
    [InlineData(true, true, "accepts", "Việc theo ca, người này nhận làm ca.")]
    [InlineData(null, true, "accepts", "Người này nhận làm ca.")]
    [InlineData(true, false, "refuses", "Việc theo ca nhưng người này không nhận làm ca.")]
    [InlineData(true, null, "unknown", "Việc theo ca; chưa khai có nhận làm ca không.")]
    [InlineData(null, false, "unknown", "Chưa rõ việc có làm ca không.")]
    [InlineData(null, null, "unknown", "Chưa rõ việc có làm ca không.")]
    public void Shift_work_meets_what_is_accepted(bool? shifts, bool? accepts, string bin, string reason) => Assert.Equal((bin, reason),
        Pairs.Compare("shifts", Pairs.SilentVacancy with { ShiftWork = shifts }, Pairs.SilentPerson with { AcceptsShifts = accepts }));

    [Theory]
    [InlineData(true, true, "same", "Cùng là toàn thời gian.")]
    [InlineData(false, false, "same", "Cùng là bán thời gian.")]
    [InlineData(true, false, "differs", "Việc toàn thời gian, người này muốn bán thời gian.")]
    [InlineData(false, true, "differs", "Việc bán thời gian, người này muốn toàn thời gian.")]
    [InlineData(true, null, "unknown", "Chưa khai muốn làm toàn hay bán thời gian.")]
    [InlineData(null, true, "unknown", "Doanh nghiệp chưa nêu toàn hay bán thời gian.")]
    public void Full_time_and_part_time_are_compared(bool? offered, bool? wished, string bin, string reason) => Assert.Equal((bin, reason),
        Pairs.Compare("working-hours", Pairs.SilentVacancy with { FullTime = offered }, Pairs.SilentPerson with { FullTime = wished }));

    [Theory]
    [InlineData("Indefinite", "FixedTerm", "same-or-better")]
    [InlineData("Seasonal", "Seasonal", "same-or-better")]
    [InlineData("FixedTermUnder12Months", "FixedTerm12To36Months", "same-or-better")]
    [InlineData("FixedTerm", "Indefinite", "differs")]
    [InlineData("Probation", "FixedTerm", "differs")]
    [InlineData("FixedTerm", null, "unknown")]
    [InlineData(null, "Indefinite", "unknown")]
    public void An_indefinite_contract_satisfies_every_wish(string? offered, string? wished, string bin) => Assert.Equal(bin,
        Pairs.Compare("contract", Pairs.SilentVacancy with { Contract = offered }, Pairs.SilentPerson with { Contract = wished }).Bin);

    [Fact]
    public void Reasons_about_contracts_name_them()
    {
        var vacancy = Pairs.SilentVacancy with { Contract = "Seasonal" };
        var (_, reason) = Pairs.Compare("contract", vacancy, Pairs.SilentPerson with { Contract = "Indefinite" });
        Assert.Contains("mùa vụ", reason, StringComparison.Ordinal);
        Assert.Contains("không xác định thời hạn", reason, StringComparison.Ordinal);
        Assert.Equal("Chưa khai loại hợp đồng mong muốn.", Pairs.Compare("contract", vacancy, Pairs.SilentPerson).Reason);
        Assert.Equal("Doanh nghiệp chưa nêu loại hợp đồng.",
            Pairs.Compare("contract", Pairs.SilentVacancy, Pairs.SilentPerson with { Contract = "Indefinite" }).Reason);
    }

    [Theory]
    [InlineData(-300, "in-time", "Đi làm kịp: từ 04/02/2026; việc bắt đầu 01/12/2026.")]
    [InlineData(7, "in-time", "Đi làm kịp: từ 08/12/2026; việc bắt đầu 01/12/2026.")]
    [InlineData(8, "some-weeks-late", "Đi làm muộn hơn: từ 09/12/2026; việc bắt đầu 01/12/2026.")]
    [InlineData(31, "some-weeks-late", "Đi làm muộn hơn: từ 01/01/2027; việc bắt đầu 01/12/2026.")]
    [InlineData(32, "over-a-month-late", "Đi làm muộn hơn: từ 02/01/2027; việc bắt đầu 01/12/2026.")]
    [InlineData(62, "over-a-month-late", "Đi làm muộn hơn: từ 01/02/2027; việc bắt đầu 01/12/2026.")]
    [InlineData(63, "over-two-months-late", "Đi làm muộn hơn: từ 02/02/2027; việc bắt đầu 01/12/2026.")]
    public void A_later_day_costs_by_its_lateness(int daysLate, string bin, string reason) => Assert.Equal((bin, reason), Pairs.Compare(
        "start", Pairs.FullVacancy, Pairs.SilentPerson with { AvailableFrom = new DateOnly(2026, 12, 1).AddDays(daysLate) }));

    [Fact]
    public void A_vacancy_without_a_first_day_is_unknown_and_says_so() => Assert.Equal(
        ("unknown", "Doanh nghiệp chưa nêu ngày bắt đầu."),
        Pairs.Compare("start", Pairs.SilentVacancy, Pairs.SilentPerson with { AvailableFrom = new DateOnly(2026, 12, 1) }));
}
