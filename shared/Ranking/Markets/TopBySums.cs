namespace JobMatch.Ranking.Markets;

/// <summary>The exact best of one side, out of pages that a server gives in the order of a <see cref="SumLine"/>.</summary>
/// <remarks>It is proven when nobody on a later page can be better than the last one kept. A line that turns out to lie badly
/// is turned to touch where the last one kept is, once; after that more pages are asked for.</remarks>
public sealed class TopBySums
{
    /// <summary>Where the best are thought to lie before anybody is known: this share of the way from what everybody has to the most.</summary>
    private const double FirstGuess = 0.8;

    /// <summary>Some more than asked for, since the line's order is not quite the fused order.</summary>
    private const int PageFactor = 4;

    private const int LeastPage = 100;

    /// <summary>No server gives more at a time. Source: Elasticsearch, index.max_result_window's default.</summary>
    private const int MostPage = 10_000;

    private readonly CompiledPoints _points;
    private readonly int _top;
    private TopList _best;

    /// <param name="points">What is compiled; it must fit (<see cref="CompiledPoints.FitsServer"/>).</param>
    /// <param name="top">How many to find, 1 or more.</param>
    public TopBySums(CompiledPoints points, int top)
    {
        var range = points.Most - points.Least;
        var guess = points.Least + new Points((int)(range.Employer * FirstGuess), (int)(range.Trainee * FirstGuess));
        (_points, _top, _best, Line) = (points, top, new(top), SumLine.At(points, guess));
        PageSize = Math.Clamp(top * PageFactor, LeastPage, MostPage);
    }

    /// <summary>The line of the next page.</summary>
    public SumLine Line { get; private set; }

    /// <summary>How many the next page has.</summary>
    public int PageSize { get; private set; }

    /// <summary>Where the next page begins: behind this one, by number downwards and then by id; null at the start.</summary>
    public (int Number, Guid Id)? After { get; private set; }

    /// <summary>Pages taken so far.</summary>
    public int Pages { get; private set; }

    /// <summary>Whether the best are proven to be the best.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The best, best first; equal scores by id.</summary>
    public IReadOnlyList<Ranked> Best => _best.ToList().ConvertAll(kept => new Ranked(kept.Id, _points.Scorecard.FusedOrder.ScoreOf(kept.Rank)));

    /// <summary>Takes the page that was asked for.</summary>
    public void Take(IReadOnlyList<(int Number, Guid Id)> page)
    {
        Pages++;
        foreach (var (number, id) in page)
        {
            _best.Offer(Line.RankOf(number), id);
        }

        if (page.Count < PageSize || IsProven(page[^1]))
        {
            IsDone = true;
            return;
        }

        After = page[^1];
        if (Pages == 1 && _best.Last is { } last)
        {
            Turn(page, last);
        }

        PageSize = Math.Min(PageSize * PageFactor, MostPage);
    }

    private bool IsProven((int Number, Guid Id) asked)
    {
        if (_best.Last is not { } last || Line.LeastNumberOf(last.Rank) < asked.Number)
        {
            return false;
        }

        // All that follow with the same number have the same sums and later ids.
        var rank = Line.RankOf(asked.Number);
        return last.Rank > rank || (last.Rank == rank && last.Id.CompareTo(asked.Id) <= 0);
    }

    private void Turn(IReadOnlyList<(int Number, Guid Id)> page, TopList.Kept last)
    {
        Line = SumLine.At(_points, Line.SumsOf(page.First(entry => entry.Id == last.Id).Number));
        (After, _best) = (null, new(_top));
    }
}
