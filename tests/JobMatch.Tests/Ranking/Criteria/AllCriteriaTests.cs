using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Ranking.Markets;
using Xunit;

namespace JobMatch.Tests.Ranking.Criteria;

public class AllCriteriaTests
{
    public static TheoryData<string> Ids => [.. AllCriteria.List.Select(criterion => criterion.Id)];

    [Fact]
    public void Ids_and_names_are_given_once()
    {
        Assert.Distinct(AllCriteria.List.Select(criterion => criterion.Id));
        Assert.Distinct(AllCriteria.List.Select(criterion => criterion.Name));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Bins_are_at_most_16_named_once_and_begin_with_unknown(string id)
    {
        var bins = Find(id).Bins;
        Assert.InRange(bins.Count, 3, 16);
        Assert.Distinct(bins.Select(bin => bin.Id));
        Assert.Distinct(bins.Select(bin => bin.Name));
        Assert.Equal(Criterion.Unknown, bins[0]);
        Assert.InRange(bins.ToList().IndexOf(Criterion.NotAsked), -1, 1);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_criterion_says_what_it_measures_in_what_unit_from_what_source_and_what_unknown_means(string id)
    {
        var meaning = Find(id).Meaning;
        Assert.All([meaning.Formula, meaning.Unknown, meaning.Source], sentence => Assert.Matches(@"^[\p{Lu}].*\.$", sentence));
        Assert.Matches("(?i)chưa", meaning.Unknown);
        Assert.Matches(@"^[\p{Ll}].*[^.]$", meaning.Unit);
        Assert.Matches(@"^[\p{Lu}].*\.$", Scorecard.Expert[id].Why);
        Assert.All(Find(id).Bins, bin => Assert.Matches(@"^[\p{Ll}].*[^.]$", bin.Name));
    }

    [Fact]
    public void Whatever_a_person_left_open_could_be_told_except_what_only_schools_and_employers_know()
    {
        var steps = AllCriteria.List.Select(criterion => (criterion.Id, criterion.Explain(Pairs.FullVacancy, Pairs.SilentPerson).NextStep)).ToList();
        Assert.Equal(["school-agreement", "training-order", "practice-place"], steps.Where(step => step.NextStep is null).Select(step => step.Id));
        Assert.All(steps.Where(step => step.NextStep is not null), step => Assert.Contains("khai báo", step.NextStep!.Value.Text, StringComparison.Ordinal));
        Assert.All(AllCriteria.List, criterion => Assert.Null(criterion.Explain(Pairs.SilentVacancy, Pairs.SilentPerson).NextStep));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_person_who_left_the_field_empty_is_unknown_and_the_reason_says_so(string id)
    {
        var (bin, reason) = Pairs.Compare(id, Pairs.FullVacancy, Pairs.SilentPerson);
        Assert.Equal(Criterion.Unknown.Id, bin);
        Assert.Matches("(?i)chưa (khai|rõ)", reason);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Unknown_is_worth_neither_nothing_nor_all(string id)
    {
        var table = Scorecard.Expert[id];
        Assert.InRange(table.Employer(0) + table.Trainee(0), 1, table.Most - 1);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Two_sides_that_say_nothing_are_unknown_or_not_asked(string id) =>
        Assert.Contains(Pairs.Compare(id, Pairs.SilentVacancy, Pairs.SilentPerson).Bin, new[] { Criterion.Unknown.Id, Criterion.NotAsked.Id });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_bin_is_reached_by_some_pair_and_every_reason_is_a_sentence(string id)
    {
        var criterion = Find(id);
        var missing = criterion.Bins.ToHashSet();
        for (uint seed = 0; seed < 40_000 && missing.Count > 0; seed++)
        {
            var (bin, reason, _) = criterion.Explain(
                RandomProfiles.Vacancy(Guid.Empty, seed), RandomProfiles.Person(Guid.Empty, unchecked(seed * 2654435761)));
            missing.Remove(criterion.Bins[bin]);
            Assert.Matches(@"^[\p{Lu}].*\.$", reason);
            Assert.DoesNotContain("  ", reason, StringComparison.Ordinal);
        }

        Assert.Empty(missing);
    }

    private static Criterion Find(string id) => AllCriteria.List.Single(criterion => criterion.Id == id);
}
