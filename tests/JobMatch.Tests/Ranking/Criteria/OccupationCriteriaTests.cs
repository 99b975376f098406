using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class OccupationCriteriaTests
{
    [Theory]
    [InlineData("7212", "7212", "same", "đúng nghề thợ hàn, cắt kim loại bằng nhiệt (7212)")]
    [InlineData("9412", "5120", "same", "đúng nghề phụ bếp (9412)")]
    [InlineData("7214", "7212", "close", "thợ hàn, cắt kim loại bằng nhiệt (7212) gần với thợ kết cấu thép (7214): Thợ hàn làm được phần lớn việc kết cấu thép, cần thêm gá lắp và làm trên cao")]
    [InlineData("7212", "7214", "related", "thợ kết cấu thép (7214) gần với thợ hàn, cắt kim loại bằng nhiệt (7212): Biết hàn đính, cần luyện thêm kỹ thuật hàn và thi chứng chỉ")]
    [InlineData("7213", "7212", "related", "thợ hàn, cắt kim loại bằng nhiệt (7212) gần với thợ gò, thợ tôn (7213): Cùng gia công kim loại, cần học thêm gò, chấn tôn")]
    [InlineData("7125", "7212", "same-field", "thợ hàn, cắt kim loại bằng nhiệt (7212) gần với thợ nhôm kính (7125): Cùng việc gia công, lắp dựng cửa, cần học cắt ghép nhôm kính")]
    [InlineData("5120", "7212", "unrelated", "thợ hàn, cắt kim loại bằng nhiệt (7212), khác lĩnh vực với đầu bếp, nấu ăn (5120)")]
    public void The_nearest_pair_of_trades_decides(string wanted, string has, string bin, string comparison)
    {
        var vacancy = Pairs.SilentVacancy with { Occupations = Pairs.Codes(wanted) };
        var trained = Pairs.SilentPerson with { TrainedOccupations = Pairs.Codes(has) };
        var wishing = Pairs.SilentPerson with { WishedOccupations = Pairs.Codes(has) };
        Assert.Equal((bin, $"Được đào tạo: {comparison}."), Pairs.Compare("trained-occupation", vacancy, trained));
        Assert.Equal((bin, $"Mong muốn: {comparison}."), Pairs.Compare("wished-occupation", vacancy, wishing));
    }

    [Fact]
    public void Of_several_trades_the_best_counts()
    {
        var vacancy = Pairs.SilentVacancy with { Occupations = Pairs.Codes("5120", "7212") };
        var person = Pairs.SilentPerson with { TrainedOccupations = Pairs.Codes("4224", "7212") };
        Assert.Equal("same", Pairs.Compare("trained-occupation", vacancy, person).Bin);
    }

    [Fact]
    public void A_vacancy_whose_trade_is_not_understood_is_unknown_and_says_so()
    {
        var person = Pairs.SilentPerson with { TrainedOccupations = Pairs.Codes("7212"), WishedOccupations = Pairs.Codes("7212") };
        Assert.Equal(("unknown", "Chưa rõ nghề của việc làm này."), Pairs.Compare("trained-occupation", Pairs.SilentVacancy, person));
        Assert.Equal(("unknown", "Chưa rõ nghề của việc làm này."), Pairs.Compare("wished-occupation", Pairs.SilentVacancy, person));
    }

    [Fact]
    public void Training_and_wish_do_not_stand_for_each_other()
    {
        var person = Pairs.SilentPerson with { TrainedOccupations = Pairs.Codes("7212") };
        Assert.Equal(("unknown", "Chưa khai công việc mong muốn."), Pairs.Compare("wished-occupation", Pairs.FullVacancy, person));
    }
}
