using JobMatch.Contracts.Matching;
using JobMatch.Ranking.Scorecards;

namespace JobMatch.Matching.Proposing;

/// <summary>A scorecard as one question weights it.</summary>
internal static class Weighting
{
    /// <exception cref="WeightException">A weight names no criterion, or a direction would have no points left.</exception>
    public static Scorecard Of(Scorecard scorecard, Weights weights)
    {
        if (weights.ByCriterion.Count == 0)
        {
            return scorecard;
        }

        if (weights.ByCriterion.Keys.FirstOrDefault(id => scorecard.Tables.All(table => table.Criterion.Id != id)) is { } strange)
        {
            var known = scorecard.Tables.Select(table => $"{table.Criterion.Id} ({table.Criterion.Name})");
            throw new WeightException($"Không có tiêu chí «{strange}». Các tiêu chí là: {string.Join(", ", known)}.");
        }

        try
        {
            return scorecard.Weighted(weights.ByCriterion);
        }
        catch (ArgumentException failure) when (failure.ParamName == "weights")
        {
            throw new WeightException("Bỏ qua nhiều tiêu chí quá: không còn gì để xếp hạng. Hãy giữ lại ít nhất một tiêu chí của mỗi bên.");
        }
    }
}
