using JobMatch.Ranking.Placing;
using Xunit;

namespace JobMatch.Tests.Ranking.Placing;

public class DeferredAcceptanceTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(1, 150)];

    [Fact]
    public void Both_sides_of_gale_and_shapleys_example_come_out()
    {
        // Three by three, each side's first choices form a ring: trainees get their first wishes, or employers theirs.
        int[][] trainees = [[3, 2, 1], [1, 3, 2], [2, 1, 3]];
        int[][] employers = [[1, 3, 2], [2, 1, 3], [3, 2, 1]];
        var round = new PlacementRound(3, [new(1), new(1), new(1)], [
            .. from trainee in Enumerable.Range(0, 3)
               from vacancy in Enumerable.Range(0, 3)
               select new Application(trainee, vacancy, trainees[trainee][vacancy], employers[vacancy][trainee])], 1);
        Assert.Equal([0, 1, 2], TraineesApply.Run(round).VacancyOf);
        Assert.Equal([2, 0, 1], EmployersOffer.Run(round).VacancyOf);
    }

    [Fact]
    public void Reserved_places_go_first_to_those_they_are_for()
    {
        // Two places, one reserved; the reserved trainee is the employer's last choice.
        Application[] applications = [new(0, 0, 1, 9), new(1, 0, 1, 8), new(2, 0, 1, 1, MayTakeReserved: true)];
        Assert.Equal([0, null, 0], TraineesApply.Run(new(3, [new(2, 1)], applications, 1)).VacancyOf);
        Assert.Equal([0, 0, null], TraineesApply.Run(new(3, [new(2)], applications, 1)).VacancyOf);
    }

    [Fact]
    public void Reserved_places_that_nobody_claims_are_open_to_all() =>
        Assert.Equal([0, 0], TraineesApply.Run(new(2, [new(2, 2)], [new(0, 0, 1, 1), new(1, 0, 1, 1)], 1)).VacancyOf);

    [Fact]
    public void Of_all_stable_placements_each_side_gets_the_best()
    {
        var several = 0;
        foreach (var seed in Enumerable.Range(1, 400))
        {
            var (trainees, quotas, applications) = RandomRounds.Small(seed, 4, 4);
            var round = new PlacementRound(trainees, quotas, applications, seed);
            var stable = RandomRounds.All(trainees, quotas, applications).Where(placement => Stability.BlockingPairs(round, placement).Count == 0).ToList();
            var (applied, offered) = (TraineesApply.Run(round), EmployersOffer.Run(round));
            several += stable.Count > 1 ? 1 : 0;
            Assert.All(Enumerable.Range(0, trainees), trainee =>
            {
                int Rank(Placement placement) => placement.VacancyOf[trainee] is { } vacancy
                    ? Array.IndexOf(round.Vacancies, vacancy, round.Starts[trainee], round.Starts[trainee + 1] - round.Starts[trainee])
                    : int.MaxValue;
                Assert.Equal(stable.Min(Rank), Rank(applied));
                Assert.Equal(stable.Max(Rank), Rank(offered));
            });
        }

        Assert.True(several > 3, $"Only {several} markets had more than one stable placement.");
    }

    [Fact]
    public void Random_rounds_end_stable_from_either_side() => Assert.All(Seeds, seed =>
    {
        var round = RandomRounds.Round(seed);
        Assert.Empty(Stability.BlockingPairs(round, TraineesApply.Run(round)));
        Assert.Empty(Stability.BlockingPairs(round, EmployersOffer.Run(round)));
    });

    [Fact]
    public void The_lottery_decides_ties_and_the_seed_the_lottery()
    {
        PlacementRound Round(int seed) => new(40, [new(20)], [.. Enumerable.Range(0, 40).Select(trainee => new Application(trainee, 0, 1, 1))], seed);
        Assert.Equal(TraineesApply.Run(Round(1)).VacancyOf, TraineesApply.Run(Round(1)).VacancyOf);
        Assert.NotEqual(TraineesApply.Run(Round(1)).VacancyOf, TraineesApply.Run(Round(2)).VacancyOf);
        Assert.Equal(20, TraineesApply.Run(Round(1)).PlacedCount);
    }

    [Fact]
    public void A_trainees_equal_wishes_go_by_the_order_of_vacancies() =>
        Assert.Equal([1], TraineesApply.Run(new(1, [new(1), new(1), new(1)], [new(0, 2, 5, 1), new(0, 1, 5, 1), new(0, 0, 4, 1)], 1)).VacancyOf);

    [Fact]
    public void The_verifier_finds_every_kind_of_blocking_pair()
    {
        Application[] applications = [new(0, 0, 2, 1), new(0, 1, 1, 1), new(1, 0, 1, 2), new(2, 1, 1, 1, MayTakeReserved: true)];
        var round = new PlacementRound(3, [new(1), new(1, 1)], applications, 1);
        Assert.Empty(Stability.BlockingPairs(round, new([null, 0, 1])));
        Assert.Equal([(0, 0), (1, 0), (2, 1)], Stability.BlockingPairs(round, new([1, null, null])));
        Assert.Equal([(1, 0), (2, 1)], Stability.BlockingPairs(round, new([0, null, null])));
    }

    [Fact]
    public void The_verifier_refuses_what_breaks_a_quota_or_was_never_applied_for()
    {
        var round = new PlacementRound(2, [new(1), new(1)], [new(0, 0, 1, 1), new(1, 0, 1, 1)], 1);
        Assert.Throws<ArgumentException>(() => Stability.BlockingPairs(round, new([0, 0])));
        Assert.Throws<ArgumentException>(() => Stability.BlockingPairs(round, new([1, null])));
    }

    [Fact]
    public void What_cannot_be_a_round_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new PlacementRound(1, [new(1, 2)], [], 1));
        Assert.Throws<ArgumentException>(() => new PlacementRound(1, [new(1)], [new(1, 0, 1, 1)], 1));
        Assert.Throws<ArgumentException>(() => new PlacementRound(1, [new(1)], [new(0, 1, 1, 1)], 1));
        Assert.Throws<ArgumentException>(() => new PlacementRound(1, [new(1)], [new(0, 0, 1, 1), new(0, 0, 2, 2)], 1));
    }
}
