using CsCheck;
using JobMatch.Ranking.Criteria;
using JobMatch.Ranking.Explaining;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;
using JobMatch.Tests.Ranking.Markets;
using JobMatch.Tests.Ranking.Scorecards;
using Xunit;

namespace JobMatch.Tests.Ranking.Explaining;

public class ExplanationTests
{
    private static readonly Gen<Explanation> Explanations = Gen.Select(Gen.UInt, Gen.UInt, (vacancy, person) => Explanation.Of(
        Scorecard.Expert, RandomProfiles.Vacancy(Guid.Empty, vacancy), RandomProfiles.Person(Guid.Empty, person)));

    [Fact]
    public void The_score_is_computed_from_the_sums_of_the_points_shown_and_nothing_else()
    {
        var calibration = ExpertFile.Read()["calibration"]!;
        Explanations.Sample(explanation =>
        {
            Assert.Equal(AllCriteria.List, explanation.Criteria.Select(criterion => criterion.Table.Criterion));
            var employer = Chance("employer", explanation.Criteria.Sum(criterion => criterion.EmployerPoints));
            var trainee = Chance("trainee", explanation.Criteria.Sum(criterion => criterion.TraineePoints));
            Assert.Equal(employer, explanation.FitsEmployer, 12);
            Assert.Equal(trainee, explanation.FitsTrainee, 12);
            Assert.Equal(explanation.FitsEmployer * explanation.FitsTrainee, explanation.Score);
        }, iter: 500);

        double Chance(string direction, int points) =>
            1 / (1 + Math.Exp(-(points - (double)calibration[direction]!["midpoint"]!) / (double)calibration[direction]!["spread"]!));
    }

    [Fact]
    public void The_points_of_a_criterion_are_those_of_its_bin_in_the_file()
    {
        var file = ExpertFile.Read();
        Explanations.Sample(explanation => Assert.All(explanation.Criteria, criterion =>
        {
            var entry = file.Bin(criterion.Table.Criterion.Id, criterion.Bin.Id);
            Assert.Equal(((int)entry["employer"]!, (int)entry["trainee"]!), (criterion.EmployerPoints, criterion.TraineePoints));
            Assert.InRange(criterion.Points, 0, criterion.Most);
        }), iter: 100);
    }

    [Fact]
    public void What_fits_stands_strongest_first_and_what_is_missing_costliest_first() => Explanations.Sample(explanation =>
    {
        var fitting = explanation.Fitting.ToList();
        var missing = explanation.Missing.ToList();
        Assert.Equal(fitting.OrderByDescending(criterion => criterion.Points), fitting);
        Assert.Equal(missing.OrderByDescending(criterion => criterion.Most - criterion.Points), missing);
    }, iter: 500);

    [Fact]
    public void Linkage_that_nobody_asked_for_is_no_lack_and_a_promise_to_another_employer_is()
    {
        var vacancy = new VacancyProfile { Id = Guid.Empty, Employer = "a", PartnerSchools = CodeList.Set(["s"]) };
        string[] linkage = ["school-agreement", "training-order", "practice-place"];
        var elsewhere = new PersonProfile { Id = Guid.Empty, School = "t", TrainingOrderedBy = CodeList.Empty, PractisedAt = CodeList.Empty };
        Assert.Empty(Missing(new PersonProfile { Id = Guid.Empty }).Intersect(linkage));
        Assert.Empty(Missing(elsewhere).Intersect(linkage));
        Assert.Equal(["training-order"], Missing(elsewhere with { TrainingOrderedBy = CodeList.Set(["b"]) }).Intersect(linkage));

        IEnumerable<string> Missing(PersonProfile person) =>
            Explanation.Of(Scorecard.Expert, vacancy, person).Missing.Select(criterion => criterion.Table.Criterion.Id);
    }

    [Fact]
    public void The_best_step_is_worth_what_the_person_gains_by_it()
    {
        var vacancy = new VacancyProfile { Id = Guid.Empty, Certificates = CodeList.Set(["A", "B"]), SkillLevel = 3 };
        var person = new PersonProfile { Id = Guid.Empty, Certificates = CodeList.Set(["A"]), SkillLevel = 2 };
        var before = Explanation.Of(Scorecard.Expert, vacancy, person);
        var afterCertificate = Explanation.Of(Scorecard.Expert, vacancy, person with { Certificates = vacancy.Certificates });
        var afterLevel = Explanation.Of(Scorecard.Expert, vacancy, person with { SkillLevel = 3 });
        var best = afterCertificate.Score > afterLevel.Score ? afterCertificate : afterLevel;
        Assert.Equal(best.Score, before.BestStep!.Score);
        Assert.Equal(best.Criteria.Sum(criterion => criterion.Points) - before.Criteria.Sum(criterion => criterion.Points), before.BestStep.Points);
    }

