using JobMatch.Ranking.Markets;
using JobMatch.Ranking.Profiles;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Ranking.Metrics;

/// <summary>How a scorecard would crowd people around the same vacancies and vacancies around the same people, if everybody got a
/// list of the best ten who or which they are eligible for. Intervals: vacancies, or people, drawn again.</summary>
/// <param name="Gini">Gini coefficient of openings: people in whose lists the vacancy stands, shared out among its openings. 0 even, near 1 when a few have all.</param>
/// <param name="OpeningsWithCandidates">Share of openings with at least <see cref="Exposure.Enough"/> candidates: people in whose lists the
/// vacancy stands, shared out among its openings. 0 to 1.</param>
/// <param name="PeopleWithSuggestions">Share of people who stand in the lists of at least <see cref="Exposure.Enough"/> vacancies. 0 to 1.</param>
public sealed record Congestion(Estimate Gini, Estimate OpeningsWithCandidates, Estimate PeopleWithSuggestions)
{
    private const int Listed = 10;

    /// <summary>Ranks everybody once. Nothing but profiles is looked at.</summary>
    /// <param name="scorecard">The points.</param>
    /// <param name="people">Everybody; the first of each id counts.</param>
    /// <param name="vacancies">Everything offered; the first of each id counts.</param>
    /// <param name="day">The day for which eligibility is judged.</param>
    /// <param name="seed">Seed of the intervals.</param>
    public static Congestion Of(
        Scorecard scorecard, IEnumerable<PersonProfile> people, IEnumerable<VacancyProfile> vacancies, DateOnly day, int seed)
    {
        var (everybody, everything) = (people.DistinctBy(person => person.Id).ToList(), vacancies.DistinctBy(vacancy => vacancy.Id).ToList());
        var lists = MarketLists.Rank(everybody, everything, scorecard, Listed, day, null, CancellationToken.None);
        var shown = Counts(everybody.SelectMany(person => lists.BestVacancies(person.Id)));
        var suggested = Counts(everything.SelectMany(vacancy => lists.BestPeople(vacancy.Id)));
        int[] seen = [.. everything.Select(vacancy => shown.GetValueOrDefault(vacancy.Id))];
        int[] places = [.. everything.Select(vacancy => Math.Max(vacancy.OpeningsLeft, 0))];
        int[] suggestions = [.. everybody.Select(person => suggested.GetValueOrDefault(person.Id))];
        return new(
            Bootstrap.Of(seen.Length, drawn => Exposure.Gini(Of(seen, drawn), Of(places, drawn)), seed),
            Bootstrap.Of(seen.Length, drawn => Exposure.OpeningsWithEnough(Of(seen, drawn), Of(places, drawn)), seed),
            Bootstrap.Of(suggestions.Length, drawn => Exposure.ShareWithAtLeast(Of(suggestions, drawn), Exposure.Enough), seed));

        static int[] Of(int[] values, int[] drawn) => Array.ConvertAll(drawn, index => values[index]);
    }

    private static Dictionary<Guid, int> Counts(IEnumerable<Ranked> listed) => listed.CountBy(entry => entry.Id).ToDictionary();
}
