using JobMatch.Ranking.Criteria;

namespace JobMatch.Ranking.Scorecards;

/// <summary>Reads what a scorecard file says about two criteria together.</summary>
internal static class PairTables
{
    /// <exception cref="InvalidDataException">A pair has unknown criteria or bins, is given twice, or has negative points.</exception>
    public static IReadOnlyList<CriterionPair> Of(ScorecardFile file)
    {
        var pairs = (file.Pairs ?? []).Select(Of).ToList();
        return pairs.DistinctBy(pair => (pair.First, pair.Second)).Count() == pairs.Count
            ? pairs
            : throw new InvalidDataException("The scorecard gives the points of two criteria together twice.");
    }

    private static CriterionPair Of(ScorecardFile.PairEntry entry)
    {
        var (first, second) = (IndexOf(entry.First), IndexOf(entry.Second));
        if (first >= second)
        {
            throw new InvalidDataException($"The scorecard pairs {entry.First} with {entry.Second}: the one that is listed first comes first.");
        }

        var (one, other) = (AllCriteria.List[first], AllCriteria.List[second]);
        var (employer, trainee) = (new int[one.Bins.Count * other.Bins.Count], new int[one.Bins.Count * other.Bins.Count]);
        var given = new HashSet<int>();
        foreach (var cell in entry.Points)
        {
            var at = (BinOf(one, cell.First) * other.Bins.Count) + BinOf(other, cell.Second);
            (employer[at], trainee[at]) = given.Add(at) && cell is { Employer: >= 0, Trainee: >= 0 }
                ? (cell.Employer, cell.Trainee)
                : throw new InvalidDataException(
                    $"The scorecard gives points for {entry.First}/{cell.First} with {entry.Second}/{cell.Second} twice, or negative ones.");
        }

        return new(first, second, other.Bins.Count, employer, trainee);
    }

    private static int IndexOf(string criterion)
    {
        for (var index = 0; index < AllCriteria.List.Count; index++)
        {
            if (AllCriteria.List[index].Id == criterion)
            {
                return index;
            }
        }

        throw new InvalidDataException($"The scorecard pairs the unknown criterion {criterion}.");
    }

    private static int BinOf(Criterion criterion, string name)
    {
        for (var bin = 0; bin < criterion.Bins.Count; bin++)
        {
            if (criterion.Bins[bin].Id == name)
            {
                return bin;
            }
        }

        throw new InvalidDataException($"The scorecard pairs the unknown bin {criterion.Id}/{name}.");
    }
}
