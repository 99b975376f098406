namespace JobMatch.Ranking.Metrics;

/// <summary>How often a group's people are chosen compared with the group chosen most often.</summary>
/// <remarks>A step of its own after ranking: it takes who was chosen and a group label, and no ranker, criterion or
/// training row has either. Below 0.8 is the usual warning line. Source: 29 CFR 1607.4 D ("four-fifths rule").</remarks>
/// <param name="Group">Label given by whoever evaluates.</param>
/// <param name="People">People in the group.</param>
/// <param name="Chosen">How many of them were chosen.</param>
/// <param name="Ratio">Rate divided by the highest group's rate, 0 to 1; NaN when nobody of any group was chosen.</param>
public sealed record ImpactRatio(string Group, int People, int Chosen, Estimate Ratio)
{
    /// <summary>One line a group, by label.</summary>
    /// <param name="lists">Who was chosen, list by list: whole lists are drawn again for the intervals.</param>
    /// <param name="seed">Seed of the intervals.</param>
    public static IReadOnlyList<ImpactRatio> Of(IReadOnlyList<IReadOnlyList<(string Group, bool IsChosen)>> lists, int seed)
    {
        var labels = lists.SelectMany(list => list.Select(person => person.Group)).Distinct().Order(StringComparer.Ordinal).ToList();
        var counts = lists.Select(list => labels.ConvertAll(label => (
            People: list.Count(person => person.Group == label), Chosen: list.Count(person => person.Group == label && person.IsChosen)))).ToList();
        return
        [
            .. labels.Select((label, group) => new ImpactRatio(
                label, counts.Sum(list => list[group].People), counts.Sum(list => list[group].Chosen),
                Bootstrap.Of(counts.Count, drawn => Ratio(drawn, group), seed))),
        ];

        double? Ratio(int[] drawn, int group)
        {
            var highest = Enumerable.Range(0, labels.Count).Max(other => Rate(drawn, other) ?? 0);
            return highest > 0 ? Rate(drawn, group) / highest : null;
        }

        // Null where nobody of the group was drawn.
        double? Rate(int[] drawn, int group)
        {
            var (people, chosen) = (0, 0);
            foreach (var list in drawn)
            {
                people += counts[list][group].People;
                chosen += counts[list][group].Chosen;
            }

            return people > 0 ? (double)chosen / people : null;
        }
    }
}
