namespace JobMatch.Ranking.Metrics;

/// <summary>How often a group's people are chosen compared with the group chosen most often.</summary>
/// <remarks>A step of its own after ranking: it takes who was chosen and a group label, and no ranker, criterion or
/// training row has either. Below 0.8 is the usual warning line. Source: 29 CFR 1607.4 D ("four-fifths rule").</remarks>
/// <param name="Group">Label given by whoever evaluates.</param>
/// <param name="People">People in the group.</param>
/// <param name="Chosen">How many of them were chosen.</param>
/// <param name="Ratio">Rate divided by the highest group's rate, 0 to 1; null when nobody of any group was chosen.</param>
public sealed record ImpactRatio(string Group, int People, int Chosen, double? Ratio)
{
    /// <summary>One line a group, by label.</summary>
    public static IReadOnlyList<ImpactRatio> Of(IEnumerable<(string Group, bool IsChosen)> people)
    {
        var groups = people.GroupBy(person => person.Group, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, People: group.Count(), Chosen: group.Count(person => person.IsChosen))).ToList();
        var highest = groups.Count == 0 ? 0 : groups.Max(group => (double)group.Chosen / group.People);
        return
        [
            .. groups.Select(group => new ImpactRatio(
                group.Key, group.People, group.Chosen, highest > 0 ? (double)group.Chosen / group.People / highest : null)),
        ];
    }
}
