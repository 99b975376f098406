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
    public async Task A_page_with_a_ranking_leads_to_it()
    {
        await using var site = await WebSite.StartAsync();
        Assert.NotNull((await site.PageAsync($"/viec/{FakeMarket.IdOf(1)}")).QuerySelector("a[href='/cach-cham']"));
    }
}
