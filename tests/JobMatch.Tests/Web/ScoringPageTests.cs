using System.Globalization;
using JobMatch.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Web;

public sealed class ScoringPageTests
{
    [Fact]
    public async Task Every_criterion_is_shown_with_its_meaning_its_reason_and_the_points_of_every_level()
    {
        await using var site = await WebSite.StartAsync();
        var page = await site.PageAsync("/cach-cham");
        foreach (var table in Scorecard.Expert.Tables)
        {
            var section = page.GetElementById(table.Criterion.Id)!;
            Assert.Equal(table.Criterion.Name, section.QuerySelector("h3")!.TextContent);
            Assert.All(
                [table.Criterion.Meaning.Formula, table.Why, table.Criterion.Meaning.Unit, table.Criterion.Meaning.Unknown, table.Criterion.Meaning.Source],
                text => Assert.Contains(text, section.TextContent, StringComparison.Ordinal));
            Assert.Equal(
                table.Criterion.Bins.Select((bin, index) => $"{bin.Name} {table.Employer(index)} {table.Trainee(index)}"),
                section.QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => cell.TextContent))));
        }

        Assert.Equal("22/11/2026", page.QuerySelectorAll(".subject dd")[0].TextContent[..10]);
    }

    [Fact]
    public async Task The_page_says_how_many_points_make_which_chance()
    {
        await using var site = await WebSite.StartAsync();
        var lines = (await site.PageAsync("/cach-cham")).QuerySelectorAll("[aria-labelledby='kha-nang'] tbody tr")
            .Select(row => row.Children.Select(cell => cell.TextContent).ToList()).ToList();
        Assert.Equal(["10%", "25%", "50%", "75%", "90%", "95%"], lines.Select(line => line[0]));
        Assert.All(lines, line =>
        {
            var chance = double.Parse(line[0].TrimEnd('%'), CultureInfo.InvariantCulture) / 100;
            var (employer, trainee) = (int.Parse(line[1], CultureInfo.InvariantCulture), int.Parse(line[2], CultureInfo.InvariantCulture));
            Assert.True(Scorecard.Expert.FitsEmployer(employer) >= chance && Scorecard.Expert.FitsEmployer(employer - 1) < chance, $"{line[0]}: {employer}");
            Assert.True(Scorecard.Expert.FitsTrainee(trainee) >= chance && Scorecard.Expert.FitsTrainee(trainee - 1) < chance, $"{line[0]}: {trainee}");
        });
    }

    [Fact]
    public async Task A_page_with_a_ranking_leads_to_it()
    {
        await using var site = await WebSite.StartAsync();
        Assert.NotNull((await site.PageAsync($"/viec/{FakeMarket.IdOf(1)}")).QuerySelector("a[href='/cach-cham']"));
    }
}
