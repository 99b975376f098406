using JobMatch.Contracts.Matching;
using JobMatch.Matching.Models;
using JobMatch.Ranking.Training;
using JobMatch.Tests.Host;
using JobMatch.Tests.Matching.Engine;
using JobMatch.Tests.Matching.Indexing;
using JobMatch.Tests.Ranking.Training;
using Xunit;

namespace JobMatch.Tests.Matching.Models;

public sealed class RankingModelsTests : IDisposable
{
    private static readonly OutcomeSource Market = new OutcomeSource.Simulated(Seed: 3, Vacancies: 40);

    private readonly TemporaryFolder _folder = new();

    private RankingModels Models => new(new ModelFiles(_folder.Path), TimeProvider.System);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_promotion_the_experts_scorecard_ranks()
    {
        Assert.Equal(["expert-2"], Models.Names());
        Assert.Equal("expert-2", Models.InUse);
        var card = Models.CardOf("expert-2");
        Assert.Equal((new DateTime(2026, 11, 22), 64, null, 0), (card.Created.Date, card.ScorecardHash.Length, card.DataHash, card.Vacancies));
        Assert.Contains("chuyên gia", card.Data, StringComparison.Ordinal);
        Assert.Throws<ModelException>(() => Models.Rollback());
        Assert.Contains("expert-2", Assert.Throws<ModelException>(() => Models.Promote("khong-co")).Message, StringComparison.Ordinal);
        Assert.Throws<ModelException>(() => Models.UseHere("../expert-2"));
    }

    [Fact]
    public void A_learned_scorecard_has_a_card_and_ranks_only_once_it_is_promoted_also_in_a_running_process()
    {
        AdditiveLearningTests.RequireLightGbm();
        var running = Models;
        var card = Models.Train(Market, name: null, seed: 1);
        Assert.Equal(("learned-1", true, 40), (card.Name, card.IsSimulated, card.Vacancies));
        Assert.Equal(8, card.HeldOut!.Vacancies);
        Assert.InRange(card.HeldOut.Scorecard.Measures.Single(measure => measure.Name == "NDCG@10").Mean!.Value, 0.3, 1);
        Assert.Equal(card.DataHash, Models.CardOf("learned-1").DataHash);
        Assert.NotEqual(card.DataHash, Models.Train(new OutcomeSource.Simulated(4, 10), "khac", 1).DataHash);
        Assert.Equal("expert-2", running.InUse);

        Raise("learned-1");
        Assert.Contains("mô phỏng", Assert.Throws<ModelException>(() => running.Promote("learned-1")).Message, StringComparison.Ordinal);
        running.Promote("learned-1", despiteDoubt: true);
        Assert.Equal(("learned-1", "learned-1"), (running.InUse, Models.InUse));
        Assert.Equal("expert-2", Models.Rollback());
        Assert.Equal("expert-2", running.InUse);
    }

    [Fact]
    public void The_same_outcomes_and_seed_teach_the_same_scorecard()
    {
        AdditiveLearningTests.RequireLightGbm();
        var cards = new[] { "mot", "hai" }.Select(name => Models.Train(new OutcomeSource.Simulated(3, 10), name, 1)).ToList();
        Assert.Equal(Models.PointsOf("mot"), Models.PointsOf("hai"));
        Assert.Equal(cards[0].DataHash, cards[1].DataHash);
        Assert.Throws<ModelException>(() => Models.Train(Market, "mot", 1));
        Assert.Throws<ModelException>(() => Models.Train(Market, "expert-2", 1));
        Assert.Throws<ModelException>(() => Models.Train(Market, "a/b", 1));
    }

    [Fact]
    public void What_was_not_measured_or_is_worse_is_not_promoted()
    {
        AdditiveLearningTests.RequireLightGbm();
        Models.Train(new OutcomeSource.Simulated(3, 10), "it", 1);
        Assert.Contains("25", Assert.Throws<ModelException>(() => Models.Promote("it")).Message, StringComparison.Ordinal);
        Raise("it", gain: -0.01);
        Assert.Contains("kém hơn", Assert.Throws<ModelException>(() => Models.Promote("it", despiteDoubt: true)).Message, StringComparison.Ordinal);
        Raise("it", gain: 0.01, low: -0.01);
        Assert.Contains("tình cờ", Assert.Throws<ModelException>(() => Models.Promote("it")).Message, StringComparison.Ordinal);
        Assert.Equal("expert-2", Models.InUse);
    }

