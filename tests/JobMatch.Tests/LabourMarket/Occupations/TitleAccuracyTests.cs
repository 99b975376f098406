using JobMatch.LabourMarket.Occupations;
using Xunit;

namespace JobMatch.Tests.LabourMarket.Occupations;

public sealed class TitleAccuracyTests(ITestOutputHelper output)
{
    private static readonly OccupationCatalog s_catalog = OccupationCatalog.Default;

    [Fact]
    public void Titles_held_out_from_tuning_are_read_right()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.Load().Where(title => title.IsHeldOut));
        Report(score);
        Assert.True(score.Titles >= 200, $"{score.Titles} held-out titles");
        Assert.True(score.First >= 0.85, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.95, $"top-3 {score.AmongThree:P1}");
    }

    /// <summary>The bounds are what was measured, not the goal: this set is messier, and the lexicon is not tuned on it.</summary>
    [Fact]
    public void Messier_titles_held_out_are_read_as_well_as_measured()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.SecondHeldOut());
        Report(score);
        Assert.True(score.Titles >= 150, $"{score.Titles} held-out titles");
        Assert.True(score.First >= 0.80, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.92, $"top-3 {score.AmongThree:P1}");
    }

    /// <summary>The bounds are what was measured once (76.0 % and 90.0 %), not the goal; the set was labelled before anything was run
    /// on it.</summary>
    [Fact]
    public void Titles_of_many_industries_held_out_are_read_as_well_as_measured()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.FourthHeldOut());
        Report(score);
        Assert.True(score.Titles >= 220, $"{score.Titles} held-out titles");
        Assert.True(score.First >= 0.75, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.89, $"top-3 {score.AmongThree:P1}");
    }

    /// <summary>The bounds are the goal.</summary>
    [Fact]
    public void Adverts_forms_and_jobs_of_all_groups_held_out_are_read_right()
    {
        // What fails is not printed: the held-out half stays unread.
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.Fifth().Where(title => title.IsHeldOut));
        output.WriteLine($"{score.Titles} titles: top-1 {score.First:P1}, top-3 {score.AmongThree:P1}");
        Assert.True(score.Titles >= 350, $"{score.Titles} held-out titles");
        Assert.True(score.First >= 0.85, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.95, $"top-3 {score.AmongThree:P1}");
    }

    [Fact]
    public void Adverts_forms_and_jobs_of_all_groups_used_for_tuning_stay_right()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.Fifth().Where(title => !title.IsHeldOut));
        Report(score);
        Assert.True(score.First >= 0.92, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.98, $"top-3 {score.AmongThree:P1}");
    }

    [Fact]
    public void Posts_and_trades_used_for_tuning_stay_right()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.Posts());
        Report(score);
        Assert.True(score.Titles >= 950, $"{score.Titles} titles");
        Assert.True(score.First >= 0.95, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.98, $"top-3 {score.AmongThree:P1}");
    }

    [Fact]
    public void Every_group_is_found_by_its_own_name()
    {
        foreach (var group in s_catalog.UnitGroups)
        {
            var read = s_catalog.ReadTitle(group.Name).Jobs is [{ Occupations: [var first, ..] }] ? first.Code : "nothing";
            Assert.True(read == group.Code, $"{group.Code} {group.Name}: {read}");
        }
    }

    [Fact]
    public void Titles_used_for_tuning_stay_right()
    {
        var score = LabelledTitles.Measure(s_catalog, LabelledTitles.Load().Where(title => !title.IsHeldOut));
        Report(score);
        Assert.True(score.Titles >= 300, $"{score.Titles} titles");
        Assert.True(score.First >= 0.95, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.97, $"top-3 {score.AmongThree:P1}");
    }

    [Fact]
    public void Titles_without_diacritics_are_mostly_read_right()
    {
        var bare = LabelledTitles.Load().Select(title => title with { Title = JobMatch.LabourMarket.Text.VietnameseText.Folded(title.Title) });
        var score = LabelledTitles.Measure(s_catalog, bare);
        Report(score);
        Assert.True(score.First >= 0.80, $"top-1 {score.First:P1}");
        Assert.True(score.AmongThree >= 0.90, $"top-3 {score.AmongThree:P1}");
    }

    [Fact]
    public void No_labelled_title_is_written_twice()
    {
        var titles = LabelledTitles.Load().Select(title => title.Title.ToUpperInvariant()).ToList();
        Assert.Equal(titles.Count, titles.Distinct().Count());
    }

    private void Report(TitleScore score)
    {
        output.WriteLine($"{score.Titles} titles: top-1 {score.First:P1}, top-3 {score.AmongThree:P1}");
        foreach (var confusion in score.Confusions)
        {
            output.WriteLine(confusion);
        }
    }
}
