using JobMatch.Tests.Host;
using JobMatch.Tests.Supply.Importing;
using Xunit;

namespace JobMatch.Tests.Supply.Answering;

public sealed class NameSearchTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Nguyễn Đức Ân", "1")]
    [InlineData("nguyen duc an", "1")]
    [InlineData("ĐỨC ÂN", "1")]
    [InlineData("duc", "1 3")]
    [InlineData("an", "1 2 4")]
    [InlineData("Hoàng An", "2")]
    [InlineData("hoang a", "2")]
    [InlineData("thuy", "4")]
    [InlineData("Thúy", "4")]
    [InlineData("ng", "1 3 4")]
    [InlineData("nguyen an", "")]
    [InlineData("Trần", "")]
    [InlineData("\" OR *", "")]
    [InlineData("", "")]
    public async Task Any_words_of_a_name_find_it_with_or_without_accents(string typed, string expected)
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(
            TraineeFile.Row("1", name: "Nguyễn Đức Ân"), TraineeFile.Row("2", name: "Lê Hoàng Anh"),
            TraineeFile.Row("3", name: "Ngô Đình Đức"), TraineeFile.Row("4", name: "Nguyễn Thuý An")));
        var found = await application.Supply.FindAsync(typed, 10, Cancellation);
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), found.Select(card => card.Profile.ExternalId).Order());
    }

    [Fact]
    public async Task A_changed_name_is_found_and_the_old_one_is_not()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", name: "Nguyễn Văn Sáu")));
        await application.ImportTraineesAsync(TraineeFile.Of(TraineeFile.Row("HS-1", name: "Nguyễn Văn Bảy")));
        Assert.Empty(await application.Supply.FindAsync("sáu", 10, Cancellation));
        Assert.Equal("Nguyễn Văn Bảy", Assert.Single(await application.Supply.FindAsync("van bay", 10, Cancellation)).Name);
    }

    [Fact]
    public async Task The_last_stored_come_first_and_no_more_than_asked_for()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(500));
        var found = await application.Supply.FindAsync("lê văn", 3, Cancellation);
        Assert.Equal(["HS-00500", "HS-00499", "HS-00498"], found.Select(card => card.Profile.ExternalId));
    }

    [Fact]
    public async Task Everybody_is_listed_in_the_order_of_storing()
    {
        await using var application = await JobMatchApplication.StartAsync();
        await application.ImportTraineesAsync(TraineeFile.Of(Enumerable.Range(1, 700).Reverse().Select(number => TraineeFile.Row(TraineeFile.Id(number)))));
        var listed = await application.Supply.ListAsync(Cancellation).Select(card => card.Profile.ExternalId).ToListAsync(Cancellation);
        Assert.Equal(Enumerable.Range(1, 700).Reverse().Select(TraineeFile.Id), listed);
    }
}