    [Fact]
    public void Two_criteria_that_are_worth_something_together_are_named_and_count_in_the_score_and_in_the_step() =>
        Gen.Select(Gen.Int, Gen.UInt, Gen.UInt).Sample((scorecardSeed, vacancySeed, personSeed) =>
        {
            var scorecard = RandomScorecards.WithPairs(new Random(scorecardSeed));
            var (vacancy, person) = (RandomProfiles.Vacancy(Guid.Empty, vacancySeed), RandomProfiles.Person(Guid.Empty, personSeed));
            var explanation = Explanation.Of(scorecard, vacancy, person);
            Assert.Equal(scorecard.Pairs.Count, explanation.Pairs.Count);
            Assert.All(explanation.Pairs, pair =>
            {
                Assert.Same(explanation.Criteria[pair.Table.First], pair.First);
                Assert.Contains(pair.Second.Table.Criterion.Name, pair.Table.Name, StringComparison.Ordinal);
                Assert.InRange(pair.EmployerPoints, 0, pair.Table.EmployerMost);
            });
            Assert.Equal(Score(_ => false), explanation.Score);
            if (explanation.BestStep is { } step)
            {
                Assert.Equal(Score(criterion => criterion == step.Criterion), step.Score);
            }

            double Score(Func<ExplainedCriterion, bool> isTaken)
            {
                int[] bins = [.. explanation.Criteria.Select(criterion =>
                    isTaken(criterion) ? criterion.NextStep!.Value.Bin : criterion.Table.Criterion.Bins.ToList().IndexOf(criterion.Bin))];
                return scorecard.FitsEmployer(scorecard.Tables.Select((table, index) => table.Employer(bins[index]))
                        .Concat(scorecard.Pairs.Select(pair => pair.Employer(bins[pair.First], bins[pair.Second]))).Sum())
                    * scorecard.FitsTrainee(scorecard.Tables.Select((table, index) => table.Trainee(bins[index]))
                        .Concat(scorecard.Pairs.Select(pair => pair.Trainee(bins[pair.First], bins[pair.Second]))).Sum());
            }
        }, iter: 300);

    [Fact]
    public void No_step_leads_down_and_none_is_named_when_everything_asked_for_is_there() => Explanations.Sample(explanation =>
    {
        Assert.All(explanation.Criteria, criterion => Assert.True(
            criterion.NextStep is not { } step || step.Bin > criterion.Table.Criterion.Bins.ToList().IndexOf(criterion.Bin)));
        Assert.True(explanation.BestStep is not { } best || (best.Points > 0 && best.Score > explanation.Score));
    }, iter: 500);

    [Theory]
    [InlineData("A", "thêm chứng chỉ: B")]
    [InlineData("", "khai báo (hoặc học thêm) chứng chỉ: A, B")]
    public void A_step_says_what_to_do(string held, string expected)
    {
        var vacancy = new VacancyProfile { Id = Guid.Empty, Certificates = CodeList.Set(["A", "B"]) };
        var person = new PersonProfile { Id = Guid.Empty, Certificates = CodeList.Set(held.Length == 0 ? [] : [held]) };
        Assert.Equal(expected, Explanation.Of(Scorecard.Expert, vacancy, person).BestStep!.Text);
    }

    [Fact]
    public void A_criterion_either_fits_or_is_missing_or_was_not_asked_and_unknown_never_fits() => Explanations.Sample(explanation =>
    {
        var notAsked = explanation.Criteria.Where(criterion =>
            criterion.Bin == Criterion.NotAsked || (criterion.Table.Criterion.IsPlus && criterion.Points > 0 && !explanation.Fitting.Contains(criterion)));
        Assert.Equal(
            explanation.Criteria.Select(criterion => criterion.Table.Criterion.Id).Order(),
            explanation.Fitting.Concat(explanation.Missing).Concat(notAsked).Select(criterion => criterion.Table.Criterion.Id).Order());
        Assert.DoesNotContain(explanation.Fitting, criterion => criterion.IsUnknown);
        Assert.All(explanation.Fitting, criterion => Assert.True(criterion.Points >= 0.7 * criterion.Most));
    }, iter: 500);
}