    [Fact]
    public void A_promoted_scorecard_that_no_longer_fits_the_criteria_is_passed_over()
    {
        AdditiveLearningTests.RequireLightGbm();
        Models.Train(new OutcomeSource.Simulated(3, 10), "cu", 1);
        Raise("cu");
        Models.Promote("cu", despiteDoubt: true);
        Assert.Equal("cu", Models.InUse);
        var path = Path.Combine(_folder.Path, "models", "cu.scorecard.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"place\"", "\"other\"", StringComparison.Ordinal));
        Assert.Equal("expert-2", Models.InUse);
        Assert.Throws<ModelException>(() => Models.PointsOf("cu"));
    }

    [Fact]
    public void A_promoted_scorecard_that_was_changed_or_lost_is_passed_over_and_that_is_said()
    {
        AdditiveLearningTests.RequireLightGbm();
        Models.Train(Market, "dung", 1);
        Raise("dung");
        Models.Promote("dung", despiteDoubt: true);
        Assert.Equal("dung", Models.InUse);
        Assert.Contains("mô phỏng", Models.Caution, StringComparison.Ordinal);
        Assert.Null(Models.ObstacleTo("dung", despiteDoubt: false));
        var path = Path.Combine(_folder.Path, "models", "dung.scorecard.json");
        var text = File.ReadAllText(path);
        File.WriteAllText(path, text + " ");
        Assert.Equal("expert-2", Models.InUse);
        Assert.Contains("mã băm", Models.Caution, StringComparison.Ordinal);
        Assert.Contains("dung", Models.Caution, StringComparison.Ordinal);
        File.Delete(path);
        Assert.Equal("expert-2", Models.InUse);
        Assert.Contains("expert-2", Models.Caution, StringComparison.Ordinal);
        File.WriteAllText(path, text);
        Assert.Equal("dung", Models.InUse);
        Models.Rollback();
        Assert.Equal(("expert-2", null), (Models.InUse, Models.Caution));
    }

    [Fact]
    public void Two_commands_cannot_learn_under_one_name_and_a_failure_gives_it_free()
    {
        AdditiveLearningTests.RequireLightGbm();
        var files = new ModelFiles(_folder.Path);
        using (files.Reserve("mot"))
        {
            Assert.Contains("mot", Assert.Throws<ModelException>(() => Models.Train(Market, "mot", 1)).Message, StringComparison.Ordinal);
        }

        Assert.Throws<ModelException>(() => Models.Train(new OutcomeSource.Stored("rỗng.csv", []), "mot", 1));
        using (files.Reserve("learned-1"))
        {
            Assert.Equal("learned-2", Models.Train(new OutcomeSource.Simulated(3, 10), null, 1).Name);
        }

        // What a killed process leaves behind holds no name.
        File.WriteAllText(Path.Combine(_folder.Path, "models", "mot.training"), "");
        Assert.Equal("mot", Models.Train(new OutcomeSource.Simulated(3, 10), "mot", 1).Name);
        Assert.Throws<ModelException>(() => Models.Train(new OutcomeSource.Simulated(3, 10), "mot", 1));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder.Path, "models"), "*.training"));
    }

    [Fact]
    public void Fairness_is_judged_by_labels_that_come_from_outside()
    {
        var outcomes = Enumerable.Range(0, 12).Select(number => new TraineeOutcome(
            States.Trainee(10 + number) with { Home = new(number < 6 ? "51" : "79", []) },
            number % 3 == 0 ? OutcomeStep.Started : OutcomeStep.Opened)).ToList();
        var source = new OutcomeSource.Stored("thử.csv", [new(States.Vacancy(1, "Thợ hàn"), new(2026, 3, 1), outcomes)]);
        var labels = outcomes.ToDictionary(outcome => outcome.Trainee.Id, outcome => outcome.Trainee.Home!.Province == "51" ? "gần" : "xa");
        var judgement = Models.Evaluate("expert-2", source, labels);
        Assert.Equal((1, 12), (judgement.Vacancies, judgement.Outcomes));
        Assert.Equal(["gần", "xa"], judgement.Groups.Select(group => group.Group));
        Assert.Equal(4, judgement.Groups.Sum(group => group.Chosen));
        Assert.Equal(1, judgement.Groups.Single(group => group.Group == "gần").Ratio);
        Assert.InRange(judgement.Groups.Single(group => group.Group == "xa").Ratio!.Value, 0, 0.79);
        Assert.Empty(Models.Evaluate("expert-2", source, groups: null).Groups);
        // Six people of a group would be pointed at.
        Assert.Null(Models.FairnessOf("expert-2"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
        Assert.Throws<ModelException>(() => Models.Evaluate("expert-2", new OutcomeSource.Stored("rỗng.csv", []), null));
    }

    [Fact]
    public void A_judgement_says_how_the_scorecard_would_crowd_the_market()
    {
        var outcomes = Enumerable.Range(0, 12).Select(number => new TraineeOutcome(States.Trainee(10 + number), OutcomeStep.Opened)).ToList();
        var source = new OutcomeSource.Stored("thử.csv", [.. new[] { 1, 2, 3 }.Select(number =>
            new VacancyOutcomes(States.Vacancy(number, "Thợ hàn") with { OpeningsLeft = number == 3 ? 5 : 4 }, new(2026, 3, 1), outcomes))]);
        // Twelve people see all three vacancies, three for each of eight openings and 2.4 for each of five, and each vacancy lists ten of them.
        var crowding = Models.Evaluate("expert-2", source, groups: null).Crowding!;
        Assert.Equal((0.0513, 0.6154, 0.8333), (crowding.Gini.Mean, crowding.OpeningsWithThreeCandidates.Mean, crowding.PeopleWithThreeSuggestions.Mean));
        Assert.InRange(crowding.OpeningsWithThreeCandidates.Low!.Value, 0, 0.6153);
        // In an invented market people are shared, too.
        Assert.InRange(Models.Evaluate("expert-2", Market, groups: null).Crowding!.Gini.Mean!.Value, 0.01, 0.9);
    }

    [Fact]
    public void What_was_measured_of_large_groups_stands_on_the_card_and_an_unfair_scorecard_is_in_doubt()
    {
        AdditiveLearningTests.RequireLightGbm();
        var outcomes = Enumerable.Range(0, 24).Select(number => new TraineeOutcome(
            States.Trainee(10 + number) with { Home = new(number < 12 ? "51" : "79", []) }, number % 3 == 0 ? OutcomeStep.Started : OutcomeStep.Opened)).ToList();
        var source = new OutcomeSource.Stored("thử.csv", [new(States.Vacancy(1, "Thợ hàn"), new(2026, 3, 1), outcomes)]);
        var labels = outcomes.ToDictionary(outcome => outcome.Trainee.Id, outcome => outcome.Trainee.Home!.Province == "51" ? "gần" : "xa");
        Models.Train(source, "moi", 1);
        Raise("moi");
        Assert.Null(Models.ObstacleTo("moi", despiteDoubt: false));
        var measured = Models.Evaluate("moi", source, labels);
        var fairness = Models.FairnessOf("moi")!;
        Assert.Equal(measured.Groups, fairness.Groups);
        Assert.Contains("thử.csv", fairness.Data, StringComparison.Ordinal);
        var kept = File.ReadAllText(Path.Combine(_folder.Path, "models", "moi.fairness.json"));
        Assert.All(outcomes, outcome => Assert.DoesNotContain(outcome.Trainee.Id.ToString(), kept, StringComparison.Ordinal));
        Assert.Contains("tỷ lệ tác động", Models.ObstacleTo("moi", despiteDoubt: false), StringComparison.Ordinal);
        Assert.Null(Models.ObstacleTo("moi", despiteDoubt: true));
    }

    [Fact]
    public void A_judgement_says_when_its_figures_flatter_or_tell_little()
    {
        AdditiveLearningTests.RequireLightGbm();
        var learnedFrom = new OutcomeSource.Simulated(3, 10);
        Models.Train(learnedFrom, "hoc", 1);
        Assert.Collection(
            Models.Evaluate("hoc", learnedFrom, null).Warnings!,
            flattered => Assert.Contains("đã học từ chính", flattered, StringComparison.Ordinal),
            few => Assert.Contains("Chỉ có 10 việc làm", few, StringComparison.Ordinal));
        Assert.Empty(Models.Evaluate("hoc", new OutcomeSource.Simulated(4, 30), null).Warnings!);
        var judged = Models.Evaluate("hoc", new OutcomeSource.Simulated(4, 30), null);
        Assert.All(new[] { judged.Employers!, judged.Trainees! }, chances =>
        {
            Assert.InRange(chances.CalibrationError.Mean!.Value, chances.CalibrationError.Low!.Value, chances.CalibrationError.High!.Value);
            Assert.InRange(chances.Bands.Count, 3, 10);
        });
    }

    [Fact]
    public void A_scorecard_measured_worse_than_the_learned_one_in_use_is_in_doubt()
    {
        AdditiveLearningTests.RequireLightGbm();
        Models.Train(new OutcomeSource.Simulated(3, 10), "truoc", 1);
        Raise("truoc");
        Models.Promote("truoc", despiteDoubt: true);
        var card = Models.Train(Market, "sau", 1);
        Assert.Equal("truoc", card.HeldOut!.InUse);
        Raise("sau", overInUse: -0.01);
        Assert.Contains("kém hơn truoc", Models.ObstacleTo("sau", despiteDoubt: false), StringComparison.Ordinal);
        Models.Rollback();
        Assert.DoesNotContain("truoc", Models.ObstacleTo("sau", despiteDoubt: false), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_step_is_an_outcome_that_ranking_knows() =>
        Assert.Equal(
            Enum.GetNames<Outcome>().Except([nameof(Outcome.NotOpened)]).Order(StringComparer.Ordinal),
            Enum.GetNames<OutcomeStep>().Order(StringComparer.Ordinal));

    [Fact]
    public async Task Answers_come_from_the_promoted_scorecard_and_name_it()
    {
        AdditiveLearningTests.RequireLightGbm();
        using var matching = new MatchingFixture();
        await matching.StartAsync(TestContext.Current.CancellationToken);
        await matching.Index.PutAsync([States.Vacancy(1, "Thợ hàn")], TestContext.Current.CancellationToken);
        await matching.Index.PutAsync([States.Trainee(10)], TestContext.Current.CancellationToken);
        matching.Models.Train(new OutcomeSource.Simulated(3, 10), "moi", 1);
        async Task<VacancyMatches> Answer() => (await matching.Queries.MatchAsync(TestDocuments.IdOf(1), 5, Weights.None, TestContext.Current.CancellationToken))!;

        Assert.Equal("expert-2", (await Answer()).Model);
        matching.Models.UseHere("moi");
        var answer = await Answer();
        Assert.Equal("moi", answer.Model);
        var points = matching.Models.PointsOf("moi");
        Assert.All(answer.Matches.Single().Criteria, criterion => Assert.Contains(points, bin =>
            (bin.CriterionId, bin.Employer, bin.Trainee) == (criterion.Id, criterion.EmployerPoints, criterion.TraineePoints)));
    }

    // What is promoted depends on what was measured; here the measurement is given.
    private void Raise(string name, double gain = 0.02, double? low = null, double? overInUse = null)
    {
        var files = new ModelFiles(_folder.Path);
        var value = new MeasuredValue("NDCG@10", gain, low ?? gain, gain, 0);
        var judgement = new ModelJudgement(5, 100, [], null, null, null, []);
        files.Add(
            files.Card(name) with
            {
                HeldOut = new(
                    5, judgement, value, value, value, overInUse is { } over ? value with { Mean = over } : null, files.Card(name).HeldOut?.InUse),
            },
            files.Scorecard(name));
    }
}
